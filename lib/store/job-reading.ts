import { type Kysely, sql } from 'kysely'
import type { Job, JobRow } from '#lib/model/job.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { orderOf } from '#lib/protocol/slots.ts'
import { approvals } from './approvals.ts'
import { withoutNul } from './folded.ts'
import { type StoredJob, storedJob } from './job-record.ts'
import { countsOf, rowsOf } from './job-states.ts'
import { stopsOf } from './job-stops.ts'
import type { Schema } from './schema.ts'

const listedAtOnce = 50

/** What is to be read of jobs: each as it stands now, its rows, and what they say. */
export function jobReading(db: Kysely<Schema>, now: () => number) {
  /** Whether a request for its approval was refused, or came to nothing; whether a stop has kept rows back. */
  const stateOf = async ({ id, state }: StoredJob, counts: Job['counts']): Promise<Job['state']> => {
    if (state === 'done' && counts.stopped > 0) return 'partly_done'
    if (state !== 'asked') return state
    const asked = await approvals(db, now).find(id)
    const waits = asked !== null && asked.decided === null && Date.parse(asked.expires_at) > now()
    return waits ? 'asked' : 'not_approved'
  }

  const leftOf = async (id: string): Promise<number> => {
    const rows = await db
      .selectFrom('job_rows')
      .select(['chat_id', 'message_id'])
      .where('job_id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
    return orderOf(rows.map(({ chat_id, message_id }) => chat_id ?? message_id)).ms
  }

  const jobsOf = async (rows: readonly StoredJob[]): Promise<Job[]> => {
    const counts = await countsOf(
      rows.map(({ id }) => id),
      db,
    )
    const stops = await stopsOf(
      rows.map(({ id }) => id),
      db,
    )
    const all: Job[] = []
    for (const row of rows) {
      const of = counts.get(row.id) as Job['counts']
      const state = await stateOf(row, of)
      all.push({
        id: row.id,
        at: row.at,
        operator: { id: row.operator_id, name: row.operator_name },
        app_id: row.app_id,
        msg_type: row.msg_type,
        reply_in_thread: row.reply_in_thread === 1,
        state,
        pause: row.pause === null ? null : JSON.parse(row.pause),
        stop: stops.get(row.id) ?? null,
        rows: row.rows,
        chats: row.chats,
        counts: of,
        ended_at: row.ended_at,
        left_ms: state === 'running' ? await leftOf(row.id) : null,
      })
    }
    return all
  }

  return {
    /** A job as it stands now; null where there is none of that id. */
    async find(id: string): Promise<Job | null> {
      const row = await storedJob(id, db)
      return row ? ((await jobsOf([row]))[0] ?? null) : null
    },

    /** Its rows in the order they were given, as they stand now. */
    rows: (id: string): Promise<JobRow[]> => rowsOf(withoutNul(id), db),

    /** What a row says; null where there is no such row. */
    async content(id: string, n: number): Promise<{ message_id: string; msg_type: MsgType; content: string } | null> {
      const row = await db
        .selectFrom('job_rows')
        .innerJoin('jobs', 'jobs.id', 'job_rows.job_id')
        .innerJoin('job_contents', (join) =>
          join.onRef('job_contents.job_id', '=', 'job_rows.job_id').onRef('job_contents.n', '=', 'job_rows.content_n'),
        )
        .select(['job_rows.message_id', 'jobs.msg_type', 'job_contents.content'])
        .where('job_rows.job_id', '=', withoutNul(id))
        .where('job_rows.n', '=', n)
        .executeTakeFirst()
      return row ?? null
    },

    /**
     * Jobs, newest first, at most 50.
     * @param operator_id what this person began or approved; null: everybody’s
     * @param before the id of the last one of the page before
     */
    async list({ operator_id, before }: { operator_id: string | null; before?: string | undefined }): Promise<Job[]> {
      const last = before === undefined ? undefined : await storedJob(before, db)
      const rows = await db
        .selectFrom('jobs')
        .selectAll()
        .$if(operator_id !== null, (some) =>
          some.where((is) =>
            is.or([
              is('operator_id', '=', operator_id ?? ''),
              is(
                'id',
                'in',
                is
                  .selectFrom('approvals')
                  .select('id')
                  .where('decision', '=', 'given')
                  .where('decided_by', '=', operator_id ?? ''),
              ),
            ]),
          ),
        )
        .$if(last !== undefined, (some) => some.where(sql<boolean>`(at, id) < (${last?.at ?? ''}, ${last?.id ?? ''})`))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(listedAtOnce)
        .execute()
      return jobsOf(rows)
    },

    /** Of which job an attempt is a row, and whether a second person approved that; null: of none. */
    async ofAttempt(attempt_id: string): Promise<{ job_id: string; n: number; approved: boolean } | null> {
      const row = await db
        .selectFrom('job_attempts')
        .leftJoin('approvals', 'approvals.id', 'job_attempts.job_id')
        .select(['job_id', 'n', 'decision'])
        .where('attempt_id', '=', attempt_id)
        .executeTakeFirst()
      return row ? { job_id: row.job_id, n: row.n, approved: row.decision === 'given' } : null
    },

    /** How many jobs stand where, and how many rows of those that run are to come. */
    async counts(): Promise<{ states: { [state: string]: number }; waiting: number }> {
      const states = await db
        .selectFrom('jobs')
        .select(['state'])
        .select(({ fn }) => fn.countAll().as('some'))
        .groupBy('state')
        .execute()
      const { some } = await db
        .selectFrom('job_rows')
        .innerJoin('jobs', 'jobs.id', 'job_rows.job_id')
        .select(({ fn }) => fn.countAll().as('some'))
        .where('jobs.state', '=', 'running')
        .where('job_rows.state', '=', 'waiting')
        .executeTakeFirstOrThrow()
      return {
        states: Object.fromEntries(states.map(({ state, some }) => [state, Number(some)])),
        waiting: Number(some),
      }
    },
  }
}
