import { outcomeOf } from '#lib/model/attempt.ts'
import type { Progress } from '#lib/model/send-result.ts'
import { requireOperator, server } from '#lib/server.ts'
import { guidanceOf } from '../../guidance-of.ts'

/** No attempt runs longer than its tries may take; one that seems to has lost the server that ran it. */
const longest = (timeout_ms: number) => 60_000 + 3 * timeout_ms

/** How an attempt is getting on, for a page that watches it (a Progress); 404 where none has that id. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  await requireOperator()
  const { attempts, settings } = server()
  const attempt = await attempts.find((await params).id)
  if (!attempt) return Response.json(null, { status: 404, headers: fresh })
  const finished = attempt.outcome !== null || Date.now() - Date.parse(attempt.at) > longest(settings.timeout_ms)
  const outcome = finished ? outcomeOf(attempt) : null
  return Response.json({ tries: attempt.tries, finished, outcome, guidance: guidanceOf(outcome) } satisfies Progress, {
    headers: fresh,
  })
}

const fresh = { 'Cache-Control': 'no-store' }
