import { describe, expect, test } from 'vitest'
import type { Attempt } from './attempt.ts'
import { actRow, attemptRow, type ExportedRow, endRow, headOfFile, lineOf } from './export.ts'

const at = '2026-11-22T09:00:00.000Z'
const anAttempt: Attempt = {
  ...{ id: 'a-1', at, operator: { id: 'ou_lin', name: 'Lin 李' }, app_id: 'cli_1', message_id: 'om_1' },
  ...{ msg_type: 'text', reply_in_thread: false, uuid: 'u-1', body: '{"content":"x"}', summary: 'On it' },
  outcome: { status: 'sent', message: { message_id: 'om_2', chat_id: 'oc_1' }, again: false },
  ...{ tries: [], finished_at: at, duration_ms: 41, runner: null, alive_at: null },
}
const anAct = actRow({
  ...{ seq: 7, at, act: 'send', who: { id: 'ou_lin', name: 'Lin', email: null, address: '' }, subject: 'om_1' },
  ...{
    result: 'begun',
    request_id: 'r',
    attempt_id: 'a-1',
    app_id: null,
    content: { chat: '群' },
    hash: 'f'.repeat(64),
  },
})
/** The cells of a line, as RFC 4180 has them. */
const cellsOf = (line: string) =>
  [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
  )
const summaryIn = (summary: string) => {
  const names = cellsOf(headOfFile('attempts', 'csv'))
  return cellsOf(lineOf(attemptRow({ ...anAttempt, summary }), 'attempts', 'csv'))[names.indexOf('summary')]
}

describe('a cell of CSV', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tplain',
    '  =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '=cmd|" /C calc"!A0',
  ])('%j is no formula', (text) => {
    expect(summaryIn(text)).toBe(`'${text}`)
  })

  test.each([
    ['a;=1', "a;'=1"],
    ['a\t+1', "a\t'+1"],
    ['a; \u00a0@x', "a; \u00a0'@x"],
    ['a;"=1"', 'a;"\'=1"'],
    ['a\r\n－1', "a\r\n'－1"],
    ['=1;;=2', "'=1;;'=2"],
    ['\t=1', "'\t'=1"],
    ['\n=1', "'\n'=1"],
  ])('%j holds none, wherever a spreadsheet parts it', (text, harmless) => {
    expect(summaryIn(text)).toBe(harmless)
  })

  test('a long run of blanks takes no long time', () => {
    const blanks = '\t'.repeat(200_000)
    expect(summaryIn(`a${blanks}b`)).toBe(`a${blanks}b`)
  })

  test.each([
    'On it',
    'a,b',
    'say "hi"',
    'two\nlines',
    'two\r\nlines',
    '中文 😀',
    'a=b',
    'a - b',
    'a;b',
    "'quoted",
    '',
    '1-2',
  ])('%j stays as it is', (text) => {
    expect(summaryIn(text)).toBe(text)
  })
})

test('a CSV begins with a byte order mark and its columns, and every line has as many', () => {
  const head = headOfFile('acts', 'csv')
  expect(head).toMatch(/^\ufeffkind,seq,at,act,who_id,.*,rows,head_seq,head_hash\r\n$/)
  const end = endRow(1, { seq: 9, hash: 'a'.repeat(64) }, at)
  for (const row of [anAct, end]) expect(cellsOf(lineOf(row, 'acts', 'csv'))).toHaveLength(cellsOf(head).length)
  expect(cellsOf(lineOf(end, 'acts', 'csv')).slice(-3)).toEqual(['1', '9', 'a'.repeat(64)])
})

test('JSON Lines hold the same, nothing altered', () => {
  const read = (row: ExportedRow) => JSON.parse(lineOf(row, 'attempts', 'jsonl'))
  expect(headOfFile('attempts', 'jsonl')).toBe('')
  expect(read(attemptRow({ ...anAttempt, summary: '=1+1\n' }))).toMatchObject({
    ...{
      kind: 'attempt',
      summary: '=1+1\n',
      body: anAttempt.body,
      chat_id: 'oc_1',
      reply_message_id: 'om_2',
      tries: [],
      test: false,
    },
    outcome: anAttempt.outcome,
  })
  expect(read(anAct)).toMatchObject({ kind: 'act', seq: 7, content: { chat: '群' }, hash: 'f'.repeat(64) })
  expect(read(endRow(2, { seq: 9, hash: 'a' }, at))).toEqual({ kind: 'end', at, rows: 2, head_seq: 9, head_hash: 'a' })
})

test('every member of a row has its column', () => {
  const names = cellsOf(headOfFile('attempts', 'csv').slice(1))
  expect(Object.keys(attemptRow(anAttempt))).toEqual(names.slice(0, -3))
  expect(Object.keys(anAct)).toEqual(cellsOf(headOfFile('acts', 'csv').slice(1)).slice(0, -3))
})
