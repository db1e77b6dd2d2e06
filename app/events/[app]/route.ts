import { bodyLimits, readAtMost } from '#lib/auth/body-limits.ts'
import { recordRefusal } from '#lib/entry.ts'
import { receiveEvent } from '#lib/feishu/events.ts'
import { keepMention } from '#lib/replies/keep-mention.ts'
import { server } from '#lib/server.ts'

/**
 * What Feishu pushes to an app, by its app_id or name. What counts is the signature (see events.ts). Feishu pushes
 * again what is not answered with 200 within three seconds.
 */
export async function POST(request: Request, { params }: { params: Promise<{ app: string }> }): Promise<Response> {
  const { settings, apps, sessions, keepTicket, mentions, log } = server()
  const named = (await params).app
  const app = settings.apps.find(({ app_id, name }) => app_id === named || name === named)
  if (!app?.events) return answer(404)
  const raw = await readAtMost(request, bodyLimits['/events/'])
  if (raw === null) return answer(413)
  const { app_id } = app
  const received = await receiveEvent(
    raw,
    request.headers,
    { app_id, ...app.events },
    { now: Date.now(), firstUse: sessions.firstUse },
  )
  switch (received.status) {
    case 'refused':
      await recordRefusal(request, `event_refused ${received.why} ${app_id}`, null)
      return answer(403)
    case 'challenge':
      return answer(200, { challenge: received.challenge })
    case 'repeated':
      return answer(200)
    case 'event': {
      const { type, tenant_key, ticket, message } = received.event
      // A busy group is a line each second.
      log[message ? 'debug' : 'info']({ app_id, type, tenant_key }, 'event')
      const recorded = apps.find(app.store ? `${app_id}@${tenant_key}` : app_id)
      if (message && recorded) await keepMention(message, { app: recorded, mentions })
      if (ticket === null) return answer(200)
      if ((await keepTicket(app_id, ticket.text, ticket.issued_at)) === 'kept') return answer(200)
      await recordRefusal(request, `event_refused older_ticket ${app_id}`, null)
      return answer(409)
    }
  }
}

const answer = (status: number, body: { challenge?: string } = {}) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
