import type { Attempt, NewAttempt, Operator, Try } from '#lib/model/attempt.ts'
import type { SendResult } from '#lib/model/send-result.ts'
import { mayBeDelivered, type Outcome } from '#lib/protocol/outcome.ts'
import { encodeReply, type Reply } from '#lib/protocol/reply.ts'
import { uuidSafeMs } from '#lib/protocol/uuid.ts'
import { summaryOf } from '#lib/shown/summary.ts'

type Uses = {
  attempts: {
    begin(attempt: NewAttempt): Promise<'begun' | 'already'>
    addTry(id: string, n: number, tried: Try): Promise<void>
    finish(id: string, end: { outcome: Outcome; finished_at: string; duration_ms: number }): Promise<void>
    stopRequested(id: string): Promise<boolean>
    withUuid(app_id: string, uuid: string): Promise<Attempt[]>
  }
  feishu: {
    reply(
      message_id: string,
      body: string,
      options: { signal: AbortSignal; onTry: (n: number, tried: Try) => Promise<void> },
    ): Promise<Outcome>
  }
  app_id: string
  log?: { error(fields: object, sentence: string): void }
  /** Milliseconds since 1970. */
  now?: () => number
  /** Calls back again and again; returns what ends it. */
  every?: (ms: number, tick: () => void) => () => void
}

type Sending = {
  /** Chosen by the browser, one per press of Send: a double click arrives twice with the same one. */
  attempt_id: string
  reply: Reply
  operator: Operator
  /** The operator knows that Feishu may have forgotten the uuid, and sends all the same. */
  after_hour: boolean
}

/** What pressing Send comes to, once the input is known to be a reply; guidance is added where it is shown. */
type Settled =
  | Exclude<SendResult, { status: 'done' | 'invalid' }>
  | Omit<Extract<SendResult, { status: 'done' }>, 'guidance'>

/** How often an operator's "stop" is looked for, milliseconds. */
const lookForStop = 500

/**
 * Recorded before it is sent: a crash may leave an attempt without an outcome, never a reply without a trace.
 * Throws only where the record cannot be kept or for bugs; the attempt then stays without an outcome.
 */
export async function sendReply({ attempt_id, reply, operator, after_hour }: Sending, uses: Uses): Promise<Settled> {
  const { attempts, feishu, app_id, log, now = Date.now, every = everyFew } = uses
  const began = now()
  const earlier = await attempts.withUuid(app_id, reply.uuid)
  if (earlier.some(({ id }) => id === attempt_id)) return { status: 'already_running', attempt_id }
  const body = encodeReply(reply)
  const other = earlier.find((one) => mayStand(one) && (one.body !== body || one.message_id !== reply.message_id))
  if (other) return { status: 'uuid_taken', attempt_id: other.id }
  const first = earlier.find(mayStand)
  if (first && !after_hour && began - Date.parse(first.at) > uuidSafeMs)
    return { status: 'ask_again_after_hour', first_at: first.at }

  const { message_id, msg_type, content, reply_in_thread, uuid } = reply
  const begun = await attempts.begin({
    id: attempt_id,
    at: new Date(began).toISOString(),
    operator,
    app_id,
    message_id,
    msg_type,
    reply_in_thread,
    uuid,
    body,
    summary: summaryOf(msg_type, content),
  })
  if (begun === 'already') return { status: 'already_running', attempt_id }

  const stopping = new AbortController()
  const stopLooking = every(lookForStop, () => {
    attempts.stopRequested(attempt_id).then(
      (asked) => asked && stopping.abort(),
      (err: unknown) => log?.error({ attempt_id, err }, 'Could not look whether the attempt is to be stopped'),
    )
  })
  const onTry = (n: number, tried: Try) =>
    attempts.addTry(attempt_id, n, tried).catch((err: unknown) => {
      // The reply may be out already: a note about it must not lose what came of it.
      log?.error({ attempt_id, err }, 'Could not record a try')
    })

  try {
    const answered = await feishu.reply(message_id, body, { signal: stopping.signal, onTry })
    const outcome = await recognised(answered, attempt_id, () => attempts.withUuid(app_id, uuid))
    const finished = now()
    await attempts.finish(attempt_id, {
      outcome,
      finished_at: new Date(finished).toISOString(),
      duration_ms: finished - began,
    })
    return { status: 'done', attempt_id, outcome }
  } finally {
    stopLooking()
  }
}

/** Any of its tries counts: the last may have been refused for knocking too fast, after one that got lost. */
const mayStand = ({ outcome, tries }: Attempt) => [outcome, ...tries.map((tried) => tried.outcome)].some(mayBeDelivered)

/**
 * Feishu answers a repeated uuid with the message it delivered the first time: nothing new went out.
 * Asked after the answer, because another tab may have finished meanwhile.
 */
async function recognised(outcome: Outcome, attempt_id: string, withUuid: () => Promise<Attempt[]>): Promise<Outcome> {
  if (outcome.status !== 'sent') return outcome
  const again = (await withUuid()).some(
    (one) =>
      one.id !== attempt_id &&
      one.outcome?.status === 'sent' &&
      one.outcome.message.message_id === outcome.message.message_id,
  )
  return again ? { ...outcome, again } : outcome
}

function everyFew(ms: number, tick: () => void): () => void {
  const timer = setInterval(tick, ms)
  return () => clearInterval(timer)
}
