import { type Kysely, type SqlBool, sql } from 'kysely'
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

/** Whoever, or whichever chat, has this id, or goes or went by a name with this part. */
export type Named = { kind: Name['kind']; part: string; ids: string[] }

export async function whoIsNamed(db: Kysely<Schema>, kind: Name['kind'], part: string): Promise<Named> {
  const rows = await idsNamed(db, kind, part).execute()
  return { kind, part, ids: [...new Set([withoutNul(part), ...rows.map(({ id }) => id)])] }
}

/** More are not named one by one: a statement takes so many parameters only. */
export const mostListed = 500

/** Whether a column holds one of their ids. */
export function isOneOf(db: Kysely<Schema>, column: string, { kind, part, ids }: Named) {
  const { ref, join } = sql
  return ids.length <= mostListed
    ? sql<SqlBool>`${ref(column)} in (${join(ids)})`
    : sql<SqlBool>`(${ref(column)} = ${withoutNul(part)} or ${ref(column)} in ${idsNamed(db, kind, part)})`
}

const idsNamed = (db: Kysely<Schema>, kind: Name['kind'], part: string) =>
  db
    .selectFrom('names')
    .select('id')
    .distinct()
    .where('kind', '=', kind)
    .where(contains('folded', foldedSearch(part)))
