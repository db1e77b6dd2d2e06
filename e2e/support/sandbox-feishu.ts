import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Options } from '#lib/sandbox/options.ts'
import { sandbox } from '#lib/sandbox/sandbox.ts'

const app = { app_id: 'cli_sandbox_outside', app_secret: 'S3cretOfTheAppOutside' }

/** The stand-in for Feishu by itself, for a console that takes it for the real one; what it assumes can be changed. */
export async function sandboxFeishu() {
  let box = sandbox(app)
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const { method = 'GET', url = '/', headers } = request
    const answer = await box.fetch(
      new Request(`http://feishu${url}`, {
        method,
        headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
        ...(method !== 'GET' && { body: Buffer.concat(pieces) }),
      }),
    )
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return {
    /** What a console needs to reply through it. */
    settings: {
      FEISHU_APP_ID: app.app_id,
      FEISHU_APP_SECRET: app.app_secret,
      FEISHU_BASE_URL: `http://127.0.0.1:${address.port}`,
    },
    /** From now on it is another app’s Feishu, which assumes this. */
    becomes(options: Partial<Options>, own: Partial<typeof app> = {}) {
      box = sandbox({ ...app, ...own, options })
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
