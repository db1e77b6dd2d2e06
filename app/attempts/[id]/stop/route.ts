import { entryForChange, noEntry } from '#lib/entry.ts'
import { noRecord, whoAsks } from '#lib/on-record.ts'
import { server } from '#lib/server.ts'

/** Asks whoever runs this attempt to stop trying: its own sender may. */
export async function POST(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const entry = await entryForChange('send')
  if ('refused' in entry) return noEntry(entry)
  const { attempts, log } = server()
  const attempt = await attempts.find((await params).id)
  if (attempt && attempt.operator.id !== entry.operator.id) return noEntry({ refused: 'role_too_low' })
  try {
    if (attempt) await attempts.requestStop(attempt.id, await whoAsks(entry.operator))
  } catch (err) {
    log.error({ err, attempt_id: attempt?.id }, 'Not stopped: it could not be put on record')
    return noRecord()
  }
  return new Response(null, { status: 204 })
}
