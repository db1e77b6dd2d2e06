import type { Identity } from '#lib/model/identity.ts'
import { grantedRoles, type Role, roles } from '#lib/model/roles.ts'

/** One entry of a list of who may do something. */
export type Rule =
  | { of: 'group'; name: string }
  | { of: 'email' /** As it was set. */; pattern: string; matches(address: string): boolean }
  | { of: 'sub'; id: string }
  | { of: 'everybody' }

export type RoleRules = { [Name in Role]: readonly Rule[] }

const everybody: Rule = { of: 'everybody' }

/** For a console that signs nobody in: whoever reaches it may do everything but what takes a role that is granted. */
export const allRoles = Object.fromEntries(
  roles.map((role) => [role, grantedRoles.some((one) => one === role) ? [] : [everybody]]),
) as unknown as RoleRules

/**
 * Reads one of the ROLE_… settings: `group:NAME`, `email:PATTERN` (with `*` for anything), `sub:ID` or `*`, between
 * commas; names may hold spaces. A name with a comma stands between double quotes: `group:"Support, Berlin"`; a quote
 * within them is written twice.
 * @returns null where an entry is none of these
 */
export function readRules(setting: string): Rule[] | null {
  const rules = entriesOf(setting)?.map(ruleOf) ?? [null]
  return rules.every((rule) => rule !== null) ? rules : null
}

type Entry = { kind: string; value: string | null }

/** @returns null where quotes do not close, or something follows them before the comma */
function entriesOf(setting: string): Entry[] | null {
  const entries: Entry[] = []
  let rest = setting
  while (rest !== '') {
    const plain = rest.split(',', 1)[0] ?? ''
    const colon = plain.indexOf(':')
    const kind = (colon < 0 ? plain : plain.slice(0, colon)).trim()
    const after = rest.slice(colon + 1).trimStart()
    if (colon >= 0 && after.startsWith('"')) {
      const quoted = quotedIn(after)
      if (!quoted) return null
      entries.push({ kind, value: quoted.name })
      rest = quoted.rest
    } else {
      if (plain.trim() !== '') entries.push({ kind, value: colon < 0 ? null : plain.slice(colon + 1).trim() })
      rest = rest.slice(plain.length + 1)
    }
  }
  return entries
}

/** The name in quotes a text begins with, and what stands behind the next comma. */
function quotedIn(text: string): { name: string; rest: string } | null {
  let name = ''
  for (let at = 1; ; ) {
    const end = text.indexOf('"', at)
    if (end < 0) return null
    name += text.slice(at, end)
    at = end + 2
    if (text[end + 1] === '"') {
      name += '"'
      continue
    }
    const [between = ''] = text.slice(end + 1).split(',', 1)
    return between.trim() === '' ? { name, rest: text.slice(end + 1 + between.length + 1) } : null
  }
}

/** A name as it is written in a setting. */
export const asWritten = (name: string): string =>
  /,|^"|^\s|\s$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name

function ruleOf({ kind, value }: Entry): Rule | null {
  if (kind === '*' && value === null) return everybody
  if (!value) return null
  switch (kind.toLowerCase()) {
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
