import * as z from 'zod/mini'
import type { Guidance } from '#lib/guidance/guidance-entry.ts'
import { mayBeDelivered } from '#lib/protocol/may-be-delivered.ts'
import { messageId } from '#lib/protocol/message-id.ts'
import { type MsgType, msgTypes } from '#lib/protocol/messages.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { type Attempt, type Operator, outcomeOf } from './attempt.ts'
import type { NotThere, Reason } from './rules.ts'
import type { Why } from './settlement.ts'
import type { NoEntryCode } from './signed-in.ts'

/** So many replies are one job at most. */
export const mostRows = 1000

/** The highest number a row can have: no table is longer, see `longestTable`. */
export const highestRow = 4_000_000

/** What the browser asks for when an operator presses “Send N replies”. */
export type JobRequest = {
  /** Made by the browser, one per press: the same press twice is one job. */
  id: string
  msg_type: MsgType
  reply_in_thread: boolean
  /** What the rows say, as Feishu will read it, each once however many rows say it. */
  contents: string[]
  /**
   * Of each row its number in the table, which goes up from row to row; the message it answers; and where in `contents`
   * its words stand. No two say the same to the same message.
   */
  rows: { n: number; message_id: string; content: number }[]
  /** Asks for a second person’s approval of all of it instead of sending. */
  ask?: boolean | undefined
  /** Whose page it was pressed in: somebody else who has signed in meanwhile sends nothing of theirs. */
  operator_id?: string | undefined
  /** The app that replies, by its app_id or name; without it the first one the operator may use. */
  app?: string | undefined
}

/** All of a request comes in one action, see `longestAction` in lib/auth/body-limits.ts. */
export const jobId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/))

export const jobRequest = z
  .object({
    id: jobId,
    msg_type: z.enum(msgTypes),
    reply_in_thread: z.boolean(),
    contents: z.array(z.string().check(z.minLength(1))).check(z.minLength(1), z.maxLength(mostRows)),
    rows: z
      .array(
        z.object({
          n: z.int().check(z.minimum(1), z.maximum(highestRow)),
          message_id: messageId,
          content: z.int().check(z.minimum(0)),
        }),
      )
      .check(z.minLength(1), z.maxLength(mostRows)),
    ask: z.optional(z.boolean()),
    operator_id: z.optional(z.string().check(z.maxLength(1000))),
    app: z.optional(z.string().check(z.maxLength(200))),
  })
  .check(
    z.refine(({ contents, rows }) => rows.every(({ content }) => content < contents.length), { path: ['contents'] }),
    z.refine(({ rows }) => new Set(rows.map((row) => `${row.message_id} ${row.content}`)).size === rows.length, {
      path: ['rows'],
    }),
    z.refine(({ rows }) => rows.every(({ n }, i) => n > (rows[i - 1]?.n ?? 0)), { path: ['rows'] }),
  )

/** What pressing “Send N replies” comes to. */
export type JobStarted =
  /** It is on record and goes on by itself; so it is where this very press is on record already. */
  | { status: 'begun'; job_id: string }
  /** Nothing is sent: it waits for a second person under this id. */
  | { status: 'asked'; job_id: string; expires_at: string }
  /** Nothing is sent: a second person has to approve it, for so many of its rows. */
  | { status: 'needs_second_person'; why: Reason[]; rows: number }
  /** Nothing is sent, and nothing asked for: no second person is needed. */
  | { status: 'not_needed' }
  /** Nothing is sent: into these rows’ chats the operator may not write. */
  | { status: 'not_by_rule'; rows: { n: number; why: NotThere }[] }
  /** Nothing is sent: Feishu would refuse what these rows say; or parts of the input are not as they should be. */
  | { status: 'invalid'; fields: string[]; rows: number[] }
  /** Nothing is sent: so many of theirs wait or are under way, or they begin them faster than one person may. */
  | { status: 'too_many'; most: number }
  | { status: 'too_fast'; seconds: number }
  | { status: 'no_record' }
  | { status: 'no_entry'; code: NoEntryCode }
  | { status: 'other_operator'; name: string }

/**
 * `asked`: it waits for a second person. `not_approved`: that one declined, came too late, or it was taken back.
 * `partly_done`: nothing more is to come, and some rows a stop has kept back.
 */
export const jobStates = ['asked', 'not_approved', 'running', 'paused', 'stopped', 'partly_done', 'done'] as const
export type JobState = (typeof jobStates)[number]

/** Why a job does not go on by itself. */
export type Pause =
  /** Somebody pressed Pause. */
  | { why: 'person'; by: Operator }
  /** Feishu refused for a reason that lies with the app: every further row would be refused too. */
  | { why: 'refused'; code: number; msg: string; log_id: string | null }
  /** Feishu cannot be reached. */
  | { why: 'unreachable' }
  /** Its operator may not send any more, or not as this app; or nobody knows any more who they are. */
  | { why: 'sender'; what: Extract<Why, 'role' | 'app' | 'sender_unknown' | 'no_app'> }

/**
 * What has become of a row. `not_sent`: it is known not to stand there, and nobody refused it. `stopped`: it never went
 * out, since its job was stopped before.
 */
export const rowStates = ['waiting', 'sending', 'sent', 'refused', 'unanswered', 'not_sent', 'stopped'] as const
export type RowState = (typeof rowStates)[number]

/** Who stopped a job last, and who has let its operator go on since; null: nobody. */
export type JobStop = { by: Operator; lifted_by: Operator | null }

/** Many replies, sent one after the other as one asks. */
export type Job = {
  id: string
  /** UTC, ISO 8601. */
  at: string
  operator: Operator
  app_id: string
  msg_type: MsgType
  reply_in_thread: boolean
  state: JobState
  /** Null where it is not paused. */
  pause: Pause | null
  /** Null where nobody stopped it; it stays when rows go out after all. */
  stop: JobStop | null
  /** How many rows it has, and into how many chats they go as far as these are known. */
  rows: number
  chats: number
  counts: Record<RowState, number>
  /** When it was stopped, or its last row was through; UTC, ISO 8601. */
  ended_at: string | null
  /** About how long it takes still, milliseconds; null where it does not run. */
  left_ms: number | null
}

/**
 * Why the console itself did not send a row: the rules do not let its operator write there, or ask for a second person
 * who has not seen that; another reply has its uuid; or its words are not kept.
 */
export type LeftOut = Extract<Why, 'rule' | 'second_person' | 'no_words'> | 'uuid_taken'

export type JobRow = {
  /** Its number in the table it came from; in the order they were given. */
  n: number
  message_id: string
  /** The words of it, for a line. */
  summary: string
  chat_id: string | null
  chat_name: string | null
  state: RowState
  /** Where it stands in the history; null as long as nothing of it has begun. */
  attempt_id: string | null
  uuid: string
  outcome: Outcome | null
  left_out: LeftOut | null
}

/** A row, and what its refusal means in one sentence; null: it was none, or nothing is known of its code. */
export type JobRowTold = JobRow & { means: Guidance['means'] | null }

/** One page of a job while one watches: itself, and those of its rows that are asked for; `next`: the page behind them. */
export type JobLook =
  | { status: 'seen'; job: Job; rows: JobRowTold[]; next: number | null }
  | { status: 'not_found' | 'invalid' }
  | { status: 'no_entry'; code: NoEntryCode }

/** What a row says, to be drawn. */
export type JobRowContent =
  | { status: 'seen'; message_id: string; msg_type: MsgType; content: string }
  | { status: 'not_found' | 'invalid' }
  | { status: 'no_entry'; code: NoEntryCode }

/** What pressing Pause, Go on, Stop, “Send failed rows again”, “Send the rows that were stopped” or “Let … go on” comes to. */
export type JobSteered =
  | { status: 'done'; job: Job }
  /** So many of these rows go out; `left`: whether they stand there nobody knows, and it is too late to tell. */
  | { status: 'again'; of: Repeatable; job: Job; rows: number; left: number }
  /** Somebody else has stopped it: whoever may stop others’ jobs lets its operator go on first. */
  | { status: 'held'; job: Job }
  /** It is not in a state in which that can be done. */
  | { status: 'too_late'; job: Job }
  | { status: 'not_found' | 'invalid' | 'no_record' }
  | { status: 'no_entry'; code: NoEntryCode }

/** What an attempt makes of its row. */
export function rowStateOf(attempt: Pick<Attempt, 'outcome' | 'settled'>): RowState {
  if (attempt.outcome === null && attempt.settled === undefined) return 'sending'
  const outcome = outcomeOf(attempt)
  if (outcome.status !== 'unanswered') return outcome.status
  return attempt.settled?.verdict === 'not_delivered' || !mayBeDelivered(outcome) ? 'not_sent' : 'unanswered'
}

/** Whether a row may go out again because it failed. */
export const hasFailed = (state: RowState): boolean =>
  state === 'refused' || state === 'unanswered' || state === 'not_sent'

/** Which rows of a job somebody may have go out after all: those that failed, or those a stop kept from going out. */
export const repeatable = ['failed', 'stopped'] as const
export type Repeatable = (typeof repeatable)[number]

/** How many of them there are. A job that was stopped before its rows were marked has them waiting still. */
export function repeatableRows({ state, counts }: Pick<Job, 'state' | 'counts'>): Record<Repeatable, number> {
  return {
    failed: rowStates.filter(hasFailed).reduce((sum, one) => sum + counts[one], 0),
    stopped: counts.stopped + (state === 'stopped' ? counts.waiting : 0),
  }
}

/** Whether somebody else has stopped it, which its operator does not undo by themselves. */
export const isHeld = ({ operator, stop }: Pick<Job, 'operator' | 'stop'>): boolean =>
  stop !== null && stop.lifted_by === null && stop.by.id !== operator.id

/** Whether nothing more of it goes out, unless somebody has rows go out after all. */
export const isOver = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'stopped' || state === 'partly_done' || state === 'done'

/** What a second person approves: all rows at once, whose words are vouched for by their digest. */
const askedJob = z.object({
  job: z.object({ id: jobId, rows: z.number(), chats: z.number(), digest: z.string() }),
})
export type AskedJob = z.infer<typeof askedJob>['job']

/** The job a request for approval is about; null where it is about one reply, or its words are blanked. */
export function jobIn({ body }: { body: string }): AskedJob | null {
  try {
    return askedJob.safeParse(JSON.parse(body)).data?.job ?? null
  } catch {
    return null
  }
}

/** The server actions of app/jobs/actions.ts, as the page hands them to its parts. How far a job is its route tells. */
export type JobActions = {
  startJob(request: JobRequest): Promise<JobStarted>
  lookAtJobRow(asked: { id: string; n: number }): Promise<JobRowContent>
  pauseJob(asked: { id: string }): Promise<JobSteered>
  goOnWithJob(asked: { id: string }): Promise<JobSteered>
  stopJob(asked: { id: string }): Promise<JobSteered>
  /** Rows that were refused or left out get a new uuid; those nobody answered for keep theirs, as long as that is safe. */
  repeatJob(asked: { id: string; rows: Repeatable }): Promise<JobSteered>
  /** Lets the operator of a job go on with it that somebody else had stopped; nothing goes out by that alone. */
  liftStop(asked: { id: string }): Promise<JobSteered>
}
