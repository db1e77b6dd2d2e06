import { entryFor, noEntry } from '#lib/entry.ts'
import { lookUpMessage } from '#lib/replies/look-up-message.ts'
import { server } from '#lib/server.ts'

/** What is known of the message to be answered (a Target); 400 where the id is none. */
export async function GET(_: Request, { params }: { params: Promise<{ message_id: string }> }): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const target = await lookUpMessage((await params).message_id, server())
  return Response.json(target, { status: target ? 200 : 400, headers: { 'Cache-Control': 'no-store' } })
}
