import { afterEach, expect, test, vi } from 'vitest'
import { pageHeader } from '#lib/model/page-header.ts'
import { ownFetch } from './own-fetch.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['nothing else', undefined, { method: undefined, accept: null }],
  ['a method', { method: 'POST' }, { method: 'POST', accept: null }],
  ['headers', { headers: { accept: 'image/png' } }, { method: undefined, accept: 'image/png' }],
])('a page of ours says that it asks, with %s', async (_, init, expected) => {
  const asked = vi.fn(async (_address: string, _init: RequestInit) => new Response())
  vi.stubGlobal('fetch', asked)
  await ownFetch('/targets/om_1', init)
  const [address, { method, headers }] = asked.mock.calls[0] ?? ['', {}]
  expect(address).toBe('/targets/om_1')
  expect({ method, accept: new Headers(headers).get('accept') }).toEqual(expected)
  expect(new Headers(headers).get(pageHeader)).toBe('1')
})
