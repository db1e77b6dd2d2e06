import { type NextRequest, NextResponse } from 'next/server'
import { closedTo, hostOf, isPublic, shownByPages } from '#lib/auth/doors.ts'
import { always, inertPolicy, policyOf } from '#lib/auth/policy.ts'
import { ownOf, settings } from '#lib/env.ts'
import { localeCookie, pickLocale } from '#lib/i18n/locale.ts'
import { refusedPage } from './app/refused-page.ts'

/** Asks at every door whether it is open (lib/auth/doors.ts), and gives every answer its headers (lib/auth/policy.ts). */
export function proxy(request: NextRequest): Response {
  const { method, headers, cookies } = request
  const { pathname, search } = new URL(request.url)
  const own = ownOf(settings())
  const closed = closedTo({ method, pathname, search, headers }, own)
  if (closed) return refusedPage(closed, pickLocale(cookies.get(localeCookie)?.value, headers.get('accept-language')))
  // Files and pictures are no pages: they load nothing and run nothing.
  if (isPublic(pathname) || shownByPages.some((address) => pathname.startsWith(address)))
    return guarded(NextResponse.next(), inertPolicy)
  const policy = policyOf(btoa(crypto.randomUUID()), process.env.NODE_ENV === 'development')
  const inner = new Headers(headers)
  // Next finds the nonce in it, and puts it on its scripts.
  inner.set('Content-Security-Policy', policy)
  // Next compares the Origin of an action with it, and would take anybody's word for it.
  inner.set('X-Forwarded-Host', hostOf(headers, own))
  return guarded(NextResponse.next({ request: { headers: inner } }), policy)
}

function guarded(response: NextResponse, policy: string): NextResponse {
  for (const [name, value] of Object.entries({ ...always, 'Content-Security-Policy': policy }))
    response.headers.set(name, value)
  return response
}
