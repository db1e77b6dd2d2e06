import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** The newest app_ticket of each store app, for all replicas; sealed, see server.ts. */
export function tickets(db: Kysely<Schema>) {
  return {
    /**
     * Keeps a ticket, unless a newer one is there: pushes come in any order.
     * @param issued_at milliseconds since 1970
     */
    async keep(app_id: string, sealed: string, issued_at: number): Promise<'kept' | 'older'> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('app_tickets')
        .values({ app_id, sealed, issued_at })
        .onConflict((conflict) =>
          conflict.column('app_id').doUpdateSet({ sealed, issued_at }).where('app_tickets.issued_at', '<', issued_at),
        )
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows ? 'kept' : 'older'
    },

    async newest(app_id: string): Promise<string | null> {
      const row = await db.selectFrom('app_tickets').select('sealed').where('app_id', '=', app_id).executeTakeFirst()
      return row?.sealed ?? null
    },
  }
}
