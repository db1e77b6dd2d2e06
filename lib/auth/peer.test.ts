import { describe, expect, test } from 'vitest'
import { mark, peerOf, requestIdOf, trustedProxies } from './peer.ts'

const nobody = trustedProxies('')
const ours = trustedProxies('127.0.0.1, 10.0.0.0/8, fd00::/8, ::1')

test.each<[string, boolean]>([
  ['', true],
  ['10.0.0.1', true],
  ['10.0.0.0/8,192.168.0.0/16', true],
  ['::1 fd00::/8', true],
  ['0.0.0.0/0', true],
  ['10.0.0.0/33', false],
  ['fd00::/129', false],
  ['10.0.0.0/', false],
  ['10.0.0.0/8/8', false],
  ['10.0.0.0/-1', false],
  ['10.0.0', false],
  ['localhost', false],
  ['*', false],
  ['proxy.example.com', false],
])('TRUSTED_PROXIES=%j is read: %s', (setting, read) => {
  expect(trustedProxies(setting) !== null).toBe(read)
})

test.each<[string, boolean]>([
  ['127.0.0.1', true],
  ['::ffff:127.0.0.1', true],
  ['::FFFF:10.255.255.255', true],
  ['10.1.2.3', true],
  ['11.0.0.0', false],
  ['fd12:3456::1', true],
  ['fe80::1', false],
  ['::1', true],
  ['', false],
  ['unknown', false],
])('%j is a proxy of ours: %s', (address, included) => {
  expect(ours?.includes(address)).toBe(included)
  expect(nobody?.includes(address)).toBe(false)
})

describe('whom a request comes from', () => {
  test.each<[string, string, Record<string, string>, string, boolean]>([
    ['directly', '203.0.113.7', {}, '203.0.113.7', false],
    ['directly, over IPv6', '::ffff:203.0.113.7', {}, '203.0.113.7', false],
    ['directly, saying it was a proxy', '203.0.113.7', { 'x-forwarded-for': '10.0.0.1' }, '203.0.113.7', false],
    ['by a proxy', '10.0.0.1', { 'x-forwarded-for': '203.0.113.7' }, '203.0.113.7', true],
    ['by two proxies', '10.0.0.1', { 'x-forwarded-for': '203.0.113.7, 10.0.0.2' }, '203.0.113.7', true],
    [
      'by a proxy, from somebody who wrote a line of their own',
      '10.0.0.1',
      { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' },
      '203.0.113.7',
      true,
    ],
    ['by a proxy that says nothing', '10.0.0.1', {}, '10.0.0.1', true],
    ['by a proxy that says no address', '10.0.0.1', { 'x-forwarded-for': 'unknown, <script>' }, '10.0.0.1', true],
    ['from a proxy itself', '10.0.0.1', { 'x-forwarded-for': '10.0.0.3, 10.0.0.2' }, '10.0.0.3', true],
    ['from a socket that is gone', '', {}, '', false],
  ])('%s', (_, remote, headers, address, by_trusted_proxy) => {
    if (!ours) throw new Error('not read')
    mark(headers, remote, ours)
    expect(peerOf(new Headers(headers))).toEqual({ address, by_trusted_proxy })
  })

  test('what nobody trusted says of a proxy is taken away, whatever else it says stays', () => {
    const headers: Record<string, string> = {
      host: 'console.example.com',
      forwarded: 'for=1.1.1.1',
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-port': '1',
      'x-forwarded-proto': 'https',
      'x-forwarded-user': 'root',
    }
    if (!ours) throw new Error('not read')
    mark(headers, '203.0.113.7', ours)
    expect(Object.keys(headers).filter((name) => !name.startsWith('x-peer-'))).toEqual(['host', 'x-forwarded-user'])
  })

  test('nobody else can write the mark: its name is another one in each process, and ours counts', () => {
    expect(peerOf(new Headers({ 'x-peer': 'proxy 1.1.1.1' }))).toEqual({ address: '', by_trusted_proxy: false })
    const headers: Record<string, string> = {}
    if (!ours) throw new Error('not read')
    mark(headers, '10.0.0.1', ours)
    const [name = ''] = Object.keys(headers)
    expect(name).toMatch(/^x-peer-[0-9a-f]{32}$/)
    const forged = { [name]: 'proxy 1.1.1.1' }
    mark(forged, '203.0.113.7', ours)
    expect(peerOf(new Headers(forged))).toEqual({ address: '203.0.113.7', by_trusted_proxy: false })
  })
})

describe('the id of a request', () => {
  const made = /^[0-9a-f-]{36}$/
  test.each<[string, string, string | undefined, RegExp]>([
    ['by a proxy that names it', '10.0.0.1', 'r-4711.a:b', /^r-4711\.a:b$/],
    [
      'by a proxy that names it as it traces',
      '10.0.0.1',
      'Root=1-67891233-abcdef012345678912345678',
      /^Root=1-67891233-/,
    ],
    ['by a proxy that does not', '10.0.0.1', undefined, made],
    ['by a proxy that lets words through', '10.0.0.1', 'two words, a "quote"', made],
    ['by a proxy that lets too much through', '10.0.0.1', 'x'.repeat(129), made],
    ['directly, whatever it says', '203.0.113.7', 'r-4711.a:b', made],
  ])('%s', (_, remote, named, expected) => {
    if (!ours) throw new Error('not read')
    const headers: Record<string, string> = named === undefined ? {} : { 'x-request-id': named }
    const id = mark(headers, remote, ours)
    expect(id).toMatch(expected)
    expect(requestIdOf(new Headers(headers))).toBe(id)
  })

  test('one nobody marked has one all the same, and not its own word for it', () => {
    expect(requestIdOf(new Headers({ 'x-request-id': 'r-4711.a:b' }))).toMatch(made)
  })
})
