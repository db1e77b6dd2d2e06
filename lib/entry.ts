import 'server-only'
import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { type Closed, closedTo, hostOf, isOwnPage } from './auth/doors.ts'
import type { Asked, Unknown } from './auth/mode.ts'
import { peerOf, requestIdOf } from './auth/peer.ts'
import { requestIdHeader } from './auth/request-id.ts'
import { isAmong, rolesOf } from './auth/role-rules.ts'
import { ownOf } from './env.ts'
import type { Party } from './model/approval.ts'
import { type Identity, operatorId } from './model/identity.ts'
import { grantedRoles, may, type Permission } from './model/roles.ts'
import type { NoEntryCode, SignedIn } from './model/signed-in.ts'
import { server } from './server.ts'
import type { Entry } from './store/entries.ts'

/** The path and query a page was asked for by; Next tells pages neither. */
export const askedHeader = 'x-asked-address'

/** Who asks: somebody who may at least look, or why not. */
export type Standing =
  | { status: 'in'; operator: SignedIn; party: Party; session: string | null }
  | {
      status: 'out'
      code: 'no_session' | 'no_keys' | 'no_role'
      why: Unknown | 'no_role' | 'groups_incomplete'
      identity: Identity | null
    }

/** Asks the auth mode, and gives the roles of the settings. Never throws for what a request says. */
export async function standingOf(request: Asked): Promise<Standing> {
  const { auth, log } = server()
  const whose = await auth.whoIs(request)
  if (whose.status === 'unknown') {
    if (whose.detail) log.warn({ why: whose.why, detail: whose.detail }, 'Nobody is known to ask')
    return { status: 'out', code: whose.why === 'no_keys' ? 'no_keys' : 'no_session', why: whose.why, identity: null }
  }
  const { identity, session } = whose
  const { roles, apps, party } = rightsOf(identity)
  if (roles.length === 0) {
    const why = identity.groups.status === 'incomplete' ? 'groups_incomplete' : 'no_role'
    return { status: 'out', code: 'no_role', why, identity }
  }
  const operator: SignedIn = {
    id: operatorId(identity),
    name: identity.name,
    email: identity.email?.address ?? null,
    roles,
    apps,
    signs_out: session !== null || auth.sign_out_url !== null,
    ends_at: session?.ends_at ?? null,
  }
  return { status: 'in', operator, party, session: session?.id_hash ?? null }
}

/** What the settings give somebody now. */
export function rightsOf(identity: Identity): Pick<SignedIn, 'roles' | 'apps'> & { party: Party } {
  const { auth, apps, sandbox } = server().settings
  const trust = { email: auth.trust_email }
  const { email } = identity
  const roles = rolesOf(identity, auth.rules, trust)
  // What the stand-in holds is nobody's: there these roles need no setting.
  const inSandbox = grantedRoles.filter((role) => sandbox && auth.rules[role].length === 0 && roles.length > 0)
  return {
    roles: [...roles, ...inSandbox],
    apps: apps.filter(({ who }) => isAmong(identity, who, trust)).map(({ app_id }) => app_id),
    party: {
      identity,
      trusts_email: email !== null && (trust.email === 'always' || (trust.email === 'verified' && email.verified)),
    },
  }
}

const named = new WeakMap<Request, Headers>()

/**
 * The headers of a request as proxy.ts leaves them: what a client could have written into our own words does not count.
 * @param past the request, where proxy.ts did not see it
 */
export async function headersOf(past?: Request): Promise<Pick<Headers, 'get'>> {
  if (!past) return headers()
  const known = named.get(past)
  if (known) return known
  const given = new Headers(past.headers)
  given.set(requestIdHeader, requestIdOf(past.headers))
  given.set(askedHeader, `${past.method} ${new URL(past.url).pathname}`)
  named.set(past, given)
  return given
}

/** Why a request that proxy.ts did not see is not let in, or null. */
export function closedPast({ method, url, headers }: Request): Closed | null {
  const { pathname, search } = new URL(url)
  return closedTo({ method, pathname, search, headers }, ownOf(server().settings, headers))
}

export type Answered = { operator: SignedIn; party: Party } | { refused: NoEntryCode }

/**
 * Who is asking, for a route or an action, which says first what it takes. Refusals are put on record.
 * @returns the operator, or why there is none; then nothing further is done
 */
export async function entryFor(permission: Permission, past?: Request): Promise<Answered> {
  const request = { headers: await headersOf(past) }
  const standing = await standingOf(request)
  if (standing.status === 'out') {
    await recordRefusal(request, standing.why, standing.identity)
    return { refused: standing.code }
  }
  const { operator, party } = standing
  if (may(operator.roles, permission)) return { operator, party }
  await recordRefusal(request, `role_too_low ${permission}`, operator)
  return { refused: 'role_too_low' }
}

/**
 * For whatever changes something: like `entryFor`, and only where a page of ours asks for it.
 * @param past the request, where proxy.ts did not see it
 */
export async function entryForChange(permission: Permission, past?: Request): Promise<Answered> {
  const given = await headersOf(past)
  if (isOwnPage(given, ownOf(server().settings, given))) return entryFor(permission, past)
  await recordRefusal({ headers: given }, 'foreign_page', null)
  return { refused: 'foreign_page' }
}

/** Whether the browser called the console by the name of PUBLIC_URL. */
export function isByPublicName({ headers }: Asked): boolean {
  const own = ownOf(server().settings, headers)
  return hostOf(headers, own) === own.public_host
}

/** A route's answer to whoever may not ask. */
export function noEntry({ refused }: { refused: NoEntryCode }): Response {
  return Response.json({ code: refused }, { status: statuses[refused], headers: { 'Cache-Control': 'no-store' } })
}
const statuses: { [Code in NoEntryCode]: number } = {
  no_session: 401,
  no_keys: 503,
  no_role: 403,
  role_too_low: 403,
  app_not_theirs: 403,
  foreign_page: 403,
}

/**
 * Who is asking, for a page, which asks this for itself, first.
 * @returns the operator, never nothing: without one it leads to where one signs in, and without the role it takes it
 * ends in the page that says so (app/forbidden.tsx)
 */
export async function requireOperator(permission: Permission): Promise<SignedIn> {
  const entry = await entryFor(permission)
  if ('operator' in entry) return entry.operator
  if (entry.refused === 'no_session' || entry.refused === 'no_keys') redirect('/sign-in')
  forbidden()
}

type Whom = Identity | { id: string; name: string } | null

/** Puts on record that somebody was not let in. That it could not is said in the log; they are not let in either way. */
export async function recordRefusal(request: Asked, why: string, whom: Whom): Promise<void> {
  await recordEntry(request, 'refused', why, whom)
}

/**
 * Puts on record that somebody came in or went. Throws where a sign-in could not be recorded: then nobody is let in.
 * Whoever goes or is refused does so all the same, and the log says that the record lacks it.
 */
export async function recordEntry({ headers }: Asked, kind: Entry['kind'], why: string, whom: Whom): Promise<void> {
  const { entries, log } = server()
  const entry: Entry = {
    kind,
    why,
    operator_id: whom === null ? '' : 'id' in whom ? whom.id : operatorId(whom),
    operator_name: whom?.name ?? '',
    address: peerOf(headers).address,
    asked: headers.get(askedHeader)?.replace(/\?.*$/s, '') ?? '',
    request_id: headers.get(requestIdHeader) ?? '',
  }
  log.info(entry, kind === 'refused' ? 'Not let in' : kind === 'signed_in' ? 'Signed in' : 'Signed out')
  const email = whom && 'email' in whom ? (whom.email?.address ?? null) : null
  await entries.add(entry, email).catch((err: unknown) => {
    if (kind === 'signed_in') throw err
    log.error({ err }, 'An entry could not be put on record')
  })
}
