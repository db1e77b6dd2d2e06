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

/** One schema for both engines: text, integer and bigint only; booleans as 0/1, times as UTC text, the rest as JSON. */
export type Schema = { attempts: AttemptRow; tries: TryRow; reply_uuids: UuidRow }
