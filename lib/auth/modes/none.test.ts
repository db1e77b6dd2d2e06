import { expect, test } from 'vitest'
import { local } from '#lib/model/identity.ts'
import { none } from './none.ts'

const askedBy = (host: string, hosts: string[] | null, more: Record<string, string> = {}, trust = false) =>
  none(() => ({ hosts, public_host: null, trust_forwarded_host: trust })).whoIs({
    headers: new Headers({ host, ...more }),
  })

test.each(['localhost:3000', '127.0.0.1:3000', '127.0.0.1', '[::1]:3000', 'console.example.com'])(
  '%s is the console',
  async (host) => {
    expect(await askedBy(host, ['console.example.com'])).toEqual({ status: 'in', identity: local, session: null })
  },
)

test.each(['evil.example.com:3000', 'localhost.evil.example', '127.0.0.1.evil.example', ''])(
  'a page that points %s at this machine is nobody',
  async (host) => {
    expect(await askedBy(host, ['console.example.com'])).toEqual({ status: 'unknown', why: 'foreign_host' })
  },
)

test('where nothing is at stake any name will do', async () => {
  expect(await askedBy('box.example.com', null)).toMatchObject({ status: 'in' })
})

test('what a client says of itself is believed only where a proxy in front writes it', async () => {
  const forwarded = { 'x-forwarded-host': 'console.example.com' }
  expect(await askedBy('evil.example.com', ['console.example.com'], forwarded)).toEqual({
    status: 'unknown',
    why: 'foreign_host',
  })
  expect(await askedBy('10.0.0.7:3000', ['console.example.com'], forwarded, true)).toMatchObject({ status: 'in' })
  expect(
    await askedBy('console.example.com', ['console.example.com'], { 'x-forwarded-host': 'evil.example' }),
  ).toMatchObject({ status: 'in' })
})
