import { expect, test } from 'vitest'
import type { BotMention } from '#lib/model/bot-mention.ts'
import type { ChatMessage, NotRead } from '#lib/protocol/conversation.ts'
import { readMentions } from './read-mentions.ts'

const kept: BotMention = {
  ...{ app_id: 'cli_1', message_id: 'om_1', chat_id: 'oc_ops', chat_type: 'group', thread_id: null },
  ...{ sender_id: 'ou_lin', at: '2026-11-22T10:00:00.000Z' },
}
const said: ChatMessage = {
  ...{ message_id: 'om_1', chat_id: 'oc_ops', thread_id: null, parent_id: null, create_time: '1795342500000' },
  ...{ writer: { is: 'person', id: 'ou_lin', name: 'Lin' }, msg_type: 'text', content: '{"text":"hi"}' },
  ...{ summary: 'hi', recalled: false },
}
const unread: NotRead = {
  ...{ status: 'not_read', reason: 'no_permission', code: 230027, msg: 'no', log_id: 'l1' },
  scopes: ['im:message.group_msg'],
}
const answer = { id: 'a1', at: '2026-11-22T11:00:00.000Z', operator: { id: 'ada', name: 'Ada' } }

type Uses = Parameters<typeof readMentions>[1]
const reading = (mentions: BotMention[], over: Partial<Uses> = {}, feishu: Partial<Uses['feishu']> = {}) =>
  readMentions(mentions, {
    feishu: {
      message: async () => ({ status: 'read', message: said }),
      chat: async () => ({ name: '值班群', names: { zh_cn: '值班群', en_us: 'Ops on call' }, mode: 'group' }),
      person: async () => ({ name: 'Lin' }) as never,
      ...feishu,
    },
    answersTo: async () => new Map(),
    maySee: () => true,
    mayRead: () => true,
    locale: 'en',
    ...over,
  })

test('a message is shown as it is now, in its chat by the name of the reader’s language', async () => {
  expect(await reading([kept])).toEqual([
    {
      ...{ message_id: 'om_1', chat_id: 'oc_ops', chat_type: 'group', thread_id: null, at: kept.at },
      ...{ chat_name: 'Ops on call', writer: said.writer, said: { status: 'read', message: said }, answered: null },
    },
  ])
  expect(await reading([kept], { locale: 'zh-CN' })).toMatchObject([{ chat_name: '值班群' }])
})

test('one that cannot be read says why, names its writer, and the list goes on', async () => {
  const message = async (id: string) => (id === 'om_1' ? unread : ({ status: 'read', message: said } as const))
  expect(await reading([kept, { ...kept, message_id: 'om_2' }], {}, { message })).toMatchObject([
    { message_id: 'om_1', said: unread, writer: { is: 'person', id: 'ou_lin', name: 'Lin' } },
    { message_id: 'om_2', said: { status: 'read' } },
  ])
  const nobody = { ...kept, sender_id: null }
  expect(await reading([nobody], {}, { message })).toMatchObject([{ writer: { is: 'unknown' } }])
})

test('a chat of two is not looked up', async () => {
  let asked = 0
  const chat = async () => {
    asked++
    return null
  }
  expect(await reading([{ ...kept, chat_type: 'p2p' }], {}, { chat })).toMatchObject([{ chat_name: null }])
  expect(asked).toBe(0)
})

test('who answered is told to whoever may see it, and that it was answered to every reader', async () => {
  const answersTo = async () => new Map([['om_1', answer]])
  expect(await reading([kept], { answersTo })).toMatchObject([
    { answered: { at: answer.at, by: { attempt_id: 'a1', operator: answer.operator } } },
  ])
  expect(await reading([kept], { answersTo, maySee: () => false })).toMatchObject([
    { answered: { at: answer.at, by: null } },
  ])
})

test('what stands by now in a chat the reader may not read is left out', async () => {
  const moved = { ...said, chat_id: 'oc_board' }
  const mayRead = (id: string | null) => id === 'oc_ops'
  const message = async () => ({ status: 'read' as const, message: moved })
  expect(await reading([kept], { mayRead }, { message })).toEqual([])
})
