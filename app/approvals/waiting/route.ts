import { entryFor, noEntry } from '#lib/entry.ts'
import { waitingFor } from '#lib/second-person.ts'

/** How many requests wait that concern whoever asks; null where they have no part in any. */
export async function GET(): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const waiting = await waitingFor(entry.operator, entry.party)
  return Response.json({ waiting }, { headers: { 'Cache-Control': 'no-store' } })
}
