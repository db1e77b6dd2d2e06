import { contentProblems } from '#lib/card/content-problems.ts'
import { checkContent } from '#lib/protocol/check.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { encodeReply, measure } from '#lib/protocol/reply.ts'
import { type Filling, nameKey, type Unfit } from './filling.ts'
import type { NoId, Table, TableRow } from './table.ts'

/** What is written once for all rows. */
export type Pattern = {
  msg_type: MsgType
  /** The JSON text that would be sent, with variables. */
  content: string
  reply_in_thread: boolean
}

/** Why a row is not sent. */
export type RowFault =
  | { kind: 'no_id'; no_id: NoId }
  /** An earlier row says the very same to the same message. */
  | { kind: 'repeated'; line: number }
  | { kind: 'unfit'; variable: string; cell: string; why: Unfit }
  /** In bytes. */
  | { kind: 'too_large'; bytes: number; limit: number }
  | { kind: 'problem'; problem: Problem }

/** What deserves a look, and is sent all the same. */
export type RowNote =
  /** Another row answers the same message with other words. */
  { kind: 'same_message'; line: number } | { kind: 'empty'; variable: string } | { kind: 'problem'; problem: Problem }

export type FilledRow = {
  line: number
  message_id: string | null
  /** What it says; null where a cell does not fit. */
  content: string | null
  faults: RowFault[]
  notes: RowNote[]
}

/** The variables that have no column, as they are written. */
export const withoutColumn = ({ variables }: Filling, { columns }: Pick<Table, 'columns'>): string[] => {
  const named = new Set(columns.map(nameKey))
  return variables.filter((name) => !named.has(nameKey(name)))
}

/** What a row says: of columns of one name the first counts. */
export function fillRow(
  { variables, fill }: Filling,
  { columns }: Pick<Table, 'columns'>,
  row: Pick<TableRow, 'cells'>,
) {
  const at = new Map(columns.map((name, i) => [nameKey(name), i] as const).reverse())
  const cell = (variable: string) => row.cells[at.get(nameKey(variable)) ?? -1] ?? ''
  const empty = variables.filter((variable) => at.has(nameKey(variable)) && cell(variable) === '')
  return { filled: fill(cell), cell, empty }
}

/**
 * Looks at rows one after the other, as they would be sent: a row’s id, whether its cells fit, what Feishu would refuse of
 * its content, its size. Words that many rows say are looked at once.
 */
export function rowChecker(pattern: Pattern, filling: Filling, table: Table): (row: TableRow) => FilledRow {
  const looked = new Map<string, { faults: RowFault[]; notes: RowNote[] }>()
  const said = new Map<string, number>()
  return (row) => {
    const { line, message_id, no_id, repeats } = row
    const { filled, cell, empty } = fillRow(filling, table, row)
    const content = filled.status === 'filled' ? filled.content : null
    const found = content === null ? null : (looked.get(content) ?? problemsOf(pattern, content))
    if (content !== null && found) looked.set(content, found)
    const same = said.get(`${message_id} ${content}`)
    if (message_id !== null && same === undefined) said.set(`${message_id} ${content}`, line)
    return {
      line,
      message_id,
      content,
      faults: [
        ...(no_id ? [{ kind: 'no_id' as const, no_id }] : []),
        ...(message_id !== null && same !== undefined ? [{ kind: 'repeated' as const, line: same }] : []),
        ...(filled.status === 'unfit'
          ? [{ kind: 'unfit' as const, variable: filled.variable, cell: cell(filled.variable), why: filled.why }]
          : []),
        ...(found?.faults ?? []),
      ],
      notes: [
        ...(repeats !== null && same === undefined ? [{ kind: 'same_message' as const, line: repeats }] : []),
        ...empty.map((variable) => ({ kind: 'empty' as const, variable })),
        ...(found?.notes ?? []),
      ],
    }
  }
}

/** Feishu counts the uuid, whose letters are not known yet. */
const someUuid = '0'.repeat(36)

function problemsOf({ msg_type, reply_in_thread }: Pattern, content: string): { faults: RowFault[]; notes: RowNote[] } {
  const problems = checkContent(msg_type, content, null, contentProblems)
  const { bytes, limit, fit } = measure(
    encodeReply({ content, msg_type, reply_in_thread, uuid: someUuid }),
    msg_type,
    content,
  )
  const told = (severity: Problem['severity']) =>
    problems.filter((one) => one.severity === severity).map((problem) => ({ kind: 'problem' as const, problem }))
  return {
    faults: [
      ...told('refused'),
      ...(fit === 'too_large' && limit !== null ? [{ kind: 'too_large' as const, bytes, limit }] : []),
    ],
    notes: told('doubtful'),
  }
}
