import type { Node } from 'jsonc-parser'
import { formatJson, readJson, sendable } from '#lib/json/json.ts'
import { entries } from '#lib/json/node.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { vocabularyOf } from '../vocabulary.ts'

/** What may be given up to make a message smaller, in the order of how little is missed. */
export const losses = ['defaults', 'languages', 'texts'] as const
export type Loss = (typeof losses)[number]

/** UTF-8 bytes a content takes inside the request, where it is a string in JSON. */
export const bytesSent = (source: string): number => utf8Bytes(JSON.stringify(sendable(source))) - 2

/** The same JSON with its letters written as themselves where an escape stood; null where it is no JSON. */
export function shorterSpelling(source: string): string | null {
  if ('errors' in readJson(source)) return null
  // A backslash before a u is only an escape where an even number of them stands before it.
  return source.replace(/\\(?:u([0-9a-fA-F]{4})|([^u]))/g, (written, hex?: string, other?: string) => {
    if (other !== undefined) return other === '/' ? '/' : written
    const code = Number.parseInt(hex ?? '', 16)
    // Control characters, quotation marks, backslashes, and halves of letters stay escapes; so do separators of lines.
    const stays = code < 0x20 || code === 0x22 || code === 0x5c || (code >= 0xd800 && code < 0xe000)
    return stays || code === 0x2028 || code === 0x2029 || code === 0x7f ? written : String.fromCharCode(code)
  })
}

/**
 * A source made smaller by the losses chosen; tokens that stay are those typed, so that no number changes. Texts are cut
 * last, and only as far as it takes.
 *
 * @param limit the most bytes the content may take in the request, for cutting texts
 * @returns null where the source is not JSON
 */
export function shrunk(source: string, msg_type: MsgType, chosen: readonly Loss[], limit: number): string | null {
  let now = source
  for (const loss of losses) {
    if (!chosen.includes(loss)) continue
    const read = readJson(now)
    if ('errors' in read) return null
    const { tree } = read.json
    if (loss === 'texts') now = cutTexts(now, tree, limit)
    else
      now = laidOut(source, print(now, tree, loss === 'defaults' ? isDefault(tree, msg_type) : isCopy(tree, msg_type)))
  }
  return now
}

/** What each loss would gain by itself, in bytes of the request; only those that gain something. */
export function gains(source: string, msg_type: MsgType, limit: number): { loss: Loss; bytes: number }[] {
  const before = bytesSent(source)
  return losses.flatMap((loss) => {
    const after = shrunk(source, msg_type, [loss], limit)
    const bytes = after === null ? 0 : before - bytesSent(after)
    return bytes > 0 ? [{ loss, bytes }] : []
  })
}

const laidOut = (source: string, json: string) => (source.includes('\n') ? (formatJson(json) ?? json) : json)

/** Whether a property goes. @param of the object it belongs to */
type Goes = (key: string, value: Node, of: Node) => boolean

/** Writes a tree anew by its tokens, without some of its properties. */
function print(source: string, node: Node, goes: Goes): string {
  if (node.type === 'array') return `[${(node.children ?? []).map((one) => print(source, one, goes)).join(',')}]`
  if (node.type !== 'object') return source.slice(node.offset, node.offset + node.length)
  const kept = (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? []
    if (!key || !value || goes(String(key.value), value, node)) return []
    return [`${source.slice(key.offset, key.offset + key.length)}:${print(source, value, goes)}`]
  })
  return `{${kept.join(',')}}`
}

/** What says what Feishu takes for said anyway. */
function isDefault(root: Node, msg_type: MsgType): Goes {
  if (msg_type !== 'interactive') return () => false
  const words = vocabularyOf(entries(root).get('schema')?.value === '2.0' ? 2 : 1)
  return (key, value, of) => {
    if (key === 'tag' || key === 'value' || key === 'behaviors') return false
    if (value.type === 'object' && value.children?.length === 0) return of !== root
    const tag = entries(of).get('tag')?.value
    const standing = words[String(tag)]?.properties[key]
    return standing?.default !== undefined && standing.default === value.value
  }
}

/** The same in more languages: of a card its translations, of a post all languages but the first. */
function isCopy(root: Node, msg_type: MsgType): Goes {
  const keys = entries(root)
  if (msg_type === 'post') {
    const [first] = [...keys.keys()].filter((key) => /^[a-z]{2}_[a-z]{2}$/.test(key))
    return (key, _, of) => of === root && key !== first && /^[a-z]{2}_[a-z]{2}$/.test(key)
  }
  // Elements that stand in languages alone are no copies.
  const only = { i18n_elements: !keys.has('elements'), i18n_header: !keys.has('header') }
  return (key, _, of) => {
    if (!key.startsWith('i18n')) return false
    if (of === root && (key === 'i18n_elements' || key === 'i18n_header')) return !only[key]
    const plain = entries(of)
    return key === 'i18n' ? plain.has('content') : plain.has(key.replace(/^i18n_/, ''))
  }
}

/** Texts people read. */
const read = new Set(['content', 'text', 'title'])
/** Nothing shorter is cut. UTF-16 units. */
const shortest = 40

/** Cuts the longest texts to the greatest common length at which all of it fits. */
function cutTexts(source: string, root: Node, limit: number): string {
  const texts: Node[] = []
  const look = (node: Node, key: string) => {
    if (node.type === 'string' && read.has(key) && String(node.value).length > shortest) texts.push(node)
    else if (node.type === 'array') for (const one of node.children ?? []) look(one, key)
    else for (const [name, value] of entries(node)) if (name !== 'value' && name !== 'chart_spec') look(value, name)
  }
  look(root, '')
  const over = bytesSent(source) - limit
  if (over <= 0 || texts.length === 0) return source
  const cutAt = (length: number) =>
    texts.flatMap((node) => {
      const text = String(node.value)
      return text.length <= length ? [] : [{ node, json: JSON.stringify(cutText(text, length)) }]
    })
  const sentBytes = (json: string) => utf8Bytes(JSON.stringify(json)) - 2
  const gained = (cuts: ReturnType<typeof cutAt>) =>
    cuts.reduce(
      (sum, { node, json }) => sum + sentBytes(source.slice(node.offset, node.offset + node.length)) - sentBytes(json),
      0,
    )
  let [low, high] = [shortest, Math.max(...texts.map(({ value }) => String(value).length))]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (gained(cutAt(middle)) >= over) low = middle
    else high = middle - 1
  }
  let out = ''
  let done = 0
  for (const { node, json } of cutAt(low).sort((a, b) => a.node.offset - b.node.offset)) {
    out += source.slice(done, node.offset) + json
    done = node.offset + node.length
  }
  return out + source.slice(done)
}

/** The beginning of a text, up to a whole letter, and not within a tag or a link. */
function cutText(text: string, length: number): string {
  let end = length
  const opened = Math.max(text.lastIndexOf('<', end - 1), text.lastIndexOf('[', end - 1))
  const closed = Math.max(text.lastIndexOf('>', end - 1), text.lastIndexOf(')', end - 1))
  if (opened > closed && end - opened < 300) end = opened
  if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end--
  return `${text.slice(0, end).trimEnd()}…`
}
