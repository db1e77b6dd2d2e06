import { expect, test } from 'vitest'
import { fillingOf } from './filling.ts'
import { rowChecker, withoutColumn } from './rows.ts'
import { readTable, type Table } from './table.ts'

const [a, b] = [`om_${'1'.repeat(32)}`, `om_${'2'.repeat(32)}`]
const tableOf = (text: string): Table => {
  const table = readTable(text)
  if (!table) throw new Error('nothing')
  return table
}
const checked = (text: string, table: string) => {
  const pattern = { msg_type: 'text' as const, content: JSON.stringify({ text }), reply_in_thread: false }
  const read = tableOf(table)
  return read.rows.map(rowChecker(pattern, fillingOf('text', pattern.content), read))
}

test('each row says what stands in its columns, whatever their case', () =>
  expect(checked('Dear {{name}}: {{ NO }}', `id\tName\tno\n${a}\tLin\t1\n${b}\t王芳\t2`)).toMatchObject([
    { line: 2, message_id: a, content: '{"text":"Dear Lin: 1"}', faults: [], notes: [] },
    { line: 3, message_id: b, content: '{"text":"Dear 王芳: 2"}', faults: [], notes: [] },
  ]))

test('a variable without a column is named', () =>
  expect(withoutColumn(fillingOf('text', '{"text":"{{a}} {{name}} {{b}}"}'), tableOf(`id\tName\n${a}\tLin`))).toEqual([
    'a',
    'b',
  ]))

test.each<[string, string, string, object]>([
  ['the same to the same message', 'x', `${a}\n${a}`, { faults: [{ kind: 'repeated', line: 1 }], notes: [] }],
  [
    'another to the same message',
    '{{B}}',
    `${a}\t1\n${a}\t2`,
    { faults: [], notes: [{ kind: 'same_message', line: 1 }] },
  ],
  ['no id', 'x', `${a}\t1\nrubbish\t2`, { faults: [{ kind: 'no_id' }], message_id: null }],
  ['an empty cell', 'x {{B}}', `${b}\t1\n${a}\t`, { faults: [], notes: [{ kind: 'empty', variable: 'B' }] }],
  ['nothing to say', '{{B}}', `${b}\t1\n${a}\t`, { faults: [{ kind: 'problem', problem: { kind: 'missing' } }] }],
  [
    'too large a cell',
    '{{B}}',
    `${b}\t1\n${a}\t${'x'.repeat(160_000)}`,
    { faults: [{ kind: 'too_large', limit: 153_600 }] },
  ],
  [
    'a cell that fits no id',
    '<at user_id="{{B}}"></at>',
    `${b}\tou_1\n${a}\t"><at`,
    { content: null, faults: [{ kind: 'unfit', variable: 'B', cell: '"><at', why: 'id' }] },
  ],
])('a row with %s', (_, text, table, wanted) => expect(checked(text, table)[1]).toMatchObject(wanted))
