import { createHash } from 'node:crypto'
import type { Groups, Identity } from '#lib/model/identity.ts'
import type { Provider, SignInProblem } from '../mode.ts'

type User = { tenant_key: string; union_id: string; name: string; email: string | null }
type Failed = { status: 'failed'; code: number | null; http: number | null; detail: string }

type Given = {
  accounts: {
    addressFor(asked: { redirect_uri: string; state: string; challenge: string }): URL
    userOf(given: { code: string; redirect_uri: string; verifier: string }): Promise<User | Failed>
  }
  /** Tells one cloud's people from the other's. */
  issuer: string
  /** Keys of the companies that are let in. */
  tenants: readonly string[]
  callback: string
  /** User groups and departments; null: no role asks for them. */
  groupsOf: ((union_id: string) => Promise<Groups>) | null
}

/**
 * Signing in with a Feishu or Lark account. It is OAuth without an id_token: PKCE binds the code to this sign-in. A
 * person is their company and their union_id together; mail addresses are typed in by companies, and prove nothing.
 */
export function feishuSignIn({ accounts, issuer, tenants, callback, groupsOf }: Given): Provider {
  return {
    async addressFor({ state, verifier }) {
      const challenge = createHash('sha256').update(verifier).digest('base64url')
      return accounts.addressFor({ redirect_uri: callback, state, challenge })
    },

    async proof({ searchParams }, { verifier }) {
      const refusal = searchParams.get('error')
      if (refusal !== null)
        return { problem: refusal === 'access_denied' ? 'denied' : 'provider_refused', detail: refusal.slice(0, 80) }
      const code = searchParams.get('code')
      if (!code) return { problem: 'not_proven', detail: 'no code' }
      const user = await accounts.userOf({ code, redirect_uri: callback, verifier })
      if ('status' in user) return { problem: problemOf(user), detail: user.detail }
      if (!tenants.includes(user.tenant_key))
        return { problem: 'foreign_tenant', detail: `tenant_key ${user.tenant_key} is not in FEISHU_SIGN_IN_TENANTS` }
      const identity: Identity = {
        issuer,
        subject: `${user.tenant_key}/${user.union_id}`,
        also_known_as: user.union_id,
        name: user.name.replaceAll('\0', '').slice(0, 200) || user.union_id,
        email: user.email ? { address: user.email, verified: false } : null,
        groups: groupsOf ? await groupsOf(user.union_id) : { status: 'absent' },
      }
      return { identity, sid: null, id_token: null }
    },

    async signOutAddress() {
      return null
    },
    async loggedOut() {
      return null
    },
  }
}

/** What the codes of the token call and of user_info mean to the person. */
const problems: { [code: number]: SignInProblem } = {
  // The code is unknown, too old, used, or was begun by another browser.
  20003: 'state_unknown',
  20004: 'state_unknown',
  20065: 'state_unknown',
  20049: 'state_unknown',
  // The account may not: unknown, frozen, resigned, not registered, outside the availability of the app.
  20008: 'denied',
  20010: 'denied',
  20021: 'denied',
  20022: 'denied',
  20023: 'denied',
  20066: 'denied',
  // A fault or too much to do at Feishu.
  20050: 'provider_unreachable',
  20072: 'provider_unreachable',
}

function problemOf({ code, http }: Failed): SignInProblem {
  if (code === null) return http !== null && http < 500 ? 'not_proven' : 'provider_unreachable'
  return problems[code] ?? 'provider_refused'
}
