import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import type { Path } from '#lib/protocol/problems.ts'

/** A value of a content and its place. */
export type Seen = { path: Path; node: Node }
/** An object of a content, by its tag where it has one. */
export type SeenObject = Seen & { tag: string; keys: Map<string, Node> }
/** All of a content, in the order it is written. */
export type Content = { root: Node; objects: SeenObject[]; texts: (Seen & { value: string })[] }

/** No card that can be sent holds more; whoever pastes a megabyte waits for nothing. */
const most = 20_000
const deepest = 60

/** Lists the objects and texts of a content, with their places. What goes back to the app is not looked into. */
export function contentOf(root: Node): Content {
  const content: Content = { root, objects: [], texts: [] }
  let count = 0
  const look = (node: Node, path: Path) => {
    if (++count > most || path.length > deepest) return
    if (node.type === 'string') content.texts.push({ path, node, value: String(node.value) })
    else if (node.type === 'array') for (const [i, item] of (node.children ?? []).entries()) look(item, [...path, i])
    else if (node.type === 'object') {
      const keys = entries(node)
      const tag = keys.get('tag')
      content.objects.push({ path, node, keys, tag: tag?.type === 'string' ? tag.value : '' })
      for (const [key, value] of keys) if (key !== 'behaviors') look(value, [...path, key])
    }
  }
  look(root, [])
  return content
}

/** The value a path leads to; of a key written twice the last counts. */
export function nodeOn(root: Node, path: Path): Node | null {
  let node: Node | undefined = root
  for (const step of path)
    node = node?.type === 'array' ? node.children?.[Number(step)] : entries(node).get(String(step))
  return node ?? null
}
