import { cookieIn, cookieNames } from '#lib/auth/cookies.ts'
import { recordEntry, standingOf } from '#lib/entry.ts'
import { pageHeader } from '#lib/model/page-header.ts'
import { server } from '#lib/server.ts'
import { setCookie } from '../sign-in/sign-in-cookies.ts'

/**
 * Ends the session, here and where the provider lets us, and has the browser forget the pictures it kept. A page of
 * ours gets the address to go on to as JSON; a plain form is sent there.
 */
export async function POST(request: Request): Promise<Response> {
  const { auth, settings, sessions, seals } = server()
  const { session: cookie, secure } = cookieNames(settings.public_url)
  const standing = await standingOf(request)
  const id = cookieIn(request.headers, cookie)
  const read = id === null || !auth.provider ? null : await sessions.read(id)
  let to = auth.provider ? '/sign-in?signed_out=1' : (auth.sign_out_url ?? '/')
  if (read?.status === 'in') {
    await sessions.end([read.session.id_hash], 'signed_out')
    const opened = read.sealed_id_token === null ? null : await seals.id_token.open(read.sealed_id_token)
    const id_token = typeof opened?.id_token === 'string' ? opened.id_token : null
    to = (await auth.provider?.signOutAddress(id_token))?.href ?? to
  }
  if (standing.status === 'in') await recordEntry(request, 'signed_out', '', standing.operator)
  const headers: [string, string][] = [
    ['Cache-Control', 'no-store'],
    ['Clear-Site-Data', '"cache"'],
    ['Set-Cookie', setCookie(cookie, '', { secure, seconds: 0 })],
  ]
  if (request.headers.get(pageHeader) !== null) return Response.json({ to }, { headers })
  return new Response(null, { status: 303, headers: [...headers, ['Location', to]] })
}
