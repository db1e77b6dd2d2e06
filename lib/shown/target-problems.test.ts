import { expect, test } from 'vitest'
import type { Target } from '#lib/protocol/target.ts'
import { targetProblems } from './target-problems.ts'

const unseen = (reason: 'no_permission' | 'not_found' | 'refused' | 'unanswered'): Target => ({
  status: 'unseen',
  message_id: 'om_1',
  reason,
  code: null,
  msg: null,
  log_id: null,
})
const seen = (deleted: boolean): Target => ({
  status: 'seen',
  message_id: 'om_1',
  chat_id: 'oc_1',
  chat_name: 'Ops',
  chat_mode: 'group',
  sender: { name: 'Lin', id: 'ou_1', sender_type: 'user' },
  msg_type: 'text',
  summary: 'x',
  content: '{}',
  create_time: null,
  thread_id: null,
  deleted,
})

test.each<[string, Target | null, string[]]>([
  ['nothing pasted', null, []],
  ['an unknown message', unseen('not_found'), ['target unknown refused']],
  ['a message one may not read', unseen('no_permission'), []],
  ['no answer', unseen('unanswered'), []],
  ['another refusal', unseen('refused'), []],
  ['a message that is there', seen(false), []],
  ['one that was recalled', seen(true), ['target recalled refused']],
])('%s: %j', (_, target, expected) => {
  const found = targetProblems(target).map((one) =>
    one.kind === 'target' ? `${one.kind} ${one.why} ${one.severity}` : one.kind,
  )
  expect(found).toEqual(expected)
})
