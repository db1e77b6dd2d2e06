import type { Kysely, Selectable } from 'kysely'
import { type Act, theConsole, type Who } from '#lib/model/audit.ts'
import { takePlace, writeEntry } from './chain.ts'
import { withoutNul } from './folded.ts'
import type { Schema } from './schema.ts'

export type StoredJob = Selectable<Schema['jobs']>

/** Who did something to a job, and in which request. */
export type By = { who: Who; request_id: string }
export const byItself: By = { who: theConsole, request_id: '' }

/** A job as it is on record, whatever has become of it since. */
export const storedJob = (id: string, on: Kysely<Schema>): Promise<StoredJob | undefined> =>
  on.selectFrom('jobs').selectAll().where('id', '=', withoutNul(id)).executeTakeFirst()

type JobAct = {
  act: Act
  /** UTC, ISO 8601. */
  at: string
  /** The id of the job; of what is done to one of its rows, the message that one answers. */
  subject: string
  app_id: string
  result: string
  by: By
  content?: { [name: string]: unknown } | undefined
}

/** Puts on record what is done to a job, in the step that does it. */
export async function recordJobAct(step: Kysely<Schema>, { by, content, ...given }: JobAct): Promise<void> {
  await writeEntry(step, await takePlace(step), { ...given, ...by, ...(content && { content }) })
}
