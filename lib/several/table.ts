import { parse } from 'csv-parse/browser/esm/sync'
import { findMessageId, type Pasted, type PastedInstead } from '#lib/protocol/message-id.ts'
import { nameKey } from './filling.ts'
import { tabbed } from './tabbed.ts'

/** The most a table takes of a paste, in UTF-16 units. */
export const longestTable = 4_000_000
/** Rows and columns that are looked at. */
const most = { rows: 10_000, columns: 60 }

/**
 * How many rows a table has. Of a sheet of a workbook no more are read than that it can be said to have more than
 * these (spreadsheet.ts), so nothing else is said of any.
 */
export function rowsOf({ rows, beyond }: Pick<Table, 'rows' | 'beyond'>): { count: number; orMore: boolean } {
  const count = rows.length + beyond
  return count > most.rows ? { count: most.rows, orMore: true } : { count, orMore: false }
}

/** What stands in the column of ids, and is none that can be answered. */
export type NoId =
  | { why: 'nothing' }
  | { why: 'several'; count: number }
  | { why: 'cut'; what: string }
  | { why: 'other'; instead: PastedInstead | null; what: string }

export type TableRow = {
  /** Its number in what was pasted, from 1; the row of names counts. No two have the same. */
  line: number
  cells: readonly string[]
  /** The message it names. */
  message_id: string | null
  no_id: NoId | null
  /** The line of the first row that names the same message; null where there is none before. */
  repeats: number | null
}

export type Table = {
  columns: readonly string[]
  /** Which column names the messages. */
  ids: number
  /** Whether the first row holds the names of the columns. */
  header: boolean
  rows: readonly TableRow[]
  /** How many rows were not looked at. */
  beyond: number
}

/** What somebody says of a table, where what was found is not what is meant. */
export type SaidOfTable = { header?: boolean | undefined; ids?: number | undefined }

/**
 * A list of messages with what belongs to each, out of whatever was pasted: ids in any form the field for one takes,
 * comma-separated values (or with semicolons), the cells of a spreadsheet. Which column holds the ids is told by what
 * stands in it. Where no table can be seen, each id found in the text is a row.
 *
 * @param pasted a text, or cells that are parted already
 * @returns null where there is nothing at all
 */
export function readTable(pasted: string | readonly (readonly string[])[], said: SaidOfTable = {}): Table | null {
  const all = typeof pasted === 'string' ? cellsOf(pasted) : pasted
  const records = all
    .map((cells, i) => ({ line: i + 1, cells: cells.slice(0, most.columns).map(tidied) }))
    .filter(({ cells }) => cells.some(holdsWords))
  const kept = records.slice(0, most.rows)
  if (kept.length === 0) return null
  const found = kept.map(({ cells }) => cells.map(quickly))
  if (said.ids === undefined) {
    const listed = asList(kept, found, pasted)
    if (listed) return tableOf(listed, { columns: 1, ids: 0, header: false, beyond: 0 })
  }
  const columns = Math.max(...kept.map(({ cells }) => cells.length))
  const ids = Math.min(said.ids ?? columnOfIds(kept, found, columns), columns - 1)
  const header = said.header ?? hasHeader(found, ids)
  return tableOf(kept, { columns, ids, header, beyond: records.length - kept.length })
}

/** The same of a cell that can hold an id; of another it is not asked which other thing it names. */
const quickly = (cell: string): Pasted =>
  cell === ''
    ? { found: 'nothing' }
    : /om[_\\&-]|\uff3f|omt_|oc_|on_|ou_|cli_|bm[_-]/i.test(cell)
      ? findMessageId(cell)
      : unknown
const unknown: Pasted = { found: 'other', instead: null, what: '' }

type Record = { line: number; cells: readonly string[] }

function tableOf(
  records: readonly Record[],
  { columns, ids, header, beyond }: { columns: number; ids: number; header: boolean; beyond: number },
): Table {
  const names = header ? (records[0]?.cells ?? []) : []
  const firsts = new Map<string, number>()
  const rows = (header ? records.slice(1) : records).map(({ line, cells }): TableRow => {
    const { message_id, no_id } = idIn(findMessageId(cells[ids] ?? ''))
    const repeats = message_id === null ? null : (firsts.get(message_id) ?? null)
    if (message_id !== null && repeats === null) firsts.set(message_id, line)
    return { line, cells, message_id, no_id, repeats }
  })
  return { columns: Array.from({ length: columns }, (_, i) => names[i] || letterOf(i)), ids, header, rows, beyond }
}

/** Of a column without a name: A to Z, then AA, as spreadsheets have it. */
const letterOf = (i: number): string =>
  (i >= 26 ? letterOf(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26))

const tidied = (cell: string) =>
  cell
    .replace(/\ufeff/g, '')
    .replace(/\r\n?/g, '\n')
    .trim()

function idIn(pasted: Pasted): Pick<TableRow, 'message_id' | 'no_id'> {
  switch (pasted.found) {
    case 'one':
      return { message_id: pasted.message_id, no_id: null }
    case 'nothing':
      return { message_id: null, no_id: { why: 'nothing' } }
    case 'several':
      return { message_id: null, no_id: { why: 'several', count: pasted.message_ids.length } }
    case 'cut':
      return { message_id: null, no_id: { why: 'cut', what: pasted.what } }
    case 'other':
      return { message_id: null, no_id: { why: 'other', instead: pasted.instead, what: pasted.what } }
  }
}

/** The cells of a text, by what parts them: tabs, else commas or semicolons. */
function cellsOf(pasted: string): string[][] {
  const text = pasted.slice(0, longestTable).replace(/^\ufeff/, '')
  const delimiter = delimiterOf(text)
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: false })
  } catch {
    // A quotation mark that is not closed: the lines are what they are.
    return text.split(/\r\n|\r|\n/).map((line) => line.split(delimiter))
  }
}

function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const first =
    text
      .slice(0, 2000)
      .split(/[\r\n]/)
      .find((line) => line.trim() !== '') ?? ''
  return first.split(';').length > first.split(',').length ? ';' : ','
}

/** Whether a cell holds a message id and signs around it, such as quotation marks or a comma. */
function isOnlyId(cell: string): boolean {
  const [id, ...more] = cell.match(/[\w-]+/g) ?? []
  return id?.startsWith('om_') === true && more.length === 0
}

/**
 * A text that is no table but names messages: ids one after the other however they are parted, a log, an answer of an
 * API. @returns a row for each; null where it is a table
 */
function asList(
  records: readonly Record[],
  found: readonly (readonly Pasted[])[],
  pasted: string | readonly (readonly string[])[],
): Record[] | null {
  if (typeof pasted !== 'string') return null
  const onlyIds = records.every(({ cells }, i) =>
    cells.every((cell, j) => !holdsWords(cell) || (found[i]?.[j]?.found === 'one' && isOnlyId(cell))),
  )
  const naming = found.filter((cells) => cells.some(({ found }) => found === 'one')).length
  const several = found.flat().some(({ found }) => found === 'several')
  if (!onlyIds && (pasted.includes('\t') || (!several && naming * 2 >= records.length - 1 && naming > 0))) return null
  const ids = records.flatMap(({ cells }, i) => cells.flatMap((_, j) => idsOf(found[i]?.[j])))
  // Several may stand in one line: each counts.
  return ids.length > 0 ? ids.slice(0, most.rows).map((id, i) => ({ line: i + 1, cells: [id] })) : null
}

const holdsWords = (cell: string) => /[\p{L}\p{N}]/u.test(cell)

function idsOf(pasted: Pasted | undefined): string[] {
  if (pasted?.found === 'one') return [pasted.message_id]
  return pasted?.found === 'several' ? pasted.message_ids : []
}

/** The one that names most messages; of several the one that is called so, else the first. */
function columnOfIds(records: readonly Record[], found: readonly (readonly Pasted[])[], columns: number): number {
  const counts = Array.from({ length: columns }, (_, column) => ({
    column,
    count: found.filter((cells) => cells[column]?.found === 'one' || cells[column]?.found === 'cut').length,
    named: /^(?:open_)?message_?id$|^消息 ?id$/.test(nameKey(records[0]?.cells[column] ?? '')) ? 1 : 0,
  }))
  counts.sort((a, b) => b.named * (b.count > 0 ? 1 : 0) - a.named * (a.count > 0 ? 1 : 0) || b.count - a.count)
  return counts[0]?.column ?? 0
}

/** The first row names the columns where it names no message, and another does. */
function hasHeader(found: readonly (readonly Pasted[])[], ids: number): boolean {
  const [first, ...others] = found.map((cells) => cells[ids] ?? { found: 'nothing' as const })
  const isName = first?.found === 'nothing' || (first?.found === 'other' && first.instead === null)
  return isName && others.some(({ found }) => found === 'one')
}

/** A table with rows more that name messages, each once; their other cells are empty. */
export function withMessages(table: Table | null, message_ids: readonly string[]): string {
  if (!table) return message_ids.join('\n')
  const { columns, ids, header, rows } = table
  const known = new Set(rows.map(({ message_id }) => message_id))
  const added = message_ids
    .filter((id) => !known.has(id))
    .map((id) => columns.map((_, column) => (column === ids ? id : '')))
  return tabbed([...(header ? [columns] : []), ...rows.map(({ cells }) => cells), ...added])
}
