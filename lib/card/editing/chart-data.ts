import { below, parentOf, type Step } from '#lib/json/pointer.ts'
import { type ChartKind, chartKinds, neededFields } from '../read/chart-spec.ts'
import { type CellPlace, type Cells, type GridColumn, numberIn } from './cells.ts'
import { combined, type Edit, insertInto, removeElement, renameKeys, valueIn, writeItems, writeValue } from './edit.ts'

type Json = { [key: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a chart is drawn from, as a grid: its columns are the fields of its values. */
export type ChartData = { columns: GridColumn[]; rows: Json[]; path: string }

/** The one list of values a chart is drawn from; null where there are several, or none that is a list of objects. */
export function chartData(spec: unknown, path: string): ChartData | null {
  if (!isObject(spec)) return null
  const steps = valuesAt(spec)
  if (!steps) return null
  const values = steps.reduce<unknown>((held, step) => (held as { [key: Step]: unknown })[step], spec)
  if (!Array.isArray(values) || !values.every(isObject)) return null
  const keys = [...new Set(values.flatMap((row) => Object.keys(row)))]
  return {
    columns: keys.map((key) => ({ key, label: key, type: typeOf(values.map((row) => row[key])) })),
    rows: values,
    path: steps.reduce<string>(below, path),
  }
}

function valuesAt({ data }: Json): Step[] | null {
  if (isObject(data)) return 'values' in data ? ['data', 'values'] : null
  if (!Array.isArray(data)) return null
  if (data.length === 1 && isObject(data[0]) && 'values' in data[0]) return ['data', 0, 'values']
  return data.every((one) => isObject(one) && !('values' in one)) ? ['data'] : null
}

const typeOf = (values: unknown[]) => {
  const written = values.filter((value) => value !== undefined && value !== null)
  return written.length > 0 && written.every((value) => typeof value === 'string') ? 'text' : 'number'
}

/** A column of words stays one; any other holds a number wherever that is one, and nothing where that is emptied. */
function cellIn(type: string, text: string): unknown {
  if (type === 'text') return text
  return text.trim() === '' ? null : (numberIn(text) ?? text)
}

/** The fields of a spec that name a field of its values. */
const named = (spec: Json): string[] => Object.keys(spec).filter((key) => key.endsWith('Field'))

/** The spec a source has at a path now: the chart that was shown there when somebody began may be gone. */
function specIn(source: string, path: string): Json | null {
  const chart = valueIn(source, parentOf(path))
  const spec = isObject(chart) && chart.tag === 'chart' ? valueIn(source, path) : null
  return isObject(spec) ? spec : null
}

/** Writes one value, or gives a field of the values another name, in the values and wherever the chart speaks of it. */
export function writeChartCell(source: string, path: string, at: CellPlace, text: string): Edit | null {
  const spec = specIn(source, path)
  const data = chartData(spec, path)
  const column = data?.columns[at.column]
  if (!spec || !data || !column) return null
  if (at.row >= 0) return writeValue(source, below(below(data.path, at.row), column.key), cellIn(column.type, text))
  if (text === '' || data.columns.some(({ key }) => key === text)) return null
  return combined(source, path, [
    (source) => renameKeys(source, data.path, new Map([[column.key, text]])),
    ...named(spec).map((field) => (source: string) => {
      const now = spec[field]
      const then = Array.isArray(now) ? now.map((one) => (one === column.key ? text : one)) : text
      return now === column.key || Array.isArray(now) ? writeValue(source, below(path, field), then) : null
    }),
  ])
}

/**
 * Puts a block of cells into the values, from a place on. What is pasted over the names begins anew: its first column
 * names, its second counts, and a third tells several apart.
 */
export function pasteChartCells(source: string, path: string, at: CellPlace, cells: Cells): Edit | null {
  const spec = specIn(source, path)
  const data = chartData(spec, path)
  if (!spec || !data) return null
  const keys = data.columns.map(({ key }) => key)
  const [head = [], ...lines] = at.row < 0 ? cells : [[], ...cells]
  const wide = Math.max(0, ...cells.map(({ length }) => length))
  const renamed = new Map<string, string>()
  for (let i = 0; i < wide; i++) {
    const column = at.column + i
    const said = head[i]?.trim()
    const free = (name: string) => !keys.some((key, other) => key === name && other !== column)
    const name = said && free(said) ? said : (keys[column] ?? `field_${column + 1}`)
    const before = keys[column]
    if (before !== undefined && before !== name) renamed.set(before, name)
    keys[column] = name
  }
  const old = data.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [renamed.get(key) ?? key, value])),
  )
  const from = Math.max(0, at.row)
  // Under other names the old values have no place.
  const isAnew = at.row < 0 && lines.length > 0
  const rows: Json[] = isAnew ? lines.map(() => ({})) : old
  for (const [i, line] of lines.entries()) {
    while (rows.length <= from + i) rows.push({})
    const row = rows[from + i]
    for (const [j, text] of line.entries()) {
      const key = keys[at.column + j]
      const type = at.row < 0 ? 'number' : (data.columns[at.column + j]?.type ?? 'number')
      if (row && key !== undefined) row[key] = cellIn(type, text)
    }
  }
  return combined(source, path, [
    (source) => (isAnew ? null : renameKeys(source, data.path, renamed)),
    ...data.rows.slice(rows.length).map(() => (source: string) => {
      return removeElement(source, below(data.path, rows.length))
    }),
    (source) => writeItems(source, data.path, rows),
    ...named(spec).map((field) => (source: string) => {
      const now = spec[field]
      const then = typeof now === 'string' ? renamed.get(now) : undefined
      return then === undefined ? null : writeValue(source, below(path, field), then)
    }),
  ])
}

export function addChartRow(source: string, path: string): Edit | null {
  const data = chartData(specIn(source, path), path)
  const blank = data && Object.fromEntries(data.columns.map(({ key, type }) => [key, type === 'text' ? '' : 0]))
  return data && insertInto(source, data.path, data.rows.length, blank)
}

export function removeChartRow(source: string, path: string, row: number): Edit | null {
  const data = chartData(specIn(source, path), path)
  return data && removeElement(source, below(data.path, row))
}

/** Adds a field to every value. */
export function addChartColumn(source: string, path: string): Edit | null {
  const data = chartData(specIn(source, path), path)
  if (!data) return null
  const keys = data.columns.map(({ key }) => key)
  let n = keys.length + 1
  while (keys.includes(`field_${n}`)) n++
  return writeItems(
    source,
    data.path,
    data.rows.map((row) => ({ ...row, [`field_${n}`]: 0 })),
  )
}

export function removeChartColumn(source: string, path: string, at: number): Edit | null {
  const data = chartData(specIn(source, path), path)
  const gone = data?.columns[at]?.key
  if (!data) return null
  const rows = data.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== gone)))
  return writeItems(source, data.path, rows)
}

/** The kinds one changes a chart to and from: the same values, drawn otherwise. */
export const plainKinds: readonly ChartKind[] = chartKinds.filter((kind) => kind !== 'common')

const counts = /^(?:value|angle|radius|y|min)Field/

/** Draws the same values as another kind of chart: what that kind asks for is named by what the old one named. */
export function asChart(source: string, path: string, kind: ChartKind): Edit | null {
  const spec = specIn(source, path)
  if (!spec) return null
  const fields = named(spec).filter((field) => typeof spec[field] === 'string')
  const name = fields.find((field) => !counts.test(field) && field !== 'seriesField') ?? 'seriesField'
  const count = fields.find((field) => counts.test(field))
  return combined(source, path, [
    (source) => writeValue(source, below(path, 'type'), kind),
    ...neededFields[kind]
      .filter((others) => !others.some((field) => spec[field] !== undefined))
      .map(([field = '']) => (source: string) => {
        const by = counts.test(field) ? count : name
        const value = by === undefined ? undefined : spec[by]
        return value === undefined ? null : writeValue(source, below(path, field), value)
      }),
  ])
}

/** A chart to begin with. */
export const newChart = {
  type: 'bar',
  data: {
    values: [
      { name: 'A', count: 3 },
      { name: 'B', count: 5 },
    ],
  },
  xField: 'name',
  yField: 'count',
}
