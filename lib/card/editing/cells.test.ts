import { describe, expect, test } from 'vitest'
import { stepsOf } from '#lib/json/pointer.ts'
import {
  addColumn,
  addRow,
  cellText,
  cellValue,
  isWhole,
  numberIn,
  pasteCells,
  removeColumn,
  writeCell,
} from './cells.ts'
import {
  addChartColumn,
  addChartRow,
  asChart,
  chartData,
  pasteChartCells,
  removeChartColumn,
  removeChartRow,
  writeChartCell,
} from './chart-data.ts'
import { changed, type Edit } from './edit.ts'

const table = `{
  "tag": "table",
  "columns": [
    { "name": "item", "display_name": "Item" }, // what
    { "name": "count", "display_name": "Count", "data_type": "number" }
  ],
  "rows": [
    { "item": "Apples", "count": 3 }, // counted twice
    { "item": "Pears", "count": 5 }
  ]
}`
// Comments are JSON's to nobody but us.
const plain = (source: string) => JSON.parse(source.replace(/\/\/[^\n]*/g, ''))
const made = (source: string, edit: Edit | null) => (edit ? changed(source, edit.changes) : null)

test.each<[string, number | null]>([
  ['12', 12],
  ['-0.5', -0.5],
  ['1,234,567.8', 1234567.8],
  ['1,23', null],
  ['12%', null],
  ['', null],
  ['12345678901234567890', null],
])('the number in %j', (text, number) => expect(numberIn(text)).toBe(number))

describe('a cell by the type of its column', () => {
  test.each<[string, string, unknown, unknown]>([
    ['text', '12', undefined, '12'],
    ['number', '1,200', undefined, 1200],
    ['number', 'many', undefined, 'many'],
    ['number', '', 3, undefined],
    [
      'options',
      'new, old',
      [{ text: 'new', color: 'red' }],
      [
        { text: 'new', color: 'red' },
        { text: 'old', color: 'blue' },
      ],
    ],
    ['options', 'calm', [{ text: 'same', color: 'neutral' }], [{ text: 'calm', color: 'neutral' }]],
    ['persons', 'ou_1', 'ou_2', 'ou_1'],
    ['persons', 'ou_1，ou_2', undefined, ['ou_1', 'ou_2']],
    ['date', '1700000000000', undefined, 1700000000000],
  ])('%s %j', (type, text, before, value) => expect(cellValue(type, text, before)).toEqual(value))

  test.each<[string, unknown, string]>([
    ['text', null, ''],
    ['number', 5, '5'],
    ['options', [{ text: 'a' }, { text: 'b' }], 'a, b'],
    ['persons', ['ou_1', 'ou_2'], 'ou_1, ou_2'],
    ['text', { odd: 1 }, '{"odd":1}'],
  ])('%s is written as %j', (type, value, text) => expect(cellText(type, value)).toBe(text))
})

test('an option has the colour the same words have elsewhere in the column', () => {
  const [down, same] = [
    { text: 'down', color: 'green' },
    { text: 'same', color: 'neutral' },
  ]
  const columns = [{ name: 'a', data_type: 'options' }]
  const source = JSON.stringify({ tag: 'table', columns, rows: [{ a: [down] }, { a: [same] }] })
  const at = { row: 1, column: 0 }
  for (const edit of [writeCell(source, '', at, 'down'), pasteCells(source, '', at, [['down']])])
    expect(JSON.parse(edit ? changed(source, edit.changes) : source).rows).toEqual([{ a: [down] }, { a: [down] }])
})

/** What stands in a source when a text was typed letter by letter into a cell, and the cell was left. */
function typed(
  source: string,
  type: string,
  text: string,
  write: (source: string, text: string) => Edit | null,
): unknown {
  const letters = [...text, '\n']
  return JSON.parse(
    letters.reduce((source, letter, i) => {
      const sofar = letters
        .slice(0, i + 1)
        .join('')
        .trimEnd()
      return letter === '\n' || isWhole(type, sofar) ? (made(source, write(source, sofar)) ?? source) : source
    }, source),
  )
}

describe('letter by letter', () => {
  test.each<[string, string, unknown, unknown]>([
    ['text', 'a, b', 'x', 'a, b'],
    ['number', '1.05', 3, 1.05],
    ['number', '0.05', undefined, 0.05],
    ['number', '-0.5', 3, -0.5],
    ['number', '1,200', 3, 1200],
    ['number', '12%', 3, '12%'],
    ['date', '2026-05-01 10:30', undefined, Date.parse('2026-05-01 10:30')],
    [
      'options',
      'a,b',
      [{ text: 'b', color: 'red' }],
      [
        { text: 'a', color: 'blue' },
        { text: 'b', color: 'red' },
      ],
    ],
    ['persons', 'ou_a,ou_b', 'ou_c', ['ou_a', 'ou_b']],
  ])('into a cell of a table: %s %j', (type, text, before, value) => {
    const table = JSON.stringify({ tag: 'table', columns: [{ name: 'a', data_type: type }], rows: [{ a: before }] })
    const write = (source: string, text: string) => writeCell(source, '', { row: 0, column: 0 }, text)
    expect(typed(table, type, text, write)).toMatchObject({ rows: [{ a: value }] })
  })

  test.each<[string, string, unknown, unknown]>([
    ['number', '1.05', 3, 1.05],
    ['number', '-0.5', 3, -0.5],
    ['number', '', 3, null],
    ['text', '1.05', 'x', '1.05'],
  ])('into the one value of a chart: %s %j', (type, text, before, value) => {
    const chart = JSON.stringify({ tag: 'chart', chart_spec: { data: { values: [{ a: before }] } } })
    const write = (source: string, text: string) => writeChartCell(source, '/chart_spec', { row: 0, column: 0 }, text)
    const after = typed(chart, type, text, write) as { chart_spec: unknown }
    expect(after).toMatchObject({ chart_spec: { data: { values: [{ a: value }] } } })
    expect(chartData(after.chart_spec, '')?.columns[0]?.type).toBe(type)
  })
})

describe('a table', () => {
  test('one cell, and one name', () => {
    expect(made(table, writeCell(table, '', { row: 1, column: 1 }, '6'))).toBe(
      table.replace('"count": 5', '"count": 6'),
    )
    expect(made(table, writeCell(table, '', { row: -1, column: 0 }, 'Thing'))).toBe(table.replace('"Item"', '"Thing"'))
  })

  test('cells from a spreadsheet go from a place on, and make the rows and columns that are not there', () => {
    const text =
      made(
        table,
        pasteCells(table, '', { row: 1, column: 1 }, [
          ['7', '1.5'],
          ['8', '2'],
        ]),
      ) ?? ''
    expect(text).toContain('// counted twice')
    expect(text).toContain('// what')
    expect(plain(text)).toMatchObject({
      columns: [{ name: 'item' }, { name: 'count' }, { name: 'column_3', data_type: 'number' }],
      rows: [
        { item: 'Apples', count: 3 },
        { item: 'Pears', count: 7, column_3: 1.5 },
        { count: 8, column_3: 2 },
      ],
    })
  })

  test('over the names, with their header', () => {
    const text = made(
      table,
      pasteCells(table, '', { row: -1, column: 0 }, [
        ['Fruit', 'Left'],
        ['Plums', '2'],
      ]),
    )
    expect(plain(text ?? '')).toMatchObject({
      columns: [{ display_name: 'Fruit' }, { display_name: 'Left' }],
      rows: [{ item: 'Plums', count: 2 }, { item: 'Pears' }],
    })
  })

  test('rows and columns come and go', () => {
    expect(plain(made(table, addRow(table, '')) ?? '').rows).toHaveLength(3)
    expect(plain(made(table, addColumn(table, '')) ?? '').columns[2].name).toBe('column_3')
    const text = made(table, removeColumn(table, '', 1)) ?? ''
    expect(plain(text)).toMatchObject({ columns: [{ name: 'item' }], rows: [{ item: 'Apples' }, { item: 'Pears' }] })
    expect(text).not.toContain('"count"')
  })

  test('what a row says besides stays as it is written', () => {
    const source = `{
  "tag": "table",
  "columns": [
    { "name": "a", "width": 1.0 }, { "name": "b" }
  ],
  "rows": [
    { "a": "x" /* why */, "id": 12345678901234567890, "b": "y" },
    {
      "id": 1.0, // long
      "b": [
        "z"
      ]
    }
  ]
}`
    expect(made(source, removeColumn(source, '', 1))).toBe(
      source
        .replace(', { "name": "b" }', '')
        .replace(', "b": "y"', '')
        .replace(/,( \/\/ long)\s+"b"[^\]]*\]/, '$1'),
    )
    expect(made(source, pasteCells(source, '', { row: 0, column: 1 }, [['1', '2'], ['3']]))).toBe(
      source
        .replace(
          '{ "name": "b" }',
          '{ "name": "b" },\n    { "name": "column_3", "display_name": "", "data_type": "number" }',
        )
        .replace('"y"', '"1", "column_3": 2')
        .replace(/\[\s+"z"\s+\]/, '"3"'),
    )
  })

  test('what has come to stand in its place is left alone', () => {
    const other = '{"tag":"markdown","content":"a"}'
    const at = { row: 0, column: 0 }
    expect([
      writeCell(other, '', at, 'x'),
      pasteCells(other, '', at, [['x', 'y']]),
      addRow(other, ''),
      addColumn(other, ''),
      removeColumn(other, '', 0),
    ]).toEqual([null, null, null, null, null])
  })

  test('an empty one is filled', () => {
    const text = made(
      '{"tag":"table","columns":[],"rows":[]}',
      pasteCells('{"tag":"table","columns":[],"rows":[]}', '', { row: -1, column: 0 }, [
        ['A', 'B'],
        ['x', '1'],
      ]),
    )
    expect(plain(text ?? '')).toEqual({
      tag: 'table',
      columns: [
        { name: 'column_1', display_name: 'A', data_type: 'text' },
        { name: 'column_2', display_name: 'B', data_type: 'number' },
      ],
      rows: [{ column_1: 'x', column_2: 1 }],
    })
  })
})

describe('a chart', () => {
  const spec = {
    type: 'bar',
    data: {
      values: [
        { day: 'Mon', n: 1 },
        { day: 'Tue', n: 2 },
      ],
    },
    xField: 'day',
    yField: 'n',
  }
  const source = JSON.stringify({ tag: 'chart', chart_spec: spec })
  const at = '/chart_spec'
  const then = (edit: Edit | null) => JSON.parse(made(source, edit) ?? 'null')?.chart_spec

  test('is drawn from the one list of values', () => {
    expect(chartData(spec, at)).toMatchObject({
      path: '/chart_spec/data/values',
      columns: [
        { key: 'day', type: 'text' },
        { key: 'n', type: 'number' },
      ],
    })
    expect(stepsOf(chartData({ ...spec, data: [{ id: 'a', values: [] }] }, at)?.path ?? '')).toEqual([
      'chart_spec',
      'data',
      0,
      'values',
    ])
    expect(chartData({ ...spec, data: [{ values: [] }, { values: [] }] }, at)).toBeNull()
    expect(chartData({ ...spec, data: { values: 'a,b' } }, at)).toBeNull()
  })

  test('a value, and the name of a field wherever it stands', () => {
    expect(then(writeChartCell(source, at, { row: 0, column: 1 }, '9')).data.values[0]).toEqual({
      day: 'Mon',
      n: 9,
    })
    expect(then(writeChartCell(source, at, { row: -1, column: 0 }, 'date'))).toMatchObject({
      data: { values: [{ date: 'Mon' }, { date: 'Tue' }] },
      xField: 'date',
    })
    expect(writeChartCell(source, at, { row: -1, column: 0 }, 'n')).toBeNull()
  })

  test('cells pasted over the names begin anew', () => {
    const cells = [
      ['week', 'orders'],
      ['1', '10'],
      ['2', '1,200'],
      ['3', '30'],
    ]
    expect(then(pasteChartCells(source, at, { row: -1, column: 0 }, cells))).toMatchObject({
      data: {
        values: [
          { week: 1, orders: 10 },
          { week: 2, orders: 1200 },
          { week: 3, orders: 30 },
        ],
      },
      xField: 'week',
      yField: 'orders',
    })
  })

  test('what is no column’s business stays as it is written', () => {
    const values = '[{"day":"Mon","id":12345678901234567890},{"id":1.0,/* why */"day":"Tue"}]'
    const source = `{"tag":"chart","chart_spec":{"type":"bar","data":{"values":${values}},"xField":"day","yField":"id"}}`
    const holds = (edit: Edit | null) => /"values":(.*?)\},"xField/.exec(made(source, edit) ?? '')?.[1]
    expect(holds(addChartColumn(source, at))).toBe(
      '[{"day":"Mon","id":12345678901234567890,"field_3":0},{"id":1.0,/* why */"day":"Tue","field_3":0}]',
    )
    expect(holds(removeChartColumn(source, at, 0))).toBe('[{"id":12345678901234567890},{"id":1.0}]')
    expect(holds(writeChartCell(source, at, { row: -1, column: 0 }, 'date'))).toBe(values.replaceAll('"day"', '"date"'))
    expect(holds(pasteChartCells(source, at, { row: -1, column: 0 }, [['a', 'b']]))).toBe(
      values.replaceAll('"day"', '"a"').replaceAll('"id"', '"b"'),
    )
    expect(holds(pasteChartCells(source, at, { row: 1, column: 0 }, [['Wed']]))).toBe(values.replace('Tue', 'Wed'))
  })

  test('values pasted with their names take the place of all there were', () => {
    expect(
      then(
        pasteChartCells(source, at, { row: -1, column: 0 }, [
          ['a', 'b'],
          ['x', '1'],
        ]),
      ).data.values,
    ).toEqual([{ a: 'x', b: 1 }])
  })

  test('what has come to stand in its place is left alone', () => {
    const other = source.replace('"chart"', '"other"')
    const place = { row: 0, column: 0 }
    expect([
      writeChartCell(other, at, place, 'x'),
      pasteChartCells(other, at, place, [['x', 'y']]),
      addChartRow(other, at),
      addChartColumn(other, at),
      removeChartRow(other, at, 0),
      removeChartColumn(other, at, 0),
      asChart(other, at, 'pie'),
    ]).toEqual([null, null, null, null, null, null, null])
  })

  test('is drawn as another kind by what the old one named', () => {
    expect(then(asChart(source, at, 'pie'))).toMatchObject({
      type: 'pie',
      categoryField: 'day',
      valueField: 'n',
    })
    expect(then(removeChartColumn(source, at, 1)).data.values).toEqual([{ day: 'Mon' }, { day: 'Tue' }])
  })
})
