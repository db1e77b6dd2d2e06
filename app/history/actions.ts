'use server'

import * as z from 'zod'
import { appFor } from '#lib/chosen-app.ts'
import { entryForChange } from '#lib/entry.ts'
import { isSettled, maySee } from '#lib/model/attempt.ts'
import { type LookResult, settlingBy } from '#lib/model/settlement.ts'
import { onRecord, whoAsks } from '#lib/on-record.ts'
import { isBeingSent, server } from '#lib/server.ts'
import { lookInto } from '#lib/settling.ts'

const looking = z.object({ id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/) })

/** Looks for a reply that nobody answered for where it would stand, and puts on record what was found. Sends nothing. */
export async function lookFor(given: unknown): Promise<LookResult> {
  const entry = await entryForChange('send')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  const { operator } = entry
  const { success, data } = looking.safeParse(given)
  if (!success) return { status: 'invalid' }
  const { attempts, leases, runner, log } = server()
  try {
    const attempt = await attempts.find(data.id)
    if (!attempt || !maySee(operator, attempt)) return { status: 'invalid' }
    if (isSettled(attempt) || isBeingSent(attempt)) return { status: 'known' }
    const app = await appFor(operator, attempt.app_id)
    if ('refused' in app) return { status: 'no_entry', code: app.refused }
    const { id: attempt_id, message_id: subject, app_id } = attempt
    const act = { act: 'message_looked_up', subject, attempt_id, app_id, result: 'done' } as const
    if ((await onRecord(operator, act)) === 'no_record') return { status: 'no_record' }
    // What is being sent once more this moment would not be found, and come later.
    const lease = await leases.of(attempt_id)
    const me = lease && settlingBy(runner, crypto.randomUUID())
    if (lease && me && (lease.holder !== '' || !(await leases.take(lease, me)))) return { status: 'known' }
    const settled = await lookInto(attempt, app, lease?.sent_at ?? null)
    const { who, request_id } = await whoAsks(operator)
    if (!(await leases.settleBy({ who, request_id }, attempt, settled, me))) return { status: 'known' }
    return { status: 'looked', verdict: settled.verdict }
  } catch (err) {
    log.error({ err, attempt_id: data.id }, 'What was found could not be put on record')
    return { status: 'no_record' }
  }
}
