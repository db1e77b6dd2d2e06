import { type Kysely, sql } from 'kysely'
import { theConsole, type Who } from '#lib/model/audit.ts'
import type { Identity } from '#lib/model/identity.ts'
import { type Lease, leaseMs, type Settled } from '#lib/model/settlement.ts'
import { attempts, type Ending } from './attempts.ts'
import { clockOf } from './clock.ts'
import type { Schema } from './schema.ts'
import { type Of, writeSettlement } from './settlements.ts'

export type Leases = ReturnType<typeof leases>

/** What a settling has in hand, and who pressed Send, as they were known then. */
type Taken = Lease & { sender: Identity | null; stop_requested: boolean; now: number }

const mostListed = 200

/**
 * What is on record and not settled, and who has it in hand: the process that sends it, then whoever comes next. Times
 * are those of one clock for all servers (clock.ts). A row goes when its attempt is settled, or handed to a person.
 */
export function leases(db: Kysely<Schema>, now: () => number = Date.now) {
  // Asked for each statement: of an SQLite file it is a number, the one of that moment.
  const clock = () => clockOf(db, now)

  async function renewed(attempt_id: string, me: string, also: { sent_at?: ReturnType<typeof clock> }) {
    const row = await db
      .updateTable('leases')
      .set({ until: sql<number>`${clock()} + ${leaseMs}`, ...also })
      .where('attempt_id', '=', attempt_id)
      .where('holder', '=', me)
      .returning((is) => [
        'stopped',
        clock().as('now'),
        is
          .selectFrom('attempts')
          .select('stop_requested_at')
          .whereRef('attempts.id', '=', 'leases.attempt_id')
          .as('stop_requested_at'),
      ])
      .executeTakeFirst()
    if (!row) return { state: 'lost' as const, now: now() }
    const isStopped = row.stopped === 1 || Boolean(row.stop_requested_at)
    return { state: isStopped ? ('stop' as const) : ('held' as const), now: Number(row.now) }
  }

  return {
    /** Those longest free first, and what time it is by the clock they are written by. */
    async open(): Promise<{ leases: Lease[]; now: number }> {
      const rows = await db
        .selectFrom('leases')
        .select(['attempt_id', 'holder', 'until', 'begun_at', 'sent_at', clock().as('now')])
        // Those in hand stand last: however many they are, they hide none that is free.
        .orderBy('until')
        .limit(mostListed)
        .execute()
      return { leases: rows, now: Number(rows[0]?.now ?? now()) }
    },

    /** Who has it in hand; null where it needs no settling any more. */
    async of(attempt_id: string): Promise<Lease | null> {
      const row = await db
        .selectFrom('leases')
        .select(['attempt_id', 'holder', 'until', 'begun_at', 'sent_at'])
        .where('attempt_id', '=', attempt_id)
        .executeTakeFirst()
      return row ?? null
    },

    /** Takes one that was seen free, in one statement: of several who saw that, one. @returns null: somebody was faster */
    async take({ attempt_id, holder, until }: Lease, me: string): Promise<Taken | null> {
      const row = await db
        .updateTable('leases')
        .set({ holder: me, until: sql<number>`${clock()} + ${leaseMs}` })
        .where('attempt_id', '=', attempt_id)
        .where('holder', '=', holder)
        .where('until', '=', until)
        .returningAll()
        .returning(clock().as('now'))
        .executeTakeFirst()
      if (!row) return null
      const { sender, stopped, now, ...lease } = row
      const attempt = await db
        .selectFrom('attempts')
        .select('stop_requested_at')
        .where('id', '=', attempt_id)
        .executeTakeFirst()
      return {
        ...lease,
        sender: sender === null ? null : JSON.parse(sender),
        stop_requested: stopped === 1 || Boolean(attempt?.stop_requested_at),
        now: Number(now),
      }
    },

    /** Says that it is still in hand. @returns whether it is, and whether somebody asked to stop */
    async renew(attempt_id: string, me: string): Promise<'held' | 'stop' | 'lost'> {
      return (await renewed(attempt_id, me, {})).state
    },

    /** The same, right before it goes out once more, which is kept. @returns also what time it is by the clock of leases */
    async sending(attempt_id: string, me: string): Promise<{ state: 'held' | 'stop' | 'lost'; now: number }> {
      return renewed(attempt_id, me, { sent_at: clock() })
    },

    /** Leaves it to whoever comes next, after that time. */
    async leave(attempt_id: string, me: string, ms: number): Promise<void> {
      await db
        .updateTable('leases')
        .set({ holder: '', until: sql<number>`${clock()} + ${ms}` })
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
        await writeSettlement(step, { id: attempt_id, message_id, app_id }, settled, by, now())
        return true
      })
    },

    /** It needs no settling: its outcome is known. */
    async drop(attempt_id: string, me: string): Promise<void> {
      await db.deleteFrom('leases').where('attempt_id', '=', attempt_id).where('holder', '=', me).execute()
    },

    /**
     * Puts on record what somebody found who looked into it themselves; what is known then is waited for by nobody.
     * @param me the name by which they had it in hand; null where nobody had
     * @returns false where somebody else has it in hand by now: it may be on its way again, and only that it stands there
     * is put on record
     */
    async settleBy(
      by: { who: Who; request_id: string },
      of: Of,
      settled: Settled,
      me: string | null,
    ): Promise<boolean> {
      return db.transaction().execute(async (step) => {
        const row = await step
          .updateTable('leases')
          .set({ holder: '', until: clock() })
          .where('attempt_id', '=', of.id)
          .where('holder', '=', me ?? '')
          .returning('attempt_id')
          .executeTakeFirst()
        if (row && settled.verdict !== 'cannot_tell')
          await step.deleteFrom('leases').where('attempt_id', '=', of.id).execute()
        const mine = me === null || row !== undefined
        if (mine || settled.verdict === 'delivered') await writeSettlement(step, of, settled, by, now())
        return mine
      })
    },
  }
}
