import { entryFor, noEntry } from '#lib/entry.ts'
import { server } from '#lib/server.ts'

/** What the sandbox page shows, as it is now: the chats, and what the next reply meets. */
export async function GET(): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const { sandbox } = server()
  if (!sandbox) return new Response(null, { status: 404 })
  return Response.json(
    { chats: sandbox.chats(), next: sandbox.next.get() },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
