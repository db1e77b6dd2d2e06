/** Longest name or address of mail one types to find somebody. */
const longest = 100

/** What stands between an @ and the caret, where somebody is being looked for; null where nobody is. */
export function mentionQuery(text: string, caret: number): { from: number; query: string } | null {
  const before = text.slice(Math.max(0, caret - longest - 2), caret)
  const found = /(?<![\w.-])@([^\s@<>"']{0,64}(?:@[^\s@<>"']{0,64})?)$/.exec(before)
  return found ? { from: caret - found[0].length, query: found[1] ?? '' } : null
}
