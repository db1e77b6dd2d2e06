import { getNodeValue, type Node } from 'jsonc-parser'

/** Where something stands in the content, as a JSON pointer. The JSON tree knows its offsets. */
export type Place = { path: string }

/** Keys and values of an object, in the order written; of a key written twice the last counts. */
export function entries(node: Node | undefined): Map<string, Node> {
  const found = new Map<string, Node>()
  if (node?.type !== 'object') return found
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? []
    if (key && value) found.set(String(key.value), value)
  }
  return found
}

/** What an object holds, as plain values, without the keys that are read as elements of their own. */
export function plain(node: Node, without: readonly string[] = []): { [key: string]: unknown } {
  const out: { [key: string]: unknown } = Object.create(null)
  for (const [key, value] of entries(node)) if (!without.includes(key)) out[key] = getNodeValue(value)
  return out
}

/** A string, number or boolean as text, of anything else nothing: an object from a payload may have no text at all. */
export const asText = (value: unknown): string =>
  typeof value === 'object' || value === undefined ? '' : String(value)

/**
 * Where a character of a string stands in its source, in which some are escapes: PHP writes `<\/at>`, Go `\u003cat`.
 * @param index into the value of the string, at most its length; UTF-16 units
 */
export function offsetIn(source: string, { offset }: Node, index: number): number {
  let at = offset + 1
  for (let n = 0; n < index; n++) at += source[at] !== '\\' ? 1 : source[at + 1] === 'u' ? 6 : 2
  return at
}
