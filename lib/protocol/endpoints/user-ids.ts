import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'

const found = z.object({
  user_list: z.array(z.object({ user_id: z.string().max(100).nullish() })).nullish(),
})

/**
 * The open_ids of people by `emails` or `mobiles` in the body, at most 50 of each; whoever is not found has none. Mail
 * addresses of the company's own mailboxes are not looked at.
 * @see https://open.feishu.cn/document/server-docs/contact-v3/user/batch_get_id
 */
export const userIds: EndpointEntry<Record<never, never>, ReadAs<string[]>> = {
  method: 'POST',
  path: () => '/open-apis/contact/v3/users/batch_get_id?user_id_type=open_id',
  scopes: ['contact:user.id:readonly'],
  read: dataOf(
    'user-ids',
    found.transform(({ user_list }) => (user_list ?? []).flatMap(({ user_id }) => user_id || [])),
  ),
}
