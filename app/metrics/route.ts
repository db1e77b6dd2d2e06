import { createHash, timingSafeEqual } from 'node:crypto'
import { server } from '#lib/server.ts'

/** What this process has counted, for Prometheus, which brings METRICS_TOKEN. Feishu is not asked. */
export async function GET({ headers }: Request): Promise<Response> {
  const { settings, metrics } = server()
  if (settings.metrics_token === null || metrics === null) return plain('not found', 404)
  const [, brought = ''] = headers.get('authorization')?.match(/^bearer +(\S+)$/i) ?? []
  if (!timingSafeEqual(hashOf(brought), hashOf(settings.metrics_token)))
    return plain('wants METRICS_TOKEN', 401, { 'WWW-Authenticate': 'Bearer' })
  const { text, type } = await (await metrics).text()
  return plain(text, 200, { 'Content-Type': type })
}

/** Of one length whatever was brought, so that comparing takes one time. */
const hashOf = (text: string) => createHash('sha256').update(text).digest()

const plain = (text: string, status: number, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain', ...headers } })
