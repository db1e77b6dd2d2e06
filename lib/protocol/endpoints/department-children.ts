import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'
import { nextOf, type PageOfIds, page } from './page-of-ids.ts'

/**
 * A page of all departments of the company the app may see, by their open_department_id.
 * @see https://open.feishu.cn/document/server-docs/contact-v3/department/children
 */
export const departmentChildren: EndpointEntry<{ page_token: string | null }, ReadAs<PageOfIds>> = {
  method: 'GET',
  path: ({ page_token }) => {
    const asked = new URLSearchParams({ fetch_child: 'true', page_size: '50', ...(page_token && { page_token }) })
    return `/open-apis/contact/v3/departments/0/children?${asked}`
  },
  scopes: ['contact:contact.base:readonly', 'contact:department.organize:readonly'],
  read: dataOf(
    'department-children',
    z.object({ items: z.array(z.object({ open_department_id: z.string() })).nullish(), ...page }).transform(
      ({ items, ...rest }): PageOfIds => ({
        ids: (items ?? []).map(({ open_department_id }) => open_department_id),
        next: nextOf(rest),
      }),
    ),
  ),
}
