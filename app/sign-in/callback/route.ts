import { timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { cookieIn, cookieNames } from '#lib/auth/cookies.ts'
import { peerOf } from '#lib/auth/peer.ts'
import { returnAddress } from '#lib/auth/return-address.ts'
import { rolesOf } from '#lib/auth/role-rules.ts'
import { recordEntry, recordRefusal } from '#lib/entry.ts'
import type { Identity } from '#lib/model/identity.ts'
import { server } from '#lib/server.ts'
import { refusedEntry } from '../refused-entry.ts'
import { setCookie, signInSeconds } from '../sign-in-cookies.ts'

const remembered = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() })

/** Where the provider sends the browser back to: once for each sign-in, and only to the browser that began it. */
export async function GET(request: Request): Promise<Response> {
  return comesBack(request).catch((err: unknown) => {
    server().log.error({ err }, 'Somebody could not sign in: the database could not be reached')
    return refusedEntry(request, 'no_store')
  })
}

async function comesBack(request: Request): Promise<Response> {
  const { auth, settings, seals, sessions, log } = server()
  const { provider } = auth
  if (!provider) return new Response(null, { status: 404 })
  const names = cookieNames(settings.public_url)
  const { secure } = names
  const { search, searchParams } = new URL(request.url)
  const state = searchParams.get('state') ?? ''
  const cookie = names.signIn(state)
  const forgotten: [string, string] = ['Set-Cookie', setCookie(cookie, '', { secure, seconds: 0 })]
  const refused = async (problem: Parameters<typeof refusedEntry>[1], whom: Identity | null = null) => {
    await recordRefusal(request, problem, whom)
    return refusedEntry(request, problem, [forgotten])
  }

  const sealed = cookieIn(request.headers, cookie)
  const opened = remembered.safeParse(sealed === null ? null : await seals.sign_in.open(sealed))
  if (!opened.success || !isSame(opened.data.state, state)) return refused('state_unknown')
  if (!(await sessions.firstUse(`state ${state}`, Date.now() + signInSeconds * 1000))) return refused('state_unknown')

  const { to, ...begun } = opened.data
  const proof = await provider.proof(new URL(`${settings.public_url}/sign-in/callback${search}`), begun)
  if ('problem' in proof) {
    log.warn({ problem: proof.problem, detail: proof.detail }, 'Somebody could not sign in')
    return refused(proof.problem)
  }
  const { identity, sid, id_token } = proof
  const { rules, trust_email, ...rest } = settings.auth
  if (rolesOf(identity, rules, { email: trust_email }).length === 0)
    return refused(identity.groups.status === 'incomplete' ? 'groups_incomplete' : 'no_role', identity)

  await recordEntry(request, 'signed_in', '', identity)
  const before = cookieIn(request.headers, names.session)
  if (before !== null) {
    const read = await sessions.read(before)
    if (read.status === 'in') await sessions.end([read.session.id_hash], 'signed_in_anew')
  }
  const lasts = 'session' in rest ? rest.session.max_ms / 1000 : 0
  const id = await sessions.begin({
    identity,
    sid,
    sealed_id_token: id_token === null ? null : await seals.id_token.seal({ id_token }, lasts),
    address: peerOf(request.headers).address,
  })
  return new Response(null, {
    status: 303,
    headers: [
      ['Location', returnAddress(to)],
      ['Cache-Control', 'no-store'],
      ['Set-Cookie', setCookie(names.session, id, { secure, seconds: null })],
      forgotten,
    ],
  })
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
