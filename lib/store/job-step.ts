import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * A row of a job becomes an attempt, in the step that puts that on record: once, and only while its job runs.
 * @returns whether it did
 */
export async function becomesAttempt(
  step: Kysely<Schema>,
  { job_id, n, attempt_id }: { job_id: string; n: number; attempt_id: string },
): Promise<boolean> {
  const row = await step
    .updateTable('job_rows')
    .set({ state: 'begun', holder: '', until: 0 })
    .where('job_id', '=', job_id)
    .where('n', '=', n)
    .where('attempt_id', '=', attempt_id)
    .where('state', '=', 'waiting')
    .where('job_id', 'in', (is) => is.selectFrom('jobs').select('id').where('state', '=', 'running'))
    .returning('n')
    .executeTakeFirst()
  if (row) await step.insertInto('job_attempts').values({ attempt_id, job_id, n }).execute()
  return row !== undefined
}
