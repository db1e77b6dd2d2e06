import { describe, expect, test } from 'vitest'
import { chartKinds, readChart } from './chart-spec.ts'

const values = [
  { d: 'Mon', k: 'a', v: 3 },
  { d: 'Tue', k: 'b', v: 5 },
]
const data = { values }
const bar = { type: 'bar', data, xField: 'd', yField: 'v' }

describe('what keeps a chart from being drawn', () => {
  test.each([
    ['nothing', undefined, { why: 'absent' }],
    ['null', null, { why: 'absent' }],
    ['a text', '{"type":"bar"}', { why: 'not_object' }],
    ['a list', [bar], { why: 'not_object' }],
    ['no type', { data }, { why: 'no_type' }],
    ['a type of another number', { type: 7, data }, { why: 'no_type' }],
    ['a type no card has', { ...bar, type: 'sankey' }, { why: 'unknown_type', type: 'sankey' }],
    ['no data', { type: 'bar', xField: 'd', yField: 'v' }, { why: 'no_data' }],
    ['no values', { ...bar, data: { values: [] } }, { why: 'no_values' }],
    ['no field', { type: 'bar', data, xField: 'd' }, { why: 'no_field', field: 'yField' }],
    ['a field nothing has', { ...bar, yField: 'x' }, { why: 'unnamed_field', field: 'yField', named: 'x' }],
    ['combined of nothing', { type: 'common', data }, { why: 'no_series' }],
    [
      'combined of the unknown',
      { type: 'common', data, series: [{ type: 'x' }] },
      { why: 'unknown_series', type: 'x' },
    ],
    ['axes that are no list', { ...bar, axes: 'left' }, { why: 'not_list', field: 'axes' }],
    ['a pie without names', { type: 'pie', data, valueField: 'v' }, { why: 'no_field', field: 'categoryField' }],
    ['all it needs', bar, null],
    ['grouped', { ...bar, xField: ['d', 'k'] }, null],
    ['data in a list', { ...bar, data: [{ id: 'one', values }] }, null],
    ['bare rows', { ...bar, data: values }, null],
    ['fields made on the way', { ...bar, yField: 'sum', data: { values, transforms: [{ type: 'fold' }] } }, null],
    ['a ring', { type: 'circularProgress', data, valueField: 'v', categoryField: 'd' }, null],
    ['combined', { type: 'common', series: [{ type: 'bar', data, xField: 'd', yField: 'v' }] }, null],
  ])('%s', (_, spec, fault) => {
    expect(readChart(spec).fault).toEqual(fault)
  })
})

describe('what it says to those who cannot see it', () => {
  test.each([
    ['bar', bar, ['Mon: 3', 'Tue: 5']],
    ['grouped', { ...bar, xField: ['d', 'k'], seriesField: 'k' }, ['Mon, a: 3', 'Tue, b: 5']],
    ['lying', { ...bar, direction: 'horizontal', xField: 'v', yField: 'd' }, ['Mon: 3', 'Tue: 5']],
    ['progress', { type: 'linearProgress', data, xField: 'v', yField: 'd' }, ['Mon: 3', 'Tue: 5']],
    ['pie', { type: 'pie', data, valueField: 'v', categoryField: 'k' }, ['a: 3', 'b: 5']],
    ['words', { type: 'wordCloud', data, nameField: 'd', valueField: 'v' }, ['Mon: 3', 'Tue: 5']],
    [
      'combined',
      { type: 'common', data: [data], series: [{ type: 'line', xField: 'd', yField: 'v' }] },
      ['Mon: 3', 'Tue: 5'],
    ],
  ])('%s', (_, spec, said) => {
    expect(readChart(spec)).toMatchObject({ values: said, count: 2 })
  })

  test.each([
    [{ text: 'Load' }, 'Load'],
    ['Load', 'Load'],
    [{ text: ['Load', 'of db-3'] }, 'Load of db-3'],
    [{ visible: true }, ''],
    [7, ''],
  ])('the title %j is “%s”', (title, said) => {
    expect(readChart({ ...bar, title }).title).toBe(said)
  })
})

test('every kind a card may hold is known', () => {
  for (const type of chartKinds) expect(readChart({ type }).kind).toBe(type)
})

test('nothing in it runs or reaches into the engine', () => {
  const written = JSON.parse(
    `{"type":"bar","data":{"values":[{"d":"Mon","v":1e999}]},"xField":"d","yField":"v",
      "__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},
      "point":{"style":{"html":{"dom":"<img src=x onerror=alert(1)>"}}},"axes":[{"tick":{"tickCount":1000000000}}]}`,
  )
  const { spec } = readChart(written)
  expect(spec).toEqual({
    type: 'bar',
    data: { values: [{ d: 'Mon', v: null }] },
    xField: 'd',
    yField: 'v',
    point: { style: {} },
    axes: [{ tick: { tickCount: 200 } }],
  })
  expect(Object.getPrototypeOf(spec)).toBe(Object.prototype)
})

test.each([
  ['one that fits', { tickStep: 1 }, { tickStep: 1 }],
  ['one of a million marks', { tickStep: 0.000005 }, {}],
  ['none at all', { tickStep: 0 }, {}],
  ['backwards', { tickStep: -1 }, {}],
  ['in words', { tickStep: 'x' }, {}],
])('a step between marks is left to the engine where it cannot be drawn: %s', (_, tick, left) => {
  const rows = Array.from({ length: 400 }, (_, i) => ({ d: i % 4, k: i, v: 1 }))
  const { spec } = readChart({ ...bar, data: { values: rows }, axes: [{ orient: 'left', tick }] })
  expect(spec?.axes).toEqual([{ orient: 'left', tick: left }])
  const far = readChart({ ...bar, axes: [{ max: 1e12, tick: { tickStep: 1 } }] })
  expect(far.spec?.axes).toEqual([{ max: 1e12, tick: {} }])
})

test.each<[string, object]>([
  [
    'numbers far from nought',
    {
      type: 'scatter',
      xField: 'x',
      yField: 'v',
      data: {
        values: [
          { x: 1e9, v: 1 },
          { x: 1e9 + 5, v: 2 },
        ],
      },
    },
  ],
  [
    'a range',
    { type: 'area', xField: 'x', minField: 'a', maxField: 'b', data: { values: [{ x: 'Mon', a: 0, b: 1e9 }] } },
  ],
  ['nothing that is known', { type: 'line', data: { values: [{ x: 'Mon' }] } }],
])('a step too small for an axis of %s is left to the engine', (_, spec) => {
  const axes = [{ orient: 'bottom', tick: { tickStep: 0.001 } }]
  expect(readChart({ ...spec, axes }).spec?.axes).toEqual([{ orient: 'bottom', tick: {} }])
})

test('objects where names and values belong do no harm', () => {
  const odd = { toString: 1 }
  const { fault } = readChart({ ...bar, data: { values: [{ d: odd, v: odd }] }, axes: [{ tick: { tickStep: 1 } }] })
  expect(fault).not.toBeUndefined()
  const values = 'd,v\nMon,3'
  expect(readChart({ ...bar, data: { values, parser: { type: odd } } }).spec?.data).toEqual({
    values: [{ d: 'Mon', v: '3' }],
  })
})

test('the ends of a range count that a series of a combined chart names', () => {
  const data = { values: [{ d: 'x', v: 1, a: 0, b: 1e9 }] }
  const series = [
    { type: 'bar', xField: 'd', yField: 'v' },
    { type: 'area', xField: 'd', minField: 'a', maxField: 'b' },
  ]
  const { spec } = readChart({ type: 'common', data, series, axes: [{ tick: { tickStep: 1 } }] })
  expect(spec?.axes).toEqual([{ tick: {} }])
})

test('values written as separated text are rows', () => {
  const text = 'd,v\n"Mon, early",3\n"say ""hi""",5\r\n'
  const { spec, values: said } = readChart({ ...bar, data: { id: 'x', values: text } })
  expect(spec?.data).toEqual({
    id: 'x',
    values: [
      { d: 'Mon, early', v: '3' },
      { d: 'say "hi"', v: '5' },
    ],
  })
  expect(said).toEqual(['Mon, early: "3"', 'say "hi": "5"'])
  const tabs = { values: 'd\tv\nMon\t3', parser: { type: 'tsv' } }
  expect(readChart({ ...bar, data: tabs }).spec?.data).toEqual({ values: [{ d: 'Mon', v: '3' }] })
})

test('a spec nested without end is read in bounded time', () => {
  let deep: unknown = 'x'
  for (let i = 0; i < 500; i++) deep = { deep }
  expect(readChart({ ...bar, deep }).fault).toBeNull()
})
