import type { Kysely } from 'kysely'
import { contains, folded, withoutNul } from './folded.ts'
import type { Schema } from './schema.ts'

type Name = Omit<Schema['names'], 'folded'>

/** Keeps by which names somebody or some chat was known, so that a part of one finds them among a million attempts. */
export async function rememberNames(db: Kysely<Schema>, names: Name[]): Promise<void> {
  if (names.length === 0) return
  const rows = names.map(({ kind, id, name }) => {
    const plain = { kind, id: withoutNul(id).slice(0, 500), name: withoutNul(name).slice(0, 500) }
    return { ...plain, folded: folded(plain.name) }
  })
  await db
    .insertInto('names')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
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
    .where(contains('folded', part))
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
