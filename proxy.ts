import { type NextRequest, NextResponse } from 'next/server'
import { type Closed, closedTo, shownByPages } from '#lib/auth/doors.ts'
import { always, picturePolicy, policyOf } from '#lib/auth/policy.ts'
import { ownOf, settings } from '#lib/env.ts'

/** Asks at every door whether it is open (lib/auth/doors.ts), and gives every answer its headers (lib/auth/policy.ts). */
export function proxy(request: NextRequest): NextResponse {
  const { method, headers, nextUrl } = request
  const closed = closedTo({ method, pathname: pathOf(request.url, nextUrl.pathname), headers }, ownOf(settings()))
  if (closed) return guarded(refusal(closed), picturePolicy)
  if (shownByPages.some((address) => nextUrl.pathname.startsWith(address)))
    return guarded(NextResponse.next(), picturePolicy)
  const policy = policyOf(btoa(crypto.randomUUID()), process.env.NODE_ENV === 'development')
  const inner = new Headers(headers)
  inner.set('Content-Security-Policy', policy)
  return guarded(NextResponse.next({ request: { headers: inner } }), policy)
}

/** As it was written: the path of `nextUrl` may have been decoded. */
function pathOf(url: string, otherwise: string): string {
  return URL.canParse(url) ? new URL(url).pathname : otherwise
}

function guarded(response: NextResponse, policy: string): NextResponse {
  for (const [name, value] of Object.entries({ ...always, 'Content-Security-Policy': policy }))
    response.headers.set(name, value)
  return response
}

// No page: whoever meets this is not known to be a reader of ours, and nothing of theirs is repeated.
const words: { [Why in Closed]: string } = {
  bad_address:
    'This address cannot be read: a % is not followed by two hex digits.\n这个地址无法解读：% 之后不是两位十六进制数。\n',
  foreign_host:
    'The console was called by a name that is not its own. Whoever runs it sets PUBLIC_URL to the address browsers use.\n访问控制台所用的名称不是它自己的。请由运行者把 PUBLIC_URL 设为浏览器使用的地址。\n',
  foreign_page: 'Only a page of the console itself may ask for this.\n只有控制台自己的页面才能发起这个请求。\n',
}

function refusal(closed: Closed): NextResponse {
  return new NextResponse(words[closed], {
    status: closed === 'bad_address' ? 400 : 403,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** Files of the build are the same for everybody; the sandbox's own interface has the headers Feishu's has. */
export const config = { matcher: ['/((?!_next/static/|sandbox/open-apis/).*)'] }
