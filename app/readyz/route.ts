import { server } from '#lib/server.ts'

/** Whether requests may be sent here: without a readable database nothing is done. Feishu is not asked. */
export async function GET(): Promise<Response> {
  const { audit, log } = server()
  const ready = await audit.head().then(
    () => true,
    (err: unknown) => {
      log.error({ err }, 'Not ready: the database cannot be read')
      return false
    },
  )
  return new Response(ready ? 'ready' : 'not ready', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' },
  })
}
