import type { Kysely } from 'kysely'
import type { Recent } from '#lib/model/last-hour.ts'
import type { Schema } from './schema.ts'

/** Counted each time somebody looks, so there is an end to it. */
const most = 5000

/**
 * What became of the replies since a moment, of all processes on this database.
 * @param since UTC, ISO 8601
 * @returns counts of the newest 5000 at most
 */
export async function recentSends(db: Kysely<Schema>, since: string): Promise<Recent> {
  const { attempts } = await db.selectFrom('audit_head').select('attempts').executeTakeFirstOrThrow()
  // By number, of which there is an index; a reply sent meanwhile counts too.
  const rows = await db
    .selectFrom('attempts')
    .select((row) => ['status', row.fn.countAll<number>().as('count')])
    .where('n', '>', attempts - most)
    .where('at', '>=', since)
    .groupBy('status')
    .execute()
  const countOf = (status: string | null) => Number(rows.find((row) => row.status === status)?.count ?? 0)
  return {
    sent: countOf('sent'),
    refused: countOf('refused'),
    unanswered: countOf('unanswered'),
    waiting: countOf(null),
    more: rows.reduce((sum, { count }) => sum + Number(count), 0) >= most,
  }
}
