import type { Generated } from 'kysely'
import type { Decision } from '#lib/model/approval.ts'
import type { BotMention } from '#lib/model/bot-mention.ts'
import type { ExportedKind, ExportFormat } from '#lib/model/export.ts'
import type { LeftOut } from '#lib/model/job.ts'
import type { SessionEnd } from '#lib/model/signed-in.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { WaitsFor } from '#lib/protocol/slots.ts'
import type { UploadType } from '#lib/protocol/upload.ts'
import type { Chained } from './chain.ts'
import type { Entry } from './entries.ts'

/** A boolean as both engines keep it. */
type Bit = 0 | 1

/** One press of Send. What stands after `at` is empty until it is known, and is never written twice. */
type AttemptRow = {
  id: string
  /** UTC, ISO 8601 with milliseconds: in this form the order of texts is the order of times. */
  at: string
  operator_id: string
  operator_name: string
  operator_name_folded: string
  app_id: string
  message_id: string
  msg_type: string
  reply_in_thread: Bit
  uuid: string
  /** The exact request body. */
  body: string
  summary: string
  words_folded: string
  stop_requested_at: string | null
  /** JSON of Outcome; the columns below repeat what the history filters by. */
  outcome: string | null
  status: string | null
  code: number | null
  sub_code: number | null
  log_id: string | null
  /** The reply's own message_id. */
  reply_message_id: string | null
  chat_id: string | null
  finished_at: string | null
  duration_ms: number | null
  runner: string | null
  alive_at: string | null
  /** Counted from 1 in the order they were put on record. */
  n: number | null
  chat_name: string | null
  /** Who wrote the message replied to, and when: as far as it was known. */
  answered_id: string | null
  answered_name: string | null
  answered_at: string | null
}

/** One call to Feishu within an attempt, counted from 1. */
type TryRow = {
  attempt_id: string
  n: number
  at: string
  ms: number
  /** JSON of Outcome. */
  outcome: string
  wait_ms: number | null
}

/** A uuid that somebody sends with: its row is locked while an attempt with it is judged and begun. */
type UuidRow = { app_id: string; uuid: string }

/** Somebody signed in; see sessions.ts. */
type SessionRow = {
  /** SHA-256 of the id in the cookie. */
  id_hash: string
  issuer: string
  subject: string
  /** The provider's own session. */
  sid: string | null
  /** JSON of Identity, as it was at sign-in. */
  identity: string
  /** For signing out at the provider; readable with SESSION_SECRET alone. */
  sealed_id_token: string | null
  address: string
  created_at: string
  seen_at: string
  ended_at: string | null
  ended_why: SessionEnd | null
}

/** What must not be used a second time, by its hash, for as long as it could be. */
type UsedRow = { hash: string; until: string }

type EntryRow = Entry & { id: string; at: string }

/** An operator who sends: the row is locked while it is counted how much they sent within a minute. */
type SenderRow = { operator_id: string }

/** Where the chain of entries ends: one row, whose lock lets one entry be added at a time. */
type HeadRow = {
  id: 1
  seq: number
  hash: string
  /** How many attempts there are. */
  attempts: number
}

/** An act, chained to the one before; see chain.ts. */
type AuditRow = Chained & { previous: string; hash: string }

/** The words of an act, with what its digest in the chain is salted with; both null once they are blanked. */
type ContentRow = { seq: number; at: string; salt: string | null; content: string | null }

/** Names attempts were made, answered or sent under, for looking for a part of one. */
type NameRow = {
  kind: 'operator' | 'person' | 'chat'
  id: string
  name: string
  folded: string
  /** The last day it was met, UTC. */
  seen_on: Generated<string>
}

/** An export under way; see exports.ts. */
type ExportRow = {
  id: string
  operator_id: string
  kind: ExportedKind
  format: ExportFormat
  /** JSON: what it is narrowed to. */
  sought: string
  total: number | null
  rows: number
  begun_at: string
  /** When it last moved; null until it is fetched. */
  alive_at: string | null
  stop_requested_at: string | null
  ended_at: string | null
  ended: 'done' | 'stopped' | 'failed' | null
  head_seq: number | null
  head_hash: string | null
}

/** Which attempts of a chunk bear a mark; see search.ts. */
type MarkRow = { chunk: number; mark: string; hits: string }

/** The app_ticket of a store app, sealed; see tickets.ts. */
type TicketRow = { app_id: string; sealed: string; issued_at: number }

/** A reply that waits for a second person, and what came of it; see approvals.ts. */
type ApprovalRow = {
  /** Of the attempt it goes out as. */
  id: string
  at: string
  asker_id: string
  asker_name: string
  /** JSON of Party. */
  party: string
  app_id: string
  message_id: string
  msg_type: string
  reply_in_thread: Bit
  uuid: string
  /** The exact request body. */
  body: string
  summary: string
  /** JSON of the reasons it takes a second person. */
  reasons: string
  /** JSON of Answered. */
  answered: string | null
  address: string
  request_id: string
  expires_at: string
  decision: Decision | null
  decided_at: string | null
  decided_by: string | null
  decided_by_name: string | null
  word: string | null
}

/** Something uploaded for messages; see uploads.ts. */
type UploadRow = {
  id: string
  at: string
  operator_id: string
  app_id: string
  type: UploadType
  key: string
  name: string
  /** Bytes. */
  size: number
  /** Who uploaded it, to be named to those it is shared with. */
  operator_name: string
  /** A small JPEG in base64; null of what no browser could draw. */
  thumbnail: string | null
  /** Whether whoever may send as the app finds it too. */
  shared: Bit
}

/** When a call to Feishu goes out; see slots.ts. Milliseconds since 1970, by one clock for all servers. */
type SlotRow = {
  app_id: string
  /** Its endpoint. */
  call: string
  chat: string
  at: number
  /** When it was taken. */
  made_at: number
  attempt_id: string | null
  waits_for: WaitsFor | null
}

/** Until when nothing goes somewhere, because Feishu said so. */
type SlowdownRow = { app_id: string; call: string; chat: string; told_at: number; until: number }

/** An attempt that is not settled; see leases.ts. Times in milliseconds since 1970, by one clock for all servers. */
type LeaseRow = {
  attempt_id: string
  holder: string
  until: number
  begun_at: number
  /** JSON of Identity: who pressed Send. */
  sender: string | null
  /** When a settling last sent it once more. */
  sent_at: number | null
  /** Whether it was called off after its outcome was filled in. */
  stopped: Generated<Bit>
}

/** Many replies asked for at once; see jobs.ts. */
type JobsRow = {
  id: string
  at: string
  operator_id: string
  operator_name: string
  /** JSON of Party: who pressed, so that what they may can be asked anew. */
  party: string
  email: string | null
  address: string
  request_id: string
  app_id: string
  msg_type: MsgType
  reply_in_thread: Bit
  rows: number
  chats: number
  /** SHA-256 of all its rows say and where they go. */
  digest: string
  /** JSON of the reasons it takes a second person. */
  reasons: string
  state: 'asked' | 'running' | 'paused' | 'stopped' | 'done'
  /** JSON of Pause. */
  pause: string | null
  ended_at: string | null
}

/** What rows of a job say, each once. */
type JobContentRow = { job_id: string; n: number; at: string; content: string; summary: string }

/** One reply of a job. What becomes of it stands in its attempt, once that has begun. */
type JobRowRow = {
  job_id: string
  /** Counted from 1 in the order they were given. */
  n: number
  /** Counted from 1 in the order they go out. */
  place: number
  message_id: string
  content_n: number
  chat_id: string | null
  /** JSON of Answered. */
  answered: string | null
  /** Of the attempt that is to begin, or has. */
  uuid: string
  attempt_id: string
  state: 'waiting' | 'begun' | 'left_out'
  /** `stopped`: its job was, before the row was begun. */
  left_out: LeftOut | 'stopped' | null
  /** The process that is to begin it, and until when nobody else does: milliseconds since 1970, by one clock for all. */
  holder: string
  until: number
}

/** Of which job an attempt is a row. */
type JobAttemptRow = { attempt_id: string; job_id: string; n: number }

/** One schema for both engines: text, integer and bigint only; booleans as 0/1, times as UTC text, the rest as JSON. */
export type Schema = {
  attempts: AttemptRow
  tries: TryRow
  reply_uuids: UuidRow
  sessions: SessionRow
  used_once: UsedRow
  entries: EntryRow
  senders: SenderRow
  audit_head: HeadRow
  audit_entries: AuditRow
  audit_contents: ContentRow
  names: NameRow
  app_tickets: TicketRow
  exports: ExportRow
  approvals: ApprovalRow
  search_marks: MarkRow
  uploads: UploadRow
  slots: SlotRow
  slowdowns: SlowdownRow
  leases: LeaseRow
  jobs: JobsRow
  job_contents: JobContentRow
  job_rows: JobRowRow
  job_attempts: JobAttemptRow
  bot_mentions: BotMention
}
