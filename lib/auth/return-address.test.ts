import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnAddress } from './return-address.ts'

const own = 'https://console.example.com'

describe('an address of ours is gone back to as it is', () => {
  test.each([
    '/',
    '/history',
    '/history?status=refused&before=x',
    '/?message_id=om_dc13264520392913993dd051dba21dcf',
    '/errors/230099/200550#why',
    '/?to=//evil.example',
    '/?to=https://evil.example',
    '/sign-inn',
    // The end of a sign-in in a window of its own.
    '/sign-in/done',
    '/history/%2F%2Fevil.example',
  ])('%s', (asked) => expect(returnAddress(asked)).toBe(asked))

  test('letters beyond ASCII are written as a header takes them', () => {
    expect(returnAddress('/history?text=李')).toBe('/history?text=%E6%9D%8E')
  })
})

describe('any other one is the first page', () => {
  test.each([
    [null],
    [undefined],
    [''],
    ['history'],
    ['//evil.example'],
    ['///evil.example'],
    ['/\\evil.example'],
    ['\\/evil.example'],
    ['\\\\evil.example'],
    ['https:evil.example'],
    ['https:/evil.example'],
    ['https://evil.example'],
    ['HTTPS://evil.example'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['/\r\n/evil.example'],
    ['\t//evil.example'],
    [' //evil.example'],
    ['/.//evil.example'],
    ['/..//evil.example'],
    ['/a/..//evil.example'],
    ['/%2e//evil.example'],
    ['/%2e%2e//evil.example'],
    ['/./\\evil.example'],
    ['/history\0'],
    ['/sign-in'],
    ['/sign-in?to=/sign-in'],
    ['/sign-in/go'],
    ['/sign-in/done/'],
    ['/sign-in/done?to=//evil.example'],
    ['/sign-in/done/../go'],
    ['/sign-out'],
    ['/x/../sign-out'],
    [`/${'a'.repeat(2000)}`],
    ['@evil.example'],
    ['evil.example/'],
    ['．evil.example'],
  ])('%j', (asked) => expect(returnAddress(asked)).toBe('/'))
})

test('whatever is asked for, a browser stays with us', () => {
  const piece = fc.constantFrom(
    '/', '\\', '.', '..', '%2e', '%2f', '%5c', '%09', '\t', '\n', '\r', ' ', ':', '@', '?', '#', 'https:', 'javascript:',
    'evil.example', 'sign-in', 'sign-out', '\u0000', '\u3002', '\uff0f', '\u2044', '[', ']', 'a', '李', '\ud800',
  ) // biome-ignore format: a row of pieces
  const made = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(
      fc.oneof(
        made,
        made.map((rest) => `/${rest}`),
        fc.string({ unit: 'binary' }),
      ),
      (asked) => {
        const address = returnAddress(asked)
        const reached = new URL(address, `${own}/sign-in/callback`)
        expect(reached.origin).toBe(own)
        expect(reached.pathname).not.toMatch(/^\/sign-(in|out)(\/|$)/)
        // What a Location header takes, and asked again comes to the same.
        expect(address).toMatch(/^\/[\x21-\x7e]*$/)
        expect(returnAddress(address)).toBe(address)
      },
    ),
    { numRuns: 2000 },
  )
})
