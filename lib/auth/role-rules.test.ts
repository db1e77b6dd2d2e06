import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Groups, Identity } from '#lib/model/identity.ts'
import { type Role, roles } from '#lib/model/roles.ts'
import { type RoleRules, readRules, rolesOf } from './role-rules.ts'

type Settings = { [Name in Role]?: string }
const rulesOf = (settings: Settings) => {
  const read = (role: Role) => readRules(settings[role] ?? '') ?? []
  return Object.fromEntries(roles.map((role) => [role, read(role)])) as unknown as RoleRules
}
const listed = (...names: string[]): Groups => ({ status: 'listed', names })
const lin: Identity = {
  issuer: 'https://id.example.com',
  subject: 'lin-1',
  name: 'Lin',
  email: { address: 'Lin@Example.com', verified: true },
  groups: listed('Senders', 'Team Ops'),
}
const unverified = { ...lin, email: { address: 'lin@example.com', verified: false } }

test.each<[string, string, boolean]>([
  ['nothing', '', true],
  ['everybody', '*', true],
  ['one of each', 'group:Senders, email:*@example.com, sub:248289761001, *', true],
  ['a name with spaces, and one with a colon', 'group:Team Ops,group:urn:x:y', true],
  ['commas too many', ',group:a,,', true],
  ['capital letters before the colon', 'GROUP:a, Email:b@c', true],
  ['a name with a comma, in quotes', 'group:"Support, Berlin", group:b', true],
  ['a name in quotes with quotes in it', 'sub:"a ""b"", c"', true],
  ['quotes after the colon and a space', 'group: "a, b" ,*', true],
  ['quotes within a name', 'group:Team "Ops"', true],
  ['quotes that do not close', 'group:"Support, Berlin', false],
  ['quotes that close too early', 'group:"Support" Berlin', false],
  ['nothing in quotes', 'group:""', false],
  ['quotes around the whole', '"group:Support, Berlin"', false],
  ['a name alone', 'Senders', false],
  ['a kind we do not know', 'role:admin', false],
  ['a kind without a name', 'group:', false],
  ['one good, one not', 'group:a, b', false],
  ['everybody with something', '*x', false],
  ['a property of every object', 'constructor:x', false],
])('a list of rules with %s', (_, setting, read) => {
  expect(readRules(setting) !== null).toBe(read)
})

test.each<[string, Identity, Settings, 'verified' | 'always' | 'never', Role[]]>([
  ['no rules', lin, {}, 'verified', []],
  ['everybody', lin, { viewer: '*' }, 'verified', ['viewer']],
  ['a group', lin, { sender: 'group:Senders' }, 'verified', ['sender']],
  ['a group with a space', lin, { auditor: 'group:Team Ops' }, 'verified', ['auditor']],
  [
    'a group with a comma in its name',
    { ...lin, groups: listed('Support, Berlin') },
    { sender: 'group:"Support, Berlin"', auditor: 'group:Support', admin: 'group:Berlin' },
    'verified',
    ['sender'],
  ],
  [
    'a group with quotes in its name',
    { ...lin, groups: listed('"a", b') },
    { sender: 'group:"""a"", b"' },
    'verified',
    ['sender'],
  ],
  ['a group in other letters', lin, { sender: 'group:senders' }, 'verified', []],
  ['a part of a group’s name', lin, { sender: 'group:Send' }, 'verified', []],
  ['a star in a group’s name, which is a letter', lin, { sender: 'group:*' }, 'verified', []],
  [
    'several at once, united',
    lin,
    { viewer: '*', sender: 'group:Senders', admin: 'sub:lin-1' },
    'verified',
    ['viewer', 'sender', 'admin'],
  ],
  ['an admin, who is no approver for it', lin, { admin: '*' }, 'verified', ['admin']],
  [
    'a list of groups without its rest',
    { ...lin, groups: { status: 'incomplete' } },
    { sender: 'group:Senders' },
    'verified',
    [],
  ],
  ['no groups', { ...lin, groups: { status: 'absent' } }, { sender: 'group:Senders' }, 'verified', []],
  ['a subject', lin, { sender: 'sub:lin-1' }, 'verified', ['sender']],
  ['a subject in other letters', lin, { sender: 'sub:LIN-1' }, 'verified', []],
  ['a subject that only begins so', lin, { sender: 'sub:lin' }, 'verified', []],
  ['an address, verified', lin, { sender: 'email:lin@example.com' }, 'verified', ['sender']],
  ['an address, not verified', unverified, { sender: 'email:lin@example.com' }, 'verified', []],
  ['an address, not verified and trusted', unverified, { sender: 'email:lin@example.com' }, 'always', ['sender']],
  ['an address, verified and never trusted', lin, { sender: 'email:lin@example.com' }, 'never', []],
  ['any address, not verified', unverified, { sender: 'email:*' }, 'verified', []],
  ['no address', { ...lin, email: null }, { sender: 'email:*' }, 'always', []],
])('roles of somebody by %s', (_, identity, settings, email, held) => {
  expect(rolesOf(identity, rulesOf(settings), { email })).toEqual(held)
})

const matches = (pattern: string, address: string) =>
  rolesOf({ ...lin, email: { address, verified: true } }, rulesOf({ sender: `email:${pattern}` }), {
    email: 'verified',
  }).length > 0

describe('patterns of addresses', () => {
  test.each<[string, string, boolean]>([
    ['lin@example.com', 'lin@example.com', true],
    ['lin@example.com', 'LIN@EXAMPLE.COM', true],
    ['LIN@example.com', 'lin@example.com', true],
    ['lin@example.com', 'lin@example.com.evil', false],
    ['lin@example.com', 'xlin@example.com', false],
    ['lin@example.com', 'lin@exampleXcom', false],
    ['*@example.com', 'anybody@example.com', true],
    ['*@example.com', '@example.com', true],
    ['*@example.com', 'anybody@example.com.evil', false],
    ['*@example.com', 'anybody@evil-example.com', false],
    ['*@example.com', 'anybody@sub.example.com', false],
    ['*@*.example.com', 'anybody@sub.example.com', true],
    ['ops-*@example.com', 'ops-a@example.com', true],
    ['ops-*@example.com', 'a-ops-@example.com', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*b', 'ab', false],
    ['a*b*b', 'abb', true],
    ['*', 'anything', true],
    ['**', '', true],
    ['.*@example.com', 'anybody@example.com', false],
    ['[a-z]*@example.com', 'a@example.com', false],
    // Both become an ordinary letter by toLowerCase: the sign for Kelvin, and a capital I with its dot.
    ['kim@example.com', '\u212aim@example.com', false],
    ['lin@example.com', 'L\u0130N@example.com', false],
  ])('%s fits %s: %s', (pattern, address, fits) => {
    expect(matches(pattern, address)).toBe(fits)
  })

  const address = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '@', '.', '-'), maxLength: 12 })
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '@', '.', '-', '*'), minLength: 1, maxLength: 8 })

  test('say what a regular expression of the same meaning says', () => {
    fc.assert(
      fc.property(pattern, address, (pattern, address) => {
        const runs = pattern.split('*').map((part) => part.replace(/[.\-@]/g, '\\$&'))
        expect(matches(pattern, address)).toBe(new RegExp(`^${runs.join('.*')}$`, 'is').test(address))
      }),
      { numRuns: 3000 },
    )
  })

  test('take no time to speak of, however many stars and letters there are', () => {
    expect(matches(`${'*a'.repeat(500)}b`, 'a'.repeat(50_000))).toBe(false)
  })
})

test('any setting is read or refused, and never gives a role beyond its rules', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('*', ':', ',', ' ', 'g', 'sub', 'group', 'email') })),
      (setting) => {
        const read = readRules(setting)
        const stranger = { ...lin, subject: '\0', email: null, groups: { status: 'absent' as const } }
        const given = rolesOf(stranger, { ...rulesOf({}), sender: read ?? [] }, { email: 'always' })
        const everybody = setting.split(',').some((entry) => entry.trim() === '*')
        if (read === null || !everybody) expect(given).toEqual([])
        else expect(given).toEqual(['sender'])
      },
    ),
  )
})
