import * as z from 'zod'
import { readAtMost } from '#lib/auth/body-limits.ts'
import { appAsked } from '#lib/chosen-app.ts'
import { entryForChange, noEntry } from '#lib/entry.ts'
import { type FoundPeople, longestLookedFor, lookedForBy, mostLookedFor } from '#lib/model/mentionable.ts'
import { noRecord, onRecord } from '#lib/on-record.ts'
import { server } from '#lib/server.ts'

const asked = z.object({ query: z.string().trim().min(2).max(longestLookedFor) })

/**
 * Looks for people of the whole company, by a whole address of mail, a whole number or a part of a name: in the body,
 * for addresses end in the logs of proxies. The answer is a FoundPeople; 400 where nothing was asked.
 */
export async function POST(request: Request): Promise<Response> {
  const entry = await entryForChange('send', request)
  if ('refused' in entry) return noEntry(entry)
  const { success, data } = asked.safeParse(await bodyOf(request))
  if (!success) return new Response(null, { status: 400 })
  const app = await appAsked(request, entry.operator)
  if ('refused' in app) return noEntry(app)
  const by = lookedForBy(data.query)
  const act = { act: 'people_searched', subject: '', app_id: app.app_id, result: by } as const
  if ((await onRecord(entry.operator, { ...act, content: { query: data.query } })) === 'no_record') return noRecord()
  // Counted from the record, which all servers share; it has this one, too.
  const count = by === 'name' ? 0 : await server().audit.searches(entry.operator.id)
  if (count > mostLookedFor) return answer({ people: [], told: 'too_many' })
  return answer(await app.feishu.find(data.query))
}

async function bodyOf(request: Request): Promise<unknown> {
  const bytes = await readAtMost(request, 4096)
  try {
    return JSON.parse(bytes?.toString() ?? '')
  } catch {
    return null
  }
}

const answer = (found: FoundPeople) => Response.json(found, { headers: { 'Cache-Control': 'no-store' } })
