import { entryFor, noEntry } from '#lib/entry.ts'
import type { ChainState } from '#lib/model/audit.ts'
import { server } from '#lib/server.ts'

/** How the check of the chain of acts is getting on (a ChainState), for a page that shows it. */
export async function GET(): Promise<Response> {
  const entry = await entryFor('see_all_history')
  if ('refused' in entry) return noEntry(entry)
  const state: ChainState = server().chain.state()
  return Response.json(state, { headers: { 'Cache-Control': 'no-store' } })
}
