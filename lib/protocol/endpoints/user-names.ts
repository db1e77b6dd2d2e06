import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'

/** Somebody by their open_id, and what they are called in Chinese and English. */
export type NamesOf = { id: string; names: string[] }

const name = z.string().max(200)
const user = z.object({
  user_id: z.string().min(1).max(100),
  name: name.catch(''),
  i18n_name: z.object({ zh_cn: name.nullish(), en_us: name.nullish() }).nullish().catch(null),
})

/**
 * Names of people by `user_ids` in the body, one to ten; also of those beyond the part of the directory the app may
 * read.
 * @see https://open.feishu.cn/document/server-docs/contact-v3/user/basic_batch
 */
export const userNames: EndpointEntry<Record<never, never>, ReadAs<NamesOf[]>> = {
  method: 'POST',
  path: () => '/open-apis/contact/v3/users/basic_batch?user_id_type=open_id',
  scopes: ['contact:user.basic_profile:readonly'],
  read: dataOf(
    'user-names',
    z.object({ users: z.array(z.unknown()).nullish() }).transform(({ users }) =>
      (users ?? []).flatMap((one): NamesOf[] => {
        const { success, data } = user.safeParse(one)
        if (!success) return []
        const all = [data.name, data.i18n_name?.zh_cn, data.i18n_name?.en_us].flatMap((one) => one || [])
        return [{ id: data.user_id, names: [...new Set(all)] }]
      }),
    ),
  ),
}
