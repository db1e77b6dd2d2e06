import { type Attempt, chatOf } from './attempt.ts'
import type { ActOnRecord, ChainHead } from './audit.ts'

/** What can be taken out of the console, as the history or the page of acts shows it. */
export const exportedKinds = ['attempts', 'acts'] as const
export type ExportedKind = (typeof exportedKinds)[number]

export const exportFormats = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** How an export is getting on; `total`: how many rows there will be, where that is known beforehand. */
export type ExportProgress = { rows: number; total: number | null } & (
  | {
      /** `silent`: nothing has moved for a minute; whoever takes it waits, or the console was started anew. */
      state: 'waiting' | 'running' | 'silent' | 'stopped' | 'failed'
    }
  | { state: 'done'; head: ChainHead }
)

/** What a page hands over to begin one: what its address shows. */
export type ExportRequest = { kind: ExportedKind; format: ExportFormat; search: string }
export type ExportBegun =
  | { status: 'begun'; id: string }
  /** Nothing was begun: of one's own, one goes at a time; or it could not be put on record. */
  | { status: 'busy' | 'no_record' | 'no_entry' | 'invalid' }

/** A line of an export: in CSV a cell each, in JSON Lines a member each. */
export type ExportedRow = { kind: 'attempt' | 'act' | 'end' } & { [name: string]: unknown }

/** The columns of CSV, in their order. The last three are those of the last line, which says that the file is whole. */
const ending = ['rows', 'head_seq', 'head_hash']
const columns: { [Kind in ExportedKind]: string[] } = {
  attempts: [
    ...['kind', 'at', 'status', 'code', 'sub_code', 'operator_id', 'operator_name', 'app_id', 'chat_id', 'chat_name'],
    ...['message_id', 'answered_id', 'answered_name', 'answered_at', 'msg_type', 'reply_in_thread', 'summary'],
    ...['reply_message_id', 'log_id', 'finished_at', 'duration_ms', 'attempt_id', 'uuid', 'body', 'outcome', 'tries'],
    'test',
    ...ending,
  ],
  acts: [
    ...['kind', 'seq', 'at', 'act', 'who_id', 'who_name', 'who_email', 'address', 'subject', 'result', 'request_id'],
    ...['attempt_id', 'app_id', 'content', 'hash'],
    ...ending,
  ],
}

export function attemptRow(attempt: Attempt): ExportedRow {
  const { operator, answered, outcome } = attempt
  const chat = chatOf(attempt)
  const sent = outcome?.status === 'sent' ? outcome.message : null
  const refused = outcome?.status === 'refused' ? outcome : null
  return {
    kind: 'attempt',
    at: attempt.at,
    status: outcome?.status ?? 'unanswered',
    code: refused?.code ?? null,
    sub_code: refused?.card?.sub_code ?? null,
    operator_id: operator.id,
    operator_name: operator.name,
    app_id: attempt.app_id,
    chat_id: chat.id,
    chat_name: chat.name,
    message_id: attempt.message_id,
    answered_id: answered?.person_id ?? null,
    answered_name: answered?.person_name ?? null,
    answered_at: answered?.at ?? null,
    msg_type: attempt.msg_type,
    reply_in_thread: attempt.reply_in_thread,
    summary: attempt.summary,
    reply_message_id: sent?.message_id ?? null,
    log_id: outcome?.log_id ?? null,
    finished_at: attempt.finished_at,
    duration_ms: attempt.duration_ms,
    attempt_id: attempt.id,
    uuid: attempt.uuid,
    body: attempt.body,
    outcome,
    tries: attempt.tries,
    test: attempt.test === true,
  }
}

export function actRow({ who, seq, at, act, ...rest }: ActOnRecord): ExportedRow {
  return {
    ...{ kind: 'act', seq, at, act },
    ...{ who_id: who.id, who_name: who.name, who_email: who.email, address: who.address },
    ...{ subject: rest.subject, result: rest.result, request_id: rest.request_id },
    ...{ attempt_id: rest.attempt_id, app_id: rest.app_id, content: rest.content, hash: rest.hash },
  }
}

/** The last line: without it the file is a part of what was asked for. */
export const endRow = (rows: number, { seq, hash }: ChainHead, at: string): ExportedRow => ({
  ...{ kind: 'end', at, rows, head_seq: seq, head_hash: hash },
})

/** What stands before the first line. Excel takes a CSV for UTF-8 by its byte order mark alone. */
export const headOfFile = (kind: ExportedKind, format: ExportFormat): string =>
  format === 'csv' ? `\ufeff${columns[kind].join(',')}\r\n` : ''

export function lineOf(row: ExportedRow, kind: ExportedKind, format: ExportFormat): string {
  return format === 'jsonl'
    ? `${JSON.stringify(row)}\n`
    : `${columns[kind].map((name) => csvCell(row[name])).join(',')}\r\n`
}

/** What a spreadsheet would take for a formula, also behind blanks. https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/
/** Where a spreadsheet parts at `;` or tabs, a cell of its own may begin inside of ours, also at its line breaks. */
const inside = /([\s";]+)([=+\-@＝＋－＠]?)/g
const parts = /[;\t\r\n]/

/** A cell as RFC 4180 has it. What a spreadsheet would reckon with gets an apostrophe in front. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const inert = text.replace(inside, (all, before, sign) => (sign && parts.test(before) ? `${before}'${sign}` : all))
  const harmless = formula.test(text) ? `'${inert}` : inert
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
