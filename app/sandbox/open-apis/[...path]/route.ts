import { server } from '#lib/server.ts'

export const dynamic = 'force-dynamic'

/**
 * The sandbox, where Feishu would be. No operator is asked for: like Feishu it wants a token of the app.
 * With a real app configured there is nothing here.
 */
async function answer(request: Request): Promise<Response> {
  const { sandbox } = server()
  return sandbox ? sandbox.fetch(request) : new Response('404 page not found', { status: 404 })
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
