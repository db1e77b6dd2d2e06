import type { Node } from 'jsonc-parser'

/** As much as one edits at a time by hand. More is a paste, and read anew. */
const most = 64

const jsonString = /^"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"$/u

/**
 * Brings the tree of a text up to date after a few letters were typed inside one of its strings, in place: nearly
 * all that is typed into a message is that, and reading all of it anew takes as long as drawing what changed.
 *
 * @param tree of `before`; it is that of `after` then, and of nothing else any more
 * @returns false, with the tree as it was, where anything but the inside of one string has changed
 */
export function typedInto(tree: Node, before: string, after: string): boolean {
  const grown = after.length - before.length
  if (Math.abs(grown) > most) return false
  const shorter = Math.min(before.length, after.length)
  const from = sameFor(shorter, (some, more) => before.slice(some, more) === after.slice(some, more))
  const same = sameFor(
    shorter - from,
    (some, more) => before.slice(-more, -some || undefined) === after.slice(-more, -some || undefined),
  )
  const to = before.length - same
  if (to - from > most) return false
  const node: Changeable | null = stringAround(tree, from, to)
  if (!node) return false
  const written = after.slice(node.offset, node.offset + node.length + grown)
  if (!jsonString.test(written)) return false
  node.value = JSON.parse(written)
  move(tree, node.offset, grown)
  return true
}

/**
 * For how many characters, of so many, two texts are the same. Asks for few long parts: the machine compares those
 * much faster than letter by letter.
 */
function sameFor(length: number, isSame: (from: number, to: number) => boolean): number {
  let [same, end] = [0, length]
  while (same < end) {
    const middle = Math.ceil((same + end) / 2)
    if (isSame(same, middle)) same = middle
    else end = middle - 1
  }
  return same
}

type Changeable = { -readonly [Key in keyof Node]: Node[Key] }

/** The string whose inside holds a stretch. */
function stringAround(node: Node, from: number, to: number): Node | null {
  if (node.offset >= from || to >= node.offset + node.length) return null
  if (node.type === 'string') return node
  for (const child of node.children ?? [])
    if (child.offset < from && to < child.offset + child.length) return stringAround(child, from, to)
  return null
}

/** What holds a place grows, what comes after it moves. */
function move(node: Changeable, place: number, by: number) {
  if (node.offset > place) node.offset += by
  else if (node.offset + node.length > place) node.length += by
  if (node.colonOffset !== undefined && node.colonOffset > place) node.colonOffset += by
  if (node.children) for (const child of node.children) if (child.offset + child.length > place) move(child, place, by)
}
