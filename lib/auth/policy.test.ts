import { expect, test } from 'vitest'
import { always, picturePolicy, policyOf, policyTable } from './policy.ts'

test('scripts run by their nonce only, and nothing leads elsewhere', () => {
  const policy = policyOf('abc')
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe|https?:|\*/)
  for (const { name, sources } of policyTable('abc', false))
    expect(sources.join(' '), name).toMatch(/^('self'|'none'|'nonce-abc'|'strict-dynamic'|'unsafe-inline'|data:| )+$/)
  expect(policy.match(/unsafe-\w+/g)).toEqual(['unsafe-inline'])
})

test('every entry has its reason', () => {
  for (const { name, why } of policyTable('abc', true)) expect(why, name).toMatch(/^[A-Z].+\.$/)
})

test('what a picture may do is nothing', () => {
  expect(picturePolicy).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  expect(always['X-Content-Type-Options']).toBe('nosniff')
})
