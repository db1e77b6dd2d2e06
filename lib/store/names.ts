import type { Kysely } from 'kysely'
import { contains, folded, foldedSearch, withoutNul } from './folded.ts'
import type { Schema } from './schema.ts'

type Name = Pick<Schema['names'], 'kind' | 'id' | 'name'>

/** A name as it is kept. */
export function nameRow({ kind, id, name }: Name) {
  const plain = { kind, id: withoutNul(id).slice(0, 500), name: withoutNul(name).slice(0, 500) }
  return { ...plain, folded: folded(plain.name) }
}

/**
 * Keeps by which names somebody or some chat was known, so that a part of one finds them among a million attempts.
 * @param at when: retention forgets a name by the last day it was met
 */
export async function rememberNames(db: Kysely<Schema>, names: Name[], at: string): Promise<void> {
  if (names.length === 0) return
  const seen_on = at.slice(0, 10)
  await db
    .insertInto('names')
    .values(names.map((name) => ({ ...nameRow(name), seen_on })))
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id', 'name']).doUpdateSet({ seen_on }).where('names.seen_on', '<', seen_on),
    )
    .execute()
}

/** At most so many of one name; more is no name to look for. */
const most = 500

/** The ids of those who go, or went, by a name with this part. */
export async function idsNamed(db: Kysely<Schema>, kind: Name['kind'], part: string): Promise<string[]> {
  const rows = await db
    .selectFrom('names')
    .select('id')
    .distinct()
    .where('kind', '=', kind)
    .where(contains('folded', foldedSearch(part)))
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
