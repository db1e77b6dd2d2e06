import { expect, test } from 'vitest'
import { type CheckedRow, summaryOf } from './checked.ts'

const row = (line: number, chat_id: string | null, chat_name: string | null, isOut = false): CheckedRow => ({
  ...{ line, message_id: `om_${line}`, content: '{"text":"Hello"}', notes: [], second_person: [], chat_id, chat_name },
  faults: isOut ? [{ kind: 'repeated', line: 1 }] : [],
})

test('the chats a job goes to are named where they have a name, the one that gets most first', () => {
  const { chats, unknown, named } = summaryOf([
    ...[row(2, 'oc_a', 'Ops'), row(3, 'oc_b', null), row(4, 'oc_b', 'Cases'), row(5, 'oc_b', 'Cases')],
    ...[row(6, 'oc_c', null), row(7, null, null), row(8, 'oc_d', 'Out', true)],
  ])
  expect({ chats, unknown }).toEqual({ chats: 3, unknown: 1 })
  expect(named).toEqual([
    { chat_id: 'oc_b', name: 'Cases', replies: 3 },
    { chat_id: 'oc_a', name: 'Ops', replies: 1 },
  ])
})
