import { type Attempt, outcomeOf } from '#lib/model/attempt.ts'
import type { SendResult } from '#lib/model/send-result.ts'
import { mayBeDelivered } from '#lib/protocol/may-be-delivered.ts'
import { uuidSafeMs } from '#lib/protocol/uuid.ts'

type Reply = {
  /** The exact request body. */
  body: string
  message_id: string
  /** When Send was pressed; milliseconds since 1970. */
  at: number
  /** The operator knows that Feishu may have forgotten the uuid, and sends all the same. */
  after_hour: boolean
}

/**
 * Whether a uuid may be used again: for the very same reply, within the hour Feishu remembers it.
 * @param earlier attempts with its uuid, oldest first
 * @returns what stands against it, or null
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (uuid)
 */
export function uuidObjection(
  earlier: Attempt[],
  { body, message_id, at, after_hour }: Reply,
): Extract<SendResult, { status: 'uuid_taken' | 'ask_again_after_hour' }> | null {
  const delivered = earlier.filter(mayHaveBeenDelivered)
  const other = delivered.find((one) => one.body !== body || one.message_id !== message_id)
  if (other) return { status: 'uuid_taken', attempt_id: other.id }
  const [first] = delivered
  return first && !after_hour && !isSafe(at - Date.parse(first.at))
    ? { status: 'ask_again_after_hour', first_at: first.at }
    : null
}

/** Servers’ clocks differ by no more; an age below that tells of a clock that was set back, and nothing of the age. */
const clocksMs = 60_000

const isSafe = (age_ms: number): boolean => age_ms >= -clocksMs && age_ms <= uuidSafeMs

/**
 * Until when sending the same bytes with their uuid again delivers them once at most.
 * @param attempts all with that uuid
 * @returns milliseconds since 1970; null where that is over, or one of them is known to be delivered
 */
export function sameUuidUntil(attempts: Attempt[], now: number): number | null {
  if (attempts.some((one) => outcomeOf(one).status === 'sent')) return null
  const first = Math.min(...attempts.map(({ at }) => Date.parse(at)))
  return isSafe(now - first) && first + uuidSafeMs > now ? first + uuidSafeMs : null
}

/** Any of its tries counts: the last may have been refused for knocking too fast, after one that got lost. */
export const mayHaveBeenDelivered = ({ outcome, tries }: Pick<Attempt, 'outcome' | 'tries'>) =>
  [outcome, ...tries.map((tried) => tried.outcome)].some(mayBeDelivered)

/**
 * By which uuid a reply that failed goes out again: the same, as long as that delivers it once at most, where it may have
 * been delivered; a new one where it was not; by none where nobody knows and it is too late to be safe.
 * @param attempts all with its uuid
 */
export function uuidAgain(attempts: Attempt[], now: number): 'same' | 'new' | null {
  if (attempts.some((one) => outcomeOf(one).status === 'sent')) return null
  const doubtful = attempts.filter(mayHaveBeenDelivered)
  if (doubtful.length === 0) return 'new'
  if (sameUuidUntil(attempts, now) !== null) return 'same'
  return doubtful.every(({ settled }) => settled?.verdict === 'not_delivered') ? 'new' : null
}
