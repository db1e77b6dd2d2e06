/**
 * A text with line breaks in the place of `\n` and `\r\n` that stand in it as letters: what a program leaves that
 * escapes a text twice. Code in it, JSON and paths of Windows keep theirs.
 *
 * @returns null where there are none, or where they may be part of a word: `CORP\nancy`
 */
export function withLineBreaks(text: string): string | null {
  if (!text.includes('\\n') || /"\s?:\s?["[{\d]/.test(text)) return null
  let isMeant = false
  const parts = outsideCode(text, '```', (prose) =>
    outsideCode(prose, '`', (words) =>
      words.replace(/\S+/g, (run) => {
        if (!run.includes('\\n') || /[A-Za-z]:\\|^\\\\/.test(run)) return run
        isMeant ||= [...run.matchAll(signs)].some(({ 0: sign, index }) =>
          isBreak(run[index - 1] ?? '', run[index + sign.length] ?? ''),
        )
        return run.replace(signs, '\n')
      }),
    ),
  )
  return isMeant ? parts : null
}

const signs = /\\r\\n|\\n/g

/** A word goes on with a small letter behind a backslash, unless something that ends a sentence stands before it. */
const isBreak = (before: string, after: string) =>
  !/[a-z0-9_]/.test(after) || /[\u3000-\u9fff\uff00-\uffef!?;)\]}>]/.test(before)

/** What stands between two marks is code; a mark without its partner is none. */
function outsideCode(text: string, mark: string, change: (words: string) => string): string {
  const parts = text.split(mark)
  return parts.map((part, i) => (i % 2 === 1 && i < parts.length - 1 ? part : change(part))).join(mark)
}
