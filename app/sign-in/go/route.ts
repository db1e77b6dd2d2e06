import { randomBytes } from 'node:crypto'
import { cookieNames } from '#lib/auth/cookies.ts'
import type { Begun } from '#lib/auth/mode.ts'
import { returnAddress } from '#lib/auth/return-address.ts'
import { isByPublicName, recordRefusal } from '#lib/entry.ts'
import { server } from '#lib/server.ts'
import { refusedEntry } from '../refused-entry.ts'
import { setCookie, signInSeconds } from '../sign-in-cookies.ts'

/** Begins a sign-in: sends the browser to the provider, and has it remember what the way back is checked by. */
export async function GET(request: Request): Promise<Response> {
  const { auth, settings, seals, log } = server()
  if (!auth.provider) return new Response(null, { status: 404 })
  const { searchParams } = new URL(request.url)
  const to = returnAddress(searchParams.get('to'))
  const { public_url } = settings
  // Begun under another name, the browser would not know of it when it comes back.
  if (public_url && !isByPublicName(request))
    return Response.redirect(`${public_url}/sign-in/go?${new URLSearchParams({ to })}`, 303)
  const random = () => randomBytes(32).toString('base64url')
  const begun: Begun = { state: random(), nonce: random(), verifier: random() }
  const address = await auth.provider.addressFor(begun)
  if ('problem' in address) {
    log.warn({ problem: address.problem, detail: address.detail }, 'A sign-in could not be begun')
    await recordRefusal(request, address.problem, null)
    return refusedEntry(request, address.problem)
  }
  const sealed = await seals.sign_in.seal({ ...begun, to }, signInSeconds)
  const { signIn, signInsTooMany, secure } = cookieNames(public_url)
  const forgotten = signInsTooMany(request.headers).map((name): [string, string] => [
    'Set-Cookie',
    setCookie(name, '', { secure, seconds: 0 }),
  ])
  return new Response(null, {
    status: 303,
    headers: [
      ['Location', address.href],
      ['Cache-Control', 'no-store'],
      ['Set-Cookie', setCookie(signIn(begun.state), sealed, { secure, seconds: signInSeconds })],
      ...forgotten,
    ],
  })
}
