import type { Guidance } from '#lib/guidance/codes.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import type { Measure } from '#lib/protocol/reply.ts'
import type { WaitsFor } from '#lib/protocol/slots.ts'
import type { Try } from './attempt.ts'
import type { NotThere, Reason } from './rules.ts'
import type { Settlement } from './settlement.ts'
import type { NoEntryCode } from './signed-in.ts'

/** What the browser asks for when an operator presses Send. */
export type SendRequest = {
  /** Made by the browser, one per press of Send: the same press twice is one attempt. */
  attempt_id: string
  message_id: string
  msg_type: string
  content: string
  reply_in_thread: boolean
  uuid: string
  /** Send what Feishu will refuse, to see it refuse. */
  anyway: boolean
  /** Send although Feishu may have forgotten the uuid's first use. */
  after_hour: boolean
  /** Asks for a second person’s approval instead of sending. */
  ask?: boolean | undefined
  /** It tries a card out; the record says so. */
  test?: boolean | undefined
  /** Whose page it was pressed in: somebody else who has signed in meanwhile sends nothing of theirs. */
  operator_id?: string | undefined
  /** The app that replies, by its app_id or name; without it the first one the operator may use. */
  app?: string | undefined
}

/** What came of pressing Send. */
export type SendResult =
  /** `recorded` false: the outcome is known and could not be put on record yet. */
  | { status: 'done'; attempt_id: string; outcome: Outcome; guidance: Guidance | null; recorded?: false }
  /** Nothing was sent: the console cannot keep its record. */
  | { status: 'no_record' }
  /** Feishu may have forgotten the uuid of an earlier attempt: the operator decides. */
  | { status: 'ask_again_after_hour'; first_at: string }
  /** Another reply, perhaps delivered, has this uuid: Feishu would send nothing of this one. */
  | { status: 'uuid_taken'; attempt_id: string }
  /** This very press of Send is under way or over; see /attempts/[id]. */
  | { status: 'already_running'; attempt_id: string }
  /** Nothing was sent: the operator sends faster than one person may, see SEND_LIMIT_PER_MINUTE. */
  | { status: 'too_fast'; seconds: number }
  /** Nothing was sent: nobody is signed in any more, or without the role it takes. */
  | { status: 'no_entry'; code: NoEntryCode }
  /** Nothing was sent: the rules of the console do not let the operator write there. */
  | { status: 'not_by_rule'; why: NotThere }
  /** Nothing was sent: a second person has to approve it. */
  | { status: 'needs_second_person'; why: Reason[] }
  /** Nothing was sent: it waits for a second person under this id. */
  | { status: 'asked'; approval_id: string; expires_at: string }
  /** Nothing was sent, nor asked for: the operator asks faster than one person may, see SEND_LIMIT_PER_MINUTE. */
  | { status: 'asks_too_fast'; seconds: number }
  /** Nothing was sent, nor asked for: so many requests of theirs wait already. */
  | { status: 'too_many_waiting'; most: number }
  /** Nothing was sent, and nothing asked for: no second person is needed. */
  | { status: 'not_needed' }
  /** Nothing was sent: somebody else is signed in than the one whose page it is. */
  | { status: 'other_operator'; name: string }
  /** Nothing was sent. `fields`: parts of the input that are not as they should be. */
  | { status: 'invalid'; fields: string[]; problems: Problem[]; size: Measure | null }

/** How far an attempt has come, while one watches. */
export type Progress = {
  tries: Try[]
  finished: boolean
  outcome: Outcome | null
  guidance: Guidance | null
  /** What it waits for its turn for, and how long still; null where it does not. */
  waits: { ms: number; waits_for: WaitsFor } | null
  /** What one nobody answered for came to; null: not known, and `in_hand` says whether the console sees to it. */
  settled: Settlement | null
  in_hand: boolean
}
