import { csvCell } from './export.ts'
import type { JobRow } from './job.ts'

const columns = [
  ...['row', 'message_id', 'chat_id', 'chat_name', 'state', 'code', 'sub_code', 'msg', 'log_id', 'left_out'],
  ...['reply_message_id', 'summary', 'uuid', 'attempt_id'],
] as const

/**
 * What became of each row of a job, as comma-separated values; a file by itself. Excel takes it for UTF-8 by its mark.
 * @param rows in the order they were given
 */
export const jobResults = (rows: readonly JobRow[]): string =>
  `\ufeff${[columns, ...rows.map(cells)].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`

function cells({ n, message_id, chat_id, chat_name, state, outcome, left_out, summary, uuid, attempt_id }: JobRow) {
  const refused = outcome?.status === 'refused' ? outcome : null
  const sent = outcome?.status === 'sent' ? outcome.message.message_id : null
  return [
    ...[n, message_id, chat_id, chat_name, state, refused?.code, refused?.card?.sub_code, refused?.msg],
    ...[outcome?.log_id, left_out, sent, summary, uuid, attempt_id],
  ]
}
