import { expect, test } from 'vitest'
import type { Target } from '#lib/protocol/target.ts'
import { landing } from './landing.ts'

type Seen = Extract<Target, { status: 'seen' }>

const message: Seen = {
  status: 'seen',
  message_id: 'om_1',
  chat_id: 'oc_1',
  chat_name: 'Ops',
  chat_mode: 'group',
  sender: { name: 'Lin', id: 'ou_1', sender_type: 'user' },
  msg_type: 'text',
  summary: 'disk full',
  content: null,
  create_time: null,
  thread_id: null,
  deleted: false,
}

test.each<[string, Partial<Seen>, boolean, unknown]>([
  ['ordinary group', {}, false, { where: 'main_chat', quoting: 'Lin', chat_name: 'Ops', p2p: false, doubts: [] }],
  [
    'ordinary group',
    {},
    true,
    { where: 'new_thread', on: 'Lin', chat_name: 'Ops', p2p: false, doubts: ['thread_support'] },
  ],
  ['in a thread', { thread_id: 'omt_1' }, false, { where: 'existing_thread', chat_name: 'Ops', asked: false }],
  ['in a thread', { thread_id: 'omt_1' }, true, { where: 'existing_thread', chat_name: 'Ops', asked: true }],
  ['topic group', { chat_mode: 'topic' }, false, { where: 'topic_group', chat_name: 'Ops', asked: false }],
  [
    'topic group',
    { chat_mode: 'topic', thread_id: 'omt_1' },
    true,
    { where: 'topic_group', chat_name: 'Ops', asked: true },
  ],
  [
    'one-to-one',
    { chat_mode: 'p2p' },
    false,
    { where: 'main_chat', quoting: 'Lin', chat_name: 'Ops', p2p: true, doubts: [] },
  ],
  [
    'one-to-one',
    { chat_mode: 'p2p' },
    true,
    { where: 'new_thread', on: 'Lin', chat_name: 'Ops', p2p: true, doubts: ['thread_in_p2p'] },
  ],
  [
    'chat unseen',
    { chat_mode: null },
    false,
    { where: 'main_chat', quoting: 'Lin', chat_name: 'Ops', p2p: false, doubts: ['chat_mode'] },
  ],
  [
    'chat unseen',
    { chat_mode: null },
    true,
    { where: 'new_thread', on: 'Lin', chat_name: 'Ops', p2p: false, doubts: ['chat_mode', 'thread_support'] },
  ],
  [
    'recalled',
    { deleted: true, thread_id: 'omt_1' },
    true,
    { where: 'refused', code: 230011, why: 'recalled', certain: true },
  ],
  ['system message', { msg_type: 'system' }, false, { where: 'refused', code: 230054, why: 'system', certain: false }],
])('%s: %j, in thread %s', (_, part, reply_in_thread, expected) => {
  expect(landing({ ...message, ...part }, reply_in_thread)).toEqual(expected)
})

test('without a message nothing is promised', () => {
  expect(landing(null, true)).toEqual({ where: 'no_target' })
})

test('a message that cannot be read says why', () => {
  const unseen: Target = {
    status: 'unseen',
    message_id: 'om_1',
    reason: 'no_permission',
    code: 230027,
    msg: null,
    log_id: null,
  }
  expect(landing(unseen, true)).toEqual({ where: 'unknown', reason: 'no_permission', reply_in_thread: true })
})
