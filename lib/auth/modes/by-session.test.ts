import { expect, test } from 'vitest'
import { local } from '#lib/model/identity.ts'
import type { SessionRead } from '#lib/model/signed-in.ts'
import { bySession } from './by-session.ts'

const provider = {
  addressFor: async () => new URL('https://id.example.com/'),
  proof: async () => ({ problem: 'denied' as const, detail: '' }),
  signOutAddress: async () => null,
  loggedOut: async () => null,
}
const session = { id_hash: 'hash', ends_at: '2026-11-27T12:00:00.000Z' }
const known: { [id: string]: SessionRead } = {
  open: { status: 'in', identity: local, session, sealed_id_token: 'sealed' },
  idle: { status: 'ended', why: 'idle', identity: local },
  out: { status: 'ended', why: 'signed_out', identity: local },
}
const mode = bySession({
  sessions: { read: async (id) => (Object.hasOwn(known, id) && known[id]) || { status: 'unknown' } },
  cookie: 'session',
  provider,
})

test.each<[string, string | null, object]>([
  ['no cookie', null, { status: 'unknown', why: 'no_session' }],
  ['another cookie', 'theme=dark', { status: 'unknown', why: 'no_session' }],
  ['a session under way', 'session=open', { status: 'in', identity: local, session }],
  ['one that went idle', 'session=idle', { status: 'unknown', why: 'session_ended' }],
  ['one that was signed out of', 'session=out', { status: 'unknown', why: 'session_ended' }],
  ['an id nobody gave', 'session=made-up', { status: 'unknown', why: 'unknown_session' }],
  ['an id of a prototype', 'session=__proto__', { status: 'unknown', why: 'unknown_session' }],
  ['two ids', 'session=open; session=made-up', { status: 'unknown', why: 'no_session' }],
])('who asks with %s', async (_, cookie, whose) => {
  expect(await mode.whoIs({ headers: new Headers(cookie === null ? {} : { cookie }) })).toEqual(whose)
})
