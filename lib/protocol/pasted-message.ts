import type { Node } from 'jsonc-parser'
import { formatJson } from '#lib/json/json.ts'
import { plain } from '#lib/json/node.ts'
import { repairJson } from '#lib/json/repair.ts'
import type { MsgType } from './messages.ts'
import { mayHoldMessage } from './pasted-message/may-hold.ts'
import { isObject, isReadBackCard, looksLikeCard, rootOf, unwrap, type Wrapping } from './pasted-message/unwrap.ts'
import { objectsIn } from './pasted-refusal/literals.ts'

/** What a message was found in, or how it was written. */
export type FoundIn =
  | Wrapping
  /** Words of a log stand around it. */
  | 'log'
  /** Python’s spelling: single quotes, None, True. */
  | 'python'
  /** JSON with a fault that could be mended. */
  | 'broken'
  /** The content alone, as the API wants it in a request. */
  | 'content'
  /** A post without its language. */
  | 'no_locale'
  /** The id of a card or a template, without what the API wants around it. */
  | 'bare_id'

export type PastedMessage =
  /** Something the console can write: `content` is what would be sent. */
  | { status: 'message'; msg_type: MsgType; content: string; found_in: FoundIn[] }
  /** A message of a type the console has no editor for. */
  | { status: 'no_editor'; msg_type: OtherType; found_in: FoundIn[] }
  /** A card as reading a message gives it back: a simplified form that cannot be sent. */
  | { status: 'read_back_card'; found_in: FoundIn[] }

const otherTypes = ['image', 'file', 'audio', 'media', 'sticker', 'share_chat', 'share_user', 'system'] as const
export type OtherType = (typeof otherTypes)[number]

/** So many places of a log are tried. */
const mostPlaces = 12

/**
 * The message in whatever somebody pasted: a whole request of any msg_type, a webhook body, an event, a message as it
 * was read, a curl command, a Python dict, a line of a log, a content as an object or as a string, an id of a card or a
 * template. Nothing of it is executed, and each character is read a bounded number of times.
 *
 * @returns null where there is none in it
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (request body)
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (contents)
 */
export async function pastedMessage(text: string): Promise<PastedMessage | null> {
  if (!mayHoldMessage(text)) return null
  const trimmed = text.trim()
  const whole = await messageIn(trimmed, [])
  if (whole) return whole
  for (const candidate of objectsWritten(trimmed)) {
    if (candidate === trimmed) continue
    const found = await messageIn(candidate, ['log'])
    if (found) return found
  }
  return null
}

async function messageIn(text: string, around: FoundIn[]): Promise<PastedMessage | null> {
  const read = classified(unwrap(text), around)
  if (read) return read
  if (!text.startsWith('{') || rootOf(text)) return null
  const spelt: FoundIn = /^\{\s*'/.test(text) ? 'python' : 'broken'
  const repaired = await repairJson(text)
  const mended = repaired === null ? null : classified(unwrap(repaired), [...around, spelt])
  if (mended || spelt === 'broken') return mended
  // Python escapes inside its quotes in a way a repair of JSON does not follow; read by value then.
  const [dict] = objectsIn(text)
  return dict ? classified(unwrap(JSON.stringify(dict)), [...around, spelt]) : null
}

function classified(
  { found_in: wrappings, text, msg_type: said }: ReturnType<typeof unwrap>,
  around: FoundIn[],
): PastedMessage | null {
  const found_in: FoundIn[] = [...around, ...wrappings]
  const root = rootOf(text)
  if (root?.type !== 'object') {
    // `"content": "hello"`: Feishu wants JSON there, and what was meant is plain.
    if (said === 'text' && text !== '') return message('text', JSON.stringify({ text }), found_in)
    return null
  }
  const fields = plain(root)
  const other = otherTypes.find((type) => type === (said ?? typeByKeys(fields)))
  if (other) return { status: 'no_editor', msg_type: other, found_in }
  if (isReadBackCard(fields)) return { status: 'read_back_card', found_in }
  return (
    cardOf(text, fields, found_in) ??
    postOf(text, root, fields, found_in) ??
    (typeof fields.text === 'string' && (said === 'text' || only(fields, ['text']))
      ? message('text', text, said === null ? [...found_in, 'content'] : found_in)
      : null)
  )
}

/** A message in the spelling the console sends; broken only where it was so already. */
function message(msg_type: MsgType, content: string, found_in: FoundIn[]): PastedMessage {
  return { status: 'message', msg_type, content, found_in }
}

type Fields = { [key: string]: unknown }

const only = (fields: Fields, keys: string[]) => Object.keys(fields).every((key) => keys.includes(key))

function cardOf(text: string, fields: Fields, found_in: FoundIn[]): PastedMessage | null {
  const around = (type: 'card' | 'template') =>
    message('interactive', formatted(`{"type":"${type}","data":${text}}`), [...found_in, 'bare_id'])
  if (typeof fields.card_id === 'string' && !('data' in fields) && !('elements' in fields)) return around('card')
  if (typeof fields.template_id === 'string' && !('data' in fields) && !('elements' in fields))
    return around('template')
  return looksLikeCard(fields) && !('msg_type' in fields) ? message('interactive', formatted(text), found_in) : null
}

const locale = /^[a-z]{2}_[a-z]{2}$/
const isLocalised = (value: unknown): value is Fields =>
  isObject(value) && Array.isArray(value.content) && value.content.every((row) => Array.isArray(row))

function postOf(text: string, root: Node, fields: Fields, found_in: FoundIn[]): PastedMessage | null {
  if (Object.entries(fields).some(([key, value]) => locale.test(key) && isLocalised(value)))
    return message('post', formatted(text), found_in)
  if (!isLocalised(fields) || !only(fields, ['title', 'content', 'content_v2'])) return null
  const content = text.slice(root.offset, root.offset + root.length)
  return message('post', formatted(`{"zh_cn":${content}}`), [...found_in, 'no_locale'])
}

const formatted = (text: string) => formatJson(text) ?? text

/** The type a content alone can only be of. */
function typeByKeys(fields: Fields): OtherType | null {
  const has = (key: string, prefix: string) => {
    const value = fields[key]
    return typeof value === 'string' && value.startsWith(prefix)
  }
  if (has('image_key', 'img') && only(fields, ['image_key'])) return 'image'
  if (has('file_key', 'file') && only(fields, ['file_key', 'file_name'])) return 'file'
  if (has('file_key', 'file') && only(fields, ['file_key', 'image_key', 'file_name', 'duration'])) return 'media'
  if (has('chat_id', 'oc_') && only(fields, ['chat_id'])) return 'share_chat'
  return has('user_id', 'ou_') && only(fields, ['user_id']) ? 'share_user' : null
}

/** What is written between braces in a text, from the outside in: each from its `{` to where that closes. */
function* objectsWritten(text: string): Generator<string> {
  let at = text.indexOf('{')
  for (let n = 0; at >= 0 && n < mostPlaces; n++) {
    const end = endOfObject(text, at)
    if (end !== null) yield text.slice(at, end)
    at = text.indexOf('{', end ?? at + 1)
  }
}

/** Where an object that begins here ends, quotes of both kinds and escapes heeded; null where it does not. */
function endOfObject(text: string, from: number): number | null {
  let depth = 0
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '\\') at++
    else if (quote) quote = char === quote ? '' : quote
    // An apostrophe inside a word is none of Python’s quotes.
    else if (char === '"' || (char === "'" && !/\w/.test(text[at - 1] ?? ''))) quote = char
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) return at + 1
  }
  return null
}

/** What is worth saying of where a message was found: the outermost, but not that a fault was mended. */
export const outermost = (found_in: FoundIn[]): FoundIn | null => found_in.find((one) => one !== 'broken') ?? null

/** Whether an editor of this type would lose or misread it: what it holds already is offered to nobody. */
export function isNews(found: PastedMessage, editor: MsgType): boolean {
  if (found.status !== 'message') return true
  if (found.msg_type !== editor) return true
  // The card editor takes cards out of their wrappings by itself, with its own undo.
  const byItself = editor === 'interactive' ? found.found_in.filter((one) => one in unusual) : found.found_in
  return byItself.some((one) => one !== 'broken')
}
const unusual: { [Name in FoundIn]?: true } = { log: true, python: true, bare_id: true }
