import { createHash } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { NewApproval, Party } from '#lib/model/approval.ts'
import type { Answered, AskedFrom, Attempt, Operator } from '#lib/model/attempt.ts'
import { type Act, theConsole, type Who } from '#lib/model/audit.ts'
import {
  hasFailed,
  type Job,
  type JobRow,
  type LeftOut,
  type Pause,
  type Repeatable,
  type RowState,
  rowStateOf,
  rowStates,
} from '#lib/model/job.ts'
import type { Reason } from '#lib/model/rules.ts'
import { leaseMs } from '#lib/model/settlement.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { orderOf } from '#lib/protocol/slots.ts'
import { approvals } from './approvals.ts'
import { attempts } from './attempts.ts'
import { takePlace, writeEntry } from './chain.ts'
import { clockOf, isSqlite } from './clock.ts'
import { withoutNul } from './folded.ts'
import { inOneStep } from './in-one-step.ts'
import { rememberNames } from './names.ts'
import { oneAtATime, untilNext } from './pace.ts'
import type { Schema } from './schema.ts'
import { settlementsOf } from './settlements.ts'

export type Jobs = ReturnType<typeof jobs>

type By = { who: Who; request_id: string }
const byItself: By = { who: theConsole, request_id: '' }

export type NewJob = {
  id: string
  /** UTC, ISO 8601. */
  at: string
  operator: Operator
  party: Party
  from: AskedFrom
  app_id: string
  msg_type: MsgType
  reply_in_thread: boolean
  /** What the rows say, each once, with a line of its words. */
  contents: { content: string; summary: string }[]
  /** `content`: where its words stand in `contents`. */
  rows: { n: number; message_id: string; content: number; answered: Answered | null }[]
  reasons: Reason[]
}

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

/** So many jobs of one person wait, are paused or under way. */
export const mostOpen = 5
/** Whoever has a row says so at least every third of this. */
const rowLeaseMs = leaseMs
const listedAtOnce = 50

/**
 * Many replies asked for at once, row by row. A row becomes an attempt in the step that puts it on record, once for each
 * time it is to go out, and only while its job runs; what became of it stands in that attempt.
 */
export function jobs(db: Kysely<Schema>, now: () => number = Date.now) {
  const clock = (on: Kysely<Schema>) => clockOf(on, now)
  const at = () => new Date(now()).toISOString()

  const act = async (
    step: Kysely<Schema>,
    act: Act,
    { id, app_id }: { id: string; app_id: string },
    result: string,
    { who, request_id }: By,
    content?: { [name: string]: unknown },
  ) =>
    writeEntry(step, await takePlace(step), {
      ...{ act, at: at(), who, subject: id, app_id, result, request_id },
      ...(content && { content }),
    })

  /** Changes the state of a job that is in one of these, and puts it on record. @returns whether it was */
  const steer = (
    id: string,
    from: readonly Stored['state'][],
    to: { state: Stored['state']; pause?: Pause },
    done: { act: Act; result: string; by: By; counts?: Job['counts'] | undefined },
    also: (step: Kysely<Schema>) => Promise<unknown> = async () => {},
    on: Kysely<Schema> = db,
  ): Promise<boolean> =>
    inOneStep(on, async (step) => {
      const row = await step
        .updateTable('jobs')
        .set({
          state: to.state,
          pause: to.pause ? JSON.stringify(to.pause) : null,
          ended_at: to.state === 'stopped' || to.state === 'done' ? at() : null,
        })
        .where('id', '=', withoutNul(id))
        .where('state', 'in', from)
        .returning(['id', 'app_id'])
        .executeTakeFirst()
      if (row) await also(step)
      if (row) await act(step, done.act, row, done.result, done.by, done.counts)
      return row !== undefined
    })

  const stored = (id: string, on: Kysely<Schema> = db) =>
    on.selectFrom('jobs').selectAll().where('id', '=', withoutNul(id)).executeTakeFirst()

  /**
   * What a refusal says nothing of: that the same uuid went out before, and may stand there, or does.
   * @returns by the id of the attempt that was refused, or never left, what its row is all the same
   */
  const doubtful = async (ids: readonly string[], on: Kysely<Schema>): Promise<Map<string, RowState>> => {
    const rows = await on
      .selectFrom('job_rows')
      .innerJoin('attempts as last', 'last.id', 'job_rows.attempt_id')
      .innerJoin('job_attempts', (join) =>
        join.onRef('job_attempts.job_id', '=', 'job_rows.job_id').onRef('job_attempts.n', '=', 'job_rows.n'),
      )
      .innerJoin('attempts', 'attempts.id', 'job_attempts.attempt_id')
      .select(['job_rows.attempt_id', 'attempts.id', 'attempts.outcome'])
      .where('job_rows.job_id', 'in', ids)
      .where('job_rows.state', '=', 'begun')
      .where('last.status', 'in', ['refused', 'unanswered'])
      .whereRef('attempts.id', '!=', 'job_rows.attempt_id')
      .whereRef('attempts.uuid', '=', 'job_rows.uuid')
      .execute()
    const settled = await settlementsOf(
      rows.map(({ id }) => id),
      on,
    )
    const states = new Map<string, RowState>()
    for (const { attempt_id, id, outcome } of rows) {
      const state = rowStateOf({ outcome: outcome && JSON.parse(outcome), settled: settled.get(id) })
      if (state === 'sent' || (state === 'unanswered' && !states.has(attempt_id))) states.set(attempt_id, state)
    }
    return states
  }

  const rowsOf = async ({ id }: Pick<Stored, 'id'>, on: Kysely<Schema> = db): Promise<JobRow[]> => {
    const rows = await on
      .selectFrom('job_rows')
      .innerJoin('job_contents', (join) =>
        join.onRef('job_contents.job_id', '=', 'job_rows.job_id').onRef('job_contents.n', '=', 'job_rows.content_n'),
      )
      .leftJoin('attempts', 'attempts.id', 'job_rows.attempt_id')
      .select(['job_rows.n', 'job_rows.message_id', 'job_rows.chat_id', 'job_rows.answered', 'job_rows.uuid'])
      .select(['job_rows.attempt_id', 'job_rows.state', 'job_rows.left_out', 'job_contents.summary'])
      .select(['attempts.id as begun', 'attempts.outcome', 'attempts.status', 'attempts.chat_id as sent_to'])
      .where('job_rows.job_id', '=', id)
      .orderBy('job_rows.n')
      .execute()
    const open = rows.flatMap(({ begun, status }) =>
      begun !== null && (status === null || status === 'unanswered') ? [begun] : [],
    )
    const settled = await settlementsOf(open, on)
    const before = await doubtful([id], on)
    const stateOf = (row: (typeof rows)[number], outcome: Outcome | null): RowState => {
      if (row.state !== 'begun') return unbegun(row)
      return withDoubt(rowStateOf({ outcome, settled: settled.get(row.begun ?? '') }), before.get(row.begun ?? ''))
    }
    return rows.map((row) => {
      const answered: Answered | null = row.answered && JSON.parse(row.answered)
      const outcome = row.outcome === null ? null : JSON.parse(row.outcome)
      return {
        n: row.n,
        message_id: row.message_id,
        summary: row.summary,
        chat_id: row.chat_id ?? row.sent_to,
        chat_name: answered?.chat_name ?? null,
        state: stateOf(row, outcome),
        attempt_id: row.begun,
        uuid: row.uuid,
        outcome,
        left_out: row.left_out === 'stopped' ? null : row.left_out,
      }
    })
  }

  /** Whether a request for its approval was refused, or came to nothing. */
  const stateOf = async ({ id, state }: Stored): Promise<Job['state']> => {
    if (state !== 'asked') return state
    const asked = await approvals(db, now).find(id)
    const waits = asked !== null && asked.decided === null && Date.parse(asked.expires_at) > now()
    return waits ? 'asked' : 'not_approved'
  }

  /** How many rows of each stand where, as their attempts say. */
  const countsOf = async (ids: readonly string[], on: Kysely<Schema> = db): Promise<Map<string, Job['counts']>> => {
    const counts = new Map(
      ids.map((id) => [id, Object.fromEntries(rowStates.map((state) => [state, 0])) as Job['counts']]),
    )
    if (ids.length === 0) return counts
    const count = (job_id: string, state: RowState, some: number) => {
      const of = counts.get(job_id)
      if (of) of[state] += some
    }
    const ofAttempts = on
      .selectFrom('job_rows')
      .leftJoin('attempts', 'attempts.id', 'job_rows.attempt_id')
      .where('job_rows.job_id', 'in', ids)
    const groups = await ofAttempts
      .select(['job_rows.job_id', 'job_rows.state', 'job_rows.left_out', 'attempts.status'])
      .select(({ fn }) => fn.countAll().as('some'))
      .groupBy(['job_rows.job_id', 'job_rows.state', 'job_rows.left_out', 'attempts.status'])
      .execute()
    for (const { job_id, state, left_out, status, some } of groups)
      if (state !== 'begun') count(job_id, unbegun({ state, left_out }), Number(some))
      else if (status === 'sent' || status === 'refused') count(job_id, status, Number(some))
    const before = await doubtful(ids, on)
    const open = await ofAttempts
      .select(['job_rows.job_id', 'job_rows.attempt_id', 'attempts.outcome', 'attempts.status'])
      .where('job_rows.state', '=', 'begun')
      .where((is) =>
        is.or([
          is('attempts.status', 'is', null),
          is('attempts.status', '=', 'unanswered'),
          ...(before.size > 0 ? [is('attempts.id', 'in', [...before.keys()])] : []),
        ]),
      )
      .execute()
    const settled = await settlementsOf(
      open.map(({ attempt_id }) => attempt_id),
      on,
    )
    for (const { job_id, attempt_id, outcome, status } of open) {
      const own = rowStateOf({ outcome: outcome && JSON.parse(outcome), settled: settled.get(attempt_id) })
      count(job_id, withDoubt(own, before.get(attempt_id)), 1)
      if (status === 'refused') count(job_id, 'refused', -1)
    }
    return counts
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

  const jobsOf = async (rows: readonly Stored[]): Promise<Job[]> => {
    const counts = await countsOf(rows.map(({ id }) => id))
    const all: Job[] = []
    for (const row of rows) {
      const state = await stateOf(row)
      all.push({
        id: row.id,
        at: row.at,
        operator: { id: row.operator_id, name: row.operator_name },
        app_id: row.app_id,
        msg_type: row.msg_type,
        reply_in_thread: row.reply_in_thread === 1,
        state,
        pause: row.pause === null ? null : JSON.parse(row.pause),
        rows: row.rows,
        chats: row.chats,
        counts: counts.get(row.id) as Job['counts'],
        ended_at: row.ended_at,
        left_ms: state === 'running' ? await leftOf(row.id) : null,
      })
    }
    return all
  }

  return {
    /**
     * Puts a job on record, before anything of it is sent.
     * @param most_per_minute what one person sends or asks for, a job counted as one; null: any number
     * @param ask until when it waits for a second person; without it, it runs at once
     * @returns `already`: that id is on record; `most`: so many of theirs are open
     */
    async begin(
      { id, operator, party, from, contents, rows, reasons, ...given }: NewJob,
      most_per_minute: number | null = null,
      ask: { expires_at: string } | null = null,
    ): Promise<'begun' | 'already' | { wait_ms: number } | { most: number }> {
      const { app_id, msg_type, reply_in_thread } = given
      const digest = digestOf(
        { app_id, msg_type, reply_in_thread: reply_in_thread ? 1 : 0 },
        rows.map(({ message_id, content }) => ({ message_id, content: contents[content]?.content ?? '' })),
      )
      const into = rows.map(({ message_id, answered }) => answered?.chat_id ?? message_id)
      const chats = new Set(into).size
      const places = new Map(orderOf(into).order.map((row, i) => [row, i + 1]))
      const by = {
        who: { id: operator.id, name: operator.name, email: from.email, address: from.address },
        request_id: from.request_id,
      }
      return db
        .transaction()
        .execute(async (step) => {
          await oneAtATime(step, operator.id)
          if (await stored(id, step)) return 'already'
          const wait_ms = await untilNext(step, operator.id, given.at, most_per_minute)
          if (wait_ms > 0) return { wait_ms }
          const open = await step
            .selectFrom('jobs')
            .select('id')
            .where('operator_id', '=', operator.id)
            .where('state', 'in', ['asked', 'running', 'paused'])
            .where((is) =>
              is.not(
                is.exists(
                  is
                    .selectFrom('approvals')
                    .select('approvals.id')
                    .whereRef('approvals.id', '=', 'jobs.id')
                    .where('jobs.state', '=', 'asked')
                    .where((is) => is.or([is('decision', 'is not', null), is('expires_at', '<=', given.at)])),
                ),
              ),
            )
            .execute()
          if (open.length >= mostOpen) return { most: mostOpen }
          await rememberNames(step, [{ kind: 'operator', ...operator }], given.at)
          await step
            .insertInto('jobs')
            .values({
              ...{ id, at: given.at, operator_id: operator.id, operator_name: withoutNul(operator.name) },
              party: JSON.stringify(party),
              ...{ email: from.email, address: from.address, request_id: from.request_id },
              ...{ app_id, msg_type, reply_in_thread: reply_in_thread ? 1 : 0, rows: rows.length, chats, digest },
              reasons: JSON.stringify(reasons),
              ...{ state: ask ? 'asked' : 'running', pause: null, ended_at: null },
            })
            .execute()
          await inParts(contents, (part, first) =>
            step
              .insertInto('job_contents')
              .values(part.map((one, i) => ({ job_id: id, n: first + i, at: given.at, ...one })))
              .execute(),
          )
          await inParts(rows, (part, first) =>
            step
              .insertInto('job_rows')
              .values(
                part.map(({ n, message_id, content, answered }, i) => ({
                  ...{
                    job_id: id,
                    n,
                    place: places.get(first + i) ?? 0,
                    message_id,
                    content_n: content,
                  },
                  ...{ chat_id: answered?.chat_id ?? null, answered: answered && JSON.stringify(answered) },
                  ...{ uuid: crypto.randomUUID(), attempt_id: crypto.randomUUID() },
                  ...{ state: 'waiting' as const, left_out: null, holder: '', until: 0 },
                })),
              )
              .execute(),
          )
          const summary = { rows: rows.length, chats, digest }
          await act(step, 'job_begun', { id, app_id }, ask ? 'asked' : 'begun', by, summary)
          if (ask) {
            const asked = await approvals(step, now).ask(
              {
                ...{ id, at: given.at, asker: operator, party, app_id, message_id: id, msg_type, reply_in_thread },
                ...{ uuid: id, body: JSON.stringify({ job: { id, ...summary } }), reasons },
                ...{ summary: contents[0]?.summary ?? '', answered: null },
                ...{ address: from.address, request_id: from.request_id, expires_at: ask.expires_at },
              } satisfies NewApproval,
              by.who,
            )
            if ('most_waiting' in asked) throw new TooMany(asked.most_waiting)
          }
          return 'begun' as const
        })
        .catch((error: unknown) => {
          if (error instanceof TooMany) return { most: error.most }
          throw error
        })
    },

    /** A job as it stands now; null where there is none of that id. */
    async find(id: string): Promise<Job | null> {
      const row = await stored(id)
      return row ? ((await jobsOf([row]))[0] ?? null) : null
    },

    /** Its rows in the order they were given, as they stand now. */
    rows: (id: string): Promise<JobRow[]> => rowsOf({ id: withoutNul(id) }),

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
      const last = before === undefined ? undefined : await stored(before)
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

    /**
     * Says yes to the whole of a job, as it was seen: then it runs.
     * @param seen the digest of what the approver saw, see approvals.ts
     * @returns `too_late`: it does not wait any more; `changed`: it is not what was seen or asked for, and it waits on
     */
    async approve(id: string, by: By, seen: string): Promise<'approved' | 'too_late' | 'changed'> {
      return db
        .transaction()
        .execute(async (step) => {
          const given = await approvals(step, now).give(id, by, seen)
          if (given === 'too_late') return 'too_late'
          const job = await stored(id, step)
          if (given === 'changed' || !job || !(await isWhole(job, step))) throw new Changed()
          await step
            .updateTable('jobs')
            .set({ state: 'running' })
            .where('id', '=', job.id)
            .where('state', '=', 'asked')
            .execute()
          return 'approved' as const
        })
        .catch((error: unknown) => {
          if (error instanceof Changed) return 'changed' as const
          throw error
        })
    },

    /** Nothing more of it begins until somebody goes on. @returns whether it ran */
    pause: (id: string, pause: Pause, by: By = byItself): Promise<boolean> =>
      steer(id, ['running'], { state: 'paused', pause }, { act: 'job_paused', result: resultOfPause(pause), by }),

    /** @returns whether it was paused */
    goOn: (id: string, by: By): Promise<boolean> =>
      steer(id, ['paused'], { state: 'running' }, { act: 'job_resumed', result: 'done', by }),

    /** Nothing more of it begins, unless its operator has rows go out after all. @returns whether it had not ended */
    stop: (id: string, by: By): Promise<boolean> =>
      steer(id, ['running', 'paused'], { state: 'stopped' }, { act: 'job_stopped', result: 'done', by }, (step) =>
        putAside(step, withoutNul(id)),
      ),

    /**
     * Has rows go out after all, and goes on with the job: of one that was stopped these alone. A row in the hands of a
     * process from before has another attempt now, and cannot be begun under the old one.
     * @param of those that failed, or those a stop kept from going out
     * @param again for each that failed: with its uuid, with a new one, or not, given all attempts with its uuid
     * @returns how many go out, and how many are left as they are; null where it waits for approval, or has none
     */
    async repeat(
      id: string,
      of: Repeatable,
      again: (attempts: Attempt[]) => 'same' | 'new' | null,
      by: By,
    ): Promise<{ rows: number; left: number } | null> {
      return db.transaction().execute(async (step) => {
        const job = await step
          .selectFrom('jobs')
          .select(['id', 'app_id', 'state'])
          .where('id', '=', withoutNul(id))
          .where('state', 'in', ['running', 'paused', 'stopped', 'done'])
          // A stop that is being carried out is waited for, as is another press.
          .$if(!isSqlite(step), (one) => one.forUpdate())
          .executeTakeFirst()
        if (!job) return null
        // So it was not in jobs that were stopped before rows were put aside.
        if (job.state === 'stopped') await putAside(step, job.id)
        const isMeant = (state: RowState) => (of === 'failed' ? hasFailed(state) : state === 'stopped')
        const meant = (await rowsOf(job, step)).filter(({ state }) => isMeant(state))
        let left = 0
        for (const { n, uuid, attempt_id, state } of meant) {
          const how =
            // Under the uuid of one that was stopped nothing has gone out.
            state === 'stopped'
              ? 'same'
              : attempt_id === null
                ? 'new'
                : again(await attempts(step).withUuid(job.app_id, uuid))
          if (how === null) {
            left += 1
            continue
          }
          await step
            .updateTable('job_rows')
            .set({
              ...{ state: 'waiting', left_out: null, holder: '', until: 0, attempt_id: crypto.randomUUID() },
              ...(how === 'new' && { uuid: crypto.randomUUID() }),
            })
            .where('job_id', '=', job.id)
            .where('n', '=', n)
            .execute()
        }
        const rows = meant.length - left
        if (rows > 0)
          await step
            .updateTable('jobs')
            .set({ state: 'running', pause: null, ended_at: null })
            .where('id', '=', job.id)
            .execute()
        await act(step, of === 'failed' ? 'job_repeated' : 'job_rest_sent', job, 'done', by, { rows, left })
        return { rows, left }
      })
    },

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
        if (row) await act(step, 'job_row_left_out', { id: message_id, app_id }, why, byItself, { job: job_id, row: n })
      })
    },

    /** Puts on record that a job is through, once no row of it is to come or on its way. @returns whether it is now */
    async endIfThrough(id: string): Promise<boolean> {
      if (!(await isThrough(id, db))) return false
      return db.transaction().execute(async (step) => {
        await step
          .selectFrom('jobs')
          .select('id')
          .where('id', '=', id)
          .$if(!isSqlite(step), (one) => one.forUpdate())
          .execute()
        // Another server may have ended it, and somebody had its failed rows go out again, since it was looked at.
        if (!(await isThrough(id, step))) return false
        const counts = (await countsOf([id], step)).get(id)
        const done = { act: 'job_ended', result: 'done', by: byItself, counts } as const
        return steer(id, ['running'], { state: 'done' }, done, undefined, step)
      })
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

/** Whether no row of a job is to come or on its way. */
async function isThrough(job_id: string, on: Kysely<Schema>): Promise<boolean> {
  const rows = on.selectFrom('job_rows').select('job_rows.n').where('job_rows.job_id', '=', job_id).limit(1)
  if (await rows.where('job_rows.state', '=', 'waiting').executeTakeFirst()) return false
  const onItsWay = await rows
    .innerJoin('attempts', 'attempts.id', 'job_rows.attempt_id')
    .where('job_rows.state', '=', 'begun')
    .where('attempts.finished_at', 'is', null)
    .executeTakeFirst()
  return onItsWay === undefined
}

/** What a row is that no attempt stands for. */
const unbegun = ({ state, left_out }: Pick<Selectable<Schema['job_rows']>, 'state' | 'left_out'>): RowState =>
  state === 'waiting' ? 'waiting' : left_out === 'stopped' ? 'stopped' : 'not_sent'

/** What a row is, given what its uuid came to before. */
const withDoubt = (own: RowState, before: RowState | undefined): RowState =>
  own === 'refused' || own === 'not_sent' ? (before ?? own) : own

/** In words that stay: why, and a code where there is one. */
function resultOfPause(pause: Pause): string {
  switch (pause.why) {
    case 'person':
      return 'done'
    case 'refused':
      return `refused ${pause.code}`
    case 'unreachable':
      return pause.why
    case 'sender':
      return pause.what
  }
}

/** The rows are not what was asked for. */
class Changed extends Error {}

/** Of what all rows of a job say, and where they go. */
function digestOf(
  { app_id, msg_type, reply_in_thread }: Pick<Stored, 'app_id' | 'msg_type' | 'reply_in_thread'>,
  rows: readonly { message_id: string; content: string }[],
): string {
  return createHash('sha256')
    .update(JSON.stringify([app_id, msg_type, reply_in_thread]))
    .update(JSON.stringify(rows.map(({ message_id, content }) => [message_id, content])))
    .digest('hex')
}

/** Whether its rows are those it was asked for with. */
async function isWhole(job: Stored, on: Kysely<Schema>): Promise<boolean> {
  const rows = await on
    .selectFrom('job_rows')
    .innerJoin('job_contents', (join) =>
      join.onRef('job_contents.job_id', '=', 'job_rows.job_id').onRef('job_contents.n', '=', 'job_rows.content_n'),
    )
    .select(['job_rows.message_id', 'job_contents.content'])
    .where('job_rows.job_id', '=', job.id)
    .orderBy('job_rows.n')
    .execute()
  return digestOf(job, rows) === job.digest
}

type Stored = Selectable<Schema['jobs']>

/** The last attempt of a row. @param uuid_as_now of those with its uuid as it is now */
function lastAttempt<Of extends 'id' | 'uuid'>(step: Kysely<Schema>, of: Of, uuid_as_now: boolean) {
  return step
    .selectFrom('job_attempts')
    .innerJoin('attempts', 'attempts.id', 'job_attempts.attempt_id')
    .select(`attempts.${of}` as const)
    .where('job_attempts.job_id', '=', sql.ref<string>('job_rows.job_id'))
    .where('job_attempts.n', '=', sql.ref<number>('job_rows.n'))
    .$if(uuid_as_now, (some) => some.where('attempts.uuid', '=', sql.ref<string>('job_rows.uuid')))
    .orderBy('attempts.at', 'desc')
    .orderBy('attempts.id', 'desc')
    .limit(1)
}

/** A row that was to go out once more with its uuid, and does not, is again what it was before. @returns whether it was */
async function asBefore(
  step: Kysely<Schema>,
  { job_id, n, attempt_id }: Pick<TakenRow, 'job_id' | 'n' | 'attempt_id'>,
): Promise<{ n: number } | undefined> {
  const before = lastAttempt(step, 'id', true)
  return (
    step
      .updateTable('job_rows')
      .set({ state: 'begun', attempt_id: sql<string>`${before}`, holder: '', until: 0 })
      .where('job_id', '=', job_id)
      .where('n', '=', n)
      // Of a row that was asked for anew since, nobody says any more that it stays out.
      .where('attempt_id', '=', attempt_id)
      .where('state', '=', 'waiting')
      .where(sql<boolean>`exists ${before}`)
      .returning('n')
      .executeTakeFirst()
  )
}

/** Of a job that is stopped no row waits: one that went out before is again what it was then, the others are put aside. */
async function putAside(step: Kysely<Schema>, job_id: string): Promise<void> {
  const before = lastAttempt(step, 'id', false)
  const waiting = step.updateTable('job_rows').where('job_id', '=', job_id).where('state', '=', 'waiting')
  await waiting
    .set({ state: 'begun', attempt_id: sql<string>`${before}`, holder: '', until: 0 })
    .set({ uuid: sql<string>`${lastAttempt(step, 'uuid', false)}` })
    .where(sql<boolean>`exists ${before}`)
    .execute()
  await waiting.set({ state: 'left_out', left_out: 'stopped', holder: '', until: 0 }).execute()
}

/** So many of their requests wait already; what was put on record with this one is taken back. */
class TooMany extends Error {
  constructor(readonly most: number) {
    super('Too many requests wait')
  }
}

/** SQLite and PostgreSQL take so many values in one statement; rows have at most thirteen. */
const atOnce = 500

async function inParts<One>(all: readonly One[], insert: (part: One[], first: number) => Promise<unknown>) {
  for (let first = 0; first < all.length; first += atOnce) await insert(all.slice(first, first + atOnce), first)
}
