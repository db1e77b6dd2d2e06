import { entryFor, noEntry } from '#lib/entry.ts'
import type { ExportProgress } from '#lib/model/export.ts'
import { server } from '#lib/server.ts'

/** How one's own export is getting on, for the page that began it (an ExportProgress); 404 where there is none. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const entry = await entryFor('see_all_history')
  if ('refused' in entry) return noEntry(entry)
  const progress: ExportProgress | null = await server().exports.progress((await params).id, entry.operator.id)
  return Response.json(progress, { status: progress ? 200 : 404, headers: { 'Cache-Control': 'no-store' } })
}
