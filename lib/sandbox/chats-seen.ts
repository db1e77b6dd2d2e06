import type { ChatSeen } from '#lib/model/sandbox-seen.ts'
import { chats } from './world/chats.ts'
import { findPerson, people } from './world/people.ts'
import type { World } from './world.ts'

export function chatsSeen(world: World): ChatSeen[] {
  const all = world.all()
  return Object.entries(chats).map(([key, chat]): ChatSeen => {
    const { chat_id, chat_mode, owner, about } = chat
    const { zh_cn, en_us } =
      'i18n_names' in chat ? chat.i18n_names : { zh_cn: people[owner].name, en_us: people[owner].en_name }
    const topics = chat_mode === 'topic' || ('group_message_type' in chat && chat.group_message_type === 'thread')
    return {
      chat_id,
      name: { 'zh-CN': zh_cn, en: en_us },
      kind: topics ? 'topic' : chat_mode,
      dissolved: 'dissolved' in chat && chat.dissolved,
      about,
      messages: all
        .filter((message) => message.chat.chat_id === chat_id)
        // The test cases stand in a table of their own; here only what was answered to them.
        .filter((message) => key !== 'cases' || message.arrived)
        .map((message) => ({
          message_id: message.message_id,
          sender: findPerson(message.sender.id)?.name ?? message.sender.name,
          at: new Date(message.create_time).toISOString(),
          msg_type: message.msg_type,
          content: message.sent,
          parent_id: message.parent_id ?? null,
          thread_id: message.thread_id ?? null,
          recalled: message.recalled,
          arrived: message.arrived,
          refuses: message.refuses ?? null,
          refusesThread: message.refusesThread ?? null,
        })),
    }
  })
}
