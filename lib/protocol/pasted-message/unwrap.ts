import type { Node } from 'jsonc-parser'
import { formatJson, readJson } from '#lib/json/json.ts'
import { entries, plain } from '#lib/json/node.ts'
import { cardForm } from '../messages/interactive.ts'
import { dataOfCurl } from './curl.ts'

/** What a message was found in. */
export type Wrapping =
  | 'curl'
  | 'request'
  | 'webhook'
  | 'callback'
  | 'card_key'
  | 'post_key'
  | 'escaped'
  | 'cardkit'
  | 'event'
  | 'message'

export type Unwrapped = { found_in: Wrapping[]; card: string }

export type Inner = {
  /** From the outside in. */
  found_in: Wrapping[]
  /** What stands inside, token for token. */
  text: string
  /** The msg_type the outermost owner that has one says it is. */
  msg_type: string | null
  /** Whether one of those around it says that the message was recalled. */
  deleted: boolean
  /** How many more messages are listed beside it. */
  others: number
}

/** How many wrappings are taken off; nobody has seen more than five. */
const most = 8

/**
 * The card inside a whole request, a curl command, a webhook body, an event, an escaped string and their like.
 * Token for token as it stands there: numbers, escapes and the order of keys stay as written; on one line it is
 * given lines.
 *
 * @returns null where the text is a card already, or holds none
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (request body)
 * @see https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot (webhook body)
 */
export function unwrapCard(text: string): Unwrapped | null {
  const { found_in, text: inner } = unwrap(text)
  return found_in.length > 0 && isCard(inner) ? { found_in, card: onLines(inner) } : null
}

/** Takes off whatever is known to be wrapped around a message; a text that is not wrapped comes back as it is. */
export function unwrap(text: string): Inner {
  const found_in: Wrapping[] = []
  let msg_type: string | null = null
  let deleted = false
  let others = 0
  let inner = text.trim()
  for (let i = 0; i < most; i++) {
    const step = unwrapOnce(inner)
    if (!step) break
    found_in.push(step.wrapping)
    msg_type ??= step.msg_type
    deleted ||= step.deleted === true
    others += step.others ?? 0
    inner = step.inner.trim()
  }
  return { found_in: tidy(found_in), text: inner, msg_type, deleted, others }
}

type Step = { wrapping: Wrapping; inner: string; msg_type: string | null; deleted?: boolean; others?: number }

function unwrapOnce(text: string): Step | null {
  const data = dataOfCurl(text)
  if (data !== null) return { wrapping: 'curl', inner: data, msg_type: null }
  const root = rootOf(text)
  if (root?.type === 'string') return { wrapping: 'escaped', inner: String(root.value), msg_type: null }
  if (root) return root.type === 'object' ? unwrapObject(text, root) : null
  const bare = unescaped(text)
  return bare === null ? null : { wrapping: 'escaped', inner: bare, msg_type: null }
}

/** What stands under a key, and what its owner is called. The first that fits. */
const wrappings: { wrapping: Wrapping; path: string[]; when: (fields: { [key: string]: unknown }) => boolean }[] = [
  { wrapping: 'event', path: ['event', 'message', 'content'], when: ({ event }) => isObject(event) },
  { wrapping: 'message', path: ['data', 'items', '0', 'body', 'content'], when: () => true },
  { wrapping: 'message', path: ['data', 'body', 'content'], when: ({ code }) => code === 0 },
  { wrapping: 'message', path: ['items', '0', 'body', 'content'], when: () => true },
  {
    wrapping: 'message',
    path: ['body', 'content'],
    when: ({ message_id, msg_type }) => Boolean(message_id || msg_type),
  },
  { wrapping: 'message', path: ['message', 'content'], when: () => true },
  { wrapping: 'message', path: ['user_dsl'], when: () => true },
  { wrapping: 'message', path: ['json_card'], when: () => true },
  { wrapping: 'request', path: ['content'], when: ({ tag }) => tag === undefined },
  // A struct of Go without names for JSON.
  { wrapping: 'request', path: ['Content'], when: ({ MsgType }) => typeof MsgType === 'string' },
  { wrapping: 'callback', path: ['card', 'data'], when: ({ card }) => isObject(card) && card.type === 'raw' },
  { wrapping: 'cardkit', path: ['card', 'data'], when: ({ card }) => isObject(card) && card.type === 'card_json' },
  { wrapping: 'webhook', path: ['card'], when: ({ msg_type }) => msg_type === 'interactive' },
  { wrapping: 'card_key', path: ['card'], when: () => true },
  { wrapping: 'post_key', path: ['post'], when: () => true },
  { wrapping: 'cardkit', path: ['dsl'], when: () => true },
  { wrapping: 'cardkit', path: ['data'], when: ({ type }) => type === 'card_json' || type === 'raw' },
]

function unwrapObject(text: string, root: Node): Step | null {
  const fields = plain(root)
  if (looksLikeCard(fields)) return null
  for (const { wrapping, path, when } of wrappings) {
    const node = path.reduce<Node | undefined>(
      (at, key) => (at?.type === 'array' ? at.children?.[Number(key)] : entries(at).get(key)),
      root,
    )
    if (!node || !when(fields)) continue
    const owners = ownersOn(path, fields)
    const step = {
      wrapping,
      msg_type: typeBeside(owners),
      deleted: owners.some((owner) => isObject(owner) && owner.deleted === true),
      others: owners.reduce((sum: number, owner) => sum + (Array.isArray(owner) ? owner.length - 1 : 0), 0),
    }
    if (node.type === 'string') return { ...step, inner: String(node.value) }
    if (node.type === 'object') return { ...step, inner: text.slice(node.offset, node.offset + node.length) }
  }
  return null
}

/** What a path leads through, the innermost first. */
function ownersOn(path: string[], fields: unknown): unknown[] {
  const owners: unknown[] = [fields]
  for (const key of path.slice(0, -1)) {
    const owner = owners.at(-1)
    owners.push(isObject(owner) ? owner[key] : undefined)
  }
  return owners.reverse()
}

/** A msg_type (in events: message_type) of the innermost owner that has one. */
function typeBeside(owners: unknown[]): string | null {
  for (const owner of owners) {
    const named = isObject(owner) ? (owner.msg_type ?? owner.message_type ?? owner.MsgType) : undefined
    if (typeof named === 'string') return named
  }
  return null
}

export const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null

/** A string between quotes that were lost on the way: `{\"schema\":\"2.0\"}`. */
function unescaped(text: string): string | null {
  if (!/^[{[]\s*\\+["n]/.test(text)) return null
  try {
    return JSON.parse(`"${text.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`)
  } catch {
    return null
  }
}

export function rootOf(text: string): Node | null {
  if (!/^["{[/]/.test(text)) return null
  try {
    const read = readJson(text)
    return 'json' in read ? read.json.tree : null
  } catch {
    return null
  }
}

function isCard(text: string): boolean {
  const root = rootOf(text)
  if (root?.type !== 'object') return false
  const fields = plain(root)
  return looksLikeCard(fields) && !isReadBackCard(fields)
}

/**
 * Reading a message gives cards in rows of rows, whatever they were, or in Feishu's inner form, where all that is said
 * stands under `property`; neither can be sent.
 */
export const isReadBackCard = ({ elements, body }: { [key: string]: unknown }): boolean =>
  (Array.isArray(elements) && elements.length > 0 && elements.every((row) => Array.isArray(row))) ||
  (isObject(body) && isObject(body.property) && Array.isArray(body.property.elements))

/** Keys of requests, events, messages and contents of other types; a card has none of them at its root. */
const keysOfMessages =
  /^(?:msg_type|message_type|content|message_id|receive_id|event|items|message|data|card_id|template_id|image_key|file_key|chat_id|user_id|text|post|user_dsl|json_card|dsl|[a-z]{2}_[a-z]{2})$/

/** Keys by which cards and messages of WeCom, DingTalk, Slack and Teams are known; no card of Feishu's has them. */
const keysElsewhere =
  /^(?:msgtype|markdown|markdown_v2|template_card|card_type|actionCard|feedCard|blocks|attachments|@type|@context|\$schema)$/

/**
 * What stands where a card belongs and is none, so that nothing of it would be shown: a message of another type or in
 * its wrapping, or a card as it is read back. Null for a card, however wrong, and for what is neither.
 */
export function insteadOfCard(root: Node): 'not_a_card' | 'read_back_card' | null {
  const keys = [...entries(root).keys()]
  const rows = entries(root).get('elements')?.children ?? []
  const inner = entries(entries(entries(root).get('body')).get('property')).get('elements')
  if ((rows.length > 0 && rows.every(({ type }) => type === 'array')) || inner?.type === 'array')
    return 'read_back_card'
  if (!keys.some((key) => keysOfMessages.test(key) || keysElsewhere.test(key))) return null
  const fields = plain(root)
  // A template and a card entity name theirs in `data`; `card` is for whoever knows that wrapper.
  return looksLikeCard(fields) || cardForm(fields) === 'template' || cardForm(fields) === 'entity' || 'card' in fields
    ? null
    : 'not_a_card'
}

/** A card says something of itself at its root; a template and a card entity name theirs. */
export function looksLikeCard(fields: { [key: string]: unknown }): boolean {
  // An event has a `schema` and a `header` too.
  if (isObject(fields.event)) return false
  const form = cardForm(fields)
  if (form === 'template' || form === 'entity')
    return isObject(fields.data) && ('template_id' in fields.data || 'card_id' in fields.data)
  if ('schema' in fields || 'elements' in fields || 'i18n_elements' in fields || 'header' in fields) return true
  return isObject(fields.body) && 'elements' in fields.body
}

/** A card of one long line, or one that stood deep inside something, gets lines of its own; comments stay put. */
const onLines = (card: string) => formatJson(card) ?? card

/** Escaped twice is said once. */
const tidy = (found_in: Wrapping[]) => found_in.filter((wrapping, i) => wrapping !== found_in[i - 1])
