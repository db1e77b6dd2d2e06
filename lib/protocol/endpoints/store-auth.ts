import * as z from 'zod'
import { type Answer, codeOf, readBody, readRefusal, unreadable } from '../outcome.ts'
import type { EndpointEntry, ReadAs } from './endpoint-entry.ts'

const granted = {
  token: z.string().regex(/^[\x21-\x7e]+$/),
  /** Seconds left. */
  expire: z.coerce.number().min(0).catch(0),
}
type Granted = { token: string; expire: number }

const tokenIn =
  (shape: z.ZodType<Granted>) =>
  (answer: Answer): ReadAs<Granted> => {
    const body = readBody(answer.text)
    const refusal = readRefusal('auth', answer, body)
    if (refusal) return refusal
    const read = shape.safeParse(body)
    if (read.success && body && codeOf(body) === 0 && answer.http < 300) return { status: 'answered', value: read.data }
    // A token may stand in it: what cannot be read here is not quoted.
    const { excerpt, ...outcome } = unreadable(answer)
    return body ? outcome : { ...outcome, excerpt }
  }

const unnamed = { method: 'POST', scopes: null } as const

/**
 * How a store app comes by its tokens: its app_ticket gives an app_access_token, and that one for each tenant.
 * @see https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token
 */
export const storeAuth = {
  app: {
    ...unnamed,
    path: () => '/open-apis/auth/v3/app_access_token',
    read: tokenIn(
      z
        .object({ app_access_token: granted.token, expire: granted.expire })
        .transform(({ app_access_token: token, expire }) => ({ token, expire })),
    ),
  },
  tenant: {
    ...unnamed,
    path: () => '/open-apis/auth/v3/tenant_access_token',
    read: tokenIn(
      z
        .object({ tenant_access_token: granted.token, expire: granted.expire })
        .transform(({ tenant_access_token: token, expire }) => ({ token, expire })),
    ),
  },
  /** Has Feishu push the ticket once more; it comes as an event. */
  resend: { ...unnamed, path: () => '/open-apis/auth/v3/app_ticket/resend', read: () => null },
} satisfies { [call: string]: EndpointEntry<Record<never, never>, unknown> }
