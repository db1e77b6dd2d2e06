import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs, segment } from './endpoint-entry.ts'
import { nextOf, page } from './page-of-ids.ts'

/** Somebody in a chat, by the open_id they have for this app; bots are never listed. */
export type Member = { id: string; name: string }
export type PageOfMembers = { items: Member[]; next: string | null }

const member = z.object({ member_id: z.string().min(1).max(100), name: z.string().max(200) })

/**
 * A page of the people in a chat the bot is in. It may hold fewer or more than were asked for.
 * @see https://open.feishu.cn/document/server-docs/group/chat-member/get
 */
export const chatMembers: EndpointEntry<{ chat_id: string; page_token: string | null }, ReadAs<PageOfMembers>> = {
  method: 'GET',
  path: ({ chat_id, page_token }) => {
    const asked = new URLSearchParams({
      member_id_type: 'open_id',
      page_size: '100',
      ...(page_token && { page_token }),
    })
    return `/open-apis/im/v1/chats/${segment(chat_id)}/members?${asked}`
  },
  scopes: ['im:chat.members:read', 'im:chat', 'im:chat:readonly', 'im:chat.group_info:readonly'],
  read: dataOf(
    'chat',
    z.object({ items: z.array(z.unknown()).nullish(), ...page }).transform(
      ({ items, ...rest }): PageOfMembers => ({
        items: (items ?? []).flatMap((item) => {
          const { success, data } = member.safeParse(item)
          return success ? [{ id: data.member_id, name: data.name }] : []
        }),
        next: nextOf(rest),
      }),
    ),
  ),
}
