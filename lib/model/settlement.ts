import { isGone, type Runner, writeRunner } from './runner.ts'
import type { NoEntryCode } from './signed-in.ts'

/** How an attempt that nobody answered for was looked into. */
const hows = ['sent_again', 'read_back', 'same_uuid', 'own_answer'] as const
/** Whether it stands there: known to, known not to, or nobody can tell and a person decides. */
const verdicts = ['delivered', 'not_delivered', 'cannot_tell'] as const
/** Why nobody can tell, or why it was not sent again. */
const whys = [
  /** Whoever sent it asked to stop. */
  'was_stopped',
  /** More than two minutes have passed: from then on a person decides whether it goes out again. */
  'late',
  /** Whoever sent it may not any more: send at all, as this app, there by the rules, or without a second person. */
  'role',
  'app',
  'rule',
  'second_person',
  /** Nobody knows any more who they are. */
  'sender_unknown',
  /** The app is none of this console any more, or the words of it are not kept. */
  'no_app',
  'no_words',
  /** The chat could not be read, or may not be. */
  'unread',
  /** It may still be on its way. */
  'too_early',
  /** Something of this app stands there that may be it. */
  'alike',
  /** So much was said since that its time was not reached. */
  'too_far',
] as const

export type Settled = {
  verdict: (typeof verdicts)[number]
  how: (typeof hows)[number]
  /** Of the reply as it stands there; null where it is not known to. */
  message_id: string | null
  why: (typeof whys)[number] | null
}
export type Why = NonNullable<Settled['why']>

/** Who settled an attempt, when, how, and what it came to. Of several the last one counts. */
export type Settlement = Settled & { at: string; by: string }

/** What looking for a reply came to; `known`: it needs no looking for, or is being sent. */
export type LookResult =
  | { status: 'looked'; verdict: Settled['verdict'] }
  | { status: 'known' | 'invalid' | 'no_record' }
  | { status: 'no_entry'; code: NoEntryCode }

/** As the act on record bears it: words that stay when others are blanked. */
export const writeSettled = ({ verdict, how, message_id, why }: Settled): string =>
  [verdict, how, message_id ?? why].filter((word) => word !== null).join(' ')

/** @returns null for anything that is no such thing */
export function readSettled(written: string): Settled | null {
  const [verdict, how, rest = null] = written.split(' ', 3)
  const is = <Word extends string>(words: readonly Word[], word: string | null | undefined) =>
    words.find((one) => one === word) ?? null
  const read = { verdict: is(verdicts, verdict), how: is(hows, how) }
  if (read.verdict === null || read.how === null) return null
  const message_id = read.verdict === 'delivered' ? rest : null
  return { verdict: read.verdict, how: read.how, message_id, why: message_id === null ? is(whys, rest) : null }
}

/** A press of Send that is not settled yet: who has it in hand, until when. */
export type Lease = {
  attempt_id: string
  /** The process that sends it, as runner.ts writes it; one that settles it, by `settlingBy`; or empty: whoever comes next. */
  holder: string
  /** Milliseconds since 1970, by the clock all servers share. */
  until: number
  begun_at: number
  /** When a settling last sent it once more; null: none has. */
  sent_at: number | null
}

/** Whoever holds an attempt says so at least every third of this. */
export const leaseMs = 10_000
/**
 * So long is waited for the first word of whoever sends it: longer than a store takes to say that nothing was put on
 * record, for then nothing is sent.
 */
export const firstLeaseMs = 30_000
/** After an answer that did not come, the one who pressed Send has the first word. */
export const graceMs = 10_000
/** So long after the press it is sent again by itself; later a person decides. */
export const byItselfMs = 2 * 60_000

type Here = { me: Runner; now: number; isAlive(pid: number): boolean }

const mark = ' settles '

/** The name by which one settling of a process has an attempt in hand. */
export const settlingBy = (runner: Runner, id: string): string => `${writeRunner(runner)}${mark}${id}`

/**
 * Whether nobody has it in hand any more. Where the process that sent it was on this machine and is gone that is known at
 * once, else when it has been silent. A clock that was set back since makes nobody wait for an hour.
 */
export function isFree({ holder, until }: Lease, { me, now, isAlive }: Here): boolean {
  const [writer = '', settles] = holder.split(mark)
  if (isGone(writer, { me, isAlive })) return true
  // What this process sends it goes on sending, also where it could not say so.
  if (writer === writeRunner(me) && settles === undefined) return false
  return until < now || until > now + 2 * firstLeaseMs
}
