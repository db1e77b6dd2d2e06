import { describe, expect, test } from 'vitest'
import { cookieIn, cookieNames } from './cookies.ts'

const given = (cookie: string | null) => new Headers(cookie === null ? {} : { cookie })

test.each<[string, string | null, string | null]>([
  ['no cookie', null, null],
  ['an empty header', '', null],
  ['ours alone', 'reply-console=abc', 'abc'],
  ['ours among others', 'a=1; reply-console=abc; b=2', 'abc'],
  ['one whose name only begins like ours', 'reply-console-sign-in-x=abc', null],
  ['one whose name only ends like ours', 'my-reply-console=abc', null],
  ['with an equals sign in it', 'reply-console=a=b', 'a=b'],
  ['with spaces around it', ' reply-console = abc ;', 'abc'],
  ['an empty value', 'reply-console=', ''],
  ['no value at all', 'reply-console', null],
  ['twice the same', 'reply-console=abc; reply-console=abc', 'abc'],
  ['two that differ: one was set from another site of the domain', 'reply-console=abc; reply-console=evil', null],
  ['in another spelling', 'Reply-Console=abc', null],
  ['as a name of a prototype', '__proto__=abc', null],
])('the session in a request: %s', (_, cookie, value) => {
  expect(cookieIn(given(cookie), 'reply-console')).toBe(value)
})

describe('names', () => {
  test.each([
    [null, 'reply-console', false],
    ['http://127.0.0.1:3000', 'reply-console', false],
    ['https://console.example.com', '__Host-reply-console', true],
  ])('by %s', (public_url, session, secure) => {
    expect(cookieNames(public_url)).toMatchObject({ session, secure })
  })

  test.each([
    ['two sign-ins differ', 'abcdefghijklmnop', 'reply-console-sign-in-abcdefghijkl'],
    ['a line break adds no header', 'a\r\nX-Evil: 1', 'reply-console-sign-in-aX-Evil1'],
    ['a semicolon adds no attribute', 'a; Domain=.x', 'reply-console-sign-in-aDomainx'],
    ['letters no header takes', '李abc', 'reply-console-sign-in-abc'],
    ['nothing', '', 'reply-console-sign-in-'],
  ])('of a state: %s', (_, state, name) => {
    expect(cookieNames(null).signIn(state)).toBe(name)
  })
})

test('of sign-ins under way the oldest go, so that the header stays short', () => {
  const { signIn, signInsTooMany } = cookieNames('https://console.example.com')
  const states = Array.from({ length: 7 }, (_, n) => `state-${n}`)
  const header = ['theme=dark', '__Host-reply-console=abc', ...states.map((state) => `${signIn(state)}=sealed`)].join(
    '; ',
  )
  expect(signInsTooMany(given(header))).toEqual(states.slice(0, 3).map(signIn))
  expect(signInsTooMany(given(`${signIn('one')}=sealed`))).toEqual([])
  expect(signInsTooMany(given(null))).toEqual([])
})
