import { describe, expect, test } from 'vitest'
import { bodyRefusal, longestAction, readAtMost } from './body-limits.ts'

const chunked = { 'transfer-encoding': 'chunked' }
const long = (bytes: number) => ({ 'content-length': String(bytes) })

test.each<[string, string, string, Record<string, string>, boolean, number | null]>([
  ['a page that is read', 'GET', '/', {}, false, null],
  ['a route without a body', 'POST', '/attempts/a1/stop', {}, false, null],
  ['a route with an empty one', 'POST', '/attempts/a1/stop', long(0), false, null],
  ['a route that reads none', 'POST', '/attempts/a1/stop', long(5_000_000), false, 413],
  ['a route that reads none, at length unknown', 'POST', '/attempts/a1/stop', chunked, false, 411],
  ['a page that is posted to', 'POST', '/', long(5_000_000), false, 413],
  ['an action', 'POST', '/', long(longestAction), true, null],
  ['an action too long', 'POST', '/', long(longestAction + 1), true, 413],
  ['an action, which Next counts while it reads', 'POST', '/', chunked, true, null],
  ['a logout token', 'POST', '/sign-out/back-channel', long(1000), false, null],
  ['a logout token too long', 'POST', '/sign-out/back-channel', long(70_000), false, 413],
  ['a logout token, counted while it is read', 'POST', '/sign-out/back-channel', chunked, false, null],
  ['a file that did not go past proxy.ts', 'POST', '/uploads', long(5_000_000), false, 413],
  ['an event too long', 'POST', '/events/cli_1', long(600_000), false, 413],
  ['an event, counted while it is read', 'POST', '/events/cli_1', chunked, false, null],
  ['a reply to the sandbox', 'POST', '/sandbox/open-apis/im/v1/messages/om_1/reply', long(longestAction), false, null],
  ['one too long', 'POST', '/sandbox/open-apis/im/v1/messages/om_1/reply', long(longestAction * 2), false, 413],
  ['one at length unknown', 'PATCH', '/sandbox/open-apis/im/v1/messages/om_1', chunked, false, null],
  ['an address that only begins so', 'POST', '/sandbox/open-apis', chunked, false, 411],
  ['a length that is none', 'POST', '/sign-out', { 'content-length': '-1' }, false, 413],
  ['a length that is a word', 'POST', '/sign-out', { 'content-length': 'NaN' }, false, 413],
])('%s', (_, method, pathname, headers, action, refused) => {
  expect(bodyRefusal({ method, pathname, headers: new Headers(headers), action })).toBe(refused)
})

describe('a body is read up to its limit', () => {
  const pieces = (count: number) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (count-- > 0) controller.enqueue(new Uint8Array(100))
        else controller.close()
      },
    })
  const asked = (body: BodyInit | null) =>
    new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit)

  test.each<[string, BodyInit | null, number | null]>([
    ['none', null, 0],
    ['one to the byte', 'a'.repeat(1000), 1000],
    ['one byte more', 'a'.repeat(1001), null],
    ['in pieces', pieces(10), 1000],
    ['in pieces without an end', pieces(Number.POSITIVE_INFINITY), null],
  ])('%s', async (_, body, length) => {
    expect((await readAtMost(asked(body), 1000))?.length ?? null).toBe(length)
  })
})
