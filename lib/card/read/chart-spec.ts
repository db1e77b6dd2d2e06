import * as z from 'zod/mini'
import { asText } from '#lib/json/node.ts'
import type { ChartFault } from '#lib/protocol/problems.ts'
import { boundTicks } from './chart-ticks.ts'
import { readSeparated } from './separated.ts'
import { orNull } from './shapes.ts'

/** Charts a card can hold, as `chart_spec.type` names them. */
export const chartKinds = [
  'line',
  'area',
  'bar',
  'linearProgress',
  'pie',
  'funnel',
  'scatter',
  'radar',
  'wordCloud',
  'circularProgress',
  'common',
] as const
export type ChartKind = (typeof chartKinds)[number]

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type ChartSpec = { [key: string]: Json }
type Row = { [key: string]: Json }

export type Chart = {
  /** Without anything that could run, or reach into the engine; null where there is nothing to draw. */
  spec: ChartSpec | null
  kind: ChartKind | null
  title: string
  /** How many values are drawn, and the first of them in words. */
  count: number
  values: string[]
  fault: ChartFault | null
}

/** What a kind cannot be drawn without; of several spellings one is enough. */
export const neededFields: { [K in ChartKind]: string[][] } = {
  line: [['xField'], ['yField']],
  area: [['xField'], ['yField', 'minField']],
  bar: [
    ['xField', 'xField2', 'minField'],
    ['yField', 'yField2', 'minField'],
  ],
  linearProgress: [['xField'], ['yField']],
  pie: [
    ['valueField', 'angleField'],
    ['categoryField', 'seriesField'],
  ],
  funnel: [['valueField'], ['categoryField']],
  scatter: [['xField'], ['yField']],
  radar: [
    ['categoryField', 'angleField'],
    ['valueField', 'radiusField'],
  ],
  wordCloud: [['nameField']],
  circularProgress: [['valueField', 'radiusField']],
  common: [],
}

/**
 * Reads a chart's spec: whether it can be drawn, and what it says to those who cannot see it. Never throws.
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/chart
 * @see https://www.visactor.io/vchart/option
 */
export function readChart(written: unknown): Chart {
  const nothing = { spec: null, kind: null, title: '', count: 0, values: [] }
  if (written === undefined || written === null) return { ...nothing, fault: { why: 'absent' } }
  const tidy = cleaned(written, 0)
  if (!isObject(tidy)) return { ...nothing, fault: { why: 'not_object' } }
  const spec = withRows(tidy)
  const title = titleOf(spec.title)
  if (typeof spec.type !== 'string' || !spec.type) return { ...nothing, title, fault: { why: 'no_type' } }
  const kind = kindOf.parse(spec.type)
  if (kind === null) return { ...nothing, title, fault: { why: 'unknown_type', type: spec.type } }
  const rows = rowsOf(spec)
  const fields = fieldsOf(spec)
  const drawn = rows.filter((row) => valueIn(row, fields) !== undefined)
  return {
    spec:
      spec.axes === undefined
        ? spec
        : { ...spec, axes: boundTicks(spec.axes, rows, fields.names, [...fields.values, ...fields.ends]) },
    kind,
    title,
    count: drawn.length,
    values: drawn.slice(0, 12).map((row) => worded(row, fields)),
    fault: faultOf(spec, kind, rows),
  }
}

const kindOf = orNull(z.enum(chartKinds))

const isObject = (value: unknown): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Markup and code have no place in a card; the others are names every object answers to. */
const left = new Set(['html', 'react', '__proto__', 'constructor', 'prototype', 'customShape'])
const deepest = 30
/** More marks on an axis than any screen has pixels would only hold the page up. */
const most: { [key: string]: number } = { tickCount: 200, forceTickCount: 200 }

function cleaned(value: unknown, depth: number, key = ''): Json {
  if (depth > deepest) return null
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1))
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null
    return Math.min(value, Object.hasOwn(most, key) ? (most[key] ?? value) : value)
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => (left.has(name) ? [] : [[name, cleaned(held, depth + 1, name)]])),
  )
}

/** The same, with values that stand as separated text in rows. */
function withRows(spec: ChartSpec): ChartSpec {
  const read = (data: Json): Json => {
    if (!isObject(data) || typeof data.values !== 'string') return data
    const { values, parser, ...rest } = data
    const { type, options } = isObject(parser) ? parser : { type: 'csv', options: null }
    const own = isObject(options) && typeof options.delimiter === 'string' ? options.delimiter.charAt(0) : ''
    return { ...rest, values: readSeparated(values, own || (type === 'tsv' ? '\t' : ',')) }
  }
  const within = (holder: ChartSpec): ChartSpec =>
    holder.data === undefined
      ? holder
      : { ...holder, data: Array.isArray(holder.data) ? holder.data.map(read) : read(holder.data) }
  const { series } = spec
  return within(
    Array.isArray(series) ? { ...spec, series: series.map((one) => (isObject(one) ? within(one) : one)) } : spec,
  )
}

/** A title is an object with a text, of one line or several, or the text itself. */
function titleOf(title: Json | undefined): string {
  const text = isObject(title) ? title.text : title
  if (Array.isArray(text)) return text.filter((line) => typeof line === 'string').join(' ')
  return typeof text === 'string' ? text : ''
}

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

/** Data stands in the spec, as one or a list, or with each series. */
function dataOf(spec: ChartSpec): Json[] {
  return [...listOf(spec.data), ...listOf(spec.series).flatMap((one) => (isObject(one) ? listOf(one.data) : []))]
}

function rowsOf(spec: ChartSpec): Row[] {
  return dataOf(spec)
    .flatMap((data) => (isObject(data) && 'values' in data ? listOf(data.values) : listOf(data)))
    .filter(isObject)
}

/** Data that is made of other data, or read from a text, may have any field. */
const isMade = (spec: ChartSpec) =>
  dataOf(spec).some((data) => isObject(data) && ('transforms' in data || 'fromDataId' in data || 'parser' in data))

/** Where the engine would stumble over anything but a list. */
const lists = ['axes', 'series', 'region', 'scales', 'extensionMark', 'customMark']

function faultOf(spec: ChartSpec, kind: ChartKind, rows: Row[]): ChartFault | null {
  for (const field of lists)
    if (spec[field] !== undefined && !Array.isArray(spec[field])) return { why: 'not_list', field }
  if (kind === 'common' && !listOf(spec.series).some(isObject)) return { why: 'no_series' }
  if (kind === 'common')
    for (const one of listOf(spec.series)) {
      const type = isObject(one) ? asText(one.type) : ''
      if (!kindOf.parse(type) || type === 'common') return { why: 'unknown_series', type }
    }
  if (dataOf(spec).length === 0) return { why: 'no_data' }
  for (const [field = '', ...others] of neededFields[kind])
    if (![field, ...others].some((name) => spec[name] !== undefined)) return { why: 'no_field', field }
  if (isMade(spec)) return null
  if (rows.length === 0) return { why: 'no_values' }
  for (const field of neededFields[kind].flat())
    for (const named of listOf(spec[field]))
      if (typeof named === 'string' && !rows.some((row) => Object.hasOwn(row, named)))
        return { why: 'unnamed_field', field, named }
  return null
}

const valueFields = ['valueField', 'angleField', 'radiusField', 'yField']
const endFields = ['minField', 'maxField', 'xField2', 'yField2']
const nameFields = ['categoryField', 'nameField', 'xField', 'seriesField']

/** A bar that lies down has its value on x. */
const lies = (spec: ChartSpec) => spec.direction === 'horizontal' || spec.type === 'linearProgress'

/** Of a range, `ends` are where it begins and ends. */
type Fields = { names: string[]; values: string[]; ends: string[] }

function fieldsOf(spec: ChartSpec): Fields {
  // Of a combined chart each series names its own.
  const own = [spec, ...listOf(spec.series).filter(isObject)]
  const named = (fields: string[]) => [
    ...new Set(
      own.flatMap((one) => fields.flatMap((field) => listOf(one[field]))).filter((name) => typeof name === 'string'),
    ),
  ]
  const [x, y] = lies(spec) ? ['yField', 'xField'] : ['xField', 'yField']
  const swap = (field: string) => (field === 'xField' ? x : field === 'yField' ? y : field)
  return { names: named(nameFields.map(swap)), values: named(valueFields.map(swap)), ends: named(endFields) }
}

const valueIn = (row: Row, { values }: Fields): Json | undefined =>
  values.map((field) => row[field]).find((value) => value !== undefined && value !== null)

/** `Mon, a: 3` */
function worded(row: Row, fields: Fields): string {
  const names = fields.names.flatMap((field) => {
    const value = row[field]
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  })
  const value = JSON.stringify(valueIn(row, fields))
  return names.length > 0 ? `${[...new Set(names)].join(', ')}: ${value}` : value
}
