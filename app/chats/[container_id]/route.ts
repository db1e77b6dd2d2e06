import { headers } from 'next/headers'
import { appAsked } from '#lib/chosen-app.ts'
import { entryFor, noEntry, recordRefusal } from '#lib/entry.ts'
import { mayReadIn } from '#lib/model/rules.ts'
import { noRecord, onRecord } from '#lib/on-record.ts'
import { containerId } from '#lib/protocol/conversation.ts'
import { server } from '#lib/server.ts'

/**
 * What was said in a chat (`oc_`) or thread (`omt_`), a Conversation; `?page_token=` leads to what was said before. 400
 * where the id is neither, 403 where the rules keep that chat from readers.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ container_id: string }> },
): Promise<Response> {
  const entry = await entryFor('read_chats')
  if ('refused' in entry) return noEntry(entry)
  const { container_id } = await params
  if (!containerId.test(container_id)) return new Response(null, { status: 400 })
  const { operator } = entry
  const app = await appAsked(request, operator)
  if ('refused' in app) return noEntry(app)
  const { app_id, of, feishu } = app
  const { rules } = server().settings
  const isThread = container_id.startsWith('omt_')
  const closed = async () => {
    await recordRefusal({ headers: await headers() }, `not_by_rule read ${app_id} ${container_id}`, operator)
    return Response.json({ code: 'not_by_rule' }, { status: 403, headers: { 'Cache-Control': 'no-store' } })
  }
  if (!isThread && !mayReadIn(rules, { app_id, of }, container_id)) return closed()
  const act = isThread ? ('thread_read' as const) : ('chat_read' as const)
  if ((await onRecord(operator, { act, subject: container_id, app_id, result: 'done' })) === 'no_record')
    return noRecord()
  const read = await feishu.conversation(container_id, new URL(request.url).searchParams.get('page_token'))
  // Only what a thread holds tells in which chat it is.
  if (
    isThread &&
    read.status === 'read' &&
    !read.messages.every(({ chat_id }) => mayReadIn(rules, { app_id, of }, chat_id))
  )
    return closed()
  return Response.json(read, { headers: { 'Cache-Control': 'no-store' } })
}
