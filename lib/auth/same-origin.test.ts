import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const host = 'localhost:3000'
test.each([
  ['a page of ours', { host, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, true],
  ['an older browser', { host, origin: 'http://localhost:3000' }, true],
  ['behind a proxy', { host, origin: 'https://console.example.com' }, true],
  ['another page', { host, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  ['a page on another port', { host, 'sec-fetch-site': 'same-site', origin: 'http://localhost:4000' }, false],
  ['another page in an older browser', { host, origin: 'https://evil.example' }, false],
  ['a hidden origin', { host, origin: 'null' }, false],
  ['nobody knows who', { host }, false],
  ['a page of ours that hides its origin', { host, 'sec-fetch-site': 'same-origin' }, true],
  ['another page that hides its origin', { host, 'sec-fetch-site': 'cross-site' }, false],
  [
    'headers that contradict each other',
    { host, 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    false,
  ],
  ['somebody’s address line', { host, 'sec-fetch-site': 'none' }, false],
  ['an origin that is no address', { host, origin: 'localhost:3000' }, false],
  ['an origin without a host', { host, origin: 'file:///' }, false],
  ['a name that begins like ours', { host, origin: 'https://console.example.com.evil.example' }, false],
])('%s', (_, headers, expected) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>), [host, null, 'console.example.com'])).toBe(
    expected,
  )
})
