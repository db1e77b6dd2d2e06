import { auth } from '#lib/protocol/endpoints/auth.ts'
import { type Refused, resetOf, type Unanswered } from '#lib/protocol/outcome.ts'
import { type Call, exchange } from './wire.ts'

type NoToken = { outcome: Refused | Unanswered; reset_s?: number | undefined }
export type Token = { token: string } | NoToken

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
 */
export function tenantToken({ base_url, app_id, app_secret, timeout_ms, fetch, now }: Options) {
  let held: { token: string; until: number; renewAt: number } | null = null
  let running: Promise<Token> | null = null

  const call: Call = {
    method: auth.method,
    url: `${base_url}${auth.path({})}`,
    body: JSON.stringify({ app_id, app_secret }),
    timeout_ms,
  }

  function fetched(): Promise<Token> {
    running ??= exchange(fetch, call)
      .then((answer): Token => {
        if ('status' in answer) return { outcome: answer }
        const read = auth.read(answer)
        if (read.status !== 'answered') return { outcome: read, reset_s: resetOf(answer) }
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
