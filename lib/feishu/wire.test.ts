import { expect, test } from 'vitest'
import { json, standIn } from './loopback.testing.ts'
import { exchange } from './wire.ts'

test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s travels as it is', async (method) => {
  const there = await standIn({ other: (_, response) => json(response, 200, { code: 0 }) })
  const body = method === 'GET' ? undefined : '{"a":9007199254740993}'
  const answer = await exchange(fetch, { method, url: `${there.base_url}/x`, body, timeout_ms: 2000 })
  expect(answer).toMatchObject({ http: 200, text: '{"code":0}' })
  expect(there.others[0]).toMatchObject({ method, path: '/x', body: Buffer.from(body ?? '') })
  expect(there.others[0]?.headers['content-type']).toBe(body && 'application/json; charset=utf-8')
})

test('a form brings its files', async () => {
  const there = await standIn({ other: (_, response) => json(response, 200, { code: 0 }) })
  const body = new FormData()
  body.set('image_type', 'message')
  body.set('image', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' }), 'a.png')
  await exchange(fetch, { method: 'POST', url: `${there.base_url}/x`, body, timeout_ms: 2000 })
  const [request] = there.others
  expect(request?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  const sent = request?.body.toString('latin1') ?? ''
  expect(sent).toContain('name="image_type"\r\n\r\nmessage')
  expect(sent).toContain('filename="a.png"')
  expect(sent).toContain('\x89PNG')
})
