import { expect, test } from 'vitest'
import { type Closed, closedTo, hostOf, isOwnPage, longestAddress, type Own, publicAddresses } from './doors.ts'

const own: Own = { hosts: ['console.example.com'], public_host: 'console.example.com', trust_forwarded_host: false }
const host = '127.0.0.1:3000'
const mine = { host, 'x-reply-console': '1' }
const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
const image = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
const post = { host, origin: 'http://127.0.0.1:3000' }

test.each<[string, string, string, Record<string, string>, Closed | null]>([
  ['a page', 'GET', '/', { host }, null],
  ['a page, opened from a link elsewhere', 'GET', '/history', { host, 'sec-fetch-site': 'cross-site' }, null],
  ['a page by its public name', 'GET', '/', { host: 'console.example.com' }, null],
  ['a page by a name that is not ours', 'GET', '/', { host: 'evil.example' }, 'foreign_host'],
  ['no name at all', 'GET', '/', {}, 'foreign_host'],
  ['a name that only begins like ours', 'GET', '/', { host: 'console.example.com.evil.example' }, 'foreign_host'],
  [
    'a name written by the client itself',
    'GET',
    '/',
    { host: 'evil.example', 'x-forwarded-host': host },
    'foreign_host',
  ],
  ['a file of the build, whoever asks', 'GET', '/_next/static/a.js', { host: 'evil.example' }, null],
  ['the icon, whoever asks', 'GET', '/icon.svg', { host: 'evil.example' }, null],
  ['what only looks like the icon', 'GET', '/icon.svg/x', { host: 'evil.example' }, 'foreign_host'],
  ['the sandbox, which asks for a token', 'POST', '/sandbox/open-apis/im/v1/messages/x/reply', { host: 'x' }, null],
  ['broken percent-encoding', 'GET', '/targets/%E0%A4%A', mine, 'bad_address'],
  ['a percent alone', 'GET', '/history/%', { host }, 'bad_address'],
  ['a change, from our page', 'POST', '/', { ...post, 'sec-fetch-site': 'same-origin' }, null],
  ['a change, over plain http', 'POST', '/', post, null],
  ['a change, from our page behind a proxy', 'POST', '/', { host, origin: 'https://console.example.com' }, null],
  ['a change, from elsewhere', 'POST', '/', { ...post, 'sec-fetch-site': 'cross-site' }, 'foreign_page'],
  ['a change, from another port', 'POST', '/', { ...post, 'sec-fetch-site': 'same-site' }, 'foreign_page'],
  ['a change, from elsewhere over plain http', 'POST', '/', { host, origin: 'http://evil.example' }, 'foreign_page'],
  ['a change, from nowhere', 'POST', '/', { host }, 'foreign_page'],
  [
    'a change, from elsewhere with a forwarded host to match',
    'POST',
    '/',
    { host, origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
    'foreign_page',
  ],
  ['a stop, from elsewhere', 'POST', '/attempts/a/stop', { host, origin: 'http://evil.example' }, 'foreign_page'],
  ['any other method, from elsewhere', 'DELETE', '/', { host, origin: 'http://evil.example' }, 'foreign_page'],
  ['a look-up by our own fetch', 'GET', '/targets/om_1', mine, null],
  ['a look-up by an <img>', 'GET', '/targets/om_1', { host }, 'foreign_page'],
  ['a look-up by an <img> of ours', 'GET', '/people/ou_1', { host, 'sec-fetch-site': 'same-origin' }, 'foreign_page'],
  ['a picture by our own fetch', 'GET', '/images/img_1', mine, null],
  ['a picture in our page', 'GET', '/images/img_1', { host, 'sec-fetch-site': 'same-origin' }, null],
  ['a picture in our page over plain http', 'GET', '/images/img_1', { host, referer: `http://${host}/` }, null],
  ['a picture in another page', 'GET', '/images/img_1', { host, 'sec-fetch-site': 'cross-site' }, 'foreign_page'],
  ['a picture in another page over plain http', 'GET', '/images/img_1', { host }, 'foreign_page'],
  [
    'a picture in a page that says so',
    'GET',
    '/images/img_1',
    { host, referer: 'http://evil.example/' },
    'foreign_page',
  ],
  // Another page reads by a script, an image, a frame; a link is followed.
  ['a page, from a link elsewhere', 'GET', '/?message_id=om_1', { host, ...link }, null],
  ['a page in an <img> elsewhere', 'GET', '/history', { host, ...link, ...image }, 'foreign_page'],
  ['a page in a frame elsewhere', 'GET', '/', { host, ...link, 'sec-fetch-dest': 'iframe' }, 'foreign_page'],
  ['a page read by a script elsewhere', 'GET', '/', { host, ...link, 'sec-fetch-mode': 'cors' }, 'foreign_page'],
  ['the same over plain http', 'GET', '/', { host, origin: 'http://evil.example' }, 'foreign_page'],
  ['a script that hides its origin', 'HEAD', '/', { host, origin: 'null' }, 'foreign_page'],
  ['an origin that is no address', 'GET', '/', { host, origin: 'evil' }, 'foreign_page'],
  [
    'a page read by a script on another port',
    'GET',
    '/',
    { host, 'sec-fetch-site': 'same-site', ...image },
    'foreign_page',
  ],
  ['a page read by a script of ours', 'GET', '/history', { host, 'sec-fetch-site': 'same-origin', ...image }, null],
  ['a page out of the address line', 'GET', '/', { host, 'sec-fetch-site': 'none' }, null],
  [
    'a change by two headers that differ',
    'POST',
    '/',
    { host, 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' },
    'foreign_page',
  ],
  ['a change by two that differ the other way', 'POST', '/', { ...post, 'sec-fetch-site': 'none' }, 'foreign_page'],
  ['a change without an Origin', 'POST', '/', { host, 'sec-fetch-site': 'same-origin' }, null],
  ['a change from a file', 'POST', '/', { origin: 'file:///' }, 'foreign_host'],
  ['a DELETE from nowhere', 'DELETE', '/', { host }, 'foreign_page'],
  ['an OPTIONS from nowhere', 'OPTIONS', '/', { host }, 'foreign_page'],
  ['a preflight', 'OPTIONS', '/targets/om_1', { host, origin: 'http://evil.example' }, 'foreign_page'],
  [
    'a look-up from elsewhere, header and all',
    'GET',
    '/targets/om_1',
    { ...mine, 'sec-fetch-site': 'cross-site' },
    'foreign_page',
  ],
  ['a look-up from another port', 'GET', '/people/ou_1', { ...mine, 'sec-fetch-site': 'same-site' }, 'foreign_page'],
  ['a look-up out of the address line', 'GET', '/people/ou_1', { host, 'sec-fetch-site': 'none' }, 'foreign_page'],
  ['a look-up over a link', 'GET', '/targets/om_1', { host, ...link }, 'foreign_page'],
  ['a picture over a link', 'GET', '/images/img_1', { host, ...link }, 'foreign_page'],
  ['a picture out of the address line', 'GET', '/images/img_1', { host, 'sec-fetch-site': 'none' }, 'foreign_page'],
  [
    'a picture elsewhere, header and all',
    'GET',
    '/images/img_1',
    { ...mine, 'sec-fetch-site': 'cross-site' },
    'foreign_page',
  ],
  [
    'a picture in a page on another port',
    'GET',
    '/images/img_1',
    { host, referer: 'http://127.0.0.1:4000/' },
    'foreign_page',
  ],
  [
    'a picture in a page with our name in its path',
    'GET',
    '/images/img_1',
    { host, referer: `http://evil.example/${host}` },
    'foreign_page',
  ],
  [
    'a picture in a page with our name as its user',
    'GET',
    '/images/img_1',
    { host, referer: `http://${host}@evil.example/` },
    'foreign_page',
  ],
  [
    'a picture in our page behind a proxy',
    'GET',
    '/images/img_1',
    { host, referer: 'https://console.example.com/x' },
    null,
  ],
  ['a name with another behind it', 'GET', '/', { host: '127.0.0.1:3000@evil.example' }, 'foreign_host'],
  ['a name with a dot behind it', 'GET', '/', { host: 'localhost.' }, 'foreign_host'],
  ['another file of Next', 'GET', '/_next/data/a.js', { host: 'evil.example' }, 'foreign_host'],
  ['an address that is not there', 'GET', '/nowhere', { host: 'evil.example' }, 'foreign_host'],
])('%s', (_, method, pathname, headers, closed) => {
  expect(closedTo({ method, pathname, headers: new Headers(headers) }, own)).toBe(closed)
})

test.each<[string, string, string, Closed | null]>([
  ['a percent in a query', '/history', '?message_id=%', 'bad_address'],
  ['no text in a query', '/history', '?text=%C0%AF', 'bad_address'],
  ['no text in a path', '/people/%ff', '', 'bad_address'],
  ['a percent among the files', '/_next/static/%', '', 'bad_address'],
  ['no text in the sandbox', '/sandbox/open-apis/%E0', '', 'bad_address'],
  ['well written text', '/history', '?text=100%25+%E4%B8%AD', null],
  ['a NUL', '/history/%00', '', null],
  ['the longest query', '/history', '?message_id='.padEnd(longestAddress - 8, 'x'), null],
  ['a longer one', '/history', '?message_id='.padEnd(longestAddress - 7, 'x'), 'long_address'],
  ['a long path', '/'.padEnd(longestAddress + 1, 'x'), '', 'long_address'],
])('%s', (_, pathname, search, closed) => {
  expect(closedTo({ method: 'GET', pathname, search, headers: new Headers({ host }) }, own)).toBe(closed)
})

test.each<[string, Record<string, string>, boolean, string]>([
  ['the Host', { host: 'LocalHost:3000' }, false, 'localhost:3000'],
  ['the Host, whatever somebody forwards', { host, 'x-forwarded-host': 'evil.example' }, false, host],
  ['what a trusted proxy forwards', { host, 'x-forwarded-host': 'A.example' }, true, 'a.example'],
  ['what the nearest proxy forwards', { host, 'x-forwarded-host': 'evil.example, a.example' }, true, 'a.example'],
  ['the Host where nothing is forwarded', { host, 'x-forwarded-host': ' ' }, true, host],
  ['nothing', {}, false, ''],
])('the name called is %s', (_, headers, trust_forwarded_host, name) => {
  expect(hostOf(new Headers(headers), { ...own, trust_forwarded_host })).toBe(name)
})

test('behind a proxy that is trusted, its word for the host counts', () => {
  const trusting = { ...own, trust_forwarded_host: true }
  const headers = new Headers({ host: '10.0.0.7:3000', 'x-forwarded-host': 'console.example.com' })
  expect(closedTo({ method: 'GET', pathname: '/', headers }, trusting)).toBeNull()
  headers.set('origin', 'https://console.example.com')
  expect(isOwnPage(headers, trusting)).toBe(true)
})

test('the addresses that ask nobody are these', () => {
  expect(publicAddresses).toEqual([
    '/_next/static/',
    '/icon.svg',
    '/healthz',
    '/readyz',
    '/metrics',
    '/sandbox/open-apis/',
    '/sign-out/back-channel',
    '/events/',
  ])
})

test('in the sandbox any name will do, and changes still come from our own page', () => {
  const sandbox = { ...own, hosts: null }
  const at = (headers: Record<string, string>, method = 'GET') =>
    closedTo({ method, pathname: '/', headers: new Headers(headers) }, sandbox)
  expect(at({ host: 'box.example.com' })).toBeNull()
  expect(at({ host: 'box.example.com', origin: 'http://evil.example' }, 'POST')).toBe('foreign_page')
})
