import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { isBook, mostOfBook } from './book.ts'
import { readSheet } from './spreadsheet.ts'
import { readTable, rowsOf } from './table.ts'

const id = 'om_dc13264520392913993dd051dba21dcf'

const book = await writeXlsx({
  sheets: [
    {
      name: '订单',
      columns: [
        { header: 'id', key: 'id' },
        { header: '单号', key: 'no', numFmt: '00000' },
        { header: 'share', key: 'share', numFmt: '0.0%' },
        { header: 'day', key: 'day', numFmt: 'yyyy"年"m"月"d"日"' },
        { header: 'sum', key: 'sum', numFmt: '¥#,##0.00' },
        { header: 'plain', key: 'plain' },
        { header: 'says', key: 'says' },
        { header: 'paid', key: 'paid' },
      ],
      data: [
        {
          ...{ id, no: 42, share: 0.125, day: new Date('2026-03-05T00:00:00Z'), sum: 1234.5, plain: 0.1 + 0.2 },
          ...{ says: 'two "quoted"\nlines, one cell\tand a tab', paid: true },
        },
      ],
    },
    { name: 'Hidden', hidden: true, rows: [['secret']] },
    { name: 'Second', rows: [[], ['id', 'n'], [id, 7]] },
  ],
})

/** The same workbook with other rows in its first sheet. */
const withRows = (rows: string) =>
  zipSync({
    ...unzipSync(book),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  })

test('cells are read as they are shown', async () => {
  const read = await readSheet(book, 0)
  if (read.status !== 'read') throw new Error(read.why)
  const table = readTable(read.text)
  expect(table?.columns).toEqual(['id', '单号', 'share', 'day', 'sum', 'plain', 'says', 'paid'])
  expect(table?.rows[0]).toMatchObject({ line: 2, message_id: id })
  expect(table?.rows[0]?.cells.slice(1)).toEqual([
    ...['00042', '12.5%', '2026年3月5日', '¥1,234.50', '0.3', 'two "quoted"\nlines, one cell\tand a tab', 'TRUE'],
  ])
})

test('one chooses among the sheets that are in sight, and rows keep their numbers', async () => {
  const read = await readSheet(book, 1)
  expect(read).toMatchObject({ status: 'read', sheets: ['订单', 'Second'], sheet: 1 })
  expect(read.status === 'read' && readTable(read.text)?.rows).toMatchObject([{ line: 3, cells: [id, '7'] }])
})

describe('what is too much, or none', () => {
  const cell = (at: string) => `<c r="${at}"><v>1</v></c>`
  test.each([
    ['far below', `<row r="1">${cell('A1')}</row><row r="1048576">${cell('A1048576')}</row>`],
    ['far to the right', `<row r="1">${cell('A1')}${cell('XFD1')}</row>`],
    ['in the far corner', `<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`],
  ])('a cell %s takes no room', async (_, rows) => {
    expect(await readSheet(withRows(rows), 0)).toMatchObject({ status: 'read', text: '1' })
  })

  test.each([
    [10_000, { count: 10_000, orMore: false }],
    [10_001, { count: 10_000, orMore: true }],
    [12_000, { count: 10_000, orMore: true }],
  ])('of %i rows below one of names', async (rows, said) => {
    const cells = (at: number, value: string) => `<row r="${at}"><c r="A${at}" t="str"><v>${value}</v></c></row>`
    const all = Array.from({ length: rows }, (_, i) => cells(i + 2, `om_${i.toString(16).padStart(32, '0')}`))
    const read = await readSheet(withRows(cells(1, 'id') + all.join('')), 0)
    const table = read.status === 'read' ? readTable(read.text, { header: true }) : null
    expect(table && rowsOf(table)).toEqual(said)
  })

  test('what would unpack to more than it may is not unpacked', async () => {
    const bomb = zipSync({ ...unzipSync(book), 'xl/media/a.bin': new Uint8Array(mostOfBook.unpacked) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readSheet(bomb, 0)).toEqual({ status: 'unread', why: 'too_large' })
    expect(await readSheet(new Uint8Array(mostOfBook.file + 1), 0)).toEqual({ status: 'unread', why: 'too_large' })
  })

  test('an archive that says too little of its parts is not believed', async () => {
    const parts = { ...unzipSync(book), 'xl/worksheets/sheet1.xml': new Uint8Array(5_000_000) }
    for (const said of [0, 1000]) {
      const lying = zipSync(parts)
      const view = new DataView(lying.buffer, lying.byteOffset)
      // Each entry of the directory, and the header before its bytes, say how large the part is.
      for (let at = 0; at + 30 < lying.length; at++) {
        const [mark, size] =
          view.getUint32(at, true) === 0x02014b50 ? ([true, at + 24] as const) : ([false, at + 22] as const)
        if ((mark || view.getUint32(at, true) === 0x04034b50) && view.getUint32(size, true) === 5_000_000)
          view.setUint32(size, said, true)
      }
      expect((await readSheet(lying, 0)).status).toBe('unread')
    }
  })

  const ole = new Uint8Array(600)
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  test.each([
    ['with a password, or of before 2007', ole, 'protected'],
    ['that is cut', book.slice(0, 900), 'broken'],
    ['that is another archive', zipSync({ 'a.txt': strToU8('x') }), 'broken'],
  ])('a file %s is named so', async (_, bytes, why) => {
    expect(isBook(bytes)).toBe(true)
    expect(await readSheet(bytes, 0)).toEqual({ status: 'unread', why })
  })

  test('a sheet without a cell is empty', async () => {
    expect(await readSheet(withRows(''), 0)).toEqual({ status: 'read', text: '', sheets: ['订单', 'Second'], sheet: 0 })
  })

  test('a text is no workbook', () => {
    expect([isBook(strToU8('id,n')), isBook(strToU8('')), isBook(strToU8('PK'))]).toEqual([false, false, false])
  })
})
