import { describe, expect, test } from 'vitest'
import { tabbed } from './tabbed.ts'
import { readTable, withMessages } from './table.ts'

const id = (n: number) => `om_${n.toString(16).padStart(32, '0')}`
const [a, b, c] = [id(1), id(2), id(3)]

const idsOf = (pasted: string) => readTable(pasted)?.rows.map(({ message_id }) => message_id)

describe('ids in any form', () => {
  test.each<[string, string, (string | undefined)[]]>([
    ['one a line', `${a}\n${b}\r\n${c}\n`, [a, b, c]],
    ['between commas', `${a}, ${b},${c}`, [a, b, c]],
    ['between blanks', `${a} ${b} ${c}`, [a, b, c]],
    ['between semicolons, in quotation marks', `"${a}";"${b}"`, [a, b]],
    ['in a list of JSON', JSON.stringify([a, b, c]), [a, b, c]],
    ['in a list of JSON over lines', JSON.stringify([a, b, c], null, 2), [a, b, c]],
    ['in lines of a log', `10:42 INFO reply to ${a} failed\n10:43 INFO reply to ${b} failed`, [a, b]],
    ['among lines of a log that name none', `begin\nx\ny\nz\nreply to ${a}\nx\ny\nz\nreply to ${b}`, [a, b]],
    ['a single one', a ?? '', [a]],
    ['a column of a spreadsheet with its name', `message_id\n${a}\n${b}`, [a, b]],
  ])('%s', (_, pasted, ids) => expect(idsOf(pasted)).toEqual(ids))

  test('nothing is nothing', () => {
    expect(readTable('')).toBeNull()
    expect(readTable(' \n\t\n ,,\n')).toBeNull()
  })
})

describe('a table', () => {
  test('of comma-separated values, with names, quotation marks and line breaks in cells', () => {
    const table = readTable(`\ufeffname,message_id,note\n"Lin, Wei",${a},"say ""hi""\nthen go"\n王芳,${b},\n`)
    expect(table).toEqual({
      columns: ['name', 'message_id', 'note'],
      ids: 1,
      header: true,
      beyond: 0,
      rows: [
        { line: 2, cells: ['Lin, Wei', a, 'say "hi"\nthen go'], message_id: a, no_id: null, repeats: null },
        { line: 3, cells: ['王芳', b, ''], message_id: b, no_id: null, repeats: null },
      ],
    })
  })

  test.each<[string, string, { columns: string[]; ids: number; header: boolean }]>([
    ['of tabs, without names', `Lin\t${a}\nWang\t${b}`, { columns: ['A', 'B'], ids: 1, header: false }],
    ['of semicolons', `id;who\n${a};Lin, Wei\n${b};x`, { columns: ['id', 'who'], ids: 0, header: true }],
    [
      'where two columns name messages, by its name',
      `root_id\tmessage_id\n${a}\t${b}\n${a}\t${c}`,
      { columns: ['root_id', 'message_id'], ids: 1, header: true },
    ],
    ['where a name is missing', `\t订单\n${a}\t1\n${b}\t2`, { columns: ['A', '订单'], ids: 0, header: true }],
    ['of one row', `${a}\tLin`, { columns: ['A', 'B'], ids: 0, header: false }],
    ['where most cells are no ids', `id\tn\n${a}\t1\nx\t2\ny\t3`, { columns: ['id', 'n'], ids: 0, header: true }],
  ])('%s', (_, pasted, wanted) => expect(readTable(pasted)).toMatchObject(wanted))

  test('with cells of a spreadsheet', () =>
    expect(
      readTable([
        ['who', 'id'],
        ['a\tb', a ?? ''],
      ]),
    ).toMatchObject({ columns: ['who', 'id'], ids: 1, rows: [{ cells: ['a\tb', a] }] }))

  test('is read as somebody says', () => {
    const pasted = `${a}\t${b}\n${c}\t${a}`
    expect(readTable(pasted, { ids: 1, header: false })).toMatchObject({
      ids: 1,
      rows: [{ message_id: b }, { message_id: a }],
    })
    expect(readTable(`id\n${a}`, { header: false, ids: 0 })?.rows).toHaveLength(2)
  })

  test('names what is no id, and what stands twice', () => {
    const table = readTable(`id,n\n${a},1\n,2\noc_abc,3\n${a},4\n"${a} ${b}",5\n${a?.slice(0, 20)}…,6\nrubbish,7`, {
      ids: 0,
      header: true,
    })
    expect(table?.rows.map(({ no_id, repeats }) => no_id ?? repeats)).toEqual([
      null,
      { why: 'nothing' },
      { why: 'other', instead: 'chat', what: 'oc_abc' },
      2,
      { why: 'several', count: 2 },
      { why: 'cut', what: a?.slice(0, 20) },
      { why: 'other', instead: null, what: 'rubbish' },
    ])
  })

  test('of rubbish is a table of rubbish', () =>
    expect(readTable('x\ny\nz')?.rows.map(({ no_id }) => no_id?.why)).toEqual(['other', 'other', 'other']))

  test('with a quotation mark that is never closed keeps its lines', () =>
    expect(readTable(`a"b\t${a}\n"c\t${b}`)?.rows).toHaveLength(2))

  test('of more rows than are looked at says how many', () =>
    expect(readTable(Array.from({ length: 10_050 }, (_, n) => `x\t${id(n)}`).join('\n'))).toMatchObject({ beyond: 50 }))
})

test('cells come back as they were', () => {
  const cells = [
    ['name', 'id', 'note'],
    ['a"b', a ?? '', 'x\ty\n"z"'],
  ]
  expect(readTable(tabbed(cells))).toEqual(readTable(cells))
})

test('messages are added to what stands there, each once', () => {
  expect(withMessages(null, [a ?? '', b ?? ''])).toBe(`${a}\n${b}`)
  const table = readTable(`name\tid\nLin\t${a}`)
  expect(withMessages(table, [a ?? '', b ?? ''])).toBe(`name\tid\nLin\t${a}\n\t${b}`)
})

test('no two rows have one number: ids in one line count each, and so the message in the preview is the one chosen', () => {
  const numbers = (pasted: string) => readTable(pasted)?.rows.map(({ line }) => line)
  expect(numbers(`${id(1)}, ${id(2)} ${id(3)}`)).toEqual([1, 2, 3])
  expect(numbers(`id\tn\n${id(1)}\t1\n\n${id(2)}\t2`)).toEqual([2, 4])
})
