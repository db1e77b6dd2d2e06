import { bodyLimits, readAtMost } from '#lib/auth/body-limits.ts'
import type { LoggedOut } from '#lib/auth/mode.ts'
import { recordEntry, recordRefusal } from '#lib/entry.ts'
import { server } from '#lib/server.ts'

/**
 * The provider’s own server says that somebody signed out there: their sessions here end at once. What counts is the
 * token’s signature. OpenID Connect Back-Channel Logout 1.0, 2.8
 */
export async function POST(request: Request): Promise<Response> {
  const { auth, sessions, log } = server()
  if (!auth.provider) return answer(404)
  const body = await readAtMost(request, bodyLimits['/sign-out/back-channel'])
  if (body === null) return answer(413)
  const token = new URLSearchParams(body.toString('utf8')).get('logout_token') ?? ''
  let loggedOut: LoggedOut | null
  try {
    loggedOut = await auth.provider.loggedOut(token)
  } catch (err) {
    log.warn({ err }, 'The keys a logout token is checked with cannot be had')
    return answer(503)
  }
  if (!loggedOut || !(await sessions.firstUse(`logout ${loggedOut.issuer} ${loggedOut.jti}`, loggedOut.expires_at))) {
    await recordRefusal(request, 'bad_logout_token', null)
    return answer(400)
  }
  const ended = await sessions.endAt(loggedOut.issuer, loggedOut)
  const subject = 'subject' in loggedOut ? loggedOut.subject : `sid ${loggedOut.sid}`
  await recordEntry(request, 'signed_out', `provider ${ended}`, { id: `${loggedOut.issuer}#${subject}`, name: '' })
  return answer(200)
}

const answer = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
