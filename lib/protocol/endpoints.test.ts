import { expect, test } from 'vitest'
import { endpoints } from './endpoints.ts'
import type { Answer, Endpoint } from './outcome.ts'

const ids = {
  message_id: 'a/b?c',
  chat_id: 'a/b?c',
  image_key: 'a/b?c',
  id: 'a/b?c',
  id_type: 'open_id',
  union_id: 'a/b?c',
  open_department_id: 'a/b?c',
  page_token: 'a/b?c',
  group_type: 1,
  query: 'a/b?c',
  container_id: 'a/b?c',
  department_id_type: 'department_id',
} as const

test.each(Object.entries(endpoints))('%s: a refusal names its call, an id stays one segment', (key, entry) => {
  const headers = new Headers()
  const refused: Answer = { http: 400, headers, text: '{"code":4711,"msg":"no"}' }
  expect(entry.read(refused)).toMatchObject({ status: 'refused', endpoint: key as Endpoint, code: 4711 })
  expect(entry.read({ http: 502, headers, text: '<html>' })).toMatchObject({ status: 'unanswered', http: 502 })
  expect(entry.path(ids as never)).not.toContain('a/b?c')
})

const ok = (data: unknown): Answer => ({ http: 200, headers: new Headers(), text: JSON.stringify({ code: 0, data }) })

test.each([
  [{ items: [{ message_id: 'om_1', msg_type: 'text' }] }, 1],
  [{ items: [] }, 0],
  [{}, 0],
  [{ items: 'none' }, 0],
])('a message read: %j', (data, length) => {
  expect(endpoints.get.read(ok(data))).toMatchObject({ status: 'answered', value: { length } })
})

test.each([
  [
    { name: 'Ops', chat_mode: 'group' },
    { name: 'Ops', mode: 'group' },
  ],
  [
    { name: 'Ops', chat_mode: 'group', group_message_type: ' thread' },
    { name: 'Ops', mode: 'topic' },
  ],
  [
    { name: '', chat_mode: 'p2p' },
    { name: null, mode: 'p2p' },
  ],
  [{}, { name: null, mode: null }],
  [{ chat_status: 'dissolved_save' }, { name: null, mode: null, closed: 'dissolved' }],
  [
    { bot_count: '0', chat_status: 'normal' },
    { name: null, mode: null, closed: 'no_bot' },
  ],
  [
    { moderation_permission: 'only_owner', bot_count: '2' },
    { name: null, mode: null, closed: 'moderated' },
  ],
  [
    { moderation_permission: 'all_members', bot_count: '2' },
    { name: null, mode: null },
  ],
])('a chat: %j', (data, value) => {
  expect(endpoints['chat-get'].read(ok(data))).toEqual({ status: 'answered', value })
})
