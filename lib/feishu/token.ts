import * as z from 'zod'
import { type Answer, codeOf, type Outcome, readBody, readRefusal, resetOf, unreadable } from '#lib/protocol/outcome.ts'
import { type Call, exchange } from './wire.ts'

export type NoToken = { outcome: Outcome; reset_s?: number | undefined }
export type Token = { token: string } | NoToken

const granted = z.object({
  tenant_access_token: z.string().regex(/^[\x21-\x7e]+$/),
  /** Seconds left; less than two hours is normal. */
  expire: z.coerce.number().min(0).catch(0),
})

/** Below this Feishu hands out a new token while the old one still holds: the time to fetch it unhurried. */
const renewBelow = 30 * 60_000
/** With less than this left a token may end on its way. */
const stopBelow = 60_000

type Options = {
  base_url: string
  app_id: string
  app_secret: string
  timeout_ms: number
  fetch: typeof globalThis.fetch
  now: () => number
}

/**
 * The tenant_access_token of an internal app: one request however many callers wait for it.
 * @see https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal
 */
export function tenantToken({ base_url, app_id, app_secret, timeout_ms, fetch, now }: Options) {
  let held: { token: string; until: number; renewAt: number } | null = null
  let running: Promise<Token> | null = null

  const call: Call = {
    method: 'POST',
    url: `${base_url}/open-apis/auth/v3/tenant_access_token/internal`,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ app_id, app_secret }),
    timeout_ms,
  }

  function fetched(): Promise<Token> {
    running ??= exchange(fetch, call)
      .then((answer): Token => {
        if ('status' in answer) return { outcome: answer }
        const read = readToken(answer)
        if ('outcome' in read) return read
        const until = now() + read.expire * 1000
        held = { token: read.tenant_access_token, until, renewAt: Math.max(until - renewBelow, now() + stopBelow) }
        return { token: held.token }
      })
      .finally(() => {
        running = null
      })
    return running
  }

  return {
    /** A token that holds for at least a minute, or the reason why there is none; never throws. */
    async get(): Promise<Token> {
      if (!held || held.until - now() <= stopBelow) return fetched()
      if (now() >= held.renewAt) {
        held.renewAt = now() + stopBelow
        void fetched()
      }
      return { token: held.token }
    },

    /** Forgets a token Feishu no longer takes; another one, fetched meanwhile, stays. */
    drop(token: string): void {
      if (held?.token === token) held = null
    },
  }
}

function readToken(answer: Answer): z.infer<typeof granted> | NoToken {
  const refusal = readRefusal('auth', answer)
  if (refusal) return { outcome: refusal, reset_s: refusal.reset_s }
  const body = readBody(answer.text)
  const read = granted.safeParse(body)
  if (read.success && body && codeOf(body) === 0 && answer.http < 300) return read.data
  // A token may stand in it: what cannot be read here is not quoted.
  const { excerpt, ...outcome } = unreadable(answer)
  return { outcome: body ? outcome : { ...outcome, excerpt }, reset_s: resetOf(answer) }
}
