import { mask } from './mask.ts'
import { codeOf, type Endpoint, type Refused, readRefusal } from './outcome.ts'
import { answerIn } from './pasted-refusal/answer.ts'
import {
  codeIn,
  idsIn,
  linksIn,
  logIdIn,
  msgFieldIn,
  statusIn,
  subCodeIn,
  wordsAfter,
} from './pasted-refusal/facts-in-words.ts'
import { type LiteralObject, objectsIn } from './pasted-refusal/literals.ts'
import { isScope } from './scopes.ts'

/** A refusal somebody pasted: what an answer holds, without the answer. */
export type PastedRefusal = Omit<Refused, 'status' | 'endpoint' | 'http' | 'reset_s'> & {
  /** Whose answer it is; a paste need not come from a call of the console's. */
  endpoint: PastedCall
  /** Whether that is told by the paste itself, and no guess. */
  certain: boolean
  /** Ids it names, of messages, chats, people, files. */
  ids: string[]
  http: number | null
  /** Where the scopes can be requested; always on one of Feishu's own hosts. */
  scope_page: string | null
}

/** The calls a paste may come from. */
export type PastedCall = Endpoint | 'webhook' | 'auth-user' | 'create' | 'image' | 'file' | 'elsewhere'

export type PastedAnswer =
  | { found: 'nothing' }
  /** Code 0: there is nothing to explain. */
  | { found: 'accepted'; log_id: string | null }
  /** An HTTP status without a code: Feishu did not get to speak, or its words are not in the paste. */
  | { found: 'status'; http: number; log_id: string | null }
  | { found: 'refusal'; refusal: PastedRefusal }

const MAX_LENGTH = 1_000_000
/** Patterns look no further than this; longer logs are still searched for objects. */
const MAX_SEARCHED = 65_536

/**
 * Reads a refusal out of whatever was pasted: a response body, an SDK's dump, a log line, a lone number.
 * Tokens are masked first, so nothing found can hold one; nobody is called.
 *
 * @see https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN (the shape of an error)
 */
export function readPastedRefusal(pasted: string, known: CodeWords = []): PastedAnswer {
  const text = mask(clean(pasted.slice(0, MAX_LENGTH)))
  const head = text.slice(0, MAX_SEARCHED)
  const answer = answerIn(objectsOf(text)) ?? answerOf(head, known)
  const log_id = logIdIn(head)
  const http = statusIn(head)
  if (!answer) return http === null ? { found: 'nothing' } : { found: 'status', http, log_id }
  const code = codeOf(answer) ?? 0
  const { call, certain } = callOf(head, code)
  const refused = readRefusal('reply', { http: 400, headers: new Headers(), text: '' }, answer)
  if (!refused) return { found: 'accepted', log_id }
  const { troubleshooter, scopePage } = linksIn(JSON.stringify(answer) + head)
  const { status: _, reset_s: __, endpoint: ___, ...said } = refused
  return {
    found: 'refusal',
    refusal: {
      ...said,
      endpoint: call,
      certain,
      ids: idsIn(`${said.msg}\n${head}`),
      http,
      log_id: said.log_id ?? log_id ?? troubleshooter?.searchParams.get('log_id') ?? undefined,
      troubleshooter: said.troubleshooter ?? troubleshooter?.href,
      scope_page: scopePage?.href ?? null,
      scopes: [...new Set([...said.scopes, ...askedBy(scopePage)])],
    },
  }
}

/** Terminals colour, editors add byte order marks. */
const clean = (text: string) =>
  text
    .replaceAll('\u001b', '')
    .replace(/\[[\d;]{1,12}m/g, '')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')

/** Objects in the text; where none is an answer, those in the text with a level of quoting taken away, twice. */
function objectsOf(text: string): LiteralObject[] {
  const found = objectsIn(text)
  for (let quoted = text, level = 0; level < 2 && !answerIn(found) && quoted.includes('\\"'); level++) {
    quoted = quoted.replace(/\\(["\\])/g, '$1')
    found.push(...objectsIn(quoted))
  }
  return found
}

/** Words of Feishu's that stand for a code, where a paste has lost it. */
export type CodeWords = readonly { code: number; msg: string }[]

/** The answer a text tells of without showing it. */
function answerOf(text: string, known: CodeWords): LiteralObject | null {
  const sub_code = subCodeIn(text)
  if (/ErrCode:/.test(text) || sub_code !== null) {
    const words = sub_code === null ? null : wordsAfter(text, sub_code)
    const told = [sub_code === null ? '' : `ErrCode: ${sub_code}`, words && `ErrMsg: ${words}`]
      .filter(Boolean)
      .join('; ')
    const field = msgFieldIn(text)
    return { code: 230099, msg: field?.includes('ErrCode') ? field : told || text.slice(0, 8000) }
  }
  const code = codeIn(text)
  if (code !== null) return { code, msg: msgFieldIn(text) ?? wordsAfter(text, code) ?? '' }
  const words = wordsIn(text, known)
  return words && { ...words }
}

/** Feishu's literal text without its number: long enough to be nobody else's, and what varies in it left out. */
function wordsIn(text: string, known: CodeWords): { code: number; msg: string } | null {
  const plain = text.toLowerCase()
  const parts = known
    .map(({ code, msg }) => ({ code, msg, part: longest(msg.split(/%[a-z]|\{[^{}]*\}/)).trim() }))
    .filter(({ part }) => part.length >= 20)
    .sort((a, b) => b.part.length - a.part.length)
  const found = parts.find(({ part }) => plain.includes(part.toLowerCase().replace(/\.$/, '')))
  return found ? { code: found.code, msg: found.part } : null
}

const longest = (parts: string[]) => parts.reduce((best, part) => (part.length > best.length ? part : best), '')

/** Whose answer it is, and whether that is certain: told by an address, a method, or what only one call says. */
function callOf(text: string, code: number): { call: PastedCall; certain: boolean } {
  const sure = (call: PastedCall) => ({ call, certain: true })
  if (/\/messages\/[\w-]{1,200}\/reply/.test(text)) return sure('reply')
  if (/\/bot\/v2\/hook\/|StatusCode["']?\s{0,3}[:=]|StatusMessage/.test(text) || isWebhookOnly(code, text))
    return sure('webhook')
  if (
    /\/auth\/v3\/|failed to get (?:tenant|app)_access_token|GetTenantAccessToken|internal tenant access token/i.test(
      text,
    )
  )
    return sure('auth')
  if (/\/authen\/v\d\/|\/oauth\/(?:token|v\d)|user_access_token_info/.test(text)) return sure('auth-user')
  if (asksFor(text, /\bGET\b/, /\/messages\/om_/)) return sure('get')
  if (/receive_id_type/.test(text)) return sure('create')
  const posts = (path: RegExp) => asksFor(text, /\bPOST\b/i, path)
  if (posts(/\/im\/v1\/images\b/i) || /image\.create\b|upload_image/i.test(text)) return sure('image')
  if (posts(/\/im\/v1\/files\b/i) || /file\.create\b|upload_file/i.test(text)) return sure('file')
  if (code === 10003 || code === 10014 || code === 10015) return { call: 'auth', certain: false }
  return { call: 'reply', certain: false }
}

/** Whether a line names the method and behind it the path. */
const asksFor = (text: string, method: RegExp, path: RegExp): boolean =>
  text.split('\n').some((line) => {
    const at = line.search(method)
    return at >= 0 && path.test(line.slice(at))
  })

/** Codes 19xxx, and what only the webhook of a group's own bot says of a body. */
const isWebhookOnly = (code: number, text: string): boolean =>
  (code >= 19_000 && code < 20_000) || (code === 10_002 && /text is nil/i.test(text))

/** The scopes a link to the permission page asks for. */
function askedBy(page: URL | null): string[] {
  const asked = page?.searchParams.get('q') ?? page?.searchParams.get('scopes') ?? ''
  return asked.split(/[,\s]+/).filter(isScope)
}
