import { describe, expect, test } from 'vitest'
import { png } from '../png.ts'
import { sandbox } from '../sandbox.ts'

const start = async () => {
  const box = sandbox({ app_id: 'cli_sandbox', app_secret: 'secret' })
  const ask = (path: string, init?: RequestInit) => box.fetch(new Request(`http://x/open-apis/${path}`, init))
  const granted = await ask('auth/v3/tenant_access_token/internal', {
    method: 'POST',
    body: JSON.stringify({ app_id: 'cli_sandbox', app_secret: 'secret' }),
  })
  const headers = { Authorization: `Bearer ${(await granted.json()).tenant_access_token}` }
  const upload = async (
    path: 'images' | 'files',
    fields: Record<string, string>,
    bytes: Uint8Array<ArrayBuffer> | null,
  ) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    if (bytes) body.set(path === 'images' ? 'image' : 'file', new Blob([bytes]), 'x')
    return (await ask(`im/v1/${path}`, { method: 'POST', headers, body })).json()
  }
  const reply = async (msg_type: string, content: object) => {
    const body = JSON.stringify({ msg_type, content: JSON.stringify(content) })
    const path = 'im/v1/messages/om_dc13264520392913993dd051dba21dcf/reply'
    const json = { ...headers, 'Content-Type': 'application/json' }
    return (await (await ask(path, { method: 'POST', headers: json, body })).json()).code
  }
  return { upload, reply, get: (key: string) => ask(`im/v1/images/${key}`, { headers }) }
}
const dot = png(1, 1, () => [0, 0, 0, 255])
const some = (length: number) => new Uint8Array(length)

test('a picture that was uploaded comes back, and can be sent', async () => {
  const { upload, reply, get } = await start()
  const { data } = await upload('images', { image_type: 'message' }, dot)
  expect(new Uint8Array(await (await get(data.image_key)).arrayBuffer())).toEqual(dot)
  expect(await reply('image', data)).toBe(0)
})

test.each([
  ['opus', 'audio', ['file', 'media']],
  ['mp4', 'media', ['file', 'audio']],
  ['pdf', 'file', []],
])('what is uploaded as %s goes as %s alone', async (file_type, msg_type, others) => {
  const { upload, reply } = await start()
  const { data } = await upload('files', { file_type, file_name: 'x' }, some(3))
  expect(await reply(msg_type, data)).toBe(0)
  for (const other of others) expect(await reply(other, data)).toBe(230055)
})

describe('an upload is refused', () => {
  test.each<[number, 'images' | 'files', Record<string, string>, Uint8Array<ArrayBuffer> | null]>([
    [234001, 'images', {}, dot],
    [234001, 'images', { image_type: 'message' }, null],
    [234010, 'images', { image_type: 'message' }, some(0)],
    [234011, 'images', { image_type: 'message' }, some(9)],
    [234006, 'images', { image_type: 'message' }, some(10 * 1024 * 1024 + 1)],
    [234001, 'files', { file_type: 'zip', file_name: 'a.zip' }, some(9)],
    [234001, 'files', { file_type: 'pdf' }, some(9)],
    [234010, 'files', { file_type: 'pdf', file_name: 'a.pdf' }, some(0)],
  ])('%i: %s %o', async (code, path, fields, bytes) => {
    expect((await (await start()).upload(path, fields, bytes)).code).toBe(code)
  })
})
