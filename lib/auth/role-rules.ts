import type { Identity } from '#lib/model/identity.ts'
import { type Role, roles } from '#lib/model/roles.ts'

/** One entry of a list of who may do something. */
export type Rule =
  | { of: 'group'; name: string }
  | { of: 'email' /** As it was set. */; pattern: string; matches(address: string): boolean }
  | { of: 'sub'; id: string }
  | { of: 'everybody' }

export type RoleRules = { [Name in Role]: readonly Rule[] }

const everybody: Rule = { of: 'everybody' }

/** For a console that signs nobody in: whoever reaches it may do everything. */
export const allRoles = Object.fromEntries(roles.map((role) => [role, [everybody]])) as unknown as RoleRules

/**
 * Reads one of the ROLE_… settings: `group:NAME`, `email:PATTERN` (with `*` for anything), `sub:ID` or `*`, between
 * commas; names may hold spaces.
 * @returns null where an entry is none of these
 */
export function readRules(setting: string): Rule[] | null {
  const entries = setting.split(',').map((entry) => entry.trim())
  const rules = entries.filter((entry) => entry !== '').map(ruleOf)
  return rules.every((rule) => rule !== null) ? rules : null
}

function ruleOf(entry: string): Rule | null {
  if (entry === '*') return everybody
  const colon = entry.indexOf(':')
  const value = entry.slice(colon + 1).trim()
  if (colon < 0 || value === '') return null
  switch (entry.slice(0, colon).trim().toLowerCase()) {
    case 'group':
      return { of: 'group', name: value }
    case 'email':
      return { of: 'email', pattern: value, matches: emailPattern(value) }
    case 'sub':
      return { of: 'sub', id: value }
    default:
      return null
  }
}

/** Unlike toLowerCase, which makes a plain k of the sign for Kelvin, and so one address of two. */
const small = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Whether an address is of a pattern, A to Z in small letters: `*` is any run of letters, `@` and dots too. */
function emailPattern(pattern: string): (address: string) => boolean {
  const [head = '', ...rest] = small(pattern).split('*')
  const tail = rest.pop()
  return (given) => {
    const address = small(given)
    if (tail === undefined) return address === head
    if (!address.startsWith(head) || !address.endsWith(tail) || address.length < head.length + tail.length) return false
    let at = head.length
    for (const part of rest) {
      const found = address.indexOf(part, at)
      if (found < 0 || found + part.length > address.length - tail.length) return false
      at = found + part.length
    }
    return true
  }
}

/** Whether any of these lists depends on groups: only then are they asked for. */
export const asksGroups = (lists: readonly (readonly Rule[])[]): boolean =>
  lists.some((rules) => rules.some(({ of }) => of === 'group'))

export type Trust = {
  /** E-mail addresses count although the provider does not say that it verified them. */
  email: 'verified' | 'always' | 'never'
}

/**
 * The roles the settings give somebody, each once. An address somebody typed in themselves gives none, nor does a list
 * of groups whose rest is missing.
 */
export const rolesOf = (identity: Identity, rules: RoleRules, trust: Trust): Role[] =>
  roles.filter((role) => isAmong(identity, rules[role], trust))

/** Whether a list of who may do something names somebody; what counts is as with roles. */
export function isAmong(identity: Identity, rules: readonly Rule[], { email }: Trust): boolean {
  const address = identity.email
  const trusted = address !== null && email !== 'never' && (email === 'always' || address.verified)
  const fits = (rule: Rule): boolean => {
    switch (rule.of) {
      case 'everybody':
        return true
      case 'group':
        return identity.groups.status === 'listed' && identity.groups.names.includes(rule.name)
      case 'email':
        return trusted && rule.matches(address.address)
      case 'sub':
        return rule.id === identity.subject || rule.id === identity.also_known_as
    }
  }
  return rules.some(fits)
}
