import { appAsked } from '#lib/chosen-app.ts'
import { entryFor, noEntry } from '#lib/entry.ts'
import type { UploadedBefore } from '#lib/model/uploaded-before.ts'
import { uploadTypes } from '#lib/protocol/upload.ts'
import { server } from '#lib/server.ts'

const most = 20

/** What whoever asks uploaded before for messages of `?as=`, and what others share, the newest first: UploadedBefore[]. */
export async function GET(request: Request): Promise<Response> {
  const entry = await entryFor('send')
  if ('refused' in entry) return noEntry(entry)
  const as = new URL(request.url).searchParams.get('as')
  const type = uploadTypes.find((one) => one === as)
  if (!type) return new Response(null, { status: 400 })
  const app = await appAsked(request, entry.operator)
  if ('refused' in app) return noEntry(app)
  const found: UploadedBefore[] = await server().uploads.recent(
    { type, app_id: app.app_id, operator_id: entry.operator.id },
    most,
  )
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } })
}
