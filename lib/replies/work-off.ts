import type { LeftOut, Pause } from '#lib/model/job.ts'
import { leaseMs } from '#lib/model/settlement.ts'
import { neverLeft } from '#lib/protocol/may-be-delivered.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { liesWithApp } from '#lib/shown/app-problems.ts'

/** A row of a job, by the attempt it is to become. */
type Row = { job_id: string; attempt_id: string }

/** Why a row does not go out: it alone, or nothing of its job. */
export type Against = { leave_out: LeftOut } | { pause: Pause }

/** What came of sending a row, as far as its job is concerned. */
export type RowSent =
  | { status: 'done'; outcome: Outcome }
  /** It was not begun: its job does not run, or somebody else has begun it. */
  | { status: 'halted' | 'already_running' }
  /** Whether it was begun nobody knows. */
  | { status: 'no_record' }
  /** Another reply has its uuid. */
  | { status: 'uuid_taken' }

type Uses<Taken extends Row> = {
  jobs: {
    /** Rows of running jobs that nobody has in hand, in the order they go out. */
    take(most: number): Promise<Taken[]>
    /** Says that rows are still in hand. @returns those whose job still runs, by the id of their attempt */
    renew(): Promise<Set<string>>
    /** Leaves them to whoever comes next. */
    release(attempt_ids: readonly string[]): Promise<void>
    leaveOut(row: Taken, why: LeftOut): Promise<void>
    pause(job_id: string, why: Pause): Promise<boolean>
    beginAnew(row: Taken): Promise<void>
  }
  /** What stands against sending it: what its operator may is asked anew, as are the rules. */
  against(row: Taken): Promise<Against | null>
  /** Takes its turn. @returns `later`: it has none yet, and asks again after that time */
  reserve(row: Taken): Promise<{ status: 'turn' | 'later'; wait_ms: number }>
  /** Puts it on record, and sends it when its turn is; milliseconds since 1970. */
  send(row: Taken, due_at: number): Promise<RowSent>
  /** Aborted when the process is to end: then nothing is begun. */
  ending: AbortSignal
  log?: { error(fields: object, sentence: string): void }
  /** Milliseconds since 1970. */
  now?: () => number
  /** Waits so many milliseconds, less where `woken` is fulfilled before. */
  pause?: (ms: number, woken: Promise<void>) => Promise<void>
}

type Held<Taken> = {
  row: Taken
  /** Not before that time it asks for its turn. */
  at: number
  /** Undefined until it is known. */
  against?: Against | null
}

/** So many rows are in hand of one app in one process. */
const mostHeld = 60
/**
 * So many are on their way: enough for the pace of jobs, few enough that a person’s reply does not queue behind them at
 * the store, nor they behind each other until their turns are over.
 */
const mostUnderWay = 24
/** A row asks again for its turn so long before it could be. */
const askedAheadMs = 250
const soonestMs = 25
/** A store that does not answer is asked again after so long. */
const againMs = 1000

/**
 * Sends the rows of an app’s jobs, one after the other as the pace of jobs has it, until none is left. A row takes its
 * turn before it is begun: what is paused or stopped has at most what was about to leave on its way. A refusal that lies
 * with the app pauses its job instead of burning every row. Never rejects.
 */
export async function workOff<Taken extends Row>(uses: Uses<Taken>): Promise<void> {
  const { jobs, against, reserve, send, ending, log, now = Date.now, pause = wait } = uses
  const held = new Map<string, Held<Taken>>()
  const underWay = new Set<Promise<void>>()
  let wake = () => {}
  let renewAt = now() + leaseMs / 3
  let isMore = true

  const failed = (sentence: string, row?: Row) => (err: unknown) => log?.error({ err, ...idsOf(row) }, sentence)

  /** Leaves a row, and all that is in hand of its job. */
  async function leave({ job_id, attempt_id }: Taken): Promise<void> {
    const ids = Array.from(held).flatMap(([id, { row }]) => (row.job_id === job_id ? [id] : []))
    for (const id of ids) held.delete(id)
    await jobs.release([attempt_id, ...ids])
  }

  /** Nothing more of its job begins. */
  async function halt(row: Taken, why: Pause): Promise<void> {
    await jobs.pause(row.job_id, why)
    await leave(row)
  }

  async function sendOne(row: Taken, due_at: number): Promise<void> {
    const sent = await send(row, due_at)
    if (sent.status === 'halted') return leave(row)
    if (sent.status === 'uuid_taken') return jobs.leaveOut(row, 'uuid_taken')
    if (sent.status === 'no_record') {
      // Under its own id it could be called off by what is held for the record.
      while (
        !ending.aborted &&
        (await jobs.beginAnew(row).then(
          () => false,
          () => true,
        ))
      )
        await pause(againMs, never)
      return
    }
    if (sent.status !== 'done') return
    const { outcome } = sent
    if (outcome.status === 'refused' && liesWithApp(outcome)) {
      const { code, msg, log_id = null } = outcome
      await halt(row, { why: 'refused', code, msg, log_id })
    }
    if (outcome.status === 'unanswered' && outcome.reason !== 'called_off' && neverLeft(outcome))
      await halt(row, { why: 'unreachable' })
  }

  function begin(row: Taken, due_at: number): void {
    const one = sendOne(row, due_at)
      .catch(failed('It is not known what became of a row of a job', row))
      .finally(() => {
        underWay.delete(one)
        wake()
      })
    underWay.add(one)
  }

  function look(row: Taken): Held<Taken> {
    const one: Held<Taken> = { row, at: 0 }
    against(row).then(
      (found) => {
        one.against = found
        wake()
      },
      (err: unknown) => {
        failed('It could not be told whether a row of a job may be sent', row)(err)
        held.delete(row.attempt_id)
        jobs.release([row.attempt_id]).catch(failed('A row of a job could not be let go of', row))
        wake()
      },
    )
    return one
  }

  async function renew(): Promise<void> {
    renewAt = now() + leaseMs / 3
    isMore = true
    if (held.size === 0) return
    const running = await jobs.renew()
    const halted = Array.from(held.keys()).filter((id) => !running.has(id))
    for (const id of halted) held.delete(id)
    await jobs.release(halted)
  }

  /** One step. @returns for how long there is nothing to do, milliseconds; null: there is */
  async function step(): Promise<number | null> {
    if (now() >= renewAt) await renew()
    if (isMore && held.size <= mostHeld / 2) {
      const rows = await jobs.take(mostHeld - held.size)
      isMore = rows.length > 0
      for (const row of rows) held.set(row.attempt_id, look(row))
    }
    const known = Array.from(held.values()).filter((one) => one.against !== undefined)
    const due = known.filter(({ at }) => at <= now())
    const room = mostUnderWay - underWay.size
    if (due.length === 0 || room <= 0) {
      const next = room > 0 ? Math.min(...known.map(({ at }) => at)) : renewAt
      return Math.max(1, Math.min(next, renewAt) - now())
    }
    const barred = due.find((one) => one.against)
    if (barred?.against) {
      const { row, against: found } = barred
      held.delete(row.attempt_id)
      await ('pause' in found ? halt(row, found.pause) : jobs.leaveOut(row, found.leave_out))
      return null
    }
    // Asked for together they take one step of the store, and not one each.
    const asking = due.slice(0, room)
    const given = await Promise.all(asking.map(({ row }) => reserve(row)))
    for (const [i, { status, wait_ms }] of given.entries()) {
      const one = asking[i]
      if (!one) continue
      if (status === 'later') one.at = now() + Math.max(soonestMs, wait_ms - askedAheadMs)
      else if (!ending.aborted && held.delete(one.row.attempt_id)) begin(one.row, now() + wait_ms)
    }
    return null
  }

  for (;;) {
    if (ending.aborted) break
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    const idle_ms = await step().catch((err: unknown) => {
      failed('Jobs could not be gone on with')(err)
      return againMs
    })
    if (held.size === 0 && underWay.size === 0 && !isMore) return
    if (idle_ms !== null) await pause(idle_ms, woken)
  }
  await jobs.release(Array.from(held.keys())).catch(failed('Rows of jobs could not be let go of'))
  await Promise.all(underWay)
}

const idsOf = (row: Row | undefined) => (row ? { job_id: row.job_id, attempt_id: row.attempt_id } : {})

const never = new Promise<void>(() => {})

function wait(ms: number, woken: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    void woken.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
