import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'

/** Granted to the app itself; those of a `user` count only for calls in somebody's name. */
const one = z.looseObject({
  scope_name: z.string(),
  grant_status: z.number(),
  scope_type: z.string().nullish().catch(null),
})
const isGranted = 1

const granted = z
  .object({ scopes: z.array(one.nullable().catch(null)) })
  .transform(({ scopes }) =>
    scopes.flatMap((scope) =>
      scope && scope.grant_status === isGranted && scope.scope_type !== 'user' ? [scope.scope_name] : [],
    ),
  )

/**
 * The scopes the tenant granted the app.
 * @see https://open.feishu.cn/document/server-docs/application-v6/scope/list
 */
export const scope: EndpointEntry<object, ReadAs<string[]>> = {
  method: 'GET',
  path: () => '/open-apis/application/v6/scopes',
  scopes: [],
  read: dataOf('scope', granted),
}
