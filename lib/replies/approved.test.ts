import { expect, test } from 'vitest'
import type { Approval } from '#lib/model/approval.ts'
import type { Reason } from '#lib/model/rules.ts'
import { encodeReply, reply } from '#lib/protocol/reply.ts'
import { isCovered, mayDecide, newReasons, replyIn } from './approved.ts'

const aReply = reply.parse({
  message_id: 'om_1',
  msg_type: 'text',
  content: '{"text":"On it.","id":7371713483664506900}',
  reply_in_thread: false,
  uuid: 'u-1',
})
const now = Date.parse('2026-11-22T09:30:00.000Z')
const identity = {
  issuer: 'https://id.example.com',
  subject: 'ada',
  name: 'Ada',
  email: null,
  groups: { status: 'absent' as const },
}
const approval: Approval = {
  id: 'a-1',
  at: '2026-11-22T09:00:00.000Z',
  asker: { id: 'https://id.example.com#ada', name: 'Ada' },
  party: { identity, trusts_email: false },
  app_id: 'cli_1',
  message_id: 'om_1',
  msg_type: 'text',
  reply_in_thread: false,
  uuid: 'u-1',
  body: encodeReply(aReply),
  summary: 'On it.',
  reasons: [{ kind: 'everyone' }],
  answered: null,
  address: '',
  request_id: '',
  expires_at: '2026-11-22T10:00:00.000Z',
  decided: {
    how: 'given',
    at: '2026-11-22T09:10:00.000Z',
    by: { id: 'https://id.example.com#bob', name: 'Bob' },
    word: '',
  },
  digest: '',
}

test.each<[string, Partial<Approval>, unknown]>([
  ['the very bytes', {}, aReply],
  ['other spelling of the same', { body: approval.body.replace(':false', ': false') }, null],
  ['a field more', { body: approval.body.replace('}', ',"x":1}') }, null],
  ['a number made round', { body: approval.body.replace('"text"', '"fax"') }, null],
  ['no JSON', { body: '{' }, null],
  ['nothing left', { body: '' }, null],
  ['no message', { message_id: 'x' }, null],
])('the reply in a request: %s', (_, over, expected) => {
  expect(replyIn({ ...approval, ...over })).toEqual(expected)
})

test.each<[string, Partial<Approval>, string, number, boolean]>([
  ['its author, a while later', {}, approval.asker.id, now, true],
  ['somebody else', {}, 'https://id.example.com#bob', now, false],
  ['other words', { body: '{}' }, approval.asker.id, now, false],
  ['another message', { message_id: 'om_2' }, approval.asker.id, now, false],
  ['declined', { decided: { how: 'declined', at: approval.at, by: null, word: '' } }, approval.asker.id, now, false],
  ['not decided', { decided: null }, approval.asker.id, now, false],
  ['when Feishu may have forgotten the uuid', {}, approval.asker.id, Date.parse('2026-11-22T10:05:00.000Z'), false],
])('an approval covers a reply sent again: %s', (_, over, asker, at, expected) => {
  expect(isCovered(aReply, asker, [{ ...approval, ...over }], at)).toBe(expected)
})

test.each<[string, Partial<Approval>, string, ReturnType<typeof mayDecide>]>([
  ['another', {}, 'bob', 'may'],
  ['the same', {}, 'ada', 'own'],
  ['one of whom nothing is left', { party: null }, 'bob', 'nobody_can_tell'],
])('who decides: %s', (_, over, subject, expected) => {
  const who = { identity: { ...identity, subject }, trusts_email: false }
  expect(mayDecide({ ...approval, ...over }, who)).toBe(expected)
})

test('reasons nobody was shown are told apart from those that were', () => {
  const more: Reason = { kind: 'members', members: 120, above: 100 }
  expect(newReasons([{ kind: 'everyone' }], [{ kind: 'everyone' }, more])).toEqual([more])
  expect(newReasons([more], [{ ...more, members: 140 }])).toEqual([])
  expect(newReasons([more], [])).toEqual([])
})
