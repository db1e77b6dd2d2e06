import { expect, test } from 'vitest'
import { mask } from './mask.ts'

test.each([
  ['Authorization: Bearer t-g1044qeGEDXTB6NDJOGV4JQC', 'Authorization: Bearer ***'],
  ['{"app_id":"cli_1","app_secret":"dskLLdkasdjlasdKK"}', '{"app_id":"cli_1","app_secret":"***"}'],
  ['{\\"app_secret\\":\\"abcdef\\"}', '{\\"app_secret\\":\\"***\\"}'],
  ["{ app_secret: 'abcdef', app_id: 'cli_1' }", "{ app_secret: '***', app_id: 'cli_1' }"],
  ['tenant_access_token=t-1&x=2', 'tenant_access_token=***&x=2'],
  ['token t-g1044qeGEDXTB6NDJOGV4JQC used', 'token t-*** used'],
  ['u-g1044qeGEDXTB6NDJOGV4JQC', 'u-***'],
  ['eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIx.abc_-9', '***'],
  ['a.t-abcdefghij.t-abcdefghij.1', 'a.t-***'],
  ['t-abcdefghij t-abcdefghi1', 't-abcdefghij t-***'],
])('%s is shown as %s', (text, shown) => {
  expect(mask(text)).toBe(shown)
})

test.each([
  'a t-shirt',
  'om_dc13264520392913993dd051dba21dcf',
  'support-agents-2026-team',
  'rc1-7d3f0c9e5b1a4e62',
  't-a.u-1',
])('%s stays', (text) => {
  expect(mask(text)).toBe(text)
})

test('what is known to be secret goes in every spelling', () => {
  const secret = 'a"b\\c/d e'
  const text = `${secret} ${JSON.stringify({ secret })} ${encodeURIComponent(secret)}`
  expect(mask(text, [secret, '', null])).toBe('*** {"secret":"***"} ***')
})

test('a megabyte of beginnings of tokens is looked through once', () => {
  const beginnings = 't-a.'.repeat(250_000)
  expect(mask(beginnings)).toBe(beginnings)
  expect(mask(`${beginnings}1`)).toBe('t-***')
})
