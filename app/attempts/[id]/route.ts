import { entryFor, noEntry } from '#lib/entry.ts'
import { maySee, outcomeOf } from '#lib/model/attempt.ts'
import type { Progress } from '#lib/model/send-result.ts'
import { isBeingSent, server } from '#lib/server.ts'
import { guidanceOf } from '../../guidance-of.ts'

/** How an attempt is getting on, for a page that watches it: a Progress, or null where none has that id, or not yet. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const { attempts, unrecorded, apps, slots, leases } = server()
  const attempt = await attempts.find((await params).id)
  if (!attempt) return Response.json(null, { headers: fresh })
  if (!maySee(entry.operator, attempt)) return noEntry({ refused: 'role_too_low' })
  const known = attempt.outcome ?? unrecorded.of(attempt.id)
  const in_hand = (await leases.of(attempt.id)) !== null
  const finished = known !== null || !(isBeingSent(attempt) || in_hand)
  const outcome = finished ? (known ?? outcomeOf(attempt)) : null
  const guidance = guidanceOf(outcome, apps.find(attempt.app_id))
  const waits = finished ? null : await slots.waitOf(attempt.id)
  const { tries, settled = null } = attempt
  const progress: Progress = { tries, finished, outcome, guidance, waits, settled, in_hand }
  return Response.json(progress, { headers: fresh })
}

const fresh = { 'Cache-Control': 'no-store' }
