import { expect, test } from 'vitest'
import { none } from './none.ts'

const askedBy = (host: string, hosts: string[] | null) => none(hosts).operatorOf({ headers: new Headers({ host }) })

test.each(['localhost:3000', '127.0.0.1:3000', '127.0.0.1', '[::1]:3000', 'console.example.com'])(
  '%s is the console',
  async (host) => {
    expect(await askedBy(host, ['console.example.com'])).toEqual({ id: 'local', name: 'local' })
  },
)

test.each(['evil.example.com:3000', 'localhost.evil.example', '127.0.0.1.evil.example', ''])(
  'a page that points %s at this machine is nobody',
  async (host) => {
    expect(await askedBy(host, ['console.example.com'])).toBeNull()
  },
)

test('where nothing is at stake any name will do', async () => {
  expect(await askedBy('box.example.com', null)).not.toBeNull()
})
