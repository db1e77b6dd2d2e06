import { appAsked } from '#lib/chosen-app.ts'
import { entryFor, noEntry } from '#lib/entry.ts'
import { noRecord, onRecord } from '#lib/on-record.ts'
import { idTypeOf } from '#lib/protocol/person-name.ts'

/** Somebody's name (a Person), or null where the app may not know it; 400 where the id is nobody's. */
export async function GET(request: Request, { params }: { params: Promise<{ user_id: string }> }): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const { user_id } = await params
  if (!idTypeOf(user_id)) return new Response(null, { status: 400 })
  const app = await appAsked(request, entry.operator)
  if ('refused' in app) return noEntry(app)
  const act = { act: 'person_looked_up', subject: user_id, app_id: app.app_id, result: 'done' } as const
  if ((await onRecord(entry.operator, act)) === 'no_record') return noRecord()
  const person = await app.feishu.person(user_id)
  return Response.json(person, { headers: { 'Cache-Control': 'private, max-age=60' } })
}
