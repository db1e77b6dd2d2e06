import { createHash, hkdfSync } from 'node:crypto'
import { EncryptJWT, UnsecuredJWT } from 'jose'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { sealer } from './sealed.ts'

const [old, newer] = ['the older secret of forty characters ....', 'the newer secret of forty characters ....']
const content = { state: 's', to: '/history' }
const seals = sealer([newer, old], 'sign-in')

afterEach(() => void vi.useRealTimers())

test('what was sealed opens', async () => {
  const sealed = await seals.seal(content, 600)
  expect(sealed).not.toContain('history')
  expect(await seals.open(sealed)).toMatchObject(content)
})

test('the newest secret seals; while secrets are changed one after the other, both open', async () => {
  const [before, during, after] = [
    sealer([old], 'sign-in'),
    sealer([newer, old], 'sign-in'),
    sealer([newer], 'sign-in'),
  ]
  expect(await during.open(await before.seal(content, 600))).toMatchObject(content)
  expect(await after.open(await during.seal(content, 600))).toMatchObject(content)
  expect(await after.open(await before.seal(content, 600))).toBeNull()
})

test('it opens as long as it was sealed for', async () => {
  const sealed = await seals.seal(content, 600)
  vi.useFakeTimers({ now: Date.now() + 599_000, toFake: ['Date'] })
  expect(await seals.open(sealed)).toMatchObject(content)
  vi.setSystemTime(Date.now() + 2000)
  expect(await seals.open(sealed)).toBeNull()
})

test('without a secret nothing is sealed', async () => {
  await expect(sealer([], 'sign-in').seal(content, 1)).rejects.toThrow('no secret')
  expect(await sealer([], 'sign-in').open(await seals.seal(content, 600))).toBeNull()
})

describe('it does not open', () => {
  const key = new Uint8Array(hkdfSync('sha256', newer, 'reply-console', 'sign-in', 32))
  const kid = createHash('sha256').update(key).digest('base64url').slice(0, 8)
  const changed = (sealed: string, part: number) =>
    sealed
      .split('.')
      .map((piece, n) => (n === part ? `${piece.startsWith('A') ? 'B' : 'A'}${piece.slice(1)}` : piece))
      .join('.')

  test.each<[string, () => Promise<string> | string]>([
    ['where it was sealed for another purpose', () => sealer([newer], 'id_token').seal(content, 600)],
    [
      'by a secret that is not ours',
      () => sealer(['a foreign secret of forty characters.....'], 'sign-in').seal(content, 600),
    ],
    ['with its head changed', async () => changed(await seals.seal(content, 600), 0)],
    ['with its nonce changed', async () => changed(await seals.seal(content, 600), 2)],
    ['with its body changed', async () => changed(await seals.seal(content, 600), 3)],
    ['with its tag changed', async () => changed(await seals.seal(content, 600), 4)],
    ['cut off', async () => (await seals.seal(content, 600)).slice(0, -1)],
    ['empty', () => ''],
    ['as a text', () => 'anything'],
    ['as a JWT that nobody signed', () => new UnsecuredJWT(content).setAudience('sign-in').encode()],
    [
      'by our key in another way than ours',
      () =>
        new EncryptJWT(content)
          .setProtectedHeader({ alg: 'dir', enc: 'A128CBC-HS256', kid })
          .setAudience('sign-in')
          .encrypt(key),
    ],
    ['as megabytes', () => 'A'.repeat(2_000_000)],
  ])('%s', async (_, make) => {
    expect(await seals.open(await make())).toBeNull()
  })
})
