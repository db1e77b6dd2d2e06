import { describe, expect, test } from 'vitest'
import { isMeantFor, receivedIn } from './received.ts'

const own = { key: '@_user_1', id: { open_id: 'ou_own' }, mentioned_type: 'bot', name: 'Desk' }
const other = { key: '@_user_2', id: { open_id: 'ou_other' }, mentioned_type: 'bot', name: 'Alarm' }
const lin = { key: '@_user_3', id: { open_id: 'ou_lin' }, mentioned_type: 'user', name: 'Lin' }
const all = { key: '@_all', id: { open_id: '' }, name: 'Everyone' }

const said = (message: object = {}, sender: object = {}) => ({
  sender: { sender_id: { open_id: 'ou_lin', union_id: 'on_lin' }, sender_type: 'user', tenant_key: 't1', ...sender },
  message: {
    ...{ message_id: 'om_1', root_id: 'om_r', chat_id: 'oc_ops', chat_type: 'group', message_type: 'text' },
    ...{ content: '{"text":"@_user_1 the secret words"}', create_time: '1732240000123', mentions: [own] },
    ...message,
  },
})
const without = (name: string) => ({ [name]: undefined })

test('what finds a message again is taken, and none of its words', () => {
  const read = receivedIn(said({ thread_id: 'omt_1' }))
  expect(read).toEqual({
    ...{ message_id: 'om_1', chat_id: 'oc_ops', chat_type: 'group', thread_id: 'omt_1', sender_id: 'ou_lin' },
    ...{ at: '2024-11-22T01:46:40.123Z', bots: ['ou_own'] },
  })
  expect(JSON.stringify(read)).not.toContain('secret')
})

test.each<[string, unknown]>([
  ['nothing', null],
  ['a bot wrote it', said({}, { sender_type: 'bot' })],
  ['this app wrote it', said({}, { sender_type: 'app' })],
  ['no message id', said(without('message_id'))],
  ['an id of something else', said({ message_id: 'oc_1' })],
  ['no chat', said(without('chat_id'))],
  ['a chat id with an address in it', said({ chat_id: 'oc_1/../../im' })],
  ['no time', said(without('create_time'))],
  ['a time that is none', said({ create_time: '1e99' })],
])('%s: there is nothing to take', (_, event) => {
  expect(receivedIn(event)).toBeNull()
})

test('what is missing or odd beside that does no harm', () => {
  expect(
    receivedIn(
      said({ chat_type: 'topic', thread_id: 7, create_time: 1732240000123, mentions: 'x' }, { sender_id: null }),
    ),
  ).toMatchObject({ chat_type: 'group', thread_id: null, sender_id: null, bots: [] })
})

describe('meant for the bot', () => {
  test.each<[string, object, string | null, boolean]>([
    ['it is mentioned', { mentions: [lin, own] }, 'ou_own', true],
    ['as older pushes have it', { mentions: [{ ...own, mentioned_type: undefined }] }, 'ou_own', true],
    ['one writes to it alone', { chat_type: 'p2p', mentions: undefined }, 'ou_own', true],
    ['another bot is mentioned', { mentions: [other] }, 'ou_own', false],
    ['a person is', { mentions: [lin] }, 'ou_own', false],
    ['everyone is', { mentions: [all] }, 'ou_own', false],
    ['nobody is', { mentions: [] }, 'ou_own', false],
    ['some bot is, and nobody knows which is this', { mentions: [other] }, null, true],
    ['people are, and nobody knows who the bot is', { mentions: [lin, all] }, null, false],
  ])('%s', (_, message, bot, expected) => {
    const read = receivedIn(said(message))
    expect(read && isMeantFor(bot, read)).toBe(expected)
  })
})
