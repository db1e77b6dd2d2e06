import { expect, test } from 'vitest'
import { chatNames } from './chat-names.ts'

test('a chat has the name it was last known by', () => {
  const to = (chat_id: string | null, chat_name: string | null) => ({
    answered: { chat_id, chat_name, person_id: null, person_name: null, at: null },
    outcome: null,
  })
  const names = chatNames([
    to('oc_1', null),
    to('oc_1', '值班群'),
    to('oc_2', 'News'),
    to('oc_1', 'Ops'),
    to(null, 'No'),
  ])
  expect([...names]).toEqual([
    ['oc_1', '值班群'],
    ['oc_2', 'News'],
  ])
})
