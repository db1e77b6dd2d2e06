/** Longest name of an emoji one types to find it. */
const longest = 32

/** Behind a word or a number a colon is one: of a time, an address, or what is said next. */
const begun = /(?<![\p{L}\p{N}:/.])(:)([^\s:@<>"'\\]{1,32})$/u

/** What stands between a colon and the caret, where an emoji is being looked for; null where none is. */
export function emojiQuery(text: string, caret: number): { from: number; query: string } | null {
  const found = begun.exec(text.slice(Math.max(0, caret - longest - 2), caret))
  return found ? { from: caret - found[0].length, query: found[2] ?? '' } : null
}
