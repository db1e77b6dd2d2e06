import type { Kysely } from 'kysely'
import type { UploadedBefore } from '#lib/model/uploaded-before.ts'
import type { UploadType } from '#lib/protocol/upload.ts'
import type { Schema } from './schema.ts'

type New = Schema['uploads']
type Store = { type: UploadType; app_id: string; operator_id: string }

/** What was uploaded, by whom: a key alone tells nobody what it names. Gone with retention, as its names are. */
export function uploads(db: Kysely<Schema>) {
  return {
    async remember(upload: New): Promise<void> {
      await db.insertInto('uploads').values(upload).execute()
    },

    /** Somebody's own, the newest first; of an app, since a key is of use to its app only. */
    async recent({ type, app_id, operator_id }: Store, limit: number): Promise<UploadedBefore[]> {
      return db
        .selectFrom('uploads')
        .select(['key', 'name', 'size', 'at'])
        .where('operator_id', '=', operator_id)
        .where('app_id', '=', app_id)
        .where('type', '=', type)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute()
    },

    /** Whether somebody uploaded what has this key. */
    async maySee({ app_id, operator_id }: Omit<Store, 'type'>, key: string): Promise<boolean> {
      const row = await db
        .selectFrom('uploads')
        .select('id')
        .where('key', '=', key)
        .where('app_id', '=', app_id)
        .where('operator_id', '=', operator_id)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },

    /** What a key of an app names; null where it was not uploaded here, or is no longer kept. */
    async nameOf(app_id: string, key: string): Promise<{ name: string; size: number } | null> {
      const row = await db
        .selectFrom('uploads')
        .select(['name', 'size'])
        .where('key', '=', key)
        .where('app_id', '=', app_id)
        .executeTakeFirst()
      return row ?? null
    },
  }
}
