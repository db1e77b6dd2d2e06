import { appAsked } from '#lib/chosen-app.ts'
import { entryFor, noEntry } from '#lib/entry.ts'
import { maySee } from '#lib/model/attempt.ts'
import type { Mentions } from '#lib/model/bot-mention.ts'
import { chatsToRead, mayReadIn } from '#lib/model/rules.ts'
import { noRecord, onRecord } from '#lib/on-record.ts'
import { readMentions } from '#lib/replies/read-mentions.ts'
import { server } from '#lib/server.ts'
import { fromStore } from '../from-store.ts'
import { readLocale } from '../request-locale.ts'

/** Each is a call of Feishu, which may count towards the month's quota of a free plan. */
const pageSize = 10

/** Where a page ended, as `next` says it. */
const place = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_(om_[\w-]{1,197})$/

/**
 * Messages that mentioned the bot of an app, or were written to it alone, the newest first (Mentions): of chats the rules
 * let a reader look into. `?before=` goes on; 400 where it is no place of the list.
 */
export async function GET(request: Request): Promise<Response> {
  const entry = await entryFor('read_chats')
  if ('refused' in entry) return noEntry(entry)
  const { operator } = entry
  const app = await appAsked(request, operator)
  if ('refused' in app) return noEntry(app)
  const asked = new URL(request.url).searchParams.get('before')
  const [, at = '', message_id = ''] = place.exec(asked ?? '') ?? []
  if (asked !== null && at === '') return new Response(null, { status: 400 })
  const { app_id, of, feishu } = app
  const { mentions, attempts, settings, sandbox } = server()
  const chats = chatsToRead(settings.rules, { app_id, of })
  const before = asked === null ? null : { at, message_id }
  const found = await fromStore(mentions.list({ app_id, chats, before, limit: pageSize + 1 }))
  const page = found.slice(0, pageSize)
  const messages = page.map((one) => one.message_id)
  const act = { act: 'mentions_read', subject: app_id, app_id, result: 'done', content: { messages } } as const
  if ((await onRecord(operator, act)) === 'no_record') return noRecord()
  const last = found.length > pageSize ? page.at(-1) : undefined
  const body: Mentions = {
    status: 'read',
    set_up: sandbox !== null || settings.apps.some(({ app_id, events }) => app_id === of && events !== null),
    mentions: await readMentions(page, {
      feishu,
      answersTo: (ids) => fromStore(attempts.answersTo(app_id, ids)),
      maySee: (answer) => maySee(operator, answer),
      mayRead: (chat_id) => mayReadIn(settings.rules, { app_id, of }, chat_id),
      locale: await readLocale(),
    }),
    next: last ? `${last.at}_${last.message_id}` : null,
  }
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}
