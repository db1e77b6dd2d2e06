import { codeOf } from '../outcome.ts'
import { documentedCodes } from './documented-codes.ts'
import { type Literal, type LiteralObject, objectsIn } from './literals.ts'

/**
 * The answer among pasted objects: wrapped in a log record, an Axios error or a string of JSON, it is still found.
 * A refusal wins over a success, a Feishu code over an HTTP status, one with details over one without.
 *
 * @returns the answer with the fields an SDK's dump copies to the top back under `error`
 */
export function answerIn(objects: LiteralObject[]): LiteralObject | null {
  let best: { answer: LiteralObject; rank: number } | null = null
  for (const written of inside(objects, 0)) {
    const answer = asFeishuSpells(written)
    const rank = rankOf(answer)
    if (rank > (best?.rank ?? 0)) best = { answer, rank }
  }
  return best && nested(best.answer)
}

function rankOf(answer: LiteralObject): number {
  const code = codeOf(answer)
  // Programs have codes of their own: what is documented is Feishu's, and a large number beside words may be.
  const words = typeof answer.msg === 'string' && answer.msg !== ''
  if (
    code === null ||
    !(code === 0 || documentedCodes.has(code) || (code >= 10_000 && (words || isObject(answer.error))))
  )
    return 0
  const details = isObject(answer.error) || typeof answer.log_id === 'string'
  return (
    1 + (code === 0 ? 0 : 8) + (code >= 1000 ? 4 : 0) + (details ? 2 : 0) + (typeof answer.msg === 'string' ? 1 : 0)
  )
}

/** Whoever passes an answer on may put a word before its names, and write them in a case of its own. */
const passedOn = '(?:(?:feishu|lark|api|biz|ret|return|result)_?)?'
const codeKey = new RegExp(`^(?:${passedOn}(?:err(?:or)?_?(?:code|no)|code)|StatusCode)$`, 'i')
const msgKey = new RegExp(`^(?:${passedOn}(?:err(?:or)?_?)?(?:msg|message)|StatusMessage)$`, 'i')

/** Wrappers rename the fields of an answer; the names Feishu gives them win. */
function asFeishuSpells(written: LiteralObject): LiteralObject {
  const code = codeOf(written) !== null ? 'code' : keyOf(written, codeKey, (code) => codeOf({ code }) !== null)
  if (code === undefined) return written
  const msg = typeof written.msg === 'string' ? 'msg' : keyOf(written, msgKey, (value) => typeof value === 'string')
  if (code === 'code' && (msg === 'msg' || msg === undefined)) return written
  return { ...written, code: written[code] ?? null, ...(msg && { msg: written[msg] ?? '' }) }
}

const keyOf = (written: LiteralObject, called: RegExp, is: (value: Literal) => boolean) =>
  Object.keys(written).find((key) => called.test(key) && is(written[key] ?? null))

/** Every object at any depth, also those written inside strings. */
function* inside(value: Literal, depth: number): Generator<LiteralObject> {
  if (depth > 60) return
  if (typeof value === 'string') {
    if (/^\s{0,20}\{/.test(value)) yield* inside(objectsIn(value, 200_000), depth + 1)
  } else if (Array.isArray(value)) for (const item of value) yield* inside(item, depth + 1)
  else if (isObject(value)) {
    yield value
    for (const item of Object.values(value)) yield* inside(item, depth + 1)
  }
}

const details = ['troubleshooter', 'permission_violations', 'field_violations', 'helps']

function nested(answer: LiteralObject): LiteralObject {
  if (isObject(answer.error)) return { ...answer, error: withLists(answer.error) }
  const error = Object.fromEntries(
    details.flatMap((name) => (answer[name] === undefined ? [] : [[name, answer[name]]])),
  )
  return Object.keys(error).length ? { ...answer, error } : { ...answer }
}

/**
 * An answer told in words, `code: 99992402, msg: …, error: {'field_violations': …}`, with the details that stand beside it
 * as an object.
 */
export function withDetails(answer: LiteralObject | null, objects: LiteralObject[]): LiteralObject | null {
  if (!answer) return null
  for (const held of inside(objects, 0))
    if (details.some((name) => held[name] !== undefined)) return { ...answer, error: withLists(held) }
  return answer
}

/** PHP dumps a list as an array with the keys 0, 1 and on. */
const withLists = (error: LiteralObject): LiteralObject =>
  Object.fromEntries(
    Object.entries(error).map(([name, value]) => [
      name,
      isObject(value) && value['0'] !== undefined ? Object.values(value) : value,
    ]),
  )

const isObject = (value: Literal | undefined): value is LiteralObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
