import type { Node } from 'jsonc-parser'
import { asText, entries } from '#lib/json/node.ts'
import type { Dialect } from '#lib/markdown/dialects.ts'
import { cardForm } from '#lib/protocol/messages/interactive.ts'
import type { MsgType } from '#lib/protocol/messages.ts'

/** What a string of a content is read as. */
export type Read =
  /** Its characters are shown as they are, or it is an id or a key. */
  | 'plain'
  /** A text of a post with `un_escape`: entities in it are read. */
  | 'entities'
  /** A text message: mentions, styles, links. */
  | 'text'
  | Dialect
  | 'address'
  /** A variable of a template: whoever built that alone knows what reads it. */
  | 'unknown'

/** Every string of a content that is a value, with what it is read as; keys are none. */
export function stringsIn(msg_type: MsgType, root: Node): { node: Node; read: Read }[] {
  const found: { node: Node; read: Read }[] = []
  walk(root, rootOf(msg_type, root), found)
  return found
}

/** Says what the strings directly below an object are read as, and which object begins something else. */
type Reader = (key: string, owner: Map<string, Node>) => Read | Reader

function walk(node: Node, reader: Reader, found: { node: Node; read: Read }[], here: Read = 'plain') {
  if (node.type === 'string') found.push({ node, read: here })
  if (node.type === 'array') for (const one of node.children ?? []) walk(one, reader, found, here)
  if (node.type !== 'object') return
  const owner = entries(node)
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? []
    if (!key || !value) continue
    const read = reader(String(key.value), owner)
    if (typeof read === 'function') walk(value, read, found)
    else walk(value, reader, found, read)
  }
}

function rootOf(msg_type: MsgType, root: Node): Reader {
  switch (msg_type) {
    case 'text':
      return (key) => (key === 'text' ? 'text' : 'plain')
    case 'post':
      return ofPost
    case 'interactive':
      return ofCard(root)
    default:
      return () => 'plain'
  }
}

const ofPost: Reader = (key, owner) => {
  const tag = asText(owner.get('tag')?.value)
  if (key === 'href') return 'address'
  if (key !== 'text') return 'plain'
  if (tag === 'md') return 'post'
  return tag === 'text' && owner.get('un_escape')?.value === true ? 'entities' : 'plain'
}

const addresses: ReadonlySet<string> = new Set(['url', 'pc_url', 'ios_url', 'android_url'])

function ofCard(root: Node): Reader {
  const keys = entries(root)
  const form = cardForm({
    schema: keys.get('schema')?.value,
    type: keys.get('type')?.value,
    data: entries(keys.get('data')),
  })
  if (form === 'template') return (key) => (key === 'template_variable' ? () => 'unknown' : 'plain')
  const markdown = form === 'card2' ? 'markdown_2' : 'markdown_1'
  const texts: { readonly [tag: string]: Dialect } = { markdown, lark_md: 'lark_md' }
  const reader: Reader = (key, owner) => {
    const tag = asText(owner.get('tag')?.value)
    const dialect = Object.hasOwn(texts, tag) ? texts[tag] : undefined
    if (dialect && key === 'content') return dialect
    if (dialect && key === 'i18n_content') return () => dialect
    if (tag === 'table' && key === 'rows') return cells(owner.get('columns'))
    return addresses.has(key) ? 'address' : 'plain'
  }
  /** A row of a table: what a cell is read as, its column says. */
  const cells = (columns: Node | undefined): Reader => {
    const types = new Map(
      (columns?.children ?? []).map((one) => {
        const column = entries(one)
        return [asText(column.get('name')?.value), asText(column.get('data_type')?.value)]
      }),
    )
    return (name) => texts[types.get(name) ?? ''] ?? 'plain'
  }
  return reader
}
