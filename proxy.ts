import { type NextRequest, NextResponse } from 'next/server'
import { bodyRefusal } from '#lib/auth/body-limits.ts'
import { closedTo, hostOf, isEntry, isPublic, isRoute, type Own, shownByPages } from '#lib/auth/doors.ts'
import { guarded as withHeaders } from '#lib/auth/guarded.ts'
import { requestIdOf } from '#lib/auth/peer.ts'
import { requestIdHeader } from '#lib/auth/request-id.ts'
import { isAt } from '#lib/auth/same-origin.ts'
import { inertPolicy, policyOf, policyOfFile } from '#lib/auth/security-headers.ts'
import { askedHeader, noEntry, recordRefusal, type Standing, standingOf } from '#lib/entry.ts'
import { ownOf, settings } from '#lib/env.ts'
import { localeCookie, pickLocale } from '#lib/i18n/locale.ts'
import { server } from '#lib/server.ts'
import { refusedPage } from './app/refused-page.ts'
import { refusedEntry } from './app/sign-in/refused-entry.ts'

/**
 * Asks at every door whether it is open (lib/auth/doors.ts) and who is there (lib/entry.ts), and gives every answer its
 * headers (lib/auth/security-headers.ts). Pages, routes and actions ask for themselves again.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { method, headers, cookies } = request
  const { pathname, search } = new URL(request.url)
  const own = ownOf(settings(), headers)
  const closed = closedTo({ method, pathname, search, headers }, own)
  if (closed) {
    const first = pickLocale(cookies.get(localeCookie)?.value, headers.get('accept-language'))
    return guarded(refusedPage(closed, first), inertPolicy)
  }
  const action = callsAction(request)
  const tooMuch = bodyRefusal({ method, pathname, headers, action })
  if (tooMuch) return guarded(overlong(tooMuch), inertPolicy)
  const inner = innerHeaders(request, own)
  const isFile = isPublic(pathname)
  if (!isFile && !isEntry(pathname) && !action) {
    const standing = await standingOf({ headers: inner }).catch((err: unknown) => {
      server().log.error({ err }, 'Nobody is let in: it could not be read who is signed in')
      return null
    })
    if (standing === null) return guarded(unknowable(pathname, inner), inertPolicy)
    if (standing.status === 'out') return guarded(await turnedAway(request, inner, standing), inertPolicy)
  }
  if (isFile || shownByPages.some((address) => pathname.startsWith(address)))
    return guarded(NextResponse.next({ request: { headers: inner } }), policyOfFile(pathname))
  const policy = policyOf(btoa(crypto.randomUUID()), process.env.NODE_ENV === 'development')
  // Next finds the nonce in it, and puts it on its scripts.
  inner.set('Content-Security-Policy', policy)
  return guarded(NextResponse.next({ request: { headers: inner } }), policy)
}

/** Whether an action is called, by script or as a form: it asks who is there itself, and answers as its page expects. */
const callsAction = ({ method, headers }: NextRequest): boolean =>
  method === 'POST' && (headers.has('next-action') || /^multipart\/form-data/i.test(headers.get('content-type') ?? ''))

/** To a body nobody here reads. No page of ours sends one, so that no words are wanted. */
const overlong = (status: 411 | 413): Response =>
  Response.json(
    { code: status === 413 ? 'body_too_large' : 'no_length' },
    { status, headers: { 'Cache-Control': 'no-store', Connection: 'close' } },
  )

/** What pages, routes and actions see of a request: our own word where a client could have written its own. */
function innerHeaders({ headers, method, url }: NextRequest, own: Own): Headers {
  const { pathname, search } = new URL(url)
  const inner = new Headers(headers)
  // Next compares the Origin of an action with it, and would take anybody's word for it. A page shown by PUBLIC_URL is
  // one of ours also where a proxy hides that name.
  const isByPublicUrl = own.public_host !== null && isAt(headers.get('origin') ?? '', [own.public_host])
  inner.set('X-Forwarded-Host', isByPublicUrl ? (own.public_host ?? '') : hostOf(headers, own))
  inner.set(requestIdHeader, requestIdOf(headers))
  inner.set(askedHeader, `${method} ${pathname}${search}`)
  return inner
}

/** Pages lead to where one signs in, or say why one cannot; routes answer in JSON. */
async function turnedAway(
  request: NextRequest,
  headers: Headers,
  { code, why, identity }: Extract<Standing, { status: 'out' }>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  // Asking before one has signed in is no offence, nor is a page that looks whether its session still is.
  const isFirst = why === 'no_session' || why === 'session_ended'
  if (!isFirst || (isRoute(pathname) && pathname !== '/session')) await recordRefusal({ headers }, why, identity)
  // Next’s own fetch for a page takes an answer that is none as: load the whole page.
  if (isRoute(pathname) || request.headers.get('rsc') !== null) return noEntry({ refused: code })
  const { public_url } = settings()
  if (server().auth.provider && public_url && code === 'no_session') {
    // By the public name, whatever the browser called: the way back from the provider leads there.
    const to = new URL(`${public_url}/sign-in`)
    to.searchParams.set('to', pathname + search)
    if (why === 'session_ended') to.searchParams.set('ended', '1')
    return NextResponse.redirect(to, request.method === 'GET' || request.method === 'HEAD' ? 307 : 303)
  }
  return refusedEntry({ headers }, problemOf[why])
}

/** The answer while the database cannot be read that says who is signed in. */
function unknowable(pathname: string, headers: Headers): Response {
  if (!isRoute(pathname)) return refusedEntry({ headers }, 'no_store')
  return Response.json({ code: 'no_store' }, { status: 503, headers: { 'Cache-Control': 'no-store' } })
}

/** What a page says of it; the first three have a page only where one cannot sign in here. */
const problemOf = {
  no_session: 'no_assertion',
  unknown_session: 'no_assertion',
  session_ended: 'no_assertion',
  foreign_host: 'no_assertion',
  no_assertion: 'no_assertion',
  bad_assertion: 'bad_assertion',
  no_keys: 'no_keys',
  no_role: 'no_role',
  groups_incomplete: 'groups_incomplete',
} as const

const guarded = (response: Response, policy: string) => withHeaders(response, policy, settings().public_url)

/**
 * Bytes of up to 30 MB go past: Next would hold them for this file, and cut them at 10 MB. Both routes ask for
 * themselves; whatever else calls their addresses comes by here.
 */
export const config = {
  matcher: [
    '/((?!uploads$|sandbox/open-apis/im/v1/(?:images|files)$).*)',
    { source: '/uploads', missing: [{ type: 'header', key: 'content-type', value: 'application/octet-stream' }] },
    {
      source: '/sandbox/open-apis/im/v1/:kind(images|files)',
      missing: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }],
    },
  ],
}
