import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** The last attempt of a row. @param uuid_as_now of those with its uuid as it is now */
function lastAttempt<Of extends 'id' | 'uuid'>(step: Kysely<Schema>, of: Of, uuid_as_now: boolean) {
  return step
    .selectFrom('job_attempts')
    .innerJoin('attempts', 'attempts.id', 'job_attempts.attempt_id')
    .select(`attempts.${of}` as const)
    .where('job_attempts.job_id', '=', sql.ref<string>('job_rows.job_id'))
    .where('job_attempts.n', '=', sql.ref<number>('job_rows.n'))
    .$if(uuid_as_now, (some) => some.where('attempts.uuid', '=', sql.ref<string>('job_rows.uuid')))
    .orderBy('attempts.at', 'desc')
    .orderBy('attempts.id', 'desc')
    .limit(1)
}

/** A row that was to go out once more with its uuid, and does not, is again what it was before. @returns whether it was */
export async function asBefore(
  step: Kysely<Schema>,
  { job_id, n, attempt_id }: { job_id: string; n: number; attempt_id: string },
): Promise<{ n: number } | undefined> {
  const before = lastAttempt(step, 'id', true)
  return (
    step
      .updateTable('job_rows')
      .set({ state: 'begun', attempt_id: sql<string>`${before}`, holder: '', until: 0 })
      .where('job_id', '=', job_id)
      .where('n', '=', n)
      // Of a row that was asked for anew since, nobody says any more that it stays out.
      .where('attempt_id', '=', attempt_id)
      .where('state', '=', 'waiting')
      .where(sql<boolean>`exists ${before}`)
      .returning('n')
      .executeTakeFirst()
  )
}

/** Of a job that is stopped no row waits: one that went out before is again what it was then, the others are put aside. */
export async function putAside(step: Kysely<Schema>, job_id: string): Promise<void> {
  const before = lastAttempt(step, 'id', false)
  const waiting = step.updateTable('job_rows').where('job_id', '=', job_id).where('state', '=', 'waiting')
  await waiting
    .set({ state: 'begun', attempt_id: sql<string>`${before}`, holder: '', until: 0 })
    .set({ uuid: sql<string>`${lastAttempt(step, 'uuid', false)}` })
    .where(sql<boolean>`exists ${before}`)
    .execute()
  await waiting.set({ state: 'left_out', left_out: 'stopped', holder: '', until: 0 }).execute()
}
