import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'
import { messageItem, type ReadMessage } from './get.ts'
import { nextOf, page } from './page-of-ids.ts'

export type PageOfMessages = { items: ReadMessage[]; next: string | null }

const messages = z
  .object({ ...page, items: z.array(messageItem).nullish().catch([]) })
  .transform((data): PageOfMessages => ({ items: data.items ?? [], next: nextOf(data) }))

/**
 * What was said in a chat (`oc_`) or a thread (`omt_`), newest first, 20 at a time. Of a thread an ordinary group shows
 * the first message alone. Needs the bot to be in the chat. At most 1,000 calls a minute, 50 a second.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/list
 */
export const list: EndpointEntry<{ container_id: string; page_token: string | null }, ReadAs<PageOfMessages>> = {
  method: 'GET',
  path: ({ container_id, page_token }) =>
    `/open-apis/im/v1/messages?${new URLSearchParams({
      container_id_type: container_id.startsWith('omt_') ? 'thread' : 'chat',
      container_id,
      sort_type: 'ByCreateTimeDesc',
      page_size: '20',
      card_msg_content_type: 'user_card_content',
      ...(page_token !== null && { page_token }),
    })}`,
  scopes: ['im:message', 'im:message:readonly', 'im:message.history:readonly'],
  read: dataOf('list', messages),
}
