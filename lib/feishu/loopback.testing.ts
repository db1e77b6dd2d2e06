import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer }
type Handle = (request: Received, response: ServerResponse, n: number) => void

/** What stands where Feishu would be, for one test: tokens are granted, the rest is up to the test. */
export async function standIn({ token, other }: { token?: Handle; other: Handle }) {
  const received = { tokens: [] as Received[], others: [] as Received[] }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url: path = '', headers } = request
    const one = { method, path, headers, body: Buffer.concat(chunks) }
    const isToken = path.includes('/tenant_access_token/')
    const list = isToken ? received.tokens : received.others
    list.push(one)
    const handle = isToken ? (token ?? grantToken) : other
    handle(one, response, list.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Ends with the test file; nothing waits for it.
  server.unref()
  return { ...received, server, base_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

export function json(
  response: ServerResponse,
  http: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(http, {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Tt-Logid': 'log-header',
    ...headers,
  })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

export const grantToken: Handle = (_, response, n) =>
  json(response, 200, { code: 0, msg: 'ok', tenant_access_token: `t-granted000${n}`, expire: 7200 })

export const sent = (message_id = 'om_reply') => ({ code: 0, msg: 'success', data: { message_id, chat_id: 'oc_1' } })

/** A client at that address whose clock, dice and pauses belong to the test. */
export function steered({ random = 0.5 } = {}) {
  const clock = { now: Date.UTC(2026, 10, 22, 10) }
  const waits: number[] = []
  return {
    clock,
    waits,
    options: {
      app_id: 'cli_a1',
      app_secret: 'the-secret-of-the-app',
      timeout_ms: 2000,
      now: () => clock.now,
      random: () => random,
      pause: async (ms: number) => {
        waits.push(ms)
        clock.now += ms
      },
    },
  }
}
