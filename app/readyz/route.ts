import { server } from '#lib/server.ts'

/** Whether requests may be sent here: without a readable database nothing is done, and what is told to end begins nothing. Feishu is not asked. */
export async function GET(): Promise<Response> {
  const { audit, log, ending } = server()
  if (ending.aborted) return plain('ending', 503)
  const ready = await audit.head().then(
    () => true,
    (err: unknown) => {
      log.error({ err }, 'Not ready: the database cannot be read')
      return false
    },
  )
  return ready ? plain('ready', 200) : plain('not ready', 503)
}

const plain = (text: string, status: number) =>
  new Response(text, { status, headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' } })
