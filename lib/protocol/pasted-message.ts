import type { Node } from 'jsonc-parser'
import { formatJson } from '#lib/json/json.ts'
import { entries, plain } from '#lib/json/node.ts'
import { repairJson } from '#lib/json/repair.ts'
import { isKeyed, type KeyedType, type MsgType, messages } from './messages.ts'
import { mayHoldMessage } from './pasted-message/may-hold.ts'
import {
  endOfObject,
  formAsJson,
  objectsWritten,
  valuesWithin,
  withoutCalls,
  withoutPage,
} from './pasted-message/places.ts'
import {
  type Inner,
  isObject,
  isReadBackCard,
  looksLikeCard,
  rootOf,
  unwrap,
  type Wrapping,
} from './pasted-message/unwrap.ts'
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
  /** JSON that ends before its last brace: what is there of it. */
  | 'cut'
  /** The content alone, as the API wants it in a request. */
  | 'content'
  /** A post without its language. */
  | 'no_locale'
  /** The id of a card or a template, without what the API wants around it. */
  | 'bare_id'

export type PastedMessage =
  /** Something the console can write: `content` is what would be sent. `others`: how many more messages stand beside it. */
  | { status: 'message'; msg_type: MsgType; content: string; found_in: FoundIn[]; others: number }
  /** A message of the system; Feishu takes none as a reply. */
  | { status: 'no_reply'; found_in: FoundIn[] }
  /** A message of a type no app can send. */
  | { status: 'only_read'; msg_type: ReadOnlyType; found_in: FoundIn[] }
  /** A card as reading a message gives it back: a simplified form that cannot be sent. */
  | { status: 'read_back_card'; found_in: FoundIn[] }
  /** A message somebody took back; reading it gives no words of it. */
  | { status: 'recalled'; found_in: FoundIn[] }

/** Types of messages that are read and never sent. */
const readOnlyTypes = [
  'merge_forward',
  'folder',
  'location',
  'todo',
  'vote',
  'hongbao',
  'video_chat',
  'calendar',
  'general_calendar',
  'share_calendar_event',
] as const
export type ReadOnlyType = (typeof readOnlyTypes)[number]

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
  const plain = withoutPage(text.trim())
  const trimmed = (plain.includes('{') ? plain : plain.replaceAll('｛', '{').replaceAll('｝', '}')).trim()
  const written = formAsJson(trimmed) ?? withoutCalls(trimmed)
  const whole = await messageIn(written, [])
  if (whole) return whole
  let first: PastedMessage | null = null
  let others = 0
  for (const candidate of objectsWritten(written)) {
    if (candidate === written) continue
    const found = (await messageIn(candidate, ['log'])) ?? (await messageWithin(candidate))
    if (first && found) others++
    first ??= found
  }
  const found = first ?? (await messageWithin(written))
  return found?.status === 'message' ? { ...found, others: found.others + others } : found
}

/** The message in a line of a log that is JSON itself: `{"level":"info","body":"{\"msg_type\":…}"}`. */
async function messageWithin(text: string, depth = 2): Promise<PastedMessage | null> {
  if (depth === 0) return null
  for (const readable of await readings(text))
    for (const candidate of valuesWithin(readable)) {
      const found = (await messageIn(candidate, ['log'])) ?? (await messageWithin(candidate, depth - 1))
      // `{"text": …}` is a key of many logs; only what says its type, or can be nothing else, is one.
      if (found && !found.found_in.includes('content')) return found
    }
  return null
}

/** A text as JSON: as it is, or as a repair and a reader of what languages print make of it. */
async function readings(text: string): Promise<string[]> {
  if (rootOf(text)) return [text]
  if (!text.startsWith('{')) return []
  const [printed] = objectsIn(text)
  return [await repairJson(text), printed ? JSON.stringify(printed) : null].filter((one) => one !== null)
}

async function messageIn(text: string, around: FoundIn[]): Promise<PastedMessage | null> {
  const read = await classifiedOrMended(text, around)
  if (read) return read
  if (!text.startsWith('{') || rootOf(text) || isSeveral(text)) return null
  // Inside quotes of Python or Node each backslash stands twice.
  const once = text.includes('\\\\"') ? text.replace(/\\([\\'])/g, '$1') : text
  if (once !== text && rootOf(once)) return classifiedOrMended(once, [...around, 'escaped'])
  const spelt: FoundIn = /^\{\s*'/.test(text) ? 'python' : 'broken'
  const repaired = await repairJson(text)
  const mended = repaired === null ? null : await classifiedOrMended(repaired, [...around, ...faultOf(text), spelt])
  if (mended) return mended
  // Python escapes inside its quotes in a way a repair of JSON does not follow, and Ruby and C# put other signs behind a
  // name; read by value then.
  const [dict] = objectsIn(text)
  return dict ? classified(unwrap(JSON.stringify(dict)), [...around, spelt]) : null
}

/** A repair would make one list of them, and the first would be taken without a word on the others. */
function isSeveral(text: string): boolean {
  const end = endOfObject(text, 0)
  return end !== null && text.includes('{', end)
}

async function classifiedOrMended(text: string, around: FoundIn[]): Promise<PastedMessage | null> {
  const unwrapped = unwrap(text)
  const content = unwrapped.found_in.length > 0 ? await repairedContent(unwrapped.text) : null
  return (
    (content === null ? null : classified({ ...unwrapped, text: content }, [...around, ...faultOf(unwrapped.text)])) ??
    classified(unwrapped, around)
  )
}

/** A content that was meant to be JSON, as a log cuts it; null where it is JSON, or none was meant. */
const repairedContent = async (text: string) => (text.startsWith('{') && !rootOf(text) ? repairJson(text) : null)

const faultOf = (text: string): FoundIn[] =>
  endOfObject(text, 0) === null && !text.endsWith('}') ? ['cut'] : ['broken']

function classified(unwrapped: Inner, around: FoundIn[]): PastedMessage | null {
  const found_in: FoundIn[] = [...around, ...unwrapped.found_in]
  if (unwrapped.deleted) return { status: 'recalled', found_in }
  const read = readAs(unwrapped, found_in, around.includes('log'))
  return read?.status === 'message' ? { ...read, others: unwrapped.others } : read
}

function readAs({ text, msg_type: said }: Inner, found_in: FoundIn[], inLog: boolean): PastedMessage | null {
  const onlyRead = readOnlyTypes.find((type) => type === said)
  if (onlyRead) return { status: 'only_read', msg_type: onlyRead, found_in }
  if (said === 'system') return { status: 'no_reply', found_in }
  const root = rootOf(text)
  if (root?.type === 'array' && areLines(root))
    return message('post', formatted(`{"zh_cn":{"content":${text}}}`), [...found_in, 'no_locale'])
  if (root?.type !== 'object') {
    // `"content": "hello"`: Feishu wants JSON there, and what was meant is plain.
    if (said === 'text' && text !== '') return message('text', JSON.stringify({ text }), found_in)
    return null
  }
  const fields = said === 'share_chat' ? asReplied(plain(root)) : plain(root)
  const keyed = said === null ? typeByKeys(fields, inLog) : isKeyed(said) ? said : null
  if (keyed)
    return message(keyed, messages[keyed].compose(messages[keyed].draftOf(JSON.stringify(fields)) as never), [
      ...found_in,
      ...(said === null ? (['content'] as const) : []),
    ])
  if (isReadBackCard(fields)) return { status: 'read_back_card', found_in }
  return (
    cardOf(text, root, fields, found_in) ??
    postOf(text, root, fields, found_in) ??
    (typeof fields.text === 'string' && (said === 'text' || only(fields, ['text']))
      ? message('text', JSON.stringify({ text: fields.text }), said === null ? [...found_in, 'content'] : found_in)
      : null)
  )
}

/** The lines of a post alone: lists of what has a tag. */
function areLines({ children: lines = [] }: Node): boolean {
  const isLine = ({ type, children = [] }: Node) =>
    type === 'array' && children.every((each) => entries(each).get('tag')?.type === 'string')
  return lines.some(({ children }) => children?.length) && lines.every(isLine)
}

/** A webhook names the chat otherwise than a reply does. */
const asReplied = ({ share_chat_id, ...fields }: Fields): Fields =>
  typeof share_chat_id === 'string' && share_chat_id !== '' ? { chat_id: share_chat_id, ...fields } : { ...fields }

const message = (msg_type: MsgType, content: string, found_in: FoundIn[]): PastedMessage => ({
  status: 'message',
  msg_type,
  content,
  found_in,
  others: 0,
})

type Fields = { [key: string]: unknown }

const only = (fields: Fields, keys: string[]) => Object.keys(fields).every((key) => keys.includes(key))

function cardOf(text: string, root: Node, fields: Fields, found_in: FoundIn[]): PastedMessage | null {
  const around = (type: 'card' | 'template') =>
    message('interactive', formatted(`{"type":"${type}","data":${withIdAsString(text, root)}}`), [
      ...found_in,
      'bare_id',
    ])
  if (
    (typeof fields.card_id === 'string' || typeof fields.card_id === 'number') &&
    !('data' in fields) &&
    !('elements' in fields)
  )
    return around('card')
  if (typeof fields.template_id === 'string' && !('data' in fields) && !('elements' in fields))
    return around('template')
  return looksLikeCard(fields) && !('msg_type' in fields) ? message('interactive', formatted(text), found_in) : null
}

/** The id of a card has more digits than a number keeps, and is a string; some programs print it bare. */
function withIdAsString(text: string, root: Node): string {
  const id = entries(root).get('card_id')
  if (id?.type !== 'number') return text
  const end = id.offset + id.length
  return `${text.slice(0, id.offset)}"${text.slice(id.offset, end)}"${text.slice(end)}`
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

/** The type a content alone can only be of. In a log, an id of a chat or a person alone is that and no message. */
function typeByKeys(fields: Fields, inLog: boolean): KeyedType | null {
  const has = (key: string, prefix: string) => {
    const value = fields[key]
    return typeof value === 'string' && value.startsWith(prefix)
  }
  if (has('image_key', 'img') && only(fields, ['image_key'])) return 'image'
  if (has('file_key', 'file') && only(fields, ['file_key', 'file_name'])) return 'file'
  if (has('file_key', 'file') && only(fields, ['file_key', 'image_key', 'file_name', 'duration'])) return 'media'
  if (inLog) return null
  if (has('chat_id', 'oc_') && only(fields, ['chat_id'])) return 'share_chat'
  return has('user_id', 'ou_') && only(fields, ['user_id']) ? 'share_user' : null
}

/** Whether only its beginning was pasted. */
export const isCut = (found: PastedMessage): boolean => found.found_in.includes('cut')

/** What is worth saying of where a message was found: the outermost, but not that a fault was mended. */
export const outermost = (found_in: FoundIn[]): Exclude<FoundIn, 'broken' | 'cut'> | null =>
  found_in.find((one) => one !== 'broken' && one !== 'cut') ?? null

/** Whether an editor of this type would lose or misread it: what it holds already is offered to nobody. */
export function isNews(found: PastedMessage, editor: MsgType): boolean {
  if (found.status !== 'message') return true
  if (found.msg_type !== editor) return true
  // The card editor takes cards out of their wrappings by itself, with its own undo.
  const byItself = editor === 'interactive' ? found.found_in.filter((one) => one in unusual) : found.found_in
  return byItself.some((one) => one !== 'broken')
}
const unusual: { [Name in FoundIn]?: true } = { log: true, python: true, bare_id: true }
