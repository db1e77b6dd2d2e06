import * as z from 'zod'
import type { IdType, Person } from '../person-name.ts'
import { dataOf, type EndpointEntry, type ReadAs, segment } from './endpoint-entry.ts'

const user = z
  .object({ user: z.looseObject({ name: z.string().min(1), en_name: z.string().nullish().catch(null) }) })
  .transform(({ user }): Person => ({ name: user.name, en_name: user.en_name || null }))

/** @see https://open.feishu.cn/document/server-docs/contact-v3/user/get */
export const contact: EndpointEntry<{ id: string; id_type: IdType }, ReadAs<Person>> = {
  method: 'GET',
  path: ({ id, id_type }) => `/open-apis/contact/v3/users/${segment(id)}?user_id_type=${id_type}`,
  scopes: ['contact:contact.base:readonly', 'contact:user.base:readonly'],
  read: dataOf('contact', user),
}
