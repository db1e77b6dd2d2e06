import { entryFor, noEntry } from '#lib/entry.ts'

/** Who is signed in and until when (a SignedIn), for a page that wants to know whether somebody still is; 401 when not. */
export async function GET(): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  return Response.json(entry.operator, { headers: { 'Cache-Control': 'no-store' } })
}
