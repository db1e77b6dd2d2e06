import { type Outcome, readAnswer } from '../outcome.ts'
import { type EndpointEntry, segment } from './endpoint-entry.ts'

/** @see https://open.feishu.cn/document/server-docs/im-v1/message/reply */
export const reply: EndpointEntry<{ message_id: string }, Outcome> = {
  method: 'POST',
  path: ({ message_id }) => `/open-apis/im/v1/messages/${segment(message_id)}/reply`,
  scopes: ['im:message', 'im:message:send_as_bot', 'im:message:send'],
  read: readAnswer,
}
