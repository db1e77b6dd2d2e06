import { type Kysely, sql } from 'kysely'
import {
  type PaceName,
  paces,
  remembersMs,
  type Slot,
  type Slowdown,
  takeSlots,
  type WaitsFor,
} from '#lib/protocol/slots.ts'
import { clockOf, isSqlite } from './clock.ts'
import type { Schema } from './schema.ts'

export type Slots = ReturnType<typeof slots>

/** An app’s calls of one API. */
type Api = { app_id: string; call: string }

type Asked = Api & {
  /** What it goes into, or the message it answers where nobody knows; empty for a call that goes into no chat. */
  chat: string
  pace: PaceName
  /** Of a send: who watches it learns what it waits for. */
  attempt_id: string | null
}

/** `turn`: its time is in so many milliseconds; `later`: it has none yet, and asks again then. */
export type Reserved = { status: 'turn' | 'later'; wait_ms: number }

type Waiting = { asked: Asked; resolve(reserved: Reserved): void; reject(error: unknown): void }

/** So many are given their turns at once. */
const atOnce = 200
/** A slot that was taken further in the future than that was taken by a clock that has been set back since. */
const clocksDifferMs = 1000

/**
 * When each call to Feishu may go out, for all servers of one database together: places in time are taken in one
 * transaction, and whoever asks meanwhile goes into the next one. None of it is waited for until it is on the disk: what
 * a power cut takes away is past by then.
 */
export function slots(db: Kysely<Schema>, now: () => number = Date.now) {
  const queue: Waiting[] = []
  let running = false

  async function work(): Promise<void> {
    running = true
    while (queue.length > 0) {
      const batch = queue.splice(0, atOnce)
      try {
        const { given, since } = await hastily((step) =>
          take(
            step,
            batch.map(({ asked }) => asked),
          ),
        )
        // What the store took to put it down is waited already.
        const passed = performance.now() - since
        for (const [i, { resolve }] of batch.entries()) {
          const { status, wait_ms } = given[i] ?? { status: 'turn', wait_ms: 0 }
          resolve({ status, wait_ms: Math.max(0, Math.ceil(wait_ms - passed)) })
        }
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    running = false
  }

  /** A transaction that does not wait for the disk. */
  function hastily<Result>(work: (step: Kysely<Schema>) => Promise<Result>): Promise<Result> {
    if (!isSqlite(db)) return db.transaction().execute(work)
    return db.connection().execute(async (one) => {
      await sql`pragma synchronous=NORMAL`.execute(one)
      try {
        return await one.transaction().execute(work)
      } finally {
        await sql`pragma synchronous=FULL`.execute(one)
      }
    })
  }

  /** Nobody else takes any meanwhile. @returns now */
  async function alone(step: Kysely<Schema>): Promise<number> {
    if (isSqlite(step)) return Math.round(now())
    const { rows } = await sql<{ now: number }>`
      select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(730421), ${clockOf(step, now)} as now
    `.execute(step)
    return rows[0]?.now ?? now()
  }

  async function take(step: Kysely<Schema>, asked: Asked[]): Promise<{ given: Reserved[]; since: number }> {
    const at = await alone(step)
    const since = performance.now()
    const { taken, slowed } = await readPast(step, at)
    const given = new Map<Asked, Reserved>()
    const rows: Schema['slots'][] = []
    for (const together of byApi(asked)) {
      const [{ app_id, call } = { app_id: '', call: '' }] = together
      const ofApi = <Row extends Api>(all: Row[]) => all.filter((one) => one.app_id === app_id && one.call === call)
      takeSlots(at, ofApi(taken), ofApi(slowed), together).forEach((turn, i) => {
        const one = together[i]
        if (!one) return
        given.set(one, { status: turn.status, wait_ms: Math.ceil(turn.at) - at })
        if (turn.status === 'turn')
          rows.push({
            ...{ app_id, call, chat: one.chat, at: Math.ceil(turn.at), made_at: at },
            ...{ attempt_id: one.attempt_id, waits_for: turn.waits },
          })
      })
    }
    if (rows.length > 0) await step.insertInto('slots').values(rows).execute()
    if (taken.length > 0 && at - lastSwept > sweepMs) await sweep(step, at)
    return { given: asked.map((one) => given.get(one) ?? { status: 'turn', wait_ms: 0 }), since }
  }

  let lastSwept = 0
  async function sweep(step: Kysely<Schema>, at: number): Promise<void> {
    lastSwept = at
    const isOver = (column: 'at' | 'until') => sql<boolean>`${sql.ref(column)} < ${at - 2 * remembersMs}`
    await step.deleteFrom('slots').where(isOver('at')).execute()
    await step.deleteFrom('slowdowns').where(isOver('until')).execute()
  }

  return {
    /** A place in time for one call. Throws where the store does not take it. */
    reserve(asked: Asked): Promise<Reserved> {
      return new Promise((resolve, reject) => {
        queue.push({ asked, resolve, reject })
        if (!running) void work()
      })
    },

    /**
     * Feishu said that a limit is reached: all servers hold back what goes there.
     * @param chat empty where it is the app’s limit
     */
    async slowDown({ app_id, call, chat }: Api & { chat: string }, wait_ms: number): Promise<void> {
      await hastily(async (step) => {
        const told_at = await alone(step)
        const until = told_at + Math.ceil(wait_ms)
        await step
          .insertInto('slowdowns')
          .values({ app_id, call, chat, told_at, until })
          .onConflict((conflict) => conflict.columns(['app_id', 'call', 'chat']).doUpdateSet({ told_at, until }))
          .execute()
      })
    },

    /** What a send waits for its turn for, and how long still; null where it does not. */
    async waitOf(attempt_id: string): Promise<{ ms: number; waits_for: WaitsFor } | null> {
      const clock = clockOf(db, now)
      const row = await db
        .selectFrom('slots')
        .select(['waits_for', sql<number>`at - ${clock}`.as('ms')])
        .where('attempt_id', '=', attempt_id)
        .where('waits_for', 'is not', null)
        .where(sql<boolean>`at > ${clock}`)
        .where(sql<boolean>`made_at <= ${clock} + ${clocksDifferMs}`)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.waits_for ? { ms: Number(row.ms), waits_for: row.waits_for } : null
    },
  }
}

const sweepMs = 30_000

/**
 * What stands in the way of what asks now: of the last second, as long as a minute is not full. What a clock wrote that
 * has been set back since does not.
 */
async function readPast(
  step: Kysely<Schema>,
  now: number,
): Promise<{ taken: (Api & Slot)[]; slowed: (Api & Slowdown)[] }> {
  const short = await readSince(step, now, shortMs)
  return short.inMinute < fewest ? short : readSince(step, now, Math.ceil(remembersMs))
}

/** Longer than any distance between two calls. */
const shortMs = 2000
const fewest = Math.min(...Object.values(paces).map(({ per_minute }) => per_minute))

async function readSince(step: Kysely<Schema>, now: number, ms: number) {
  const slotsSince = (since_ms: number) =>
    step
      .selectFrom('slots')
      .where('at', '>', now - since_ms)
      .where('made_at', '<=', now + clocksDifferMs)
  const rows = await slotsSince(ms)
    .select(['app_id', 'call', 'chat', 'at', sql<number | null>`null`.as('until')])
    .unionAll(
      step
        .selectFrom('slowdowns')
        .select(['app_id', 'call', 'chat', 'told_at as at', 'until'])
        .where('told_at', '>', now - Math.ceil(remembersMs))
        .where('told_at', '<=', now + clocksDifferMs),
    )
    .unionAll(
      slotsSince(Math.ceil(remembersMs)).select([
        sql<string>`''`.as('app_id'),
        sql<string>`''`.as('call'),
        sql<string>`''`.as('chat'),
        sql<number>`count(*)`.as('at'),
        sql<number | null>`null`.as('until'),
      ]),
    )
    .execute()
  const taken: (Api & Slot)[] = []
  const slowed: (Api & Slowdown)[] = []
  let inMinute = 0
  for (const { app_id, call, chat, at, until } of rows)
    if (app_id === '') inMinute = Number(at)
    else if (until === null) taken.push({ app_id, call, chat, at })
    else slowed.push({ app_id, call, chat, told_at: at, until })
  return { taken, slowed, inMinute }
}

function byApi(asked: Asked[]): Asked[][] {
  const groups = new Map<string, Asked[]>()
  for (const one of asked) {
    const key = JSON.stringify([one.app_id, one.call])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}
