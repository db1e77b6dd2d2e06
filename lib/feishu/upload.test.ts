import { expect, test } from 'vitest'
import { feishu } from './client.ts'
import { json, standIn, steered } from './loopback.testing.ts'

const file = (text: string) => ({
  name: '值班表.pdf',
  duration_ms: null,
  size: Buffer.byteLength(text),
  bytes: new Blob([text]).stream() as ReadableStream<Uint8Array>,
})

const client = (base_url: string) => feishu({ ...steered().options, base_url })

test('bytes go out once, with their length, and come back as a key', async () => {
  const there = await standIn({
    other: (_, response) => json(response, 200, { code: 0, data: { file_key: 'file_v3_1' } }),
  })
  expect(await client(there.base_url).upload('file', file('%PDF-1.7'))).toEqual({
    status: 'uploaded',
    key: 'file_v3_1',
  })
  const [call] = there.others
  expect(call).toMatchObject({ method: 'POST', path: '/open-apis/im/v1/files' })
  expect(call?.headers['content-length']).toBe(String(call?.body.length))
  const parts = call?.body.toString().match(/name="\w+"|filename="\w+"|\r\n\r\n[^\r]*/g)
  expect(parts).toEqual([
    'name="file_type"',
    '\r\n\r\npdf',
    'name="file_name"',
    '\r\n\r\n值班表.pdf',
    'name="file"',
    'filename="file"',
    '\r\n\r\n%PDF-1.7',
  ])
})

test('a refusal is told with its code; nothing goes out twice, not even for another token', async () => {
  const there = await standIn({
    other: (_, response) => json(response, 400, { code: 99991663, msg: 'Invalid access token' }),
  })
  const feishu = client(there.base_url)
  expect(await feishu.upload('image', file('x'))).toMatchObject({ status: 'refused', code: 99991663 })
  expect(there.others).toHaveLength(1)
  // The next one has a new token.
  await feishu.upload('image', file('x'))
  expect(there.others[1]?.headers.authorization).not.toBe(there.others[0]?.headers.authorization)
})

test('whoever breaks off is told that nobody knows', async () => {
  const there = await standIn({ other: (_, response) => response.destroy() })
  expect(await client(there.base_url).upload('image', file('x'))).toEqual({ status: 'unanswered' })
})
