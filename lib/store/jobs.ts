import type { Kysely } from 'kysely'
import { jobBeginning } from './job-beginning.ts'
import { jobReading } from './job-reading.ts'
import { jobRowsInHand } from './job-rows-in-hand.ts'
import { jobSteering } from './job-steering.ts'
import type { Schema } from './schema.ts'

export type Jobs = ReturnType<typeof jobs>

/**
 * Many replies asked for at once, row by row. A row becomes an attempt in the step that puts it on record (job-step.ts),
 * once for each time it is to go out, and only while its job runs; what became of it stands in that attempt.
 */
export const jobs = (db: Kysely<Schema>, now: () => number = Date.now) => ({
  ...jobBeginning(db, now),
  ...jobReading(db, now),
  ...jobSteering(db, now),
  ...jobRowsInHand(db, now),
})
