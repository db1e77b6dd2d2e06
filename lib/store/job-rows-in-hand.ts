import { type Kysely, sql } from 'kysely'
import type { Party } from '#lib/model/approval.ts'
import type { Answered, AskedFrom, Operator } from '#lib/model/attempt.ts'
import type { LeftOut } from '#lib/model/job.ts'
import type { Reason } from '#lib/model/rules.ts'
import { leaseMs } from '#lib/model/settlement.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { clockOf, isSqlite } from './clock.ts'
import { byItself, recordJobAct } from './job-record.ts'
import { asBefore } from './job-rows-back.ts'
import type { Schema } from './schema.ts'

/** A row that some process is to begin, and all that takes. */
export type TakenRow = {
  job_id: string
  n: number
  app_id: string
  message_id: string
  /** What it goes into, or the message it answers where nobody knows. */
  chat: string
  msg_type: MsgType
  content: string
  reply_in_thread: boolean
  uuid: string
  attempt_id: string
  answered: Answered | null
  operator: Operator
  /** Null once it is blanked by age. */
  party: Party | null
  from: AskedFrom
  /** When it was asked for; UTC, ISO 8601. */
  at: string
  /** Why it takes a second person, who has approved all of it; null: none has. */
  approved: Reason[] | null
}

/** Whoever has a row says so at least every third of this. */
const rowLeaseMs = leaseMs

/** Which process has which rows of running jobs in hand, so that each goes out from one. */
export function jobRowsInHand(db: Kysely<Schema>, now: () => number) {
  const clock = (on: Kysely<Schema>) => clockOf(on, now)

  return {
    /** The apps of jobs that run. */
    async running(): Promise<{ id: string; app_id: string }[]> {
      return db.selectFrom('jobs').select(['id', 'app_id']).where('state', '=', 'running').orderBy('at').execute()
    },

    /** Who has rows in hand that have not begun. */
    async holders(): Promise<string[]> {
      const rows = await db
        .selectFrom('job_rows')
        .select('holder')
        .distinct()
        .where('state', '=', 'waiting')
        .where('holder', '!=', '')
        .execute()
      return rows.map(({ holder }) => holder)
    },

    /**
     * Takes rows of running jobs that nobody has in hand, in the order they go out.
     * @param me this process, as runner.ts writes it
     * @param gone processes that are known to be no more
     */
    async take(app_id: string, me: string, most: number, gone: readonly string[]): Promise<TakenRow[]> {
      const free = db
        .selectFrom('job_rows')
        .innerJoin('jobs', 'jobs.id', 'job_rows.job_id')
        .select(['job_rows.job_id', 'job_rows.n'])
        .where('jobs.app_id', '=', app_id)
        .where('jobs.state', '=', 'running')
        .where('job_rows.state', '=', 'waiting')
        .where((is) =>
          is.or([
            sql<boolean>`job_rows.until < ${clock(db)}`,
            // A clock that was set back since makes nobody wait for an hour.
            sql<boolean>`job_rows.until > ${clock(db)} + ${2 * rowLeaseMs}`,
            ...(gone.length > 0 ? [is('job_rows.holder', 'in', gone)] : []),
          ]),
        )
        .orderBy('job_rows.place')
        .orderBy('jobs.at')
        .limit(most)
        .$if(!isSqlite(db), (some) => some.forUpdate('job_rows').skipLocked())
      const taken = await db
        .with('free', () => free)
        .updateTable('job_rows')
        .set({ holder: me, until: sql<number>`${clock(db)} + ${rowLeaseMs}` })
        .where((is) =>
          is(is.refTuple('job_id', 'n'), 'in', is.selectFrom('free').select(['job_id', 'n']).$asTuple('job_id', 'n')),
        )
        .returning('attempt_id')
        .execute()
      if (taken.length === 0) return []
      const rows = await db
        .selectFrom('job_rows')
        .innerJoin('jobs', 'jobs.id', 'job_rows.job_id')
        .innerJoin('job_contents', (join) =>
          join.onRef('job_contents.job_id', '=', 'job_rows.job_id').onRef('job_contents.n', '=', 'job_rows.content_n'),
        )
        .leftJoin('approvals', 'approvals.id', 'jobs.id')
        .selectAll('jobs')
        .select('approvals.decision')
        .select(['job_rows.job_id', 'job_rows.n', 'job_rows.message_id', 'job_rows.chat_id', 'job_rows.answered'])
        .select(['job_rows.uuid', 'job_rows.attempt_id', 'job_contents.content'])
        .where(
          'job_rows.attempt_id',
          'in',
          taken.map(({ attempt_id }) => attempt_id),
        )
        .orderBy('job_rows.place')
        .orderBy('jobs.at')
        .execute()
      return rows.map((row) => ({
        ...{ job_id: row.job_id, n: row.n, app_id, message_id: row.message_id, chat: row.chat_id ?? row.message_id },
        ...{ msg_type: row.msg_type, content: row.content, reply_in_thread: row.reply_in_thread === 1 },
        ...{ uuid: row.uuid, attempt_id: row.attempt_id, answered: row.answered && JSON.parse(row.answered) },
        operator: { id: row.operator_id, name: row.operator_name },
        party: row.party === '' ? null : JSON.parse(row.party),
        from: { email: row.email, address: row.address, request_id: row.request_id },
        at: row.at,
        approved: row.decision === 'given' ? JSON.parse(row.reasons) : null,
      }))
    },

    /** Says that rows are still in hand. @returns those of them whose job still runs, by the id of their attempt */
    async renew(me: string): Promise<Set<string>> {
      const rows = await db
        .updateTable('job_rows')
        .set({ until: sql<number>`${clock(db)} + ${rowLeaseMs}` })
        .where('state', '=', 'waiting')
        .where('holder', '=', me)
        .where('job_id', 'in', (is) => is.selectFrom('jobs').select('id').where('state', '=', 'running'))
        .returning('attempt_id')
        .execute()
      return new Set(rows.map(({ attempt_id }) => attempt_id))
    },

    /** A row of which nobody knows whether it is on record goes out, if it is not, as another attempt. */
    async beginAnew({ job_id, n, attempt_id }: TakenRow): Promise<void> {
      await db
        .updateTable('job_rows')
        .set({ attempt_id: crypto.randomUUID(), holder: '', until: 0 })
        .where('job_id', '=', job_id)
        .where('n', '=', n)
        .where('attempt_id', '=', attempt_id)
        .where('state', '=', 'waiting')
        .execute()
    },

    /** Leaves rows to whoever comes next; all of them, where none are named. */
    async release(me: string, attempt_ids?: readonly string[]): Promise<void> {
      if (attempt_ids?.length === 0) return
      await db
        .updateTable('job_rows')
        .set({ holder: '', until: 0 })
        .where('state', '=', 'waiting')
        .where('holder', '=', me)
        .$if(attempt_ids !== undefined, (some) => some.where('attempt_id', 'in', attempt_ids ?? []))
        .execute()
    },

    /** Does not send a row, and puts on record why. One that went out before is as it was before. */
    async leaveOut({ job_id, n, attempt_id, app_id, message_id }: TakenRow, why: LeftOut): Promise<void> {
      await db.transaction().execute(async (step) => {
        const before = await asBefore(step, { job_id, n, attempt_id })
        const row =
          before ??
          (await step
            .updateTable('job_rows')
            .set({ state: 'left_out', left_out: why, holder: '', until: 0 })
            .where('job_id', '=', job_id)
            .where('n', '=', n)
            .where('attempt_id', '=', attempt_id)
            .where('state', '=', 'waiting')
            .returning('n')
            .executeTakeFirst())
        if (row)
          await recordJobAct(step, {
            ...{ act: 'job_row_left_out', at: new Date(now()).toISOString(), subject: message_id, app_id },
            ...{ result: why, by: byItself, content: { job: job_id, row: n } },
          })
      })
    },
  }
}
