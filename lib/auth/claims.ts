import type { Groups, Identity } from '#lib/model/identity.ts'

/** Where a claim stands; dots reach into objects. */
export type ClaimNames = { name: string; email: string; groups: string }

type Claims = { readonly [name: string]: unknown }

/** More groups than anybody is in; longer lists are cut by providers as well. */
const mostGroups = 2000
const longestName = 200

/**
 * Reads the claims of an id_token or of an assertion whose signature has been checked.
 * OpenID Connect Core 5.1, 5.6.2 (claims that are elsewhere).
 * @returns null where there is no subject
 */
export function identityFrom(issuer: string, claims: Claims, names: ClaimNames): Identity | null {
  const subject = claims.sub
  if (typeof subject !== 'string' || subject === '' || subject.includes('\0')) return null
  const name = [claimAt(claims, names.name), claims.preferred_username, claims.email].find(isText)
  const email = claimAt(claims, names.email)
  return {
    issuer,
    subject,
    name: (name ?? subject)
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, longestName),
    email: isText(email) ? { address: email, verified: isVerified(claims, names.email) } : null,
    groups: groupsIn(claims, names.groups),
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** A claim by its very name, which may hold dots (names that are addresses do), else by the way the dots tell. */
export function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Claims)[part] : undefined,
      claims,
    )
}

/**
 * Whether the provider says that it verified the address. It says so of the claim `email` beside it alone: what another
 * claim holds, such as a name to sign in by, people may be free to choose.
 */
function isVerified(claims: Claims, name: string): boolean {
  const above = Object.hasOwn(claims, name) ? '' : name.slice(0, name.lastIndexOf('.') + 1)
  if (claimAt(claims, name) !== claimAt(claims, `${above}email`)) return false
  const verified = claimAt(claims, `${above}email_verified`)
  // Some providers write it as a text.
  return verified === true || verified === 'true'
}

/**
 * What a provider tells in an id_token and, when asked, of the same person at its userinfo address. Where both tell
 * something, the signed one counts; that an address is verified counts for the address it was said of.
 */
export function united(told: Claims, proven: Claims): Claims {
  const { email_verified: _, ...others } = told
  const isOfAnother = proven.email !== undefined && proven.email !== told.email
  return { ...(isOfAnother ? others : told), ...proven }
}

function groupsIn(claims: Claims, name: string): Groups {
  // Entra leaves out a list that is too long, and says where the whole is.
  const elsewhere = claims._claim_names
  const first = name.split('.')[0] ?? name
  if (claims.hasgroups === true || claims.hasgroups === 'true') return { status: 'incomplete' }
  if (
    typeof elsewhere === 'object' &&
    elsewhere !== null &&
    (Object.hasOwn(elsewhere, name) || Object.hasOwn(elsewhere, first))
  )
    return { status: 'incomplete' }
  const value = claimAt(claims, name)
  if (value === undefined || value === null) return { status: 'absent' }
  const names = typeof value === 'string' ? [value] : value
  if (!Array.isArray(names) || !names.every((one) => typeof one === 'string') || names.length > mostGroups)
    return { status: 'incomplete' }
  return { status: 'listed', names }
}
