import { expect, test } from 'vitest'
import { historyHref, isNarrowed, readFilter } from './filter.ts'

const id = 'om_dc13264520392913993dd051dba21dcf'

test.each([
  ['nothing', {}, {}],
  ['an empty form', { text: '', status: '', code: '', message_id: ' ', operator: '' }, {}],
  [
    'each filter',
    { text: ' 磁盘 ', status: 'sent', code: '230002', operator: 'Lin' },
    { text: '磁盘', status: 'sent', code: 230002, operator: 'Lin' },
  ],
  ['a status nobody knows', { status: 'lost' }, {}],
  ['a code that is none', { code: '23x' }, {}],
  ['a code too long to be one', { code: '9'.repeat(30) }, {}],
  ['a message id', { message_id: id }, { message_id: id }],
  ['a log line with one', { message_id: `{"message_id":"${id}"}` }, { message_id: id }],
  ['two of them: the first', { message_id: `om_1 ${id}` }, { message_id: 'om_1' }],
  ['no message id at all', { message_id: 'oc_1' }, { message_id: 'oc_1' }],
  ['a name given twice', { text: ['a', 'b'] }, { text: 'a' }],
])('an address is read: %s', (_, params, expected) => {
  expect(JSON.parse(JSON.stringify(readFilter(params)))).toEqual(expected)
  expect(isNarrowed(readFilter(params))).toBe(Object.keys(expected).length > 0)
})

test('an address that was written is read back', () => {
  const filter = readFilter({ text: '100% & 磁盘', status: 'refused', code: '230099', message_id: id, operator: '王' })
  const { searchParams } = new URL(historyHref(filter, 'cursor'), 'http://x')
  expect(readFilter(Object.fromEntries(searchParams))).toEqual(filter)
  expect(searchParams.get('before')).toBe('cursor')
  expect(historyHref({})).toBe('/history')
})
