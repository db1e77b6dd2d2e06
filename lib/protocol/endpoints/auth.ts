import * as z from 'zod'
import { type Answer, codeOf, type Refused, readBody, readRefusal, type Unanswered, unreadable } from '../outcome.ts'
import type { EndpointEntry } from './endpoint-entry.ts'

const granted = z.object({
  tenant_access_token: z.string().regex(/^[\x21-\x7e]+$/),
  /** Seconds left; less than two hours is normal. */
  expire: z.coerce.number().min(0).catch(0),
})

/**
 * The tenant_access_token of an internal app.
 * @see https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal
 */
export const auth: EndpointEntry<
  Record<never, never>,
  ({ status: 'answered' } & z.infer<typeof granted>) | Refused | Unanswered
> = {
  method: 'POST',
  path: () => '/open-apis/auth/v3/tenant_access_token/internal',
  scopes: null,
  read(answer: Answer) {
    const body = readBody(answer.text)
    const refusal = readRefusal('auth', answer, body)
    if (refusal) return refusal
    const read = granted.safeParse(body)
    if (read.success && body && codeOf(body) === 0 && answer.http < 300) return { status: 'answered', ...read.data }
    // A token may stand in it: what cannot be read here is not quoted.
    const { excerpt, ...outcome } = unreadable(answer)
    return body ? outcome : { ...outcome, excerpt }
  },
}
