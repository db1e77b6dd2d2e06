import { appAsked } from '#lib/chosen-app.ts'
import { entryFor, noEntry } from '#lib/entry.ts'
import { noRecord, onRecord } from '#lib/on-record.ts'
import { messageId } from '#lib/protocol/message-id.ts'
import { lookUpMessage } from '#lib/replies/look-up-message.ts'
import { inReadersLanguage } from '#lib/shown/chat-name.ts'
import { readLocale } from '../../request-locale.ts'

/** What is known of the message to be answered (a Target); 400 where the id is none. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ message_id: string }> },
): Promise<Response> {
  const entry = await entryFor('look')
  if ('refused' in entry) return noEntry(entry)
  const { message_id } = await params
  const app = await appAsked(request, entry.operator)
  if ('refused' in app) return noEntry(app)
  const { success, data: subject } = messageId.safeParse(message_id)
  if (success) {
    const act = { act: 'message_looked_up', subject, app_id: app.app_id, result: 'done' } as const
    if ((await onRecord(entry.operator, act)) === 'no_record') return noRecord()
  }
  const target = await lookUpMessage(message_id, app)
  return Response.json(inReadersLanguage(target, await readLocale()), {
    status: target ? 200 : 400,
    headers: { 'Cache-Control': 'no-store' },
  })
}
