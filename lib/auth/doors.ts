import { pageHeader } from '#lib/model/page-header.ts'
import { isLoopback } from './loopback.ts'
import { isAt, isSameOrigin } from './same-origin.ts'

/** The addresses that ask nobody who they are; every other one wants an operator. Names ending in / are beginnings. */
export const publicAddresses: readonly string[] = [
  // Scripts and styles of the build, and the icon: the same for everybody, without a word of anybody’s.
  '/_next/static/',
  '/icon.svg',
  // Whatever restarts the console, or sends it requests, asks them; they say nothing but yes or no.
  '/healthz',
  '/readyz',
  // Numbers without an id or a word, for whoever brings METRICS_TOKEN; without that setting it is not there.
  '/metrics',
  // The stand-in for Feishu asks for a token of the app, as Feishu does; with a real app it is not there.
  '/sandbox/open-apis/',
  // The provider’s own server calls it, by whatever name it knows; what counts is the signature of its token.
  '/sign-out/back-channel',
  // Feishu calls it, by whatever name it knows; what counts is the signature over its bytes.
  '/events/',
]

/** Where one comes in and goes: asked for without being anybody yet, but by the console’s own name. */
export const entryAddresses: readonly string[] = ['/sign-in', '/sign-in/', '/sign-out']

/** What is no page: without an operator they answer in JSON, instead of leading to where one signs in. */
export const routeAddresses: readonly string[] = [
  '/approvals/waiting',
  '/attempts/',
  '/audit/check',
  '/chats',
  '/chats/',
  '/exports/',
  '/explained/',
  '/images/',
  '/jobs/',
  '/mentions',
  '/people/',
  '/sandbox/chats',
  '/session',
  '/shared-uploads/',
  '/targets/',
  '/uploads',
  '/uploads/recent',
]

/** Routes that ask Feishu for each call: only our own scripts may cause that. */
export const asksFeishu: readonly string[] = ['/targets/', '/people/', '/chats', '/chats/', '/mentions']
/** Pictures are shown by <img>, which sends no header of ours; the browser says which page it stands in. */
export const shownByPages: readonly string[] = ['/images/']

export type Own = {
  /** Names a browser may call the console by, beside loopback ones, without port; null: any. */
  hosts: readonly string[] | null
  /** Host and port of PUBLIC_URL, where a proxy in front hides it. */
  public_host: string | null
  /** Whether this request was brought by a proxy whose X-Forwarded-Host counts. */
  trust_forwarded_host: boolean
}

export type Closed = 'bad_address' | 'long_address' | 'foreign_host' | 'foreign_page'

/** Longer than an address of ours with some lines of a log in it; nothing that reads an address meets a longer one. */
export const longestAddress = 8192

type Given = Pick<Headers, 'get'>
/** `pathname` and `search` as they were sent, not yet decoded. */
type Arriving = { method: string; pathname: string; search?: string; headers: Given }

/** Why a request is not let in, or null; asked before any page, action or route of ours sees it. */
export function closedTo({ method, pathname, search = '', headers }: Arriving, own: Own): Closed | null {
  if (pathname.length + search.length > longestAddress) return 'long_address'
  if (!isDecodable(pathname) || !isDecodable(search)) return 'bad_address'
  if (isPublic(pathname)) return null
  if (!isOwnHost(headers, own)) return 'foreign_host'
  return isOwnRequest({ method, pathname, headers }, own) ? null : 'foreign_page'
}

/** @param pathname as it stands in an address */
export const isPublic = (pathname: string): boolean => isBelow(publicAddresses, pathname)
/** @param pathname as it stands in an address */
export const isEntry = (pathname: string): boolean => isBelow(entryAddresses, pathname)
/** @param pathname as it stands in an address */
export const isRoute = (pathname: string): boolean => isBelow(routeAddresses, pathname)

/** @param addresses names ending in / are beginnings */
export const isBelow = (addresses: readonly string[], pathname: string): boolean =>
  addresses.some((address) => (address.endsWith('/') ? pathname.startsWith(address) : pathname === address))

function isOwnRequest({ method, pathname, headers }: Arriving, own: Own): boolean {
  if (method !== 'GET' && method !== 'HEAD') return isOwnPage(headers, own)
  if (isForeignRead(headers, own)) return false
  if (isBelow(asksFeishu, pathname)) return isOwnFetch(headers)
  if (isBelow(shownByPages, pathname)) return isOwnPicture(headers, own)
  return true
}

/** Next answers 500 to what it cannot decode. */
function isDecodable(written: string): boolean {
  try {
    decodeURIComponent(written)
    return true
  } catch {
    return false
  }
}

/**
 * Host and port the browser named, in small letters. What a client writes into X-Forwarded-Host is not believed; of several names the last is that of the nearest proxy.
 */
export function hostOf(headers: Given, { trust_forwarded_host }: Own): string {
  const forwarded = trust_forwarded_host ? headers.get('x-forwarded-host')?.split(',').at(-1)?.trim() : ''
  return (forwarded || headers.get('host') || '').toLowerCase()
}

export function isOwnHost(headers: Given, own: Own): boolean {
  const name = hostOf(headers, own).replace(/:\d{1,5}$/, '')
  return own.hosts === null || isLoopback(name) || own.hosts.includes(name)
}

/** Whether a page of ours asks for a change, as far as the browser tells. */
export const isOwnPage = (headers: Given, own: Own): boolean => isSameOrigin(headers, namesOf(headers, own))

const namesOf = (headers: Given, own: Own) => [hostOf(headers, own), own.public_host]

/**
 * Whether something is read into another page: by a script, an image or a frame of it. A link there that leads here is
 * none: it shows a page of ours to whoever followed it. https://web.dev/articles/fetch-metadata
 */
function isForeignRead(headers: Given, own: Own): boolean {
  const origin = headers.get('origin')
  if (origin !== null && !isAt(origin, namesOf(headers, own))) return true
  const site = headers.get('sec-fetch-site') ?? 'none'
  if (site === 'same-origin' || site === 'none') return false
  const mode = headers.get('sec-fetch-mode') ?? 'navigate'
  const dest = headers.get('sec-fetch-dest') ?? 'document'
  return mode !== 'navigate' || dest !== 'document'
}

/** Whether a page of ours asks by `ownFetch`. */
function isOwnFetch(headers: Given): boolean {
  return headers.get(pageHeader) !== null && (headers.get('sec-fetch-site') ?? 'same-origin') === 'same-origin'
}

/**
 * Whether a picture is for a page of ours. Over plain http browsers leave out Sec-Fetch-Site; then Referer tells, which
 * another page can leave out but not choose.
 */
function isOwnPicture(headers: Given, own: Own): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return isOwnFetch(headers) || isAt(headers.get('referer') ?? '', namesOf(headers, own))
}
