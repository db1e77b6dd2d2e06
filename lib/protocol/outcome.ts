import * as z from 'zod'
import { type CardRefusal, readCardRefusal } from './card-refusal.ts'
import { mask } from './mask.ts'
import { isScope } from './scopes.ts'

/** The call that was answered: the key of its entry in endpoints.ts. Codes mean different things on different calls. */
export type Endpoint =
  | 'reply'
  | 'get'
  | 'image-get'
  | 'image'
  | 'file'
  | 'chat-get'
  | 'chat'
  | 'chats'
  | 'list'
  | 'contact'
  | 'user-ids'
  | 'user-names'
  | 'department-children'
  | 'department-users'
  | 'auth'
  | 'user-groups'
  | 'user-departments'
  | 'department-parents'
  | 'bot-info'
  | 'scope'

const ms = z.union([z.string(), z.number()]).transform(String)

/**
 * The message object of an accepted reply; fields nobody documents are kept.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (response)
 */
export const sentMessage = z.looseObject({
  message_id: z.string().min(1),
  root_id: z.string().optional(),
  parent_id: z.string().optional(),
  thread_id: z.string().optional(),
  msg_type: z.string().optional(),
  create_time: ms.optional(),
  update_time: ms.optional(),
  deleted: z.boolean().optional(),
  updated: z.boolean().optional(),
  chat_id: z.string().optional(),
  sender: z
    .looseObject({ id: z.string(), id_type: z.string(), sender_type: z.string(), tenant_key: z.string() })
    .partial()
    .optional(),
  body: z.looseObject({ content: z.string() }).partial().optional(),
  mentions: z.array(z.looseObject({ key: z.string(), id: z.string(), name: z.string() }).partial()).optional(),
  upper_message_id: z.string().optional(),
  message_app_link: z.string().optional(),
})
export type SentMessage = z.infer<typeof sentMessage>

export type Refused = {
  status: 'refused'
  endpoint: Endpoint
  http: number
  code: number
  msg: string
  log_id?: string | undefined
  troubleshooter?: string | undefined
  /** What a 230099 says inside its msg. */
  card?: CardRefusal | undefined
  /** Scopes of which the app needs one. */
  scopes: string[]
  fields: { field: string; value?: string | undefined; description?: string | undefined }[]
  /** Seconds until the gateway lets calls through again (x-ogw-ratelimit-reset). */
  reset_s?: number | undefined
}

export type Unanswered = {
  status: 'unanswered'
  /**
   * unreachable: no connection was made, nothing left this machine; network: it broke off midway;
   * timeout: no answer in time; unreadable: an answer, but not Feishu's; stopped: an operator stopped waiting;
   * called_off: they did before it had left;
   * unfinished: the attempt is on record and nothing after it.
   */
  reason: 'unreachable' | 'called_off' | 'network' | 'timeout' | 'unreadable' | 'stopped' | 'unfinished'
  http?: number | undefined
  log_id?: string | undefined
  /** The beginning of what came instead of an answer, for the record. */
  excerpt?: string | undefined
}

export type Sent = {
  status: 'sent'
  message: SentMessage
  log_id?: string | undefined
  /** True when Feishu recognised the uuid: this reply had been delivered before, nothing new went out. */
  again: boolean
}

/** Feishu accepted it, Feishu said no, or nobody knows. */
export type Outcome = Sent | Refused | Unanswered

/** How any call ended: it did what was asked, it was refused, or nobody knows. */
export type CallEnd = 'answered' | 'refused' | 'unanswered'

/** @param read what was read from the answer of a call, or why there was none */
export const callEnd = ({ status }: { status: string }): CallEnd =>
  status === 'refused' || status === 'unanswered' ? status : 'answered'

/** What is left of an outcome when words and names have been kept long enough: what it was, its codes and ids. */
export function withoutWords(outcome: Outcome): Outcome {
  const { log_id } = outcome
  switch (outcome.status) {
    case 'sent': {
      const { message_id, root_id, parent_id, thread_id, chat_id, create_time } = outcome.message
      const message = { message_id, root_id, parent_id, thread_id, chat_id, create_time }
      return { status: 'sent', message, log_id, again: outcome.again }
    }
    case 'refused': {
      const { endpoint, http, code, card } = outcome
      const inner = card && { card: { sub_code: card.sub_code } }
      return { status: 'refused', endpoint, http, code, msg: '', log_id, ...inner, scopes: [], fields: [] }
    }
    case 'unanswered':
      return { status: 'unanswered', reason: outcome.reason, http: outcome.http, log_id }
  }
}

/** An answer as it came. Where a file was asked for and came: its bytes, with no text; or that there were too many. */
export type Answer = {
  http: number
  headers: Pick<Headers, 'get'>
  text: string
  bytes?: Uint8Array<ArrayBuffer> | 'too_many'
}

/**
 * Reads what came back from the reply call. A 5xx may stand for a delivered reply, whatever its body says.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply
 */
export function readAnswer(answer: Answer): Outcome {
  const body = readBody(answer.text)
  const refusal = readRefusal('reply', answer, body)
  if (refusal) return refusal
  const message = body && codeOf(body) === 0 && answer.http < 300 ? readSentMessage(body.data) : null
  return message ? { status: 'sent', message, log_id: logIdOf(answer, body), again: false } : unreadable(answer)
}

/** What Feishu refuses, in whichever of its shapes; null where this is no refusal (then see `unreadable`). */
export function readRefusal(endpoint: Endpoint, answer: Answer, body = readBody(answer.text)): Refused | null {
  const code = body && codeOf(body)
  if (!body || !code || answer.http >= 500) return null
  const error = asObject(body.error)
  const msg = mask(firstText(body.msg, body.message, body.error_description, body.error, error?.message) ?? '')
  return {
    status: 'refused',
    endpoint,
    http: answer.http,
    code,
    msg,
    log_id: logIdOf(answer, body),
    troubleshooter: troubleshooterOf(error?.troubleshooter ?? body.troubleshooter),
    card: readCardRefusal(msg),
    scopes: scopesOf(msg, error),
    fields: fieldsOf(error),
    reset_s: resetOf(answer),
  }
}

/** An answer, but none of Feishu's. */
export function unreadable(answer: Answer): Unanswered {
  return {
    status: 'unanswered',
    reason: 'unreadable',
    http: answer.http,
    log_id: logIdOf(answer, readBody(answer.text)),
    excerpt: mask(answer.text.slice(0, 2000)).trim().slice(0, 300) || undefined,
  }
}

type Body = Record<string, unknown>

/** The JSON object in an answer, or null. */
export function readBody(text: string): Body | null {
  try {
    return asObject(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return null
  }
}

/** Codes come as numbers, and from some gateways as strings of digits. */
export function codeOf({ code }: Body): number | null {
  const number = typeof code === 'string' && /^-?\d{1,12}$/.test(code.trim()) ? Number(code) : code
  return Number.isSafeInteger(number) ? (number as number) : null
}

/** A field that is not as documented must not hide that the reply is out: it is left away, message_id counts. */
function readSentMessage(data: unknown): SentMessage | null {
  const read = sentMessage.safeParse(data)
  if (read.success) return read.data
  const odd = new Set(read.error.issues.map(({ path }) => path[0]))
  const rest = Object.entries(asObject(data) ?? {}).filter(([key]) => !odd.has(key))
  return sentMessage.safeParse(Object.fromEntries(rest)).data ?? null
}

/** Seconds until the gateway lets calls through again; fractions occur. */
export function resetOf({ headers }: Pick<Answer, 'headers'>): number | undefined {
  const given = headers.get('x-ogw-ratelimit-reset') ?? headers.get('retry-after')
  const seconds = given?.trim() ? Number(given) : Number.NaN
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}

function logIdOf({ headers }: Answer, body: Body | null): string | undefined {
  const error = asObject(body?.error)
  return firstText(error?.log_id, error?.logid, body?.log_id, body?.logid, headers.get('x-tt-logid'))?.slice(0, 100)
}

const feishuHosts = new Set(['open.feishu.cn', 'open.larksuite.com', 'open.larkoffice.com'])

/** The address in `排查建议查看(Troubleshooting suggestions): https://…`; of other hosts than Feishu's, none. */
function troubleshooterOf(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const url = text.match(/https:\/\/[^\s"'<>，。]+/)?.[0]
  return url && URL.canParse(url) && feishuHosts.has(new URL(url).host) ? url : undefined
}

/** Scopes of which one is missing: named in permission_violations (two spellings) or only in the words of msg. */
function scopesOf(msg: string, error: Body | null): string[] {
  const violations = asObjects(error?.permission_violations).flatMap(({ subject, scope }) => [subject, scope])
  const lists = [...msg.matchAll(/\[([^[\]]*)\]/g)].filter(({ index }) => isAboutScopes(msg, index))
  const listed = lists.flatMap(([, list = '']) => list.split(','))
  const named = [...msg.matchAll(/(?:need scope:\s*|requires\s+)([A-Za-z0-9_.:-]+)/g)].map(([, name]) => name)
  const linked = [...msg.matchAll(/\/auth\?q=([A-Za-z0-9_.:,%-]+)/g)].flatMap(([, list = '']) =>
    decoded(list).split(','),
  )
  const all = [...violations, ...listed, ...named, ...linked].map((name) => String(name ?? '').trim())
  return [...new Set(all)].filter(isScope)
}

/** Whether the words right before a list, up to its colon, announce scopes. */
function isAboutScopes(msg: string, list: number): boolean {
  const before = msg.slice(Math.max(0, list - 60), list).trimEnd()
  const words = before.split(/[[\]\n]/).at(-1) ?? ''
  return /[:：]$/.test(words) && /required|privileges|identity|权限|授权/.test(words)
}

function fieldsOf(error: Body | null): Refused['fields'] {
  return asObjects(error?.field_violations).flatMap(({ field, value, description }) =>
    typeof field === 'string' ? [{ field, value: maskedText(value), description: maskedText(description) }] : [],
  )
}

const maskedText = (value: unknown) =>
  value === undefined || value === null
    ? undefined
    : mask(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 500)

const asObject = (value: unknown): Body | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Body) : null

const asObjects = (value: unknown): Body[] =>
  Array.isArray(value) ? value.map(asObject).filter((item) => item !== null) : []

/** The first that is a text with something in it. */
const firstText = (...values: unknown[]) =>
  values.find((value): value is string => typeof value === 'string' && value.trim() !== '')?.trim()

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
