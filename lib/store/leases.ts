import { type Kysely, sql } from 'kysely'
import { theConsole, type Who } from '#lib/model/audit.ts'
import type { Identity } from '#lib/model/identity.ts'
import { type Lease, leaseMs, type Settled, writeSettled } from '#lib/model/settlement.ts'
import { attempts, type Ending } from './attempts.ts'
import { takePlace, writeEntry } from './chain.ts'
import { clockOf } from './clock.ts'
import type { Schema } from './schema.ts'

export type Leases = ReturnType<typeof leases>

/** What a settling has in hand, and who pressed Send, as they were known then. */
type Taken = Lease & { sender: Identity | null; stop_requested: boolean }

/** The attempt it is about. */
type Of = { id: string; message_id: string; app_id: string }

const mostListed = 200

/**
 * What is on record and not settled, and who has it in hand: the process that sends it, then whoever comes next. Times
 * are those of one clock for all servers (clock.ts). A row goes when its attempt is settled, or handed to a person.
 */
export function leases(db: Kysely<Schema>, now: () => number = Date.now) {
  const clock = clockOf(db, now)

  return {
    /** All of them, oldest first, and what time it is by the clock they are written by. */
    async open(): Promise<{ leases: Lease[]; now: number }> {
      const rows = await db
        .selectFrom('leases')
        .select(['attempt_id', 'holder', 'until', 'begun_at', clock.as('now')])
        .orderBy('begun_at')
        .limit(mostListed)
        .execute()
      return { leases: rows, now: Number(rows[0]?.now ?? now()) }
    },

    /** Whether somebody has it in hand, or comes to it. */
    async isOpen(attempt_id: string): Promise<boolean> {
      const row = await db.selectFrom('leases').select('holder').where('attempt_id', '=', attempt_id).executeTakeFirst()
      return row !== undefined
    },

    /** Takes one that was seen free, in one statement: of several who saw that, one. @returns null: somebody was faster */
    async take({ attempt_id, holder, until }: Lease, me: string): Promise<Taken | null> {
      const row = await db
        .updateTable('leases')
        .set({ holder: me, until: sql<number>`${clock} + ${leaseMs}` })
        .where('attempt_id', '=', attempt_id)
        .where('holder', '=', holder)
        .where('until', '=', until)
        .returningAll()
        .executeTakeFirst()
      if (!row) return null
      const { sender, ...lease } = row
      const attempt = await db
        .selectFrom('attempts')
        .select('stop_requested_at')
        .where('id', '=', attempt_id)
        .executeTakeFirst()
      return {
        ...lease,
        sender: sender === null ? null : JSON.parse(sender),
        stop_requested: Boolean(attempt?.stop_requested_at),
      }
    },

    /** Says that it is still in hand. @returns whether it is, and whether somebody asked to stop */
    async renew(attempt_id: string, me: string): Promise<'held' | 'stop' | 'lost'> {
      const row = await db
        .updateTable('leases')
        .set({ until: sql<number>`${clock} + ${leaseMs}` })
        .where('attempt_id', '=', attempt_id)
        .where('holder', '=', me)
        .returning((is) =>
          is
            .selectFrom('attempts')
            .select('stop_requested_at')
            .whereRef('attempts.id', '=', 'leases.attempt_id')
            .as('stop_requested_at'),
        )
        .executeTakeFirst()
      if (!row) return 'lost'
      return row.stop_requested_at ? 'stop' : 'held'
    },

    /** Leaves it to whoever comes next, after that time. */
    async leave(attempt_id: string, me: string, ms: number): Promise<void> {
      await db
        .updateTable('leases')
        .set({ holder: '', until: sql<number>`${clock} + ${ms}` })
        .where('attempt_id', '=', attempt_id)
        .where('holder', '=', me)
        .execute()
    },

    /**
     * Puts on record what an attempt came to, and fills in its outcome where it has none; all by whoever holds it, and by
     * nobody else.
     * @param ending null: it has an outcome
     * @returns whether it was still in hand; if not, nothing was done
     */
    async settle(
      { id: attempt_id, message_id, app_id }: Of,
      me: string,
      settled: Settled,
      ending: Ending | null,
    ): Promise<boolean> {
      return db.transaction().execute(async (step) => {
        const held = await step
          .deleteFrom('leases')
          .where('attempt_id', '=', attempt_id)
          .where('holder', '=', me)
          .returning('holder')
          .executeTakeFirst()
        if (!held) return false
        if (ending) await attempts(step).finish(attempt_id, ending)
        const by = { who: theConsole, request_id: '' }
        await writeSettlement(step, { id: attempt_id, message_id, app_id }, settled, by, now)
        return true
      })
    },

    /** It needs no settling: its outcome is known. */
    async drop(attempt_id: string, me: string): Promise<void> {
      await db.deleteFrom('leases').where('attempt_id', '=', attempt_id).where('holder', '=', me).execute()
    },

    /** Puts on record what somebody found who looked into it themselves; what is known then is waited for by nobody. */
    async settleBy(by: { who: Who; request_id: string }, of: Of, settled: Settled): Promise<void> {
      await db.transaction().execute(async (step) => {
        if (settled.verdict !== 'cannot_tell')
          await step.deleteFrom('leases').where('attempt_id', '=', of.id).where('holder', '=', '').execute()
        await writeSettlement(step, of, settled, by, now)
      })
    },
  }
}

async function writeSettlement(
  step: Kysely<Schema>,
  { id: attempt_id, message_id, app_id }: Of,
  settled: Settled,
  { who, request_id }: { who: Who; request_id: string },
  now: () => number,
): Promise<void> {
  await writeEntry(step, await takePlace(step), {
    ...{ act: 'settled', at: new Date(now()).toISOString(), who, subject: message_id, attempt_id, app_id, request_id },
    result: writeSettled(settled),
  })
}
