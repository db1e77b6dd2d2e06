import { accepted, type Call, refused } from '../answers.ts'
import { refusal, unknownMessage } from '../refusal-words.ts'
import type { State } from '../state.ts'
import { type Chat, chats } from '../world/chats.ts'
import { findPerson, people, tenantKey } from '../world/people.ts'
import { type Message, messageObject } from '../world.ts'

/**
 * Read one message. A card comes simplified unless its JSON is asked for; a recalled message has no content.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/get
 */
export function readMessage(url: URL, message_id: string, call: Call, { world, options }: State): Response {
  const message = world.find(message_id)
  if (!message)
    return refused(
      options.unknown_message_id === 99992354 ? unknownMessage(message_id) : refusal(230001, 'invalid message_id'),
      call,
    )
  const unreadable = message.unreadable ?? message.chat.unreadable
  if (unreadable) return refused(refusal(unreadable), call)
  if (message.chat.external && !options.external_sharing) return refused(refusal(230027), call)
  if (message.chat.chat_mode !== 'p2p' && !options.scopes.includes('im:message.group_msg'))
    return refused(refusal(230027, 'need scope: im:message.group_msg'), call)

  const whole = url.searchParams.get('card_msg_content_type') === 'user_card_content'
  const shown = whole && message.msg_type === 'interactive' ? { ...message, content: message.sent } : message
  const id_type = url.searchParams.get('user_id_type')
  return accepted({ items: [id_type === null ? messageObject(shown) : withIds(shown, id_type)] }, call)
}

/** With a user_id_type, mentions carry that kind of id. */
function withIds(message: Message, id_type: string) {
  const mentions = message.mentions.map((mention) => {
    const person = findPerson(mention.id)
    const ids: Record<string, string | undefined> = { union_id: person?.union_id, user_id: person?.user_id }
    return { ...mention, id: ids[id_type] ?? mention.id, id_type }
  })
  return { ...messageObject(message), ...(mentions.length > 0 && { mentions }) }
}

/** @see https://open.feishu.cn/document/server-docs/group/chat/get-2 */
export function readChat(chat_id: string, call: Call): Response {
  const chat: Chat | undefined = Object.values(chats).find((chat) => chat.chat_id === chat_id)
  if (!chat) return refused(refusal(232006), call)
  const { name, i18n_names = {}, chat_mode, group_message_type, dissolved, external, owner, members, refuses } = chat
  return accepted(
    {
      avatar: '',
      name,
      description: '',
      i18n_names,
      add_member_permission: 'all_members',
      share_card_permission: 'allowed',
      at_all_permission: 'all_members',
      edit_permission: 'all_members',
      owner_id_type: 'open_id',
      owner_id: people[owner].open_id,
      chat_mode,
      ...(group_message_type && { group_message_type }),
      chat_type: 'private',
      chat_tag: 'inner',
      external: external ?? false,
      tenant_key: tenantKey,
      user_count: String(members),
      bot_count: refuses === 230002 ? '0' : '1',
      moderation_permission: refuses === 230018 ? 'only_owner' : 'all_members',
      chat_status: dissolved ? 'dissolved' : 'normal',
    },
    call,
  )
}

/** @see https://open.feishu.cn/document/server-docs/contact-v3/user/get */
export function readUser(user_id: string, call: Call): Response {
  const person = findPerson(user_id)
  if (!person) return refused(refusal(41050), call)
  return accepted(
    { user: { ...person, nickname: '', avatar: {}, status: { is_activated: true, is_resigned: false } } },
    call,
  )
}
