import { dateText } from '../read/table-cell.ts'
import { combined, type Edit, insertInto, removeElement, valueIn, writeItems, writeValue } from './edit.ts'

/** What is pasted or shown in a grid: texts, row by row. */
export type Cells = readonly (readonly string[])[]

/** A place in a grid; the row before the first is that of the names. */
export type CellPlace = { row: number; column: number }

export type GridColumn = { key: string; label: string; type: string }

type Row = { [key: string]: unknown }
type Table = { columns: Row[]; rows: Row[] }

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value.map((one) => (isRow(one) ? one : {})) : [])

/** The table a source has at a path now: what was shown there when somebody began may be gone. */
function tableIn(source: string, path: string): Table | null {
  const table = valueIn(source, path)
  return isRow(table) && table.tag === 'table' ? { columns: rowsIn(table.columns), rows: rowsIn(table.rows) } : null
}

/** The columns of a table, whatever stands there. */
export const columnsOf = (columns: unknown): GridColumn[] =>
  rowsIn(columns).map(({ name, display_name, data_type }) => ({
    key: typeof name === 'string' ? name : '',
    label: typeof display_name === 'string' ? display_name : '',
    type: typeof data_type === 'string' ? data_type : 'text',
  }))

const plainNumber = /^-?\d{1,15}(?:\.\d{1,15})?$/
const grouped = /^-?\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,15})?$/

/** Options by their words. */
type Options = ReadonlyMap<unknown, Row>
const none: Options = new Map()
const optionsIn = (cells: readonly unknown[]): Options =>
  new Map(cells.flatMap((cell) => rowsIn(cell).map((one) => [one.text, one])))

/** Of a column of a table. */
const optionsOf = ({ rows }: Table, { key, type }: GridColumn): Options =>
  type === 'options' ? optionsIn(rows.map((row) => row[key])) : none

/** A number as somebody wrote it, in a spreadsheet with its thousands set apart; null where it is none. */
export function numberIn(text: string): number | null {
  const tidy = text.trim()
  if (plainNumber.test(tidy)) return Number(tidy)
  return grouped.test(tidy) ? Number(tidy.replaceAll(',', '')) : null
}

/** A cell as one writes it, by the type of its column. */
export function cellText(type: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (type === 'date' && typeof value === 'number') return dateText(value, 'YYYY-MM-DD HH:mm', undefined)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || (isRow(one) && 'text' in one)))
    return value.map((one) => (isRow(one) ? String(one.text) : String(one))).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/**
 * The value of a cell from what was written into it, by the type of its column. What does not fit stays the text it
 * is, and is named among the problems.
 *
 * @param before what stood there: an option keeps its colour, and hands it on to the one that takes its place
 * @param known options of the column: the same words have the same colour
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/table
 */
export function cellValue(type: string, text: string, before: unknown, known: Options = none): unknown {
  switch (type) {
    case 'number':
      return text.trim() === '' ? undefined : (numberIn(text) ?? text)
    case 'date': {
      if (text.trim() === '') return undefined
      const time = plainNumber.test(text.trim()) ? Number(text) : Date.parse(text)
      return Number.isNaN(time) ? text : time
    }
    case 'options': {
      const parts = partsOf(text)
      const own = optionsIn([before])
      const gone = [...own.values()].filter((one) => !parts.includes(String(one.text)))
      return parts.map(
        (part) => own.get(part) ?? known.get(part) ?? { text: part, color: gone.shift()?.color ?? 'blue' },
      )
    }
    case 'persons': {
      const ids = partsOf(text)
      return ids.length === 1 && typeof before === 'string' ? ids[0] : ids
    }
    default:
      return text
  }
}

/**
 * Whether what is typed into a cell is its value already. What reads otherwise while it is on the way, as `1.` of `1.05`
 * and `a,` of `a,b`, waits until the cell is left.
 */
export function isWhole(type: string, text: string): boolean {
  if (type === 'number') return text.trim() === '' || numberIn(text) !== null
  return type !== 'date' && type !== 'options' && type !== 'persons'
}

const partsOf = (text: string) =>
  text
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** Writes one cell of a table, or the name of a column. @param path of the table; where none stands, nothing is done */
export function writeCell(source: string, path: string, at: CellPlace, text: string): Edit | null {
  const table = tableIn(source, path)
  const column = columnsOf(table?.columns)[at.column]
  if (!table || !column) return null
  if (at.row < 0) return writeValue(source, `${path}/columns/${at.column}/display_name`, text)
  const before = table.rows[at.row] ?? {}
  const value = cellValue(column.type, text, before[column.key], optionsOf(table, column))
  const key = column.key.replaceAll('~', '~0').replaceAll('/', '~1')
  return writeValue(source, `${path}/rows/${at.row}/${key}`, value)
}

/** Puts a block of cells into a table, from a place on. Rows and columns that are not there yet are made. */
export function pasteCells(source: string, path: string, at: CellPlace, cells: Cells): Edit | null {
  const table = tableIn(source, path)
  if (!table) return null
  const wide = Math.max(0, ...cells.map(({ length }) => length))
  const columns = table.columns.map((column) => ({ ...column }))
  const taken = new Set(columns.map(({ name }) => name))
  while (columns.length < at.column + wide) columns.push(freshColumn(taken, columns.length))
  const rows = table.rows.map((row) => ({ ...row }))
  const known = columnsOf(columns).map((column) => optionsOf(table, column))
  for (const [i, line] of cells.entries()) {
    const row = at.row + i
    if (row >= 0) while (rows.length <= row) rows.push({})
    for (const [j, text] of line.entries()) {
      const column = columns[at.column + j]
      if (!column) continue
      if (row < 0) column.display_name = text.trim()
      else put(rows[row], columnsOf([column])[0], text, known[at.column + j])
    }
  }
  // A column that is new holds numbers where all of it is one.
  for (const column of columns.slice(table.columns.length)) {
    const values = rows.map((row) => row[String(column.name)]).filter((value) => value !== undefined && value !== '')
    if (values.length === 0 || !values.every((value) => numberIn(String(value)) !== null)) continue
    column.data_type = 'number'
    for (const row of rows) put(row, columnsOf([column])[0], String(row[String(column.name)] ?? ''))
  }
  return combined(source, path, [
    (text) => writeItems(text, `${path}/columns`, columns),
    (text) => writeItems(text, `${path}/rows`, rows),
  ])
}

function put(row: Row | undefined, column: GridColumn | undefined, text: string, known?: Options) {
  if (!row || !column) return
  const value = cellValue(column.type, text, row[column.key], known)
  if (value === undefined) delete row[column.key]
  else row[column.key] = value
}

function freshColumn(taken: Set<unknown>, at: number): Row {
  for (let n = at + 1; ; n++) {
    const name = `column_${n}`
    if (taken.has(name)) continue
    taken.add(name)
    return { name, display_name: '', data_type: 'text' }
  }
}

export function addRow(source: string, path: string): Edit | null {
  const table = tableIn(source, path)
  return table && insertInto(source, `${path}/rows`, table.rows.length, {})
}

export function addColumn(source: string, path: string): Edit | null {
  const table = tableIn(source, path)
  if (!table) return null
  const { columns } = table
  const fresh = freshColumn(new Set(columns.map(({ name }) => name)), columns.length)
  return insertInto(source, `${path}/columns`, columns.length, fresh)
}

export const removeRow = (source: string, path: string, row: number): Edit | null =>
  removeElement(source, `${path}/rows/${row}`)

/** Takes a column out, with its cells. */
export function removeColumn(source: string, path: string, at: number): Edit | null {
  const table = tableIn(source, path)
  if (!table) return null
  const key = columnsOf(table.columns)[at]?.key
  const rows = table.rows.map(({ ...row }) => {
    if (key !== undefined) delete row[key]
    return row
  })
  return combined(source, path, [
    (text) => writeItems(text, `${path}/rows`, rows),
    (text) => removeElement(text, `${path}/columns/${at}`),
  ])
}
