import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs, segment } from './endpoint-entry.ts'

const text = z.string().nullish().catch(null)

/** A message as Feishu gives it back, whichever call it comes from. */
export const messageItem = z.looseObject({
  message_id: text,
  msg_type: z.string().catch('unknown'),
  chat_id: text,
  thread_id: text,
  parent_id: text,
  create_time: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  deleted: z.boolean().catch(false),
  body: z.looseObject({ content: text }).nullish().catch(null),
  sender: z.looseObject({ id: text, sender_type: text, sender_name: text }).nullish().catch(null),
  mentions: z
    .array(z.looseObject({ key: z.string(), name: z.string(), id: text }))
    .nullish()
    .catch(null),
})
/** The message, and those merged into it; none where it is gone. */
const items = z.object({ items: z.array(messageItem).catch([]).default([]) }).transform(({ items }) => items)
export type ReadMessage = z.infer<typeof messageItem>

/**
 * Read one message. A card comes as it was sent: without the parameter Feishu gives a simplified one.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/get
 */
export const get: EndpointEntry<{ message_id: string }, ReadAs<ReadMessage[]>> = {
  method: 'GET',
  path: ({ message_id }) => `/open-apis/im/v1/messages/${segment(message_id)}?card_msg_content_type=user_card_content`,
  scopes: ['im:message', 'im:message:readonly'],
  read: dataOf('get', items),
}
