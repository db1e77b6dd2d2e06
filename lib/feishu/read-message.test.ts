import { describe, expect, test } from 'vitest'
import { feishu } from './client.ts'
import { json, standIn, steered } from './loopback.testing.ts'

const message = {
  message_id: 'om_1',
  msg_type: 'text',
  chat_id: 'oc_1',
  create_time: '1795342500000',
  deleted: false,
  sender: { id: 'ou_1', id_type: 'open_id', sender_type: 'user', tenant_key: 't' },
  body: { content: '{"text":"@_user_1 and @_user_12, please"}' },
  mentions: [
    { key: '@_user_1', id: 'ou_2', id_type: 'open_id', name: 'Lin $1' },
    { key: '@_user_12', id: 'ou_3', id_type: 'open_id', name: 'Wu' },
  ],
}
type Answers = Record<string, { http?: number; body: unknown }>
const found = (items: unknown[]) => ({ body: { code: 0, msg: 'success', data: { items } } })
const refused = (code: number) => ({ http: 400, body: { code, msg: `no ${code}`, error: { log_id: 'L1' } } })

async function reading(answers: Answers) {
  const there = await standIn({
    other: ({ path }, response) => {
      const [, answer] = Object.entries(answers).find(([part]) => path.includes(part)) ?? []
      json(response, answer?.http ?? (answer ? 200 : 404), answer?.body ?? '404 page not found')
    },
  })
  const steering = steered()
  const client = feishu({ ...steering.options, base_url: there.base_url })
  return { read: () => client.readMessage('om_1'), there, clock: steering.clock }
}

test('says which message it is: chat, sender, words', async () => {
  const { read, there } = await reading({
    '/im/v1/messages/om_1': found([message]),
    '/im/v1/chats/oc_1': {
      body: { code: 0, data: { name: 'Support', chat_mode: 'group', group_message_type: 'chat' } },
    },
    '/contact/v3/users/ou_1': { body: { code: 0, data: { user: { name: 'Zhang San' } } } },
  })
  expect(await read()).toEqual({
    status: 'seen',
    message_id: 'om_1',
    chat_id: 'oc_1',
    chat_name: 'Support',
    chat_mode: 'group',
    sender: { name: 'Zhang San', id: 'ou_1', sender_type: 'user' },
    msg_type: 'text',
    summary: '@Lin $1 and @Wu, please',
    content: message.body.content,
    create_time: '1795342500000',
    thread_id: null,
    deleted: false,
  })
  await read()
  expect(there.others.filter(({ path }) => path.includes('/chats/'))).toHaveLength(1)
  expect(there.others.filter(({ path }) => path.includes('/users/'))).toHaveLength(1)
})

test.each([
  [{ name: 'Ops', user_count: '23' }, 23],
  [{ name: 'Ops', user_count: '0' }, 0],
  [{ name: 'Ops', user_count: 'many' }, undefined],
  [{ name: 'Ops' }, undefined],
])('of a chat %j the members are %s', async (data, members) => {
  const { read } = await reading({
    '/im/v1/messages/om_1': found([message]),
    '/im/v1/chats/oc_1': { body: { code: 0, data } },
  })
  expect((await read()) as { members?: number }).toEqual(
    members === undefined
      ? expect.not.objectContaining({ members: expect.anything() })
      : expect.objectContaining({ members }),
  )
})

test.each([
  [{ external: true }, true],
  [{ external: false }, false],
  [{ external: 'yes' }, undefined],
  [{}, undefined],
])('whether a chat %j has people of other companies: %s', async (data, external) => {
  const { read } = await reading({
    '/im/v1/messages/om_1': found([message]),
    '/im/v1/chats/oc_1': { body: { code: 0, data } },
  })
  expect((await read()) as { external?: boolean }).toMatchObject(external === undefined ? {} : { external })
  expect('external' in (await read())).toBe(external !== undefined)
})

test.each([
  [{ chat_mode: 'topic' }, 'topic'],
  [{ chat_mode: 'group', group_message_type: ' thread' }, 'topic'],
  [{ chat_mode: 'group', group_message_type: 'chat' }, 'group'],
  [{ chat_mode: 'p2p' }, 'p2p'],
  [{ chat_mode: 'something new' }, null],
])('a chat of %j is %s', async (data, chat_mode) => {
  const { read } = await reading({
    '/im/v1/messages/om_1': found([message]),
    '/im/v1/chats/oc_1': { body: { code: 0, data } },
  })
  expect(await read()).toMatchObject({ status: 'seen', chat_mode, chat_name: null })
})

test('chat and sender are forgotten after ten minutes, a refused look-up after one', async () => {
  const { read, there, clock } = await reading({
    '/im/v1/messages/om_1': found([message]),
    '/im/v1/chats/oc_1': { body: { code: 0, data: { name: 'Support', chat_mode: 'group' } } },
    '/contact/v3/users/ou_1': refused(41050),
  })
  const asked = (part: string) => there.others.filter(({ path }) => path.includes(part)).length
  expect(await read()).toMatchObject({ status: 'seen', chat_name: 'Support', sender: { name: null } })
  clock.now += 59_000
  await read()
  expect([asked('/chats/'), asked('/users/')]).toEqual([1, 1])
  clock.now += 2000
  await read()
  expect([asked('/chats/'), asked('/users/')]).toEqual([1, 2])
  clock.now += 600_000
  await read()
  expect([asked('/chats/'), asked('/users/')]).toEqual([2, 3])
})

test('of a merged forward it is the whole, of a recalled message there is nothing left', async () => {
  const part = { ...message, message_id: 'om_part', upper_message_id: 'om_1' }
  const whole = {
    message_id: 'om_1',
    msg_type: 'merge_forward',
    deleted: true,
    body: null,
    sender: null,
    chat_id: null,
  }
  const { read } = await reading({ '/im/v1/messages/om_1': found([part, whole]) })
  expect(await read()).toMatchObject({
    msg_type: 'merge_forward',
    deleted: true,
    content: null,
    summary: '',
    chat_id: null,
  })
})

describe('what could not be seen', () => {
  test.each([
    [230027, 'no_permission'],
    [99991672, 'no_permission'],
    [99992354, 'not_found'],
    [231003, 'not_found'],
    [230110, 'not_found'],
    [230002, 'refused'],
  ])('%i is %s', async (code, reason) => {
    const { read } = await reading({ '/im/v1/messages/om_1': refused(code) })
    expect(await read()).toEqual({
      status: 'unseen',
      message_id: 'om_1',
      reason,
      code,
      msg: `no ${code}`,
      log_id: 'L1',
    })
  })

  test('no items: not found', async () => {
    const { read } = await reading({ '/im/v1/messages/om_1': found([]) })
    expect(await read()).toMatchObject({ status: 'unseen', reason: 'not_found', code: null })
  })

  test('no answer that can be read', async () => {
    const { read } = await reading({ '/im/v1/messages/om_1': { http: 502, body: '<html>' } })
    expect(await read()).toMatchObject({ status: 'unseen', reason: 'unanswered', code: null })
  })
})
