import { appAsked } from '#lib/chosen-app.ts'
import { entryFor, noEntry } from '#lib/entry.ts'
import type { Mentionable } from '#lib/model/mentionable.ts'
import { noRecord, onRecord } from '#lib/on-record.ts'
import { messageId } from '#lib/protocol/message-id.ts'

/** Whom a reply to a message can mention: the people of its chat (Mentionable). 400 where the id is none. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ message_id: string }> },
): Promise<Response> {
  const entry = await entryFor('send')
  if ('refused' in entry) return noEntry(entry)
  const { success, data } = messageId.safeParse((await params).message_id)
  if (!success) return new Response(null, { status: 400 })
  const app = await appAsked(request, entry.operator)
  if ('refused' in app) return noEntry(app)
  // By a message and not by its chat: whoever knows no message of a chat learns nothing of who is in it.
  const known = app.feishu.seen(data)
  const { app_id } = app
  if (!known) {
    const act = { act: 'message_looked_up', subject: data, app_id, result: 'done' } as const
    if ((await onRecord(entry.operator, act)) === 'no_record') return noRecord()
  }
  const target = known ?? (await app.feishu.readMessage(data))
  const chat_id = target.status === 'seen' ? target.chat_id : null
  if (!chat_id) return answer({ members: [], all: false })
  const act = { act: 'members_listed', subject: chat_id, app_id, result: 'done' } as const
  if ((await onRecord(entry.operator, act)) === 'no_record') return noRecord()
  return answer((await app.feishu.members(chat_id)) ?? { members: [], all: false })
}

const answer = (found: Mentionable) => Response.json(found, { headers: { 'Cache-Control': 'no-store' } })
