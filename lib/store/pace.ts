import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Milliseconds until an operator may send again, or ask for approval; 0: now. Whoever comes second waits until the first
 * is through. What somebody else's approval sent for them is no press of theirs.
 * @param most presses within a minute; null: any number
 */
export async function untilNext(
  step: Kysely<Schema>,
  operator_id: string,
  at: string,
  most: number | null,
): Promise<number> {
  if (most === null) return 0
  await step
    .insertInto('senders')
    .values({ operator_id })
    .onConflict((conflict) => conflict.column('operator_id').doUpdateSet({ operator_id }))
    .execute()
  const minuteAgo = new Date(Date.parse(at) - 60_000).toISOString()
  const asked = step
    .selectFrom('approvals')
    .select('at')
    .where('asker_id', '=', operator_id)
    .where('at', '>', minuteAgo)
  const sent = step
    .selectFrom('attempts')
    .select('at')
    .where('operator_id', '=', operator_id)
    .where('at', '>', minuteAgo)
    .where((is) =>
      is.not(is.exists(is.selectFrom('approvals').select('approvals.id').whereRef('approvals.id', '=', 'attempts.id'))),
    )
  const recent = await step
    .selectFrom(sent.unionAll(asked).as('pressed'))
    .select('at')
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
  const oldest = recent[most - 1]
  return oldest ? Date.parse(oldest.at) - Date.parse(minuteAgo) : 0
}
