import { expect, test } from 'vitest'
import { always, inertPolicy, policyOf, policyOfFile, policyTable } from './security-headers.ts'

test('scripts run by their nonce only, and nothing leads elsewhere', () => {
  const policy = policyOf('abc')
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe|https?:|\*/)
  for (const { name, sources } of policyTable('abc', false))
    expect(sources.join(' '), name).toMatch(
      /^('self'|'none'|'nonce-abc'|'strict-dynamic'|'unsafe-inline'|data:|blob:| )+$/,
    )
  expect(policy.match(/unsafe-\w+/g)).toEqual(['unsafe-inline'])
})

test('a page may load this and nothing wider: whoever adds a source adds it here too', () => {
  expect(policyOf('abc').split('; ')).toEqual([
    "default-src 'self'",
    "script-src 'self' 'nonce-abc' 'strict-dynamic'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])
  expect(policyOf('abc', true)).toContain("'strict-dynamic' 'unsafe-eval';")
})

test('every answer has these headers', () => {
  expect(always).toEqual({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(self), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
  })
})

test('every entry has its reason', () => {
  for (const { name, why } of policyTable('abc', true)) expect(why, name).toMatch(/^[A-Z].+\.$/)
})

test('what a picture or a file may do is nothing, and a script of the build loads no more than its parts', () => {
  expect(inertPolicy).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  for (const path of ['/images/img_v3_1', '/icon.svg', '/_next/static/a.css', '/images/a.js'])
    expect(policyOfFile(path), path).toBe(inertPolicy)
  expect(policyOfFile('/_next/static/chunks/a.js')).toBe(
    "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
  )
  expect(always['X-Content-Type-Options']).toBe('nosniff')
})
