import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'
import { nextOf, page } from './page-of-ids.ts'
import type { NamesOf } from './user-names.ts'

const user = z.object({
  open_id: z.string().min(1).max(100),
  name: z.string().max(200),
  en_name: z.string().max(200).nullish().catch(null),
})

/**
 * A page of the people right in a department; `0` stands for the company, and asks for a range of everybody.
 * @see https://open.feishu.cn/document/server-docs/contact-v3/user/find_by_department
 */
export const departmentUsers: EndpointEntry<
  { open_department_id: string; page_token: string | null },
  ReadAs<{ people: NamesOf[]; next: string | null }>
> = {
  method: 'GET',
  path: ({ open_department_id, page_token }) => {
    const asked = new URLSearchParams({
      user_id_type: 'open_id',
      department_id_type: 'open_department_id',
      department_id: open_department_id,
      page_size: '50',
      ...(page_token && { page_token }),
    })
    return `/open-apis/contact/v3/users/find_by_department?${asked}`
  },
  scopes: ['contact:contact.base:readonly', 'contact:department.organize:readonly'],
  read: dataOf(
    'department-users',
    z.object({ items: z.array(z.unknown()).nullish(), ...page }).transform(({ items, ...rest }) => ({
      people: (items ?? []).flatMap((item): NamesOf[] => {
        const { success, data } = user.safeParse(item)
        return success && data.name !== ''
          ? [{ id: data.open_id, names: [...new Set([data.name, ...(data.en_name ? [data.en_name] : [])])] }]
          : []
      }),
      next: nextOf(rest),
    })),
  ),
}
