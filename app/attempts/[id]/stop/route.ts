import { requireOperator, server } from '#lib/server.ts'
import { isSameOrigin } from '../../../same-origin.ts'

/** Asks whoever runs this attempt to stop trying. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  await requireOperator()
  const { attempts, settings } = server()
  const own = settings.public_url ? new URL(settings.public_url).host : null
  if (!isSameOrigin(request.headers, [own])) return new Response(null, { status: 403 })
  await attempts.requestStop((await params).id)
  return new Response(null, { status: 204 })
}
