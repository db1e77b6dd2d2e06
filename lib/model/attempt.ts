import * as z from 'zod/mini'
import { mayBeDelivered } from '#lib/protocol/may-be-delivered.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import type { Target } from '#lib/protocol/target.ts'
import type { Identity } from './identity.ts'
import { may, type Role } from './roles.ts'
import type { Settlement } from './settlement.ts'

export type Operator = { id: string; name: string }

/** One call to Feishu within an attempt; repeats keep the same bytes and the same uuid. */
export type Try = {
  /** UTC, ISO 8601. */
  at: string
  ms: number
  outcome: Outcome
  /** Milliseconds until the next try, or null where none follows. */
  wait_ms: number | null
}

/** @property n counted from 1 */
export type NumberedTry = Try & { n: number }

/** One press of Send, on record: who, when, where, what, and what came of it. */
export type Attempt = {
  id: string
  /** UTC, ISO 8601. */
  at: string
  operator: Operator
  app_id: string
  message_id: string
  msg_type: string
  reply_in_thread: boolean
  uuid: string
  /** The exact request body. */
  body: string
  /** The words in it, for a line in a list. */
  summary: string
  /** Null while it runs, and for ever if the server died meanwhile: then nobody knows, and it reads as unanswered. */
  outcome: Outcome | null
  tries: Try[]
  finished_at: string | null
  duration_ms: number | null
  /** Which process sends it, as runner.ts writes it; null on records of older versions. */
  runner: string | null
  /** When that process last said that it is still at it; UTC, ISO 8601. */
  alive_at: string | null
  /** Of the message replied to, as far as it was known when Send was pressed; absent on older records. */
  answered?: Answered | undefined
  /** It was sent to try something out. */
  test?: boolean | undefined
  /** What it came to, where nobody had answered for it and that was looked into. */
  settled?: Settlement | undefined
}

/** Where a message stands, who wrote it and when; null what nobody knew. */
export type Answered = {
  chat_id: string | null
  chat_name: string | null
  person_id: string | null
  person_name: string | null
  /** UTC, ISO 8601. */
  at: string | null
}

/** Where a press of Send came from, as the acts on record bear it. */
export type AskedFrom = { email: string | null; address: string; request_id: string }

/** An attempt before anything came of it. */
export type NewAttempt = Omit<Attempt, 'outcome' | 'tries' | 'finished_at' | 'duration_ms' | 'alive_at' | 'settled'> & {
  from?: AskedFrom | undefined
  /** The request it was approved as; it does not begin once that was taken back. */
  approved_as?: string | undefined
  /** The row of a job it is; it does not begin unless that job runs, nor twice. */
  row_of?: { job_id: string; n: number } | undefined
  /** Who pressed Send, so that what they may can be asked anew; null where nobody knows. */
  sender?: Identity | null | undefined
}

/** Everybody sees what they sent themselves; what others sent takes a role. */
export function maySee(
  { id, roles }: { id: string; roles: readonly Role[] },
  { operator }: Pick<Attempt, 'operator'>,
): boolean {
  return operator.id === id || may(roles, 'see_all_history')
}

/** An attempt without an outcome is unanswered, until it is known to stand there. */
export function outcomeOf({ outcome, settled }: Pick<Attempt, 'outcome' | 'settled'>): Outcome {
  const own: Outcome = outcome ?? { status: 'unanswered', reason: 'unfinished' }
  return own.status === 'unanswered' && settled?.verdict === 'delivered' && settled.message_id !== null
    ? { status: 'sent', message: { message_id: settled.message_id }, again: false }
    : own
}

/** Whether it is known what came of it: that it stands there, or does not. */
export function isSettled(attempt: Pick<Attempt, 'outcome' | 'settled'>): boolean {
  const { outcome, settled } = attempt
  return settled ? settled.verdict !== 'cannot_tell' : outcome !== null && !isOpen(outcome)
}

const isOpen = (outcome: Outcome) => outcome.status === 'unanswered' && mayBeDelivered(outcome)

/** Whether its words were kept long enough, and taken away; no request is empty by itself. */
export const isBlanked = ({ body }: Pick<Attempt, 'body'>): boolean => body === ''

/** Where it went: as known when Send was pressed, else as Feishu answered. */
export function chatOf({ answered, outcome }: Pick<Attempt, 'answered' | 'outcome'>) {
  const sentTo = outcome?.status === 'sent' ? outcome.message.chat_id : undefined
  return { id: answered?.chat_id ?? sentTo ?? null, name: answered?.chat_name ?? null }
}

const body = z.looseObject({ content: z.string() })

/** The content Feishu was given, out of the request body on record; null where there is none to draw. */
export function contentIn(recorded: string): string | null {
  try {
    return body.safeParse(JSON.parse(recorded)).data?.content ?? null
  } catch {
    return null
  }
}

/** What an attempt keeps of the message it answers. */
export function answeredIn(target: Target | null): Answered | undefined {
  if (target?.status !== 'seen') return undefined
  const { chat_id, chat_name, sender, create_time } = target
  const at = /^\d{1,15}$/.test(create_time ?? '') ? new Date(Number(create_time)).toISOString() : null
  return { chat_id, chat_name, person_id: sender.id, person_name: sender.name, at }
}
