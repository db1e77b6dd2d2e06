import { entryForChange, noEntry } from '#lib/entry.ts'
import { server } from '#lib/server.ts'

/** Asks whoever runs this attempt to stop trying: its own sender may. */
export async function POST(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const entry = await entryForChange('send')
  if ('refused' in entry) return noEntry(entry)
  const { attempts } = server()
  const attempt = await attempts.find((await params).id)
  if (attempt && attempt.operator.id !== entry.operator.id) return noEntry({ refused: 'role_too_low' })
  if (attempt) await attempts.requestStop(attempt.id)
  return new Response(null, { status: 204 })
}
