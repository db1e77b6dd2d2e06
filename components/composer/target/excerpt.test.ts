import { expect, test } from 'vitest'
import { findMessageId } from '#lib/protocol/message-id.ts'
import { excerptOf, longestTarget } from './excerpt.ts'

const id = 'om_dc13264520392913993dd051dba21dcf'
const noise = '2026-01-01 INFO worker 7 took 12 ms\n'.repeat(5000)

test.each([
  ['nothing', ''],
  ['an id', id],
  ['a log line', `ERROR reply failed message_id=${id}`],
  ['a few lines', 'x\n'.repeat(1000)],
])('%s is kept as it is', (_, pasted) => expect(excerptOf(pasted)).toBe(pasted))

test.each([
  ['one id deep in a log', `${noise}"message_id": "${id}",${noise}`, { found: 'one', message_id: id }],
  ['the same id many times', `${noise}${`id ${id} seen\n`.repeat(9000)}`, { found: 'one', message_id: id }],
  ['two ids far apart', `${noise}${id} ${noise}om_b ${noise}`, { found: 'several', message_ids: [id, 'om_b'] }],
  [
    'an event, in which the message is named',
    `${noise}{"root_id":"om_root","message_id":"${id}"}${noise}`,
    { found: 'one', message_id: id },
  ],
  [
    'ids as near as can be, none cut in two',
    `${noise}${id} ${'x '.repeat(100)}om_fedcba98765432100123456789abcdef ${noise}`,
    { found: 'several', message_ids: [id, 'om_fedcba98765432100123456789abcdef'] },
  ],
  ['what only ends like an id', `${'from_user sent '.repeat(3000)}${id}`, { found: 'one', message_id: id }],
  ['an id in JSON that is a string', `${noise}{\\"a\\":\\"\\\\n${id}\\"} ${noise}`, { found: 'one', message_id: id }],
  ['an id behind an escaped quote', `${noise}a:\\u0022${id}\\u0022 ${noise}`, { found: 'one', message_id: id }],
  ['an id glued to a word', `${noise}reply_${id} ${noise}`, { found: 'one', message_id: id }],
  ['a chat instead', `${noise}chat_id=oc_1 ${noise}`, { found: 'other', instead: 'chat' }],
  ['nothing at all', noise, { found: 'other', instead: null }],
])('%s is found in what is kept', (_, pasted, found) => {
  const kept = excerptOf(pasted)
  expect(kept.length).toBeLessThanOrEqual(longestTarget)
  expect(findMessageId(kept)).toMatchObject(found)
})

test('two megabytes of ids come down to a line', () => {
  expect(excerptOf(`${id} `.repeat(55_000)).length).toBeLessThanOrEqual(longestTarget)
  const different = Array.from({ length: 100_000 }, (_, i) => `om_${i} `).join('')
  expect(excerptOf(different).length).toBeLessThanOrEqual(longestTarget)
})
