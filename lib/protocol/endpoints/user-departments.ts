import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs, segment } from './endpoint-entry.ts'

// Without its scope the list is absent, without an error: that is no empty list.
const departments = z.object({ user: z.looseObject({ department_ids: z.array(z.string()) }) })

export type DepartmentIdType = 'open_department_id' | 'department_id'

/**
 * The departments somebody is in directly.
 * @see https://open.feishu.cn/document/server-docs/contact-v3/user/get
 */
export const userDepartments: EndpointEntry<
  { union_id: string; department_id_type: DepartmentIdType },
  ReadAs<string[]>
> = {
  method: 'GET',
  path: ({ union_id, department_id_type }) =>
    `/open-apis/contact/v3/users/${segment(union_id)}?user_id_type=union_id&department_id_type=${department_id_type}`,
  scopes: ['contact:user.department:readonly'],
  read: dataOf(
    'user-departments',
    departments.transform(({ user }) => user.department_ids),
  ),
}
