import { findPerson, ownBot, tenantKey } from './world/people.ts'
import type { Message, World } from './world.ts'

/**
 * What Feishu pushes to an app with the scopes for messages written to the bot alone, and for those of groups that
 * mention it: im.message.receive_v1, without its envelope.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/events/receive
 */
export const pushedOf = (world: World): object[] => world.all().filter(isForBot).map(eventOf)

const isForBot = ({ sender, chat, mentions }: Message): boolean =>
  sender.sender_type === 'user' && (chat.chat_mode === 'p2p' || mentions.some(({ id }) => id === ownBot.open_id))

function eventOf(message: Message): object {
  const { message_id, root_id, parent_id, thread_id, chat, msg_type, content, mentions, sender, create_time } = message
  const { open_id = sender.id, union_id } = findPerson(sender.id) ?? {}
  return {
    sender: { sender_id: { open_id, union_id }, sender_type: 'user', tenant_key: tenantKey },
    message: {
      message_id,
      ...(root_id && { root_id }),
      ...(parent_id && { parent_id }),
      ...(thread_id && { thread_id }),
      chat_id: chat.chat_id,
      chat_type: chat.chat_mode === 'p2p' ? 'p2p' : 'group',
      message_type: msg_type,
      content,
      create_time: String(create_time),
      update_time: String(create_time),
      ...(mentions.length > 0 && {
        mentions: mentions.map(({ key, id, name, tenant_key }) => ({
          ...{ key, name, tenant_key },
          id: { open_id: id },
          mentioned_type: id === ownBot.open_id ? 'bot' : 'user',
        })),
      }),
    },
  }
}
