'use server'

import { headers } from 'next/headers'
import * as z from 'zod'
import { appFor } from '#lib/chosen-app.ts'
import { entryForChange, recordRefusal } from '#lib/entry.ts'
import type { DecisionResult } from '#lib/model/approval.ts'
import type { SignedIn } from '#lib/model/signed-in.ts'
import { whoAsks } from '#lib/on-record.ts'
import { mayDecide } from '#lib/replies/approved.ts'
import { approveAndSend } from '#lib/second-person.ts'
import { server } from '#lib/server.ts'
import { guidanceOf } from '../guidance-of.ts'

const id = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)
const approving = z.object({ id, seen: z.string().regex(/^[0-9a-f]{64}$/) })
const declining = z.object({ id, word: z.string().max(500) })
const withdrawing = z.object({ id })

/** Approves what somebody else asked for, and sends those very bytes; or says why not. */
export async function approve(given: unknown): Promise<DecisionResult> {
  const entry = await entryForChange('approve')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  const { success, data } = approving.safeParse(given)
  if (!success) return { status: 'invalid' }
  const result = await approveAndSend({ ...entry, ...data })
  await recordOwn(result, data.id, entry.operator)
  if (result.status !== 'sent_off') return result
  const { app, ...sent } = result
  return { ...sent, guidance: guidanceOf(sent.outcome, app) }
}

/** Says no to what somebody else asked for, with a word. */
export async function decline(given: unknown): Promise<DecisionResult> {
  const entry = await entryForChange('approve')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  const { success, data } = declining.safeParse(given)
  if (!success) return { status: 'invalid' }
  const result = await recorded(async ({ approvals }) => {
    const approval = await approvals.find(data.id)
    const whose = approval && mayDecide(approval, entry.party)
    if (!approval || !whose) return { status: 'too_late', decided: null }
    if (whose !== 'may') return { status: whose }
    const app = await appFor(entry.operator, approval.app_id)
    if ('refused' in app) return { status: 'no_entry', code: app.refused }
    const { who, request_id } = await whoAsks(entry.operator)
    return (await approvals.decline(data.id, { who, request_id }, data.word.trim()))
      ? { status: 'declined' }
      : { status: 'too_late', decided: (await approvals.find(data.id))?.decided ?? null }
  })
  await recordOwn(result, data.id, entry.operator)
  return result
}

/** Takes back what one asked for oneself, as long as nothing of it has begun to be sent. */
export async function withdraw(given: unknown): Promise<DecisionResult> {
  const entry = await entryForChange('look')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  const { success, data } = withdrawing.safeParse(given)
  if (!success) return { status: 'invalid' }
  return recorded(async ({ approvals }) => {
    const approval = await approvals.find(data.id)
    if (!approval || approval.asker.id !== entry.operator.id) return { status: 'too_late', decided: null }
    const { who, request_id } = await whoAsks(entry.operator)
    return (await approvals.withdraw(data.id, { who, request_id }))
      ? { status: 'withdrawn' }
      : { status: 'too_late', decided: (await approvals.find(data.id))?.decided ?? null }
  })
}

/** That somebody was not let decide about what may be their own. */
async function recordOwn({ status }: { status: string }, id: string, operator: SignedIn): Promise<void> {
  if (status === 'own' || status === 'nobody_can_tell')
    await recordRefusal({ headers: await headers() }, `own_approval ${id}`, operator)
}

type Uses = Pick<ReturnType<typeof server>, 'approvals'>

/** Nothing is decided that cannot be put on record. */
async function recorded(decide: (uses: Uses) => Promise<DecisionResult>): Promise<DecisionResult> {
  const { approvals, log } = server()
  try {
    await approvals.expire()
    return await decide({ approvals })
  } catch (err) {
    log.error({ err }, 'Not decided: it could not be put on record')
    return { status: 'no_record' }
  }
}
