import { describe, expect, test } from 'vitest'
import type { Groups } from '#lib/model/identity.ts'
import { claimAt, identityFrom, united } from './claims.ts'

const issuer = 'https://id.example.com'
const names = { name: 'name', email: 'email', groups: 'groups' }
const lin = { sub: '248289761001', name: 'Lin', email: 'lin@example.com', email_verified: true, groups: ['Senders'] }
const read = (claims: object, over: Partial<typeof names> = {}) =>
  identityFrom(issuer, { ...lin, ...claims }, { ...names, ...over })

test('claims are a person', () => {
  expect(read({})).toEqual({
    issuer,
    subject: '248289761001',
    name: 'Lin',
    email: { address: 'lin@example.com', verified: true },
    groups: { status: 'listed', names: ['Senders'] },
  })
})

test.each([[undefined], [null], [''], [7], [{}], [['a']], ['a\0b']])('%j is no subject, and so nobody', (sub) => {
  expect(read({ sub })).toBeNull()
})

test.each<[string, object, string, string]>([
  ['what the claim says', {}, 'name', 'Lin'],
  ['in the other claim that is set', { nick: '林' }, 'nick', '林'],
  ['deep in an object', { user: { full: { name: '林' } } }, 'user.full.name', '林'],
  ['by a name with dots of its own', { 'https://example.com/name': '林' }, 'https://example.com/name', '林'],
  ['preferred_username, where there is no name', { name: undefined, preferred_username: 'lin' }, 'name', 'lin'],
  ['the e-mail, where there is neither', { name: ' ' }, 'name', 'lin@example.com'],
  ['the subject, where there is nothing else', { name: 7, email: null }, 'name', '248289761001'],
  ['without what breaks a line or a log', { name: 'Lin\r\n\0\u001b[31m root' }, 'name', 'Lin [31m root'],
  ['no more of it than a page bears', { name: 'x'.repeat(1_000_000) }, 'name', 'x'.repeat(200)],
  ['a script as the letters it is', { name: '<script>alert(1)</script>' }, 'name', '<script>alert(1)</script>'],
  ['nothing of a prototype', { name: undefined }, '__proto__.toString', 'lin@example.com'],
])('a name: %s', (_, claims, name, shown) => {
  expect(read(claims, { name })?.name).toBe(shown)
})

test.each<[string, object, string, { address: string; verified: boolean } | null]>([
  ['verified', {}, 'email', { address: 'lin@example.com', verified: true }],
  ['verified, as a text', { email_verified: 'true' }, 'email', { address: 'lin@example.com', verified: true }],
  ['not verified', { email_verified: false }, 'email', { address: 'lin@example.com', verified: false }],
  ['of which nothing is said', { email_verified: undefined }, 'email', { address: 'lin@example.com', verified: false }],
  ['verified in a way of its own', { email_verified: 1 }, 'email', { address: 'lin@example.com', verified: false }],
  ['none', { email: undefined }, 'email', null],
  ['none that is a text', { email: ['lin@example.com'] }, 'email', null],
  [
    'a name one chose oneself, beside an address that is verified',
    { preferred_username: 'boss@example.com' },
    'preferred_username',
    { address: 'boss@example.com', verified: false },
  ],
  [
    'another claim that says the same',
    { mail: 'lin@example.com' },
    'mail',
    { address: 'lin@example.com', verified: true },
  ],
  [
    'in an object that says whether it is verified',
    { user: { email: 'a@example.com', email_verified: true }, email_verified: false },
    'user.email',
    { address: 'a@example.com', verified: true },
  ],
  [
    'in an object that says nothing, beside one that does',
    { user: { email: 'boss@example.com' } },
    'user.email',
    { address: 'boss@example.com', verified: false },
  ],
])('an e-mail address: %s', (_, claims, email, found) => {
  expect(read(claims, { email })?.email).toEqual(found)
})

const many = Array.from({ length: 2001 }, (_, n) => `group ${n}`)

test.each<[string, object, string, Groups]>([
  ['a list', {}, 'groups', { status: 'listed', names: ['Senders'] }],
  ['an empty list', { groups: [] }, 'groups', { status: 'listed', names: [] }],
  ['one, as a text', { groups: 'Senders' }, 'groups', { status: 'listed', names: ['Senders'] }],
  ['deep in an object', { realm: { roles: ['a'] } }, 'realm.roles', { status: 'listed', names: ['a'] }],
  ['none', { groups: undefined }, 'groups', { status: 'absent' }],
  ['null', { groups: null }, 'groups', { status: 'absent' }],
  [
    'elsewhere: Entra leaves out long lists',
    { groups: undefined, _claim_names: { groups: 'src1' } },
    'groups',
    { status: 'incomplete' },
  ],
  ['elsewhere, although some are here', { _claim_names: { groups: 'src1' } }, 'groups', { status: 'incomplete' }],
  [
    'elsewhere, by the object they are in',
    { _claim_names: { realm: 'src1' } },
    'realm.roles',
    { status: 'incomplete' },
  ],
  ['said to be there, in the implicit flow of Entra', { hasgroups: true }, 'groups', { status: 'incomplete' }],
  [
    'another claim elsewhere',
    { _claim_names: { address: 'src1' } },
    'groups',
    { status: 'listed', names: ['Senders'] },
  ],
  ['a list with something else in it', { groups: ['Senders', { id: 1 }] }, 'groups', { status: 'incomplete' }],
  ['an object', { groups: { Senders: true } }, 'groups', { status: 'incomplete' }],
  ['more than anybody is in', { groups: many }, 'groups', { status: 'incomplete' }],
  ['as many as anybody is in', { groups: many.slice(1) }, 'groups', { status: 'listed', names: many.slice(1) }],
])('groups: %s', (_, claims, groups, found) => {
  expect(read(claims, { groups })?.groups).toEqual(found)
})

describe('a claim is looked for by its own properties only', () => {
  test.each(['constructor', '__proto__', 'toString', 'sub.length', 'groups.0.length', 'a..b', '.', ''])(
    '%j',
    (name) => {
      expect(claimAt(lin, name)).toBeUndefined()
    },
  )
})

test.each<[string, object, object, object]>([
  [
    'all of it, where only one tells',
    { name: 'Lin', groups: ['a'] },
    { sub: '1' },
    { sub: '1', name: 'Lin', groups: ['a'] },
  ],
  [
    'what is signed, where both tell',
    { name: 'Mallory', groups: ['Admins'] },
    { name: 'Lin', groups: [] },
    { name: 'Lin', groups: [] },
  ],
  [
    'an address and that it is verified',
    { email: 'a@x', email_verified: true },
    { sub: '1' },
    { sub: '1', email: 'a@x', email_verified: true },
  ],
  [
    'that it is verified, of the same address',
    { email: 'a@x', email_verified: true },
    { email: 'a@x' },
    { email: 'a@x', email_verified: true },
  ],
  [
    'nothing of an address that was verified instead',
    { email: 'a@x', email_verified: true },
    { email: 'b@x' },
    { email: 'b@x' },
  ],
])('told and signed, together: %s', (_, told, proven, both) => {
  expect(united({ ...told }, { ...proven })).toEqual(both)
})
