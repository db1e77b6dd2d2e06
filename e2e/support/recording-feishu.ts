import { once } from 'node:events'
import { createServer } from 'node:http'

export type RecordedCall = {
  method: string
  path: string
  headers: Record<string, string | string[] | undefined>
  /** The exact bytes. */
  body: Buffer
}

export type RecordingFeishu = {
  /** For FEISHU_BASE_URL; it has a path, because any address may. */
  url: string
  calls: RecordedCall[]
  /** Calls whose path ends like this. */
  to(end: string | RegExp): RecordedCall[]
  stop(): Promise<void>
}

/** A picture. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What it answers a reply with, given how many replies came before. */
type AnswerReply = (n: number) => {
  status?: number
  body: unknown
  wait_ms?: number
  headers?: Record<string, string>
}

const uploadedAs = (name: string, n: number): ReturnType<AnswerReply> => ({
  body: { code: 0, msg: 'success', data: { [name]: `${name.slice(0, -4).replace('image', 'img')}_v3_recorded_${n}` } },
})

const delivered: AnswerReply = (n) => ({
  body: { code: 0, msg: 'success', data: { message_id: `om_recorded_${n}`, chat_id: 'oc_recorded', msg_type: 'text' } },
})

type Stranger = {
  token?: string
  /** The name everybody it is asked for has there; without it nobody and no picture is known. */
  knows?: string
}

/** A server that is not the sandbox: it understands nothing, takes everything, and keeps every byte it was sent. */
export async function recordingFeishu(
  answerReply: AnswerReply = delivered,
  { token = 't-recorded-secret-token', knows }: Stranger = {},
): Promise<RecordingFeishu> {
  const calls: RecordedCall[] = []
  const to = (end: string | RegExp) =>
    calls.filter(({ path }) => (typeof end === 'string' ? path.endsWith(end) : end.test(path)))
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const { method = '', url: path = '', headers } = request
    const before = to('/reply').length
    const asked = Buffer.concat(pieces)
    calls.push({ method, path, headers, body: asked })
    const {
      status = 200,
      body,
      wait_ms = 0,
      headers: own = {},
    }: ReturnType<AnswerReply> = path.endsWith('/tenant_access_token/internal')
      ? { body: { code: 0, msg: 'ok', tenant_access_token: token, expire: 7200 } }
      : path.endsWith('/v3/app_access_token')
        ? { body: { code: 0, msg: 'ok', app_access_token: 'a-recorded-secret-0001', expire: 7200 } }
        : path.endsWith('/v3/tenant_access_token')
          ? {
              body: {
                code: 0,
                msg: 'ok',
                tenant_access_token: `${token}-${JSON.parse(asked.toString()).tenant_key}`,
                expire: 7200,
              },
            }
          : method === 'POST' && /\/im\/v1\/(?:images|files)$/.test(path)
            ? uploadedAs(path.endsWith('/images') ? 'image_key' : 'file_key', calls.length)
            : path.endsWith('/reply')
              ? answerReply(before)
              : knows !== undefined && path.includes('/contact/v3/users/')
                ? { body: { code: 0, data: { user: { name: knows, en_name: knows } } } }
                : { status: 400, body: { code: 230001, msg: 'invalid message_id', error: { log_id: 'recorded' } } }
    if (knows !== undefined && path.includes('/im/v1/images/')) {
      response.writeHead(200, { 'Content-Type': 'image/png' })
      response.end(onePixel)
      return
    }
    setTimeout(() => {
      response.writeHead(status, {
        'Content-Type': 'application/json; charset=utf-8',
        'X-Tt-Logid': 'recorded',
        ...own,
      })
      response.end(JSON.stringify(body))
    }, wait_ms)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return {
    url: `http://127.0.0.1:${address.port}/feishu`,
    calls,
    to,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
