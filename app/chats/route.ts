import { appAsked } from '#lib/chosen-app.ts'
import { entryFor, noEntry } from '#lib/entry.ts'
import { mayReadIn } from '#lib/model/rules.ts'
import { noRecord, onRecord } from '#lib/on-record.ts'
import { server } from '#lib/server.ts'
import { fromStore } from '../from-store.ts'

/** So many of somebody's last replies are looked at for one-to-one chats. */
const lastReplies = 200

/**
 * The groups the app is in (Chats), by `?query=` those it fits; `?page_token=` goes on. At the beginning also `direct`:
 * chats without a name that somebody has replied in before, since one-to-one chats stand in no list of Feishu's.
 */
export async function GET(request: Request): Promise<Response> {
  const entry = await entryFor('read_chats')
  if ('refused' in entry) return noEntry(entry)
  const { operator } = entry
  const app = await appAsked(request, operator)
  if ('refused' in app) return noEntry(app)
  const { searchParams } = new URL(request.url)
  const query = (searchParams.get('query') ?? '').trim().slice(0, 64)
  const page_token = searchParams.get('page_token')
  const { app_id, of, feishu } = app
  const act = { act: 'chats_listed', subject: app_id, app_id, result: 'done', content: { query } } as const
  if ((await onRecord(operator, act)) === 'no_record') return noRecord()
  const { rules } = server().settings
  const isOpen = ({ chat_id }: { chat_id: string }) => mayReadIn(rules, { app_id, of }, chat_id)
  const [listed, direct] = await Promise.all([
    feishu.chats(query, page_token),
    query === '' && page_token === null ? directChats(operator.id, app_id) : [],
  ])
  const shown = listed.status === 'read' ? { ...listed, chats: listed.chats.filter(isOpen) } : listed
  return Response.json({ ...shown, direct: direct.filter(isOpen) }, { headers: { 'Cache-Control': 'no-store' } })
}

async function directChats(operator_id: string, app_id: string) {
  const { attempts } = await fromStore(server().attempts.list({ operator_id, app_id, limit: lastReplies }))
  const known = new Map<string, string>()
  for (const { answered } of attempts)
    if (answered?.chat_id && answered.chat_name === null && answered.person_name && !known.has(answered.chat_id))
      known.set(answered.chat_id, answered.person_name)
  return [...known].map(([chat_id, person]) => ({ chat_id, person }))
}
