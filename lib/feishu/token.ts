import { auth } from '#lib/protocol/endpoints/auth.ts'
import { callEnd, type Refused, resetOf, type Unanswered } from '#lib/protocol/outcome.ts'
import { type Call, exchange, type TellCall } from './wire.ts'

type NoToken = { outcome: Refused | Unanswered; reset_s?: number | undefined }
export type Token = { token: string } | NoToken
/** A token just fetched, with the seconds it holds. */
export type Fetched = { token: string; expire: number } | NoToken

export type Tokens = {
  /** A token that holds for at least a minute, or the reason why there is none; never throws. */
  get(): Promise<Token>
  /** One fetched now, whether or not the one at hand still holds; never throws. */
  renew(): Promise<Token>
  /** Forgets a token Feishu no longer takes; another one, fetched meanwhile, stays. */
  drop(token: string): void
}

/** Below this Feishu hands out a new token while the old one still holds: the time to fetch it unhurried. */
const renewBelow = 30 * 60_000
/** With less than this left a token may end on its way. */
const stopBelow = 60_000

/** Holds one token for as long as it lasts: one request however many callers wait for it. */
export function heldToken(fetchOne: () => Promise<Fetched>, now: () => number): Tokens {
  let held: { token: string; until: number; renewAt: number } | null = null
  let running: Promise<Token> | null = null

  function fetched(): Promise<Token> {
    running ??= fetchOne()
      .then((answer): Token => {
        if ('outcome' in answer) return answer
        const until = now() + answer.expire * 1000
        held = { token: answer.token, until, renewAt: Math.max(until - renewBelow, now() + stopBelow) }
        return { token: held.token }
      })
      .finally(() => {
        running = null
      })
    return running
  }

  return {
    async get() {
      if (!held || held.until - now() <= stopBelow) return fetched()
      if (now() >= held.renewAt) {
        held.renewAt = now() + stopBelow
        void fetched()
      }
      return { token: held.token }
    },
    renew: fetched,
    drop(token) {
      if (held?.token === token) held = null
    },
  }
}

type Options = {
  base_url: string
  app_id: string
  app_secret: string
  timeout_ms: number
  fetch: typeof globalThis.fetch
  now: () => number
  called?: TellCall | undefined
}

/** The tenant_access_token of an internal app. */
export function tenantToken({ base_url, app_id, app_secret, timeout_ms, fetch, now, called }: Options): Tokens {
  const call: Call = {
    method: auth.method,
    url: `${base_url}${auth.path({})}`,
    body: JSON.stringify({ app_id, app_secret }),
    timeout_ms,
  }
  return heldToken(async () => {
    const began = now()
    const answer = await exchange(fetch, call)
    const read = 'status' in answer ? answer : auth.read(answer)
    called?.('auth', now() - began, callEnd(read))
    if ('status' in answer) return { outcome: answer }
    if (read.status !== 'answered') return { outcome: read, reset_s: resetOf(answer) }
    return { token: read.tenant_access_token, expire: read.expire }
  }, now)
}
