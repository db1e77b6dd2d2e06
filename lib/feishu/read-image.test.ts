import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { endpoints } from '#lib/protocol/endpoints.ts'
import { isImageKey } from '#lib/protocol/picture.ts'
import type { CallFeishu } from './client.ts'
import { feishu } from './client.ts'
import { json, standIn, steered } from './loopback.testing.ts'
import { imageReader } from './read-image.ts'

/** A call that brings what `bytesOf` says. */
const answering = (bytesOf: (image_key: string) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>) =>
  (async (_: string, { image_key }: { image_key: string }) => {
    const bytes = await bytesOf(image_key)
    const outcome = endpoints['image-get'].read({ http: 200, headers: new Headers(), text: '', bytes })
    return { outcome, sent: true }
  }) as unknown as CallFeishu

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const file = (response: ServerResponse, bytes: Buffer, type: string) => {
  response.writeHead(200, { 'Content-Type': type })
  response.end(bytes)
}

async function client(answer: (response: ServerResponse, n: number) => void) {
  const there = await standIn({ other: (_, response, n) => answer(response, n) })
  const { options, clock } = steered()
  return { there, clock, client: feishu({ ...options, base_url: there.base_url }) }
}

describe('a picture', () => {
  test('comes with the app’s token, as it is', async () => {
    const { there, client: app } = await client((response) => file(response, png, 'image/png'))
    const picture = await app.image('img_v3_x')
    expect(picture).toEqual({ status: 'seen', type: 'image/png', bytes: new Uint8Array(png) })
    expect(there.others[0]).toMatchObject({ method: 'GET', path: '/open-apis/im/v1/images/img_v3_x' })
    expect(there.others[0]?.headers.authorization).toBe('Bearer t-granted0001')
  })

  test.each([
    ['named as bytes only', png, 'application/octet-stream', 'image/png'],
    ['named otherwise than it is', Buffer.from('GIF89a'), 'image/png', 'image/gif'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg', 'image/jpeg'],
    ['WebP', Buffer.from('RIFF0000WEBPVP8 '), 'image/webp', 'image/webp'],
  ])('is what its bytes say: %s', async (_, bytes, said, type) => {
    const { client: app } = await client((response) => file(response, bytes, said))
    expect(await app.image('img_v3_x')).toMatchObject({ status: 'seen', type })
  })

  test.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'image/svg+xml'],
    ['a page', '<html><script>alert(1)</script>', 'image/png'],
  ])('%s is none', async (_, text, said) => {
    const { client: app } = await client((response) => file(response, Buffer.from(text), said))
    expect(await app.image('img_v3_x')).toMatchObject({ status: 'unseen', reason: 'not_a_picture' })
  })

  test('above 10 MB is not read to its end', async () => {
    let written = 0
    const { client: app } = await client((response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' })
      const more = () => {
        while (!response.destroyed && written < 64 * 1024 * 1024) {
          written += 1024 * 1024
          if (!response.write(Buffer.alloc(1024 * 1024))) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    })
    expect(await app.image('img_v3_x')).toMatchObject({ status: 'unseen', reason: 'too_large' })
    expect(written).toBeLessThan(64 * 1024 * 1024)
  })

  test.each([
    [234008, 'foreign'],
    [234005, 'not_found'],
    [234001, 'not_found'],
    [234007, 'refused'],
    [99991672, 'refused'],
  ])('refused with %i: %s', async (code, reason) => {
    const { client: app } = await client((response) => json(response, 400, { code, msg: 'no' }))
    expect(await app.image('img_v3_x')).toEqual({ status: 'unseen', reason, code, msg: 'no' })
  })

  test('asked for again it comes from memory, and a refusal is not believed for long', async () => {
    const {
      there,
      clock,
      client: app,
    } = await client((response, n) =>
      n === 1 ? json(response, 400, { code: 234008, msg: 'no' }) : file(response, png, 'image/png'),
    )
    await app.image('img_v3_x')
    expect((await app.image('img_v3_x')).status).toBe('unseen')
    expect(there.others).toHaveLength(1)
    clock.now += 30_000
    expect((await Promise.all([app.image('img_v3_x'), app.image('img_v3_x')])).map(({ status }) => status)).toEqual([
      'seen',
      'seen',
    ])
    expect((await app.image('img_v3_x')).status).toBe('seen')
    expect(there.others).toHaveLength(2)
  })

  test('memory holds so many bytes, the oldest go first', async () => {
    const asked: string[] = []
    const image = imageReader({
      now: () => 0,
      most: 25,
      call: answering((image_key) => {
        asked.push(image_key)
        return new Uint8Array(png)
      }),
    })
    for (const key of ['a', 'b', 'c', 'c', 'b', 'a']) await image(key)
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })
})

test('only a few pictures are on their way at once, and all of them come', async () => {
  let flying = 0
  let most = 0
  const image = imageReader({
    now: () => 0,
    call: answering(async () => {
      most = Math.max(most, ++flying)
      await new Promise((resolve) => setImmediate(resolve))
      flying--
      return new Uint8Array(png)
    }),
  })
  const pictures = await Promise.all(Array.from({ length: 40 }, (_, n) => image(`img_${n}`)))
  expect(pictures.every(({ status }) => status === 'seen')).toBe(true)
  expect(most).toBe(4)
})

test.each([
  ['img_v3_02ab', true],
  ['img_7ea74629-9191-4176-998c-2e603c9c5e8g', true],
  ['img_', false],
  ['img_../../x', false],
  ['img_a?b', false],
  ['file_x', false],
  ['{{pic}}', false],
])('%s is an image key: %s', (key, is) => {
  expect(isImageKey(key)).toBe(is)
})

test('people are found by whatever id they are named with, once', async () => {
  const { there, client: app } = await client((response) =>
    json(response, 200, { code: 0, data: { user: { name: '林晓', en_name: 'Lin' } } }),
  )
  const all = await Promise.all(['ou_1', 'on_1', 'b1g4c7d2', 'ou_1', 'all', 'a@b.c'].map((id) => app.person(id)))
  expect(all.map((one) => one?.en_name)).toEqual(['Lin', 'Lin', 'Lin', 'Lin', undefined, undefined])
  expect(there.others.map(({ path }) => path).sort()).toEqual([
    '/open-apis/contact/v3/users/b1g4c7d2?user_id_type=user_id',
    '/open-apis/contact/v3/users/on_1?user_id_type=union_id',
    '/open-apis/contact/v3/users/ou_1?user_id_type=open_id',
  ])
})

test('who may not be known is nobody, without a word', async () => {
  const { client: app } = await client((response) => json(response, 400, { code: 41050, msg: 'no user authority' }))
  expect(await app.person('ou_1')).toBeNull()
})
