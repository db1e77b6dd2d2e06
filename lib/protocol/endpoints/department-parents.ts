import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'
import { nextOf, type PageOfIds, page } from './page-of-ids.ts'

const parents = z
  .object({
    ...page,
    items: z
      .array(z.looseObject({ department_id: z.string().optional(), open_department_id: z.string().optional() }))
      .default([]),
  })
  .transform(
    (data): PageOfIds => ({
      ids: data.items.flatMap(({ department_id, open_department_id }) =>
        [department_id, open_department_id].filter((id) => id !== undefined),
      ),
      next: nextOf(data),
    }),
  )

/**
 * The departments above one, by both of their ids, up to the root and without it.
 * @see https://open.feishu.cn/document/server-docs/contact-v3/department/parent
 */
export const departmentParents: EndpointEntry<
  { open_department_id: string; page_token: string | null },
  ReadAs<PageOfIds>
> = {
  method: 'GET',
  path: ({ open_department_id, page_token }) =>
    `/open-apis/contact/v3/departments/parent?${new URLSearchParams({
      department_id_type: 'open_department_id',
      department_id: open_department_id,
      page_size: '50',
      ...(page_token !== null && { page_token }),
    })}`,
  scopes: ['contact:contact.base:readonly', 'contact:department.base:readonly'],
  read: dataOf('department-parents', parents),
}
