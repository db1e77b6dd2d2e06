import type { Kysely } from 'kysely'
import type { Who } from '#lib/model/audit.ts'
import { readSettled, type Settled, type Settlement, writeSettled } from '#lib/model/settlement.ts'
import { takePlace, writeEntry } from './chain.ts'
import type { Schema } from './schema.ts'
import { isFull, takeOffFile } from './search.ts'

/** The attempt it is about. */
export type Of = { id: string; message_id: string; app_id: string }

/** What each came to that nobody had answered for: the last that is known, or the last word. */
export async function settlementsOf(ids: string[], on: Kysely<Schema>): Promise<Map<string, Settlement>> {
  const found = new Map<string, Settlement>()
  if (ids.length === 0) return found
  const acts = await on
    .selectFrom('audit_entries')
    .select(['attempt_id', 'at', 'who', 'result'])
    .where('attempt_id', 'in', ids)
    .where('act', '=', 'settled')
    .orderBy('seq')
    .execute()
  for (const { attempt_id, at, who, result } of acts) {
    const read = readSettled(result)
    if (attempt_id === null || read === null) continue
    const before = found.get(attempt_id)
    if (read.verdict === 'cannot_tell' && before && before.verdict !== 'cannot_tell') continue
    found.set(attempt_id, { ...read, at, by: who })
  }
  return found
}

/** Puts on record, as an act, what an attempt came to. */
export async function writeSettlement(
  step: Kysely<Schema>,
  { id: attempt_id, message_id, app_id }: Of,
  settled: Settled,
  { who, request_id }: { who: Who; request_id: string },
  now: number,
): Promise<void> {
  const place = await takePlace(step)
  await writeEntry(step, place, {
    ...{ act: 'settled', at: new Date(now).toISOString(), who, subject: message_id, attempt_id, app_id, request_id },
    result: writeSettled(settled),
  })
  if (settled.verdict !== 'delivered') return
  const row = await step.selectFrom('attempts').select('n').where('id', '=', attempt_id).executeTakeFirst()
  if (row && isFull(row.n, place.attempts)) await takeOffFile(step, [row.n])
}
