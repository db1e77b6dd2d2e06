import type { Operator } from './attempt.ts'
import type { Identity } from './identity.ts'
import type { Role } from './roles.ts'

/** Whoever asks, once it is known who they are: the one who will stand on the record, and what they may. */
export type SignedIn = Operator & {
  email: string | null
  roles: readonly Role[]
  /** The app_ids of the apps they may use, in the order of the settings. */
  apps: readonly string[]
  /** Whether the console keeps a session for them, which they can end. */
  signs_out: boolean
  /** When that session ends whatever they do; UTC, ISO 8601. */
  ends_at: string | null
}

/** A session of ours, under way. */
export type OpenSession = {
  /** The hash its id is kept under; the id itself is in the cookie alone. */
  id_hash: string
  /** When it ends whatever they do; UTC, ISO 8601. */
  ends_at: string
}

export type SessionLimits = {
  /** Ended after so long without a request. */
  idle_ms: number
  /** Ended after so long, whatever happens. */
  max_ms: number
}

/** Why a session is over. */
export type SessionEnd = 'signed_out' | 'signed_in_anew' | 'provider' | 'admin' | 'idle' | 'too_old'

/** What the store says of a session's id. */
export type SessionRead =
  | { status: 'in'; identity: Identity; session: OpenSession; sealed_id_token: string | null }
  | { status: 'ended'; why: SessionEnd; identity: Identity }
  | { status: 'unknown' }

/** Why a route does not answer, as its JSON says it. */
export type NoEntryCode =
  /** Nobody is signed in, or the session has ended. */
  | 'no_session'
  /** Who asks cannot be checked now: the keys for that are out of reach. */
  | 'no_keys'
  /** Signed in as somebody the settings give no role. */
  | 'no_role'
  /** Signed in, without the role this takes. */
  | 'role_too_low'
  /** Signed in, and asking by an app that is none of theirs. */
  | 'app_not_theirs'
  /** Not asked for by a page of ours. */
  | 'foreign_page'
