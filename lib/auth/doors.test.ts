import { expect, test } from 'vitest'
import { type Closed, closedTo, isOwnPage, type Own, publicAddresses } from './doors.ts'

const own: Own = { hosts: ['console.example.com'], public_host: 'console.example.com', trust_forwarded_host: false }
const host = '127.0.0.1:3000'
const mine = { host, 'x-reply-console': '1' }
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
])('%s', (_, method, pathname, headers, closed) => {
  expect(closedTo({ method, pathname, headers: new Headers(headers) }, own)).toBe(closed)
})

test('behind a proxy that is trusted, its word for the host counts', () => {
  const trusting = { ...own, trust_forwarded_host: true }
  const headers = new Headers({ host: '10.0.0.7:3000', 'x-forwarded-host': 'console.example.com' })
  expect(closedTo({ method: 'GET', pathname: '/', headers }, trusting)).toBeNull()
  headers.set('origin', 'https://console.example.com')
  expect(isOwnPage(headers, trusting)).toBe(true)
})

test('the addresses that ask nobody are these', () => {
  expect(publicAddresses).toEqual(['/_next/static/', '/icon.svg', '/sandbox/open-apis/'])
})

test('in the sandbox any name will do, and changes still come from our own page', () => {
  const sandbox = { ...own, hosts: null }
  const at = (headers: Record<string, string>, method = 'GET') =>
    closedTo({ method, pathname: '/', headers: new Headers(headers) }, sandbox)
  expect(at({ host: 'box.example.com' })).toBeNull()
  expect(at({ host: 'box.example.com', origin: 'http://evil.example' }, 'POST')).toBe('foreign_page')
})
