import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'
import { nextOf, type PageOfIds, page } from './page-of-ids.ts'

const groups = z
  .object({ ...page, group_list: z.array(z.string()).default([]) })
  .transform((data): PageOfIds => ({ ids: data.group_list, next: nextOf(data) }))

/**
 * User groups somebody is in, those within the range of the app.
 * @see https://open.feishu.cn/document/server-docs/contact-v3/group/member_belong
 */
export const userGroups: EndpointEntry<
  { union_id: string; group_type: 1 | 2; page_token: string | null },
  ReadAs<PageOfIds>
> = {
  method: 'GET',
  path: ({ union_id, group_type, page_token }) =>
    `/open-apis/contact/v3/group/member_belong?${new URLSearchParams({
      member_id: union_id,
      member_id_type: 'union_id',
      group_type: String(group_type),
      page_size: '500',
      ...(page_token !== null && { page_token }),
    })}`,
  scopes: ['contact:group:readonly'],
  read: dataOf('user-groups', groups),
}
