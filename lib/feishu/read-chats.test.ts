import { expect, test } from 'vitest'
import { feishu } from './client.ts'
import { json, standIn, steered } from './loopback.testing.ts'

type Answers = Record<string, { http?: number; body: unknown }>

async function reading(answers: Answers) {
  const there = await standIn({
    other: ({ path }, response) => {
      const [, answer] = Object.entries(answers).find(([part]) => path.includes(part)) ?? []
      json(response, answer?.http ?? (answer ? 200 : 404), answer?.body ?? '404 page not found')
    },
  })
  return { there, client: feishu({ ...steered().options, base_url: there.base_url }) }
}
const page = (items: unknown[], more: object = {}) => ({ body: { code: 0, data: { items, ...more } } })
const said = (message_id: string, sender: object, more: object = {}) => ({
  message_id,
  msg_type: 'text',
  chat_id: 'oc_1',
  create_time: '1795342500000',
  sender,
  body: { content: '{"text":"hello"}' },
  ...more,
})
const person = (id: string) => ({ id, id_type: 'open_id', sender_type: 'user' })

test('groups, what is no group left out, and where the list goes on', async () => {
  const { client, there } = await reading({
    '/im/v1/chats?': page(
      [
        { chat_id: 'oc_1', name: 'Ops', external: true, chat_status: 'normal' },
        { chat_id: 'oc_2', name: '', chat_status: 'dissolved' },
        { chat_id: '../secret', name: 'x' },
        null,
      ],
      { has_more: true, page_token: 'next' },
    ),
  })
  expect(await client.chats('', null)).toEqual({
    status: 'read',
    chats: [
      { chat_id: 'oc_1', name: 'Ops', external: true, dissolved: false },
      { chat_id: 'oc_2', name: null, external: null, dissolved: true },
    ],
    next: 'next',
  })
  expect(there.others[0]?.path).toContain('sort_type=ByActiveTimeDesc')
})

test.each([
  ['disk', 'query=disk'],
  ['db-3', 'query=%22db-3%22'],
  ['x'.repeat(80), `query=${'x'.repeat(62)}&`],
])('a search for %s', async (query, expected) => {
  const { client, there } = await reading({ '/im/v1/chats/search': page([]) })
  expect(await client.chats(query, null)).toEqual({ status: 'read', chats: [], next: null })
  expect(there.others[0]?.path).toContain(expected)
})

test('what was said, newest last, with the names of who wrote and of who is mentioned', async () => {
  const { client, there } = await reading({
    '/im/v1/messages?': page(
      [
        said('om_4', { id: 'cli_a1', sender_type: 'app' }),
        said('om_3', person('ou_lin'), {
          body: { content: '{"text":"@_user_1 and @_user_12"}' },
          mentions: [
            { key: '@_user_1', id: 'ou_2', name: 'Wu <b>' },
            { key: '@_user_12', id: 'ou_3', name: '$1' },
          ],
          thread_id: 'omt_1',
        }),
        said('om_2', { id: 'cli_other', sender_type: 'app' }),
        said('om_1', person('ou_lin'), { deleted: true, body: { content: 'This message was recalled' } }),
      ],
      { has_more: true, page_token: 'older' },
    ),
    '/contact/v3/users/ou_lin': { body: { code: 0, data: { user: { name: '林晓' } } } },
  })
  const read = await client.conversation('oc_1', null)
  expect(read).toMatchObject({ status: 'read', next: 'older' })
  const messages = read.status === 'read' ? read.messages : []
  expect(messages.map(({ message_id, writer }) => [message_id, writer])).toEqual([
    ['om_1', { is: 'person', id: 'ou_lin', name: '林晓' }],
    ['om_2', { is: 'app', id: 'cli_other' }],
    ['om_3', { is: 'person', id: 'ou_lin', name: '林晓' }],
    ['om_4', { is: 'own_app' }],
  ])
  expect(messages[0]).toMatchObject({ recalled: true, content: null, summary: '' })
  expect(messages[2]).toMatchObject({
    thread_id: 'omt_1',
    content: JSON.stringify({ text: '<at user_id="ou_2">Wu b</at> and <at user_id="ou_3">$1</at>' }),
    summary: '@Wu b and @$1',
  })
  // Two messages by one person: one name asked for.
  expect(there.others.filter(({ path }) => path.includes('/users/'))).toHaveLength(1)
})

test('of a conversation of hundreds of people ten names are asked for', async () => {
  const { client, there } = await reading({
    '/im/v1/messages?': page(Array.from({ length: 50 }, (_, n) => said(`om_${n}`, person(`ou_${n}`)))),
    '/contact/v3/users/': { body: { code: 0, data: { user: { name: 'x' } } } },
  })
  await client.conversation('oc_1', null)
  expect(there.others.filter(({ path }) => path.includes('/users/'))).toHaveLength(10)
})

test.each([
  [230027, 'no_permission'],
  [99991672, 'no_permission'],
  [230002, 'not_found'],
  [230073, 'not_found'],
  [231203, 'refused'],
])('code %i is told as %s', async (code, reason) => {
  const { client } = await reading({
    '/im/v1/messages?': { http: 400, body: { code, msg: 'no', error: { log_id: 'L1' } } },
  })
  expect(await client.conversation('omt_1', 'p')).toMatchObject({ status: 'not_read', reason, code, log_id: 'L1' })
})

test('nobody answers', async () => {
  const { client } = await reading({ '/im/v1/chats?': { http: 502, body: '<html>' } })
  expect(await client.chats('', null)).toMatchObject({ status: 'not_read', reason: 'unanswered', code: null })
})

test('one message, with the names of those it mentions, and its writer’s', async () => {
  const mentions = [{ key: '@_user_1', name: 'Desk', id: 'ou_bot' }]
  const one = said('om_2', person('ou_1'), { mentions, body: { content: '{"text":"@_user_1 help"}' }, thread_id: '' })
  const { client } = await reading({
    '/im/v1/messages/om_2?': page([said('om_1', person('ou_2')), one]),
    '/contact/v3/users/ou_1': { body: { code: 0, data: { user: { name: 'Lin' } } } },
  })
  expect(await client.message('om_2')).toEqual({
    status: 'read',
    message: {
      ...{ message_id: 'om_2', chat_id: 'oc_1', thread_id: null, parent_id: null, create_time: '1795342500000' },
      ...{ writer: { is: 'person', id: 'ou_1', name: 'Lin' }, msg_type: 'text', recalled: false },
      ...{ content: '{"text":"<at user_id=\\"ou_bot\\">Desk</at> help"}', summary: '@Desk help' },
    },
  })
})

test('one message that is gone, or may not be read', async () => {
  const answers = { '/im/v1/messages/om_1?': page([]), '/im/v1/messages/om_2?': { http: 400, body: { code: 230027 } } }
  const { client } = await reading(answers)
  expect(await client.message('om_1')).toMatchObject({ status: 'not_read', reason: 'not_found', code: null })
  expect(await client.message('om_2')).toMatchObject({ status: 'not_read', reason: 'no_permission', code: 230027 })
})
