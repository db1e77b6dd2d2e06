import { type NextRequest, NextResponse } from 'next/server'

const always = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: browsers would then hide the Origin that server actions are checked by.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/** Gives every page its headers. Next finds the nonce in the request's policy and puts it on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyWith(btoa(crypto.randomUUID()))
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries({ ...always, 'Content-Security-Policy': policy }))
    response.headers.set(name, value)
  return response
}

// Styles stay open: React writes style attributes, and Radix and CodeMirror add sheets of their own.
function policyWith(nonce: string): string {
  const dev = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** Not the sandbox's own interface: nothing of Feishu's has a content policy. Pictures bring a stricter one of their own. */
export const config = { matcher: ['/((?!_next/static|sandbox/open-apis|images/).*)'] }
