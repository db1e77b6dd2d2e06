import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { formAround } from '#lib/protocol/upload.ts'
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

test('a form brings its file as it comes, and says how long it is', async () => {
  const there = await standIn({ other: (_, response) => json(response, 200, { code: 0 }) })
  const form = formAround([['image_type', 'message']], { name: 'image', file_name: 'a.png' }, 'edge')
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
  const pieces = [form.before, png, form.after]
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const stream = new ReadableStream<Uint8Array>({
    pull(into) {
      const piece = pieces.shift()
      if (piece) into.enqueue(piece)
      else into.close()
    },
  })
  const body = { stream, type: form.type, length }
  await exchange(fetch, { method: 'POST', url: `${there.base_url}/x`, body, timeout_ms: 2000 })
  const [request] = there.others
  expect(request?.headers).toMatchObject({
    'content-type': 'multipart/form-data; boundary=edge',
    'content-length': String(request?.body.length),
  })
  expect(request?.headers['transfer-encoding']).toBeUndefined()
  const sent = request?.body.toString('latin1') ?? ''
  expect(sent).toContain('name="image_type"\r\n\r\nmessage')
  expect(sent).toContain('filename="a.png"')
  expect(sent).toContain('\x89PNG')
})

test('bytes that are passed on are not held: of 256 MB far less is there at any time', async () => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end('{}'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  let left = 256
  const stream = new ReadableStream<Uint8Array>({
    pull(into) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
      if (left-- > 0) into.enqueue(new Uint8Array(1024 * 1024))
      else into.close()
    },
  })
  const body = { stream, type: 'application/octet-stream', length: 256 * 1024 * 1024 }
  const { port } = server.address() as AddressInfo
  const answer = await exchange(fetch, { method: 'POST', url: `http://127.0.0.1:${port}/`, body, timeout_ms: 60_000 })
  expect(answer).toMatchObject({ http: 200 })
  expect(most / 1024 / 1024).toBeLessThan(160)
  server.close()
})
