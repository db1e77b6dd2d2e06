import type { Kysely } from 'kysely'
import type { Attempt } from '#lib/model/attempt.ts'
import type { Act } from '#lib/model/audit.ts'
import { hasFailed, isHeld, type Job, type Pause, type Repeatable, type RowState } from '#lib/model/job.ts'
import { attempts } from './attempts.ts'
import { isSqlite } from './clock.ts'
import { withoutNul } from './folded.ts'
import { inOneStep } from './in-one-step.ts'
import { type By, byItself, recordJobAct, type StoredJob } from './job-record.ts'
import { putAside } from './job-rows-back.ts'
import { countsOf, rowsOf } from './job-states.ts'
import { stopsOf } from './job-stops.ts'
import type { Schema } from './schema.ts'

/** What a job that was begun goes through until it is over, and once more after that: each change on record. */
export function jobSteering(db: Kysely<Schema>, now: () => number) {
  const at = () => new Date(now()).toISOString()

  /** Changes the state of a job that is in one of these, and puts it on record. @returns whether it was */
  const steer = (
    id: string,
    from: readonly StoredJob['state'][],
    to: { state: StoredJob['state']; pause?: Pause },
    done: { act: Act; result: string; by: By; content?: Job['counts'] | undefined },
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
      if (row) await recordJobAct(step, { at: at(), subject: row.id, app_id: row.app_id, ...done })
      return row !== undefined
    })

  return {
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
     * @returns how many go out, and how many are left as they are; `held`: somebody else has stopped it; null where it
     * waits for approval, or has none
     */
    async repeat(
      id: string,
      of: Repeatable,
      again: (attempts: Attempt[]) => 'same' | 'new' | null,
      by: By,
    ): Promise<{ rows: number; left: number } | 'held' | null> {
      return db.transaction().execute(async (step) => {
        const job = await step
          .selectFrom('jobs')
          .select(['id', 'app_id', 'operator_id', 'state'])
          .where('id', '=', withoutNul(id))
          .where('state', 'in', ['running', 'paused', 'stopped', 'done'])
          // A stop that is being carried out is waited for, as is another press.
          .$if(!isSqlite(step), (one) => one.forUpdate())
          .executeTakeFirst()
        if (!job) return null
        if (await isHeldNow(job, step)) return 'held'
        // So it was not in jobs that were stopped before rows were put aside.
        if (job.state === 'stopped') await putAside(step, job.id)
        const isMeant = (state: RowState) => (of === 'failed' ? hasFailed(state) : state === 'stopped')
        const meant = (await rowsOf(job.id, step)).filter(({ state }) => isMeant(state))
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
        await recordJobAct(step, {
          ...{ act: of === 'failed' ? 'job_repeated' : 'job_rest_sent', at: at(), subject: job.id, app_id: job.app_id },
          ...{ result: 'done', by, content: { rows, left } },
        })
        return { rows, left }
      })
    },

    /**
     * Lets the operator of a job go on with it that somebody else has stopped; nothing goes out by that alone.
     * @returns whether it was stopped so; never by its operator
     */
    async liftStop(id: string, by: By): Promise<boolean> {
      return db.transaction().execute(async (step) => {
        const job = await step
          .selectFrom('jobs')
          .select(['id', 'app_id', 'operator_id'])
          .where('id', '=', withoutNul(id))
          .$if(!isSqlite(step), (one) => one.forUpdate())
          .executeTakeFirst()
        if (!job || job.operator_id === by.who.id || !(await isHeldNow(job, step))) return false
        await recordJobAct(step, {
          ...{ act: 'job_stop_lifted', at: at(), subject: job.id, app_id: job.app_id, result: 'done', by },
        })
        return true
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
        const content = (await countsOf([id], step)).get(id)
        const result = content && content.stopped > 0 ? 'rest_kept_back' : 'done'
        const done = { act: 'job_ended', result, by: byItself, content } as const
        return steer(id, ['running'], { state: 'done' }, done, undefined, step)
      })
    },
  }
}

/** Asked while nobody else can change the job: who stops it is waited for. */
async function isHeldNow({ id, operator_id }: Pick<StoredJob, 'id' | 'operator_id'>, on: Kysely<Schema>) {
  const stop = (await stopsOf([id], on)).get(id) ?? null
  return isHeld({ operator: { id: operator_id, name: '' }, stop })
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
