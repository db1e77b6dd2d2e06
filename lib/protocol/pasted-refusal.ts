import { mask } from './mask.ts'
import { codeOf, type Endpoint, type Refused, readRefusal } from './outcome.ts'
import { answerIn } from './pasted-refusal/answer.ts'
import { codeIn, linksIn, logIdIn, msgIn, statusIn, subCodeIn } from './pasted-refusal/facts-in-words.ts'
import { type LiteralObject, objectsIn } from './pasted-refusal/literals.ts'
import { isScope } from './scopes.ts'

/** A refusal somebody pasted: what an answer holds, without the answer. */
export type PastedRefusal = Omit<Refused, 'status' | 'http' | 'reset_s'> & {
  http: number | null
  /** Where the scopes can be requested; always on one of Feishu's own hosts. */
  scope_page: string | null
}

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
export function readPastedRefusal(pasted: string): PastedAnswer {
  const text = mask(clean(pasted.slice(0, MAX_LENGTH)))
  const head = text.slice(0, MAX_SEARCHED)
  const answer = answerIn(objectsOf(text)) ?? answerOf(head)
  const log_id = logIdIn(head)
  const http = statusIn(head)
  if (!answer) return http === null ? { found: 'nothing' } : { found: 'status', http, log_id }
  const code = codeOf(answer) ?? 0
  const refused = readRefusal(endpointOf(head, code), { http: 400, headers: new Headers(), text: '' }, answer)
  if (!refused) return { found: 'accepted', log_id }
  const { troubleshooter, scopePage } = linksIn(JSON.stringify(answer) + head)
  const { status: _, reset_s: __, ...said } = refused
  return {
    found: 'refusal',
    refusal: {
      ...said,
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

/** The answer a text tells of without showing it. */
function answerOf(text: string): LiteralObject | null {
  const msg = msgIn(text)
  const sub_code = subCodeIn(text)
  const card = /ErrCode:/.test(text) || sub_code !== null
  const code = card ? 230099 : codeIn(text)
  if (code === null) return null
  return { code, msg: msg ?? (sub_code === null ? (card ? text.slice(0, 8000) : '') : `ErrCode: ${sub_code}`) }
}

/** The call is told by its address; without one, by codes only the token call gives. */
function endpointOf(text: string, code: number): Endpoint {
  if (/\/messages\/[\w-]{1,200}\/reply/.test(text)) return 'reply'
  if (/\/auth\/v3\/|failed to get (?:tenant|app)_access_token/i.test(text)) return 'auth'
  if (/\bGET\b[^\n]{0,200}\/messages\/om_/.test(text)) return 'get'
  return code === 10003 || code === 10014 || code === 10015 ? 'auth' : 'reply'
}

/** The scopes a link to the permission page asks for. */
function askedBy(page: URL | null): string[] {
  const asked = page?.searchParams.get('q') ?? page?.searchParams.get('scopes') ?? ''
  return asked.split(/[,\s]+/).filter(isScope)
}
