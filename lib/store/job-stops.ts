import type { Kysely } from 'kysely'
import type { JobStop } from '#lib/model/job.ts'
import type { Schema } from './schema.ts'

/**
 * Who stopped jobs, and who lets their operators go on since, as the last of these acts say: of jobs that were stopped
 * before this was asked it is known as well. Names are not in it once they are blanked.
 * @returns by the id of the job; one nobody stopped is not in it
 */
export async function stopsOf(ids: readonly string[], on: Kysely<Schema>): Promise<Map<string, JobStop>> {
  if (ids.length === 0) return new Map()
  const acts = await on
    .selectFrom('audit_entries')
    .leftJoin('audit_contents', 'audit_contents.seq', 'audit_entries.seq')
    .select(['audit_entries.act', 'audit_entries.subject', 'audit_entries.who', 'audit_contents.content'])
    .where('audit_entries.subject', 'in', ids)
    .where('audit_entries.act', 'in', ['job_stopped', 'job_stop_lifted'])
    .orderBy('audit_entries.seq')
    .execute()
  const stops = new Map<string, JobStop>()
  for (const { act, subject, who: id, content } of acts) {
    const person = { id, name: content === null ? '' : String(JSON.parse(content).name) }
    const stop = stops.get(subject)
    if (act === 'job_stopped') stops.set(subject, { by: person, lifted_by: null })
    else if (stop) stops.set(subject, { ...stop, lifted_by: person })
  }
  return stops
}
