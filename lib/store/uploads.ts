import type { Kysely } from 'kysely'
import type { UploadedBefore } from '#lib/model/uploaded-before.ts'
import type { UploadType } from '#lib/protocol/upload.ts'
import type { Schema } from './schema.ts'

type New = Omit<Schema['uploads'], 'shared'>
type Store = { type: UploadType; app_id: string; operator_id: string }

/** What was uploaded, by whom: a key alone tells nobody what it names. Gone with retention, as its names are. */
export function uploads(db: Kysely<Schema>) {
  const ofKind = ({ type, app_id }: Store) =>
    db
      .selectFrom('uploads')
      .select(['id', 'key', 'name', 'size', 'at', 'thumbnail', 'shared', 'operator_id', 'operator_name'])
      .where('app_id', '=', app_id)
      .where('type', '=', type)
      .orderBy('at', 'desc')
  return {
    async remember(upload: New): Promise<void> {
      await db
        .insertInto('uploads')
        .values({ ...upload, shared: 0 })
        .execute()
    },

    /** Somebody's own, and what others share, the newest first; of an app, since a key is of use to its app only. */
    async recent(store: Store, limit: number): Promise<UploadedBefore[]> {
      const { operator_id } = store
      const [own, others] = await Promise.all([
        ofKind(store).where('operator_id', '=', operator_id).limit(limit).execute(),
        ofKind(store).where('shared', '=', 1).where('operator_id', '!=', operator_id).limit(limit).execute(),
      ])
      return [...own, ...others]
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .slice(0, limit)
        .map(({ shared, operator_id: whose, operator_name, ...upload }) => ({
          ...upload,
          shared: shared === 1,
          by: whose === operator_id ? null : operator_name,
        }))
    },

    /** Something somebody uploaded; null where it is not theirs, or is no longer kept. */
    async find(id: string, operator_id: string): Promise<{ app_id: string } | null> {
      const row = await db
        .selectFrom('uploads')
        .select('app_id')
        .where('id', '=', id)
        .where('operator_id', '=', operator_id)
        .executeTakeFirst()
      return row ?? null
    },

    /** Shows an upload to whoever may send as its app, or no longer. */
    async share(id: string, shared: boolean): Promise<void> {
      await db
        .updateTable('uploads')
        .set({ shared: shared ? 1 : 0 })
        .where('id', '=', id)
        .execute()
    },

    /** Whether somebody uploaded what has this key, or it is shared with them. */
    async maySee({ app_id, operator_id }: Omit<Store, 'type'>, key: string): Promise<boolean> {
      const row = await db
        .selectFrom('uploads')
        .select('id')
        .where('key', '=', key)
        .where('app_id', '=', app_id)
        .where((is) => is.or([is('operator_id', '=', operator_id), is('shared', '=', 1)]))
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
