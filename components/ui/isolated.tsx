import { partsOf, writtenOut } from '#lib/shown/invisible.ts'

/** So many parts stand by themselves: an element for each of a million would keep the browser busy for minutes. */
const mostParts = 1000

/** Words somebody else chose: they do not turn the sentence around them, and what is invisible in them is named. */
export function Isolated({ text }: { text: string }) {
  const parts = partsOf(text)
  return (
    <bdi>
      {parts.slice(0, mostParts).map((part, i) =>
        'code' in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <span key={i} data-invisible className="rounded-control bg-warn-soft px-1 font-mono text-note text-warn">
            {part.code}
          </span>
        ) : (
          part.text
        ),
      )}
      {writtenOut(parts.slice(mostParts))}
    </bdi>
  )
}
