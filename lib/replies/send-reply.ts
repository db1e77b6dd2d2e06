import type { Answered, AskedFrom, Attempt, NewAttempt, NumberedTry, Operator, Try } from '#lib/model/attempt.ts'
import type { Identity } from '#lib/model/identity.ts'
import { beatMs } from '#lib/model/runner.ts'
import type { SendResult } from '#lib/model/send-result.ts'
import { leaseMs } from '#lib/model/settlement.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { encodeReply, type Reply } from '#lib/protocol/reply.ts'
import type { PaceName } from '#lib/protocol/slots.ts'
import { summaryOfReply } from '#lib/shown/summary.ts'
import type { End } from './unrecorded.ts'
import { uuidObjection } from './uuid-reuse.ts'

type Uses = {
  attempts: {
    begin<Objection>(
      attempt: NewAttempt,
      objects: (earlier: Attempt[]) => Objection | null,
      most_per_minute: number | null,
    ): Promise<'begun' | 'already' | 'taken_back' | 'halted' | { objection: Objection } | { wait_ms: number }>
    addTry(id: string, n: number, tried: Try): Promise<void>
    finish(id: string, end: End): Promise<void>
    /** Says that it is still being sent, and learns whether it is to be stopped, or is not its own any more. */
    stillSending(id: string, holder: string, touch: boolean): Promise<'held' | 'stop' | 'lost'>
    withUuid(app_id: string, uuid: string): Promise<Attempt[]>
  }
  feishu: {
    reply(
      message_id: string,
      body: string,
      options: {
        attempt_id: string
        signal: AbortSignal
        onTry: (n: number, tried: Try) => Promise<void>
        pace?: PaceName | undefined
        chat?: string | undefined
        due_at?: number | undefined
      },
    ): Promise<Outcome>
  }
  /** Takes outcomes the store would not. */
  unrecorded: { keep(id: string, end: End): void }
  app_id: string
  /** How many replies one operator may send within a minute; null: any number. */
  most_per_minute?: number | null
  /** This process, as model/runner.ts writes it. */
  runner: string
  log?: { error(fields: object, sentence: string): void }
  /** Told of each reply that goes out, and of what came of it. */
  watched?: { begun(): void; ended(outcome: Outcome): void }
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
  /** It tries something out; the record says so. */
  test?: boolean | undefined
  /** What is known of the message replied to. */
  answered?: Answered | undefined
  /** Where the press came from. */
  from?: AskedFrom | undefined
  /** Who pressed Send: should the process be gone before it ends, what they may is asked anew. */
  sender?: Identity | null | undefined
}

/** One that a second person has approved, by the id of the request. */
type Approved = Sending & { approved_as: string }

/** Nothing was sent: whoever asked for the approval has taken it back. */
type TakenBack = { status: 'taken_back' }

/** A row of a job, which has its turn already. */
type OfJob = Sending & {
  row_of: { job_id: string; n: number }
  /** What it goes into, or the message it answers where nobody knows; its turn was taken for that. */
  chat: string
  /** When its turn is; milliseconds since 1970. */
  due_at: number
}

/** Nothing was sent: its job does not run, or somebody else has begun this row. */
type Halted = { status: 'halted' }

/** What pressing Send comes to, once the input is known to be a reply; guidance is added where it is shown. */
type Settled =
  | Exclude<SendResult, { status: 'done' | 'invalid' }>
  | Omit<Extract<SendResult, { status: 'done' }>, 'guidance'>

/**
 * Recorded before it is sent: a crash may leave an attempt without an outcome, never a reply without a trace. Nothing
 * the store or Feishu does makes it throw.
 */
export async function sendReply(sending: Approved, uses: Uses): Promise<Settled | TakenBack>
export async function sendReply(sending: OfJob, uses: Uses): Promise<Settled | Halted>
export async function sendReply(sending: Sending, uses: Uses): Promise<Settled>
export async function sendReply(
  sending: Sending | Approved | OfJob,
  uses: Uses,
): Promise<Settled | TakenBack | Halted> {
  const { attempt_id, reply, operator, after_hour, test, answered, from, sender } = sending
  const { attempts, feishu, unrecorded, app_id, runner, log, watched, now = Date.now, every = everyFew } = uses
  const most = uses.most_per_minute ?? null
  const began = now()
  const body = encodeReply(reply)
  const { message_id, msg_type, content, reply_in_thread, uuid } = reply

  const begun = await attempts
    .begin(
      {
        id: attempt_id,
        at: new Date(began).toISOString(),
        operator: { id: operator.id, name: operator.name },
        app_id,
        message_id,
        msg_type,
        reply_in_thread,
        uuid,
        body,
        summary: summaryOfReply(msg_type, content),
        runner,
        answered,
        from,
        sender,
        test,
        ...('approved_as' in sending && { approved_as: sending.approved_as }),
        ...('row_of' in sending && { row_of: sending.row_of }),
      },
      (earlier) => uuidObjection(earlier, { body, message_id, at: began, after_hour }),
      most,
    )
    .catch((err: unknown) => {
      log?.error({ attempt_id, err }, 'Nothing was sent: the attempt could not be recorded')
      // The store may have taken it and lost its answer: nobody is to send later what is said here not to be sent.
      unrecorded.keep(attempt_id, {
        outcome: { status: 'unanswered', reason: 'called_off' },
        finished_at: new Date(now()).toISOString(),
        duration_ms: now() - began,
        holder: runner,
        unheard: true,
      })
      return 'no_record' as const
    })
  if (begun === 'no_record') return { status: 'no_record' }
  if (begun === 'taken_back' || begun === 'halted') return { status: begun }
  if (begun === 'already') return { status: 'already_running', attempt_id }
  if (begun !== 'begun')
    return 'objection' in begun ? begun.objection : { status: 'too_fast', seconds: Math.ceil(begun.wait_ms / 1000) }

  watched?.begun()
  const stopping = new AbortController()
  let beats = 0
  let isBeating = false
  const stopLooking = every(beatMs, () => {
    // A store that is slow is not asked the faster.
    if (isBeating) return
    isBeating = true
    attempts
      .stillSending(attempt_id, runner, beats++ % beatsALease === 0)
      .then(
        (held) => held !== 'held' && stopping.abort(),
        (err: unknown) => log?.error({ attempt_id, err }, 'Could not look whether the attempt is to be stopped'),
      )
      .finally(() => {
        isBeating = false
      })
  })
  let last: NumberedTry | undefined
  const onTry = async (n: number, tried: Try) => {
    // What it came to follows at once, and takes its last try along.
    if (tried.wait_ms === null) last = { n, ...tried }
    else
      await attempts.addTry(attempt_id, n, tried).catch((err: unknown) => {
        // The reply may be out already: a note about it must not lose what came of it.
        log?.error({ attempt_id, err }, 'Could not record a try')
      })
  }

  try {
    const options = { attempt_id, signal: stopping.signal, onTry }
    const answered = await feishu.reply(message_id, body, {
      ...options,
      ...('row_of' in sending && { pace: 'job', chat: sending.chat, due_at: sending.due_at }),
    })
    const outcome = await recognised(answered, attempt_id, () => attempts.withUuid(app_id, uuid)).catch(() => answered)
    watched?.ended(outcome)
    const finished = now()
    const end = {
      outcome,
      finished_at: new Date(finished).toISOString(),
      duration_ms: Math.max(0, finished - began),
      holder: runner,
      last,
    }
    try {
      await attempts.finish(attempt_id, end)
      return { status: 'done', attempt_id, outcome }
    } catch (err) {
      // What Feishu said is known, and must not be lost with the record of it.
      log?.error(
        { attempt_id, err },
        'The outcome could not be recorded; it is held, and recorded as soon as it can be',
      )
      unrecorded.keep(attempt_id, end)
      return { status: 'done', attempt_id, outcome, recorded: false }
    }
  } finally {
    stopLooking()
  }
}

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

/** The lease is renewed with one beat of so many. */
const beatsALease = Math.floor(leaseMs / 3 / beatMs)

function everyFew(ms: number, tick: () => void): () => void {
  const timer = setInterval(tick, ms)
  return () => clearInterval(timer)
}
