import { entryForChange, noEntry } from '#lib/entry.ts'
import { noRecord, onRecord } from '#lib/on-record.ts'
import { server } from '#lib/server.ts'

type Params = { params: Promise<{ id: string }> }

/** Shows something that was uploaded to whoever may send as its app: whoever uploaded it may. 404 where it is not theirs. */
export async function PUT(_: Request, { params }: Params): Promise<Response> {
  const entry = await entryForChange('send')
  if ('refused' in entry) return noEntry(entry)
  return share(entry.operator, (await params).id, true)
}

/** Shares it no longer; who has its key can still send it. */
export async function DELETE(_: Request, { params }: Params): Promise<Response> {
  const entry = await entryForChange('send')
  if ('refused' in entry) return noEntry(entry)
  return share(entry.operator, (await params).id, false)
}

type Operator = Extract<Awaited<ReturnType<typeof entryForChange>>, { operator: unknown }>['operator']

async function share(operator: Operator, id: string, shared: boolean): Promise<Response> {
  const { uploads } = server()
  const upload = await uploads.find(id, operator.id)
  if (!upload) return new Response(null, { status: 404 })
  const act = { act: 'upload_shared', subject: id, app_id: upload.app_id, result: shared ? 'done' : 'ended' } as const
  if ((await onRecord(operator, act)) === 'no_record') return noRecord()
  await uploads.share(id, shared)
  return new Response(null, { status: 204 })
}
