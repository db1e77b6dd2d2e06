/** More than anybody reads in one line, and a browser takes seconds to lay out a line of a megabyte. UTF-16 units. */
export const longestTarget = 4000
/** What stands beside an id tells what it is the id of. */
const [before, after] = [40, 240]

/** Where an id begins: at the beginning of a word or glued to one, or behind something escaped. */
const ids = /(?<=^|[^A-Za-z0-9]|\\[nrt]|\\u00[0-9A-Fa-f]{2}|%[0-9A-Fa-f]{2})(?:om|omt|oc|ou|on|cli|bm)_/g

/**
 * What is kept of a paste in the target's field: all of it, or of a long one what stands around each id in it, since
 * that tells which message is meant; where there is no id, its beginning.
 */
export function excerptOf(pasted: string): string {
  if (pasted.length <= longestTarget) return pasted
  const pieces: string[] = []
  const known = new Set<string>()
  let room = longestTarget
  let end = 0
  for (const { index } of pasted.matchAll(ids)) {
    if (index < end) continue
    const own = pasted.slice(Math.max(end, index - before), index + before)
    if (known.has(own)) continue
    known.add(own)
    const [from, to] = [wordEdge(pasted, Math.max(end, index - before), -1), wordEdge(pasted, index + after, 1)]
    const piece = pasted.slice(Math.max(end, from), to)
    if (piece.length + 1 > room) break
    pieces.push(piece)
    room -= piece.length + 1
    end = to
  }
  return pieces.length > 0 ? pieces.join('\n') : pasted.slice(0, longestTarget)
}

/** The nearest place that cuts no word in two: half an id is another id. Words are no longer than ids. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  let edge = at
  while (Math.abs(edge - at) < 200 && /[\w-]/.test(text[edge - 1] ?? '') && /[\w-]/.test(text[edge] ?? '')) edge += step
  return edge
}
