import { pageHeader } from '#lib/model/page-header.ts'
import { isLoopback } from './loopback.ts'
import { isSameOrigin } from './same-origin.ts'

/** The addresses that ask nobody who they are; every other one wants an operator. Names ending in / are beginnings. */
export const publicAddresses: readonly string[] = [
  // Scripts and styles of the build, and the icon: the same for everybody, without a word of anybody’s.
  '/_next/static/',
  '/icon.svg',
  // The stand-in for Feishu asks for a token of the app, as Feishu does; with a real app it is not there.
  '/sandbox/open-apis/',
]

/** Routes that ask Feishu for each call: only our own scripts may cause that. */
export const asksFeishu: readonly string[] = ['/targets/', '/people/']
/** Pictures are shown by <img>, which sends no header of ours; the browser says which page it stands in. */
export const shownByPages: readonly string[] = ['/images/']

export type Own = {
  /** Names a browser may call the console by, beside loopback ones, without port; null: any. */
  hosts: readonly string[] | null
  /** Host and port of PUBLIC_URL, where a proxy in front hides it. */
  public_host: string | null
  /** Whether a proxy in front writes X-Forwarded-Host, and nobody else can. */
  trust_forwarded_host: boolean
}

export type Closed = 'bad_address' | 'foreign_host' | 'foreign_page'

type Arriving = { method: string; pathname: string; headers: Pick<Headers, 'get'> }

/** Why a request is not let in, or null; asked before any page, action or route of ours sees it. */
export function closedTo({ method, pathname, headers }: Arriving, own: Own): Closed | null {
  if (!isDecodable(pathname)) return 'bad_address'
  const below = (addresses: readonly string[]) =>
    addresses.some((address) => (address.endsWith('/') ? pathname.startsWith(address) : pathname === address))
  if (below(publicAddresses)) return null
  if (!isOwnHost(headers, own)) return 'foreign_host'
  const ownPage = () => isOwnPage(headers, own)
  if (method !== 'GET' && method !== 'HEAD') return ownPage() ? null : 'foreign_page'
  if (below(asksFeishu)) return headers.get(pageHeader) ? null : 'foreign_page'
  if (below(shownByPages))
    return headers.get(pageHeader) || ownPage() || isOwnReferrer(headers, own) ? null : 'foreign_page'
  return null
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** The host the browser named. What a client writes into X-Forwarded-Host is not believed unless a setting says so. */
const hostOf = (headers: Pick<Headers, 'get'>, { trust_forwarded_host }: Own): string =>
  ((trust_forwarded_host && headers.get('x-forwarded-host')) || headers.get('host') || '').toLowerCase()

export function isOwnHost(headers: Pick<Headers, 'get'>, own: Own): boolean {
  const name = hostOf(headers, own).replace(/:\d{1,5}$/, '')
  return own.hosts === null || isLoopback(name) || own.hosts.includes(name)
}

/** Whether a page of ours asks, as far as the browser tells. */
export const isOwnPage = (headers: Pick<Headers, 'get'>, own: Own): boolean =>
  isSameOrigin(headers, [hostOf(headers, own), own.public_host])

function isOwnReferrer(headers: Pick<Headers, 'get'>, own: Own): boolean {
  const referrer = headers.get('referer')
  if (headers.get('sec-fetch-site') !== null || referrer === null || !URL.canParse(referrer)) return false
  return [hostOf(headers, own), own.public_host].includes(new URL(referrer).host)
}
