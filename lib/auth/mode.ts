import type { Identity } from '#lib/model/identity.ts'
import type { OpenSession } from '#lib/model/signed-in.ts'

/** Of a request, what tells who it is from. */
export type Asked = { headers: Pick<Headers, 'get'> }

/** Why nobody is known to ask. */
export type Unknown =
  | 'foreign_host'
  | 'no_session'
  /** An id of no session: made up, tampered with, or long forgotten. */
  | 'unknown_session'
  | 'session_ended'
  | 'no_assertion'
  | 'bad_assertion'
  /** The keys that assertions are checked with cannot be had now. */
  | 'no_keys'

export type Whose =
  | { status: 'in'; identity: Identity; session: OpenSession | null }
  /** `detail` is for the log, never for the page. */
  | { status: 'unknown'; why: Unknown; detail?: string }

/** Why signing in came to nothing. */
export type SignInProblem =
  /** Another tab's, used before, older than ten minutes, or none of ours. */
  | 'state_unknown'
  /** The person or the provider said no. */
  | 'denied'
  | 'provider_unreachable'
  | 'provider_refused'
  /** What the provider gave does not prove who it is. */
  | 'not_proven'
  /** Its times lie in the future or the past: a clock is wrong. */
  | 'clock'
  /** An account of a company that is not let in. */
  | 'foreign_tenant'
  | 'no_role'
  /** No role, and the list of groups came without its rest. */
  | 'groups_incomplete'

/** What one sign-in under way must remember, sealed, in the browser that began it. */
export type Begun = { state: string; nonce: string; verifier: string }

export type Proven = {
  identity: Identity
  /** The provider's own session, by which it can end ours. */
  sid: string | null
  /** Shown to the provider when signing out. */
  id_token: string | null
}

/** Signing in with a provider that sends the browser back to us. */
export type Provider = {
  /** Where the browser goes to sign in. Failures: `provider_unreachable`. */
  addressFor(begun: Begun): Promise<URL | { problem: SignInProblem; detail: string }>
  /** @param address the whole address the provider sent the browser back to, by our public name */
  proof(address: URL, begun: Begun): Promise<Proven | { problem: SignInProblem; detail: string }>
  /** Where the browser goes to sign out there too; null: the provider has no such place. */
  signOutAddress(id_token: string | null): Promise<URL | null>
  /**
   * Whose sessions the provider ends, by its logout token; null where the token proves nothing.
   * OpenID Connect Back-Channel Logout 1.0
   */
  loggedOut(logout_token: string): Promise<LoggedOut | null>
}

export type LoggedOut = { issuer: string; jti: string; expires_at: number } & ({ sid: string } | { subject: string })

/**
 * One way of knowing who is there. To add one: its file in modes/, its settings in auth-settings.ts, a line in
 * lib/server.ts.
 */
export type AuthMode = {
  whoIs(request: Asked): Promise<Whose>
  /** null: nobody signs in here. */
  provider: Provider | null
  /** Where signing out leads where the console keeps no session; null: nowhere. */
  sign_out_url: string | null
}
