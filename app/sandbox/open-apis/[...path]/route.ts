import { bodyLimitOf, readAtMost } from '#lib/auth/body-limits.ts'
import { server } from '#lib/server.ts'

export const dynamic = 'force-dynamic'

/**
 * The sandbox, where Feishu would be. No operator is asked for: like Feishu it wants a token of the app.
 * With a real app configured there is nothing here.
 */
async function answer(request: Request): Promise<Response> {
  const { sandbox } = server()
  if (!sandbox) return new Response('404 page not found', { status: 404 })
  if (request.method === 'GET') return sandbox.fetch(request)
  const body = await readAtMost(request, bodyLimitOf(new URL(request.url).pathname))
  if (body === null) return new Response('413 Request Entity Too Large', { status: 413 })
  return sandbox.fetch(new Request(request.url, { method: request.method, headers: request.headers, body }))
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
