import { minifyJson } from '#lib/json/json.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { flat, type OutlineNode, outlineCard } from './outline.ts'

export type Weight = Pick<OutlineNode, 'path' | 'tag' | 'words' | 'from' | 'to'> & {
  /** UTF-8 bytes its source adds to the request, without the elements it holds. */
  bytes: number
}

/** Inside the request the card is a string, so its quotes and backslashes are written with one more. */
const sent = (source: string) => utf8Bytes(JSON.stringify(minifyJson(source) ?? source)) - 2

/** The elements of a card by what they add to the request, the heaviest first; those that add most cost most. */
export function weighElements(source: string): Weight[] {
  const all = flat(outlineCard(source).nodes)
  const whole = new Map(all.map((node) => [node, sent(source.slice(node.from, node.to))]))
  return all
    .map((node) => {
      const held = node.children.reduce((sum, child) => sum + (whole.get(child) ?? 0), 0)
      const { path, tag, words, from, to } = node
      return { path, tag, words, from, to, bytes: (whole.get(node) ?? 0) - held }
    })
    .sort((a, b) => b.bytes - a.bytes)
}
