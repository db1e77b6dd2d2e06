import { mintToken } from './ids.ts'
import type { Options } from './options.ts'
import { type Refusal, refusal } from './refusal-words.ts'

type Token = { value: string; ends: number; revoked: boolean; replaces: boolean }

const lifetimeMs = 2 * 3600_000
const renewalMs = 30 * 60_000
/** How long a token that replaced a revoked one is spared by `om_sandbox_expired_token`. */
const graceMs = 5000

/**
 * Tenant access tokens: the same one while 30 minutes or more are left, then a new one beside it.
 * @see https://open.feishu.cn/document/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth/tenant_access_token_internal
 */
export function tokens(now: () => number, options: Options) {
  let issued: Token[] = []
  const find = (value: string) => issued.find((token) => token.value === value)

  return {
    /** A token and the whole seconds it has left. */
    issue(): { value: string; expire: number } {
      issued = issued.filter(({ ends }) => ends > now())
      let token = issued.at(-1)
      const usable = token && (!token.revoked || options.revoked_token_comes_back)
      if (!token || !usable || token.ends - now() < renewalMs) {
        token = { value: mintToken(), ends: now() + lifetimeMs, revoked: false, replaces: token?.revoked ?? false }
        issued.push(token)
      }
      return { value: token.value, expire: Math.floor((token.ends - now()) / 1000) }
    },

    /** Ends a token before its time. */
    revoke(value: string) {
      const token = find(value)
      if (token) token.revoked = true
    },

    /** Whether a token was just fetched because the one before it was revoked. */
    isReplacement(value: string): boolean {
      const token = find(value)
      return token?.replaces === true && token.ends - now() > lifetimeMs - graceMs
    },

    /** What is wrong with an Authorization header, in the order the gateway looks. */
    check(authorization: string | null): Refusal | { token: string } {
      if (!authorization) return refusal(99991661)
      const token = authorization.match(/^Bearer ((?:t-|u-|eyJ)\S+)$/)?.[1]
      if (!token) return refusal(99991671)
      const known = find(token)
      return known && !known.revoked && known.ends > now() ? { token } : refusal(99991663)
    },
  }
}

export type Tokens = ReturnType<typeof tokens>
