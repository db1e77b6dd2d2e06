import * as z from 'zod'
import type { ChatMode, ChatNames } from '../target.ts'
import { dataOf, type EndpointEntry, type ReadAs, segment } from './endpoint-entry.ts'

const text = z.string().nullish().catch(null)

export type Chat = {
  name: string | null
  names?: ChatNames | undefined
  mode: ChatMode | null
  members?: number | undefined
  external?: boolean | undefined
  closed?: 'dissolved' | 'no_bot' | 'moderated' | undefined
}

const chat = z
  .object({
    name: text,
    chat_mode: text,
    group_message_type: text,
    user_count: text,
    bot_count: text,
    chat_status: text,
    moderation_permission: text,
    external: z.boolean().nullish().catch(null),
    i18n_names: z.object({ zh_cn: text, en_us: text }).nullish().catch(null),
  })
  .transform(({ name, i18n_names, chat_mode, group_message_type, user_count, external, ...told }): Chat => {
    // The documented value has a stray space in front.
    const topic = group_message_type?.trim() === 'thread' || chat_mode === 'topic'
    const mode = topic ? 'topic' : chat_mode === 'p2p' || chat_mode === 'group' ? chat_mode : null
    const members = user_count && /^\d{1,7}$/.test(user_count) ? Number(user_count) : undefined
    return {
      name: name || null,
      ...namesIn(i18n_names),
      mode,
      ...(members !== undefined && { members }),
      ...(typeof external === 'boolean' && { external }),
      ...closedBy(told),
    }
  })

function namesIn(told: { zh_cn?: string | null | undefined; en_us?: string | null | undefined } | null | undefined) {
  const { zh_cn, en_us } = told ?? {}
  return zh_cn || en_us ? { names: { ...(zh_cn && { zh_cn }), ...(en_us && { en_us }) } } : {}
}

type Told = { [name in 'bot_count' | 'chat_status' | 'moderation_permission']?: string | null | undefined }

/** A chat that was dissolved, with its history kept or not; in which there is no bot; in which only some may speak. */
function closedBy({ bot_count, chat_status, moderation_permission }: Told): Pick<Chat, 'closed'> {
  if (chat_status === 'dissolved' || chat_status === 'dissolved_save') return { closed: 'dissolved' }
  if (bot_count === '0') return { closed: 'no_bot' }
  return moderation_permission === 'only_owner' || moderation_permission === 'moderator_list'
    ? { closed: 'moderated' }
    : {}
}

/** @see https://open.feishu.cn/document/server-docs/group/chat/get-2 */
export const chatGet: EndpointEntry<{ chat_id: string }, ReadAs<Chat>> = {
  method: 'GET',
  path: ({ chat_id }) => `/open-apis/im/v1/chats/${segment(chat_id)}`,
  scopes: ['im:chat', 'im:chat:read', 'im:chat:readonly'],
  read: dataOf('chat-get', chat),
}
