import { mask } from './mask.ts'
import { codeOf, type Refused, readRefusal } from './outcome.ts'
import { answerIn, withDetails } from './pasted-refusal/answer.ts'
import { asTyped } from './pasted-refusal/as-typed.ts'
import { callOf, type PastedCall } from './pasted-refusal/calls.ts'
import {
  codeIn,
  idsIn,
  linksIn,
  logIdIn,
  msgFieldIn,
  ofFeishu,
  statusIn,
  subCodeIn,
  wordsAfter,
  wordsBefore,
  wordsFrom,
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
  const text = mask(asTyped(pasted.slice(0, MAX_LENGTH)))
  const head = text.slice(0, MAX_SEARCHED)
  const objects = objectsOf(text)
  const answer = answerIn(objects) ?? withDetails(answerOf(head, known), objects)
  const log_id = logIdIn(head)
  const http = statusIn(head)
  if (!answer) return http === null ? { found: 'nothing' } : { found: 'status', http, log_id }
  const code = codeOf(answer) ?? 0
  const { call, certain } = callOf(head, code)
  const worded = inFeishusWords(answer, code, head, known)
  const refused = readRefusal('reply', { http: 400, headers: new Headers(), text: '' }, worded)
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
  const named = codeIn(text)
  if (named)
    return {
      code: named.code,
      msg: msgFieldIn(text, named.at) ?? wordsAfter(text, named.code) ?? wordsBefore(text, named.at) ?? '',
    }
  const words = wordsIn(text, known)
  return words && { ...words }
}

/**
 * The answer with what Feishu says of its code, where that stands in the paste: a `msg` of a log line is often what the
 * program says (`"msg":"send failed","err":"…"`).
 */
function inFeishusWords(answer: LiteralObject, code: number, text: string, known: CodeWords): LiteralObject {
  for (const part of [...beginningsOf(known).values()].flat()) {
    if (part.code !== code) continue
    if (String(answer.msg ?? '').includes(part.words)) return answer
    const at = text.indexOf(part.words)
    if (at >= 0) return { ...answer, msg: wordsFrom(text, at, text[at - 1]) ?? '' }
  }
  return answer
}

/**
 * Feishu's literal text without its number, also broken over lines or cut off at the end of the paste: long enough to be
 * nobody else's, and what varies in it left out.
 */
function wordsIn(text: string, known: CodeWords): { code: number; msg: string } | null {
  const beginnings = beginningsOf(known)
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  const least = ofFeishu.test(text) || plain.length < 24 ? shortestWords : shortestWordsOfAnybody
  let best: Part | null = null
  for (let at = 0; at + shortestWords <= plain.length; at++)
    for (const part of beginnings.get(plain.slice(at, at + shortestWords)) ?? [])
      if (part.plain.length >= Math.max(least, (best?.plain.length ?? 0) + 1) && isAt(plain, at, part)) best = part
  if (!best) return null
  const at = text.indexOf(best.words)
  return { code: best.code, msg: (at < 0 ? null : wordsFrom(text, at, text[at - 1])) ?? best.msg }
}

/** So much of it is enough where the paste ends in the middle of the words. */
const enoughWords = 30

const isAt = (plain: string, at: number, part: Part) =>
  plain.startsWith(part.plain, at) ||
  (plain.length - at >= enoughWords &&
    plain.length - at < part.plain.length + 4 &&
    part.plain.startsWith(plain.slice(at).replace(/\s?(?:\.{1,3}|\u2026)$/, '')))

/** `words` as Feishu writes them, without their full stop; `plain` as they are compared. */
type Part = { code: number; msg: string; words: string; plain: string }
/** A few are as short as this; elsewhere than beside Feishu's name other programs say the like. */
const shortestWords = 19
const shortestWordsOfAnybody = 20

/** The longest part of each text that does not vary, by how it begins, so that a paste is walked through once. */
const beginnings = new WeakMap<CodeWords, Map<string, Part[]>>()
function beginningsOf(known: CodeWords): Map<string, Part[]> {
  const ready = beginnings.get(known)
  if (ready) return ready
  const made = new Map<string, Part[]>()
  for (const { code, msg } of known) {
    const part = longest(msg.split(/%[a-z]|\{[^{}]*\}/)).trim()
    const words = part.replace(/\.$/, '')
    const plain = words.toLowerCase()
    const start = plain.slice(0, shortestWords)
    if (plain.length >= shortestWords) made.set(start, [...(made.get(start) ?? []), { code, msg: part, words, plain }])
  }
  beginnings.set(known, made)
  return made
}

const longest = (parts: string[]) => parts.reduce((best, part) => (part.length > best.length ? part : best), '')

/** The scopes a link to the permission page asks for. */
function askedBy(page: URL | null): string[] {
  const asked = page?.searchParams.get('q') ?? page?.searchParams.get('scopes') ?? ''
  return asked.split(/[,\s]+/).filter(isScope)
}
