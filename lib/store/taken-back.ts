import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Which requests were withdrawn, and when. A decision is filled in once: that its author took back what was approved
 * already, and not sent, stands in the act alone.
 */
export async function takenBack(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const acts = await db
    .selectFrom('audit_entries')
    .select(['attempt_id', 'at'])
    .where('attempt_id', 'in', ids)
    .where('act', '=', 'approval_withdrawn')
    .execute()
  return new Map(acts.flatMap(({ attempt_id, at }) => (attempt_id === null ? [] : [[attempt_id, at]])))
}
