import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Whoever comes second waits until the first is through. */
export async function oneAtATime(step: Kysely<Schema>, operator_id: string): Promise<void> {
  await step
    .insertInto('senders')
    .values({ operator_id })
    .onConflict((conflict) => conflict.column('operator_id').doUpdateSet({ operator_id }))
    .execute()
}

/**
 * Milliseconds until an operator may send again, or ask for approval; 0: now. Whoever comes second waits until the first
 * is through.
 * @param most presses within a minute; null: any number
 */
export async function untilNext(
  step: Kysely<Schema>,
  operator_id: string,
  at: string,
  most: number | null,
): Promise<number> {
  if (most === null) return 0
  await oneAtATime(step, operator_id)
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
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('job_attempts')
            .select('job_attempts.attempt_id')
            .whereRef('job_attempts.attempt_id', '=', 'attempts.id'),
        ),
      ),
    )
  const jobs = step
    .selectFrom('jobs')
    .select('at')
    .where('operator_id', '=', operator_id)
    .where('at', '>', minuteAgo)
    .where((is) =>
      is.not(is.exists(is.selectFrom('approvals').select('approvals.id').whereRef('approvals.id', '=', 'jobs.id'))),
    )
  const recent = await step
    .selectFrom(sent.unionAll(asked).unionAll(jobs).as('pressed'))
    .select('at')
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
  const oldest = recent[most - 1]
  return oldest ? Date.parse(oldest.at) - Date.parse(minuteAgo) : 0
}
