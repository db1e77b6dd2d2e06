import { expect, test } from 'vitest'
import { historyHref, isNarrowed, readFilter, soughtBy } from './filter.ts'

const id = 'om_dc13264520392913993dd051dba21dcf'

test.each([
  ['nothing', {}, {}],
  ['an empty form', { text: '', status: '', code: '', message_id: ' ', operator: '', from: '', zone: 'UTC' }, {}],
  [
    'each filter',
    { text: ' 磁盘 ', status: 'sent', code: '230002', operator: 'Lin', person: '王', chat: 'Ops', app_id: 'cli_1' },
    { text: '磁盘', status: 'sent', code: 230002, operator: 'Lin', person: '王', chat: 'Ops', app_id: 'cli_1' },
  ],
  [
    'days of a zone',
    { from: '2026-11-20', to: '2026-11-27', zone: 'Asia/Shanghai' },
    { from: '2026-11-20', to: '2026-11-27', zone: 'Asia/Shanghai' },
  ],
  ['a day of a zone nobody knows', { from: '2026-11-20', zone: 'Mars/Base' }, { from: '2026-11-20' }],
  ['a message id', { message_id: id }, { message_id: id }],
  ['a log line with one', { message_id: `{"message_id":"${id}"}` }, { message_id: id }],
  ['two of them: the first', { message_id: `om_1 ${id}` }, { message_id: 'om_1' }],
  ['no message id at all', { message_id: 'oc_1' }, { message_id: 'oc_1' }],
  ['a name given twice', { text: ['a', 'b'] }, { text: 'a' }],
])('an address is read: %s', (_, params, expected) => {
  const { filter, wrong } = readFilter(params)
  expect(JSON.parse(JSON.stringify(filter))).toEqual(expected)
  expect(wrong).toBeNull()
  expect(isNarrowed(filter)).toBe(Object.keys(expected).length > 0)
})

test.each([
  ['a status nobody knows', { status: 'lost' }, { status: 'lost' }],
  ['a code that is none', { code: '23x' }, { code: '23x' }],
  ['a code too long to be one', { code: '9'.repeat(30) }, { code: '9'.repeat(30) }],
  ['a day there is not', { from: '2026-02-30' }, { from: '2026-02-30' }],
  ['a day in other words', { to: 'yesterday' }, { to: 'yesterday' }],
  ['a last day before the first', { from: '2026-11-27', to: '2026-11-26' }, { order: true }],
])('what is wrong is named: %s', (_, params, expected) => {
  expect(readFilter(params).wrong).toEqual(expected)
})

test('the last day counts whole, in its zone', () => {
  const { filter } = readFilter({ text: 'x', from: '2026-11-27', to: '2026-11-27', zone: 'Asia/Shanghai' })
  expect(soughtBy(filter)).toMatchObject({
    text: 'x',
    from: '2026-11-26T16:00:00.000Z',
    to: '2026-11-27T16:00:00.000Z',
  })
  expect(soughtBy({})).toMatchObject({ from: undefined, to: undefined })
})

test('an address that was written is read back', () => {
  const { filter } = readFilter({
    ...{ text: '100% & 磁盘', status: 'refused', code: '230099', message_id: id, operator: '王', chat: '值班' },
    ...{ from: '2026-11-20', zone: 'Asia/Shanghai' },
  })
  const { searchParams } = new URL(historyHref(filter, 'cursor'), 'http://x')
  expect(readFilter(Object.fromEntries(searchParams)).filter).toEqual(filter)
  expect(searchParams.get('before')).toBe('cursor')
  expect(historyHref({})).toBe('/history')
  expect(historyHref({ status: 'sent' }, undefined, 'a/b')).toBe('/history/a%2Fb?status=sent')
})
