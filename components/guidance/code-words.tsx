/** Guidance with its `code words` set as code. */
export function CodeWords({ text }: { text: string }) {
  return text.split('`').map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <code key={i} className="font-mono text-[0.92em] break-words">
        {part}
      </code>
    ),
  )
}

/** The same, where only plain text can stand: titles, descriptions. */
export const plainWords = (text: string) => text.replaceAll('`', '')
