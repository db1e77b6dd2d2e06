import type { Kysely } from 'kysely'
import { type ChainHead, theConsole, type Who } from '#lib/model/audit.ts'
import type { ExportedKind, ExportFormat, ExportProgress } from '#lib/model/export.ts'
import { takePlace, writeEntry } from './chain.ts'
import type { Schema } from './schema.ts'

export type Exports = ReturnType<typeof exportsUnderWay>

type New = { id: string; operator_id: string; kind: ExportedKind; format: ExportFormat; total: number | null } & {
  /** What it is narrowed to, as JSON. */
  sought: string
}

/** One begun is to be fetched within that time. */
const fetchedWithinMs = 5 * 60_000
/** One that has not moved for that long may be dead. */
const silentMs = 60_000
/** Whoever has not taken the next page for that long takes none any more, or the server that sends it is gone. */
const goneMs = 3600_000
const rememberedMs = 24 * 3600_000

/** Exports under way, so that a page can watch or stop one that another server sends. Gone after a day. */
export function exportsUnderWay(db: Kysely<Schema>, now: () => number = Date.now) {
  const ago = (ms: number) => new Date(now() - ms).toISOString()
  const at = () => ago(0)
  const alive = (operator_id: string) =>
    db
      .selectFrom('exports')
      .select('id')
      .where('operator_id', '=', operator_id)
      .where('ended_at', 'is', null)
      .where('alive_at', '>', ago(silentMs))
  /** An end is on record also of what nobody fetched, or whose server is gone. @returns whether it had not ended yet */
  const endAsIs = (id: string, ended: 'stopped' | 'failed', who: Who, request_id: string): Promise<boolean> =>
    db.transaction().execute(async (step) => {
      const row = await step
        .updateTable('exports')
        .set({ ended, ended_at: at() })
        .where('id', '=', id)
        .where((is) => is.or([is('alive_at', 'is', null), is('alive_at', '<=', ago(goneMs))]))
        .where('ended_at', 'is', null)
        .returning(['kind', 'rows'])
        .executeTakeFirst()
      if (!row) return false
      const { kind, rows } = row
      await writeEntry(step, await takePlace(step), {
        ...{ act: 'exported', at: at(), who, subject: id, result: `${ended} ${rows}`, request_id },
        content: { kind, rows },
      })
      return true
    })
  return {
    /** Whether one of theirs is on its way. */
    async isUnderWay(operator_id: string): Promise<boolean> {
      return (await alive(operator_id).executeTakeFirst()) !== undefined
    },

    async begin(asked: New): Promise<void> {
      await db.deleteFrom('exports').where('begun_at', '<', ago(rememberedMs)).execute()
      await db
        .insertInto('exports')
        .values({ ...asked, rows: 0, begun_at: at() })
        .execute()
    },

    /**
     * Takes it up: whoever began it, once, soon, and while no other of theirs is on its way.
     * @returns null where it is not to be had, nor will be
     */
    async start(id: string, operator_id: string): Promise<Schema['exports'] | null> {
      const row = await db
        .updateTable('exports')
        .set({ alive_at: at() })
        .where('id', '=', id)
        .where('operator_id', '=', operator_id)
        .where('alive_at', 'is', null)
        .where('ended_at', 'is', null)
        .where('begun_at', '>', ago(fetchedWithinMs))
        .where(({ not, exists }) => not(exists(alive(operator_id))))
        .returningAll()
        .executeTakeFirst()
      if (row) return row
      const theirs = await db
        .selectFrom('exports')
        .select('id')
        .where('id', '=', id)
        .where('operator_id', '=', operator_id)
        .executeTakeFirst()
      if (theirs) await endAsIs(id, 'failed', theConsole, '')
      return null
    },

    /** Ends what nobody fetched in time, or no server sends any more. @returns how many */
    async endOverdue(): Promise<number> {
      const rows = await db
        .selectFrom('exports')
        .select('id')
        .where('ended_at', 'is', null)
        .where((is) =>
          is.or([
            is.and([is('alive_at', 'is', null), is('begun_at', '<=', ago(fetchedWithinMs))]),
            is('alive_at', '<=', ago(goneMs)),
          ]),
        )
        .execute()
      let count = 0
      for (const { id } of rows) if (await endAsIs(id, 'failed', theConsole, '')) count++
      return count
    },

    /** Says how far it is. @returns whether it is to go on */
    async goesOn(id: string, rows: number): Promise<boolean> {
      const row = await db
        .updateTable('exports')
        .set({ rows, alive_at: at() })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .returning('stop_requested_at')
        .executeTakeFirst()
      return row?.stop_requested_at === null
    },

    async end(id: string, ended: 'done' | 'stopped' | 'failed', rows: number, head: ChainHead): Promise<void> {
      await db
        .updateTable('exports')
        .set({ ended, rows, ended_at: at(), head_seq: head.seq, head_hash: head.hash })
        .where('id', '=', id)
        .execute()
    },

    /** Asks whoever sends it to stop; where nobody does yet, nobody will. */
    async requestStop(id: string, { who, request_id }: { who: Who; request_id: string }): Promise<void> {
      const { numUpdatedRows } = await db
        .updateTable('exports')
        .set({ stop_requested_at: at() })
        .where('id', '=', id)
        .where('operator_id', '=', who.id)
        .executeTakeFirst()
      if (numUpdatedRows > 0) await endAsIs(id, 'stopped', who, request_id)
    },

    /** Null where there is none of that id, or it is another’s. */
    async progress(id: string, operator_id: string): Promise<ExportProgress | null> {
      const row = await db
        .selectFrom('exports')
        .selectAll()
        .where('id', '=', id)
        .where('operator_id', '=', operator_id)
        .executeTakeFirst()
      if (!row) return null
      const { rows, total, ended, begun_at, alive_at, head_seq, head_hash } = row
      if (ended === 'done') return { rows, total, state: 'done', head: { seq: head_seq ?? 0, hash: head_hash ?? '' } }
      if (ended) return { rows, total, state: ended }
      if (alive_at === null) return { rows, total, state: begun_at > ago(fetchedWithinMs) ? 'waiting' : 'failed' }
      return { rows, total, state: alive_at > ago(silentMs) ? 'running' : 'silent' }
    },
  }
}
