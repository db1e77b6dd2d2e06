import { type Kysely, type Selectable, sql } from 'kysely'
import {
  type Attempt,
  contentIn,
  type NewAttempt,
  type NumberedTry,
  type Operator,
  type Try,
} from '#lib/model/attempt.ts'
import { operatorOf, theConsole, type Who } from '#lib/model/audit.ts'
import { firstLeaseMs, graceMs, leaseMs, type Settlement } from '#lib/model/settlement.ts'
import { mayBeDelivered } from '#lib/protocol/may-be-delivered.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import type { LastAnswer } from '#lib/shown/app-problems.ts'
import { wordsOf } from '#lib/shown/summary.ts'
import { answersTo } from './answers.ts'
import { type AttemptFilter, readCursor, soughtIn } from './attempt-filter.ts'
import { attemptText, outcomeText, resultOf, takePlace, writeEntry } from './chain.ts'
import { clockOf } from './clock.ts'
import { folded, withoutNul } from './folded.ts'
import { inOneStep } from './in-one-step.ts'
import { becomesAttempt } from './job-step.ts'
import { rememberNames } from './names.ts'
import { untilNext } from './pace.ts'
import type { Schema } from './schema.ts'
import { fileChunks, isFull, numbersOf, takeOffFile } from './search.ts'
import { settlementsOf, writeSettlement } from './settlements.ts'
import { takenBack } from './taken-back.ts'
import { testsAmong } from './tests-among.ts'

export type Attempts = ReturnType<typeof attempts>

/**
 * What was sent, on record. Attempts are added, their outcomes filled in; nothing is rewritten or removed.
 * Texts with a NUL are refused with an error, on both engines.
 */
export function attempts(db: Kysely<Schema>, now = () => new Date()) {
  const clockNow = (on: Kysely<Schema>) => clockOf(on, () => now().getTime())
  /** What is known needs no settling; the rest is left to whoever comes next. @returns whether it was still in hand */
  const endLease = async (step: Kysely<Schema>, id: string, outcome: Outcome, holder: string): Promise<boolean> => {
    const stopped = outcome.status === 'unanswered' && outcome.reason === 'stopped'
    const isOpen = outcome.status === 'unanswered' && mayBeDelivered(outcome) && !stopped
    const ended = isOpen
      ? await step
          .updateTable('leases')
          .set({ holder: '', until: sql<number>`${clockNow(step)} + ${graceMs}` })
          .where('attempt_id', '=', id)
          .where('holder', '=', holder)
          .returning('attempt_id')
          .executeTakeFirst()
      : await step
          .deleteFrom('leases')
          .where('attempt_id', '=', id)
          .where('holder', '=', holder)
          .returning('attempt_id')
          .executeTakeFirst()
    if (ended) return true
    const others = await step.selectFrom('leases').select('holder').where('attempt_id', '=', id).executeTakeFirst()
    return others === undefined
  }
  /** One that has an outcome nobody answered for goes out no more by itself. */
  const calledOff = async (step: Kysely<Schema>, id: string) => {
    const open = await step
      .updateTable('leases')
      .set({ stopped: 1 })
      .where('attempt_id', '=', id)
      .where('stopped', '=', 0)
      .returning('attempt_id')
      .executeTakeFirst()
    return open
      ? step
          .selectFrom('attempts')
          .select(['operator_id', 'operator_name', 'message_id', 'app_id'])
          .where('id', '=', id)
          .where('finished_at', 'is not', null)
          .executeTakeFirst()
      : undefined
  }
  /** What Feishu delivered is not forgotten where somebody else has the attempt in hand, or has settled it meanwhile. */
  const keepAnswer = async (step: Kysely<Schema>, id: string, outcome: Outcome): Promise<void> => {
    if (outcome.status !== 'sent') return
    const row = await step
      .selectFrom('attempts')
      .select(['id', 'message_id', 'app_id', 'status'])
      .where('id', '=', id)
      .executeTakeFirst()
    const known = row && (await settlementsOf([id], step)).get(id)
    if (!row || row.status === 'sent' || known?.verdict === 'delivered') return
    const { message_id } = outcome.message
    const settled = { verdict: 'delivered', how: 'own_answer', message_id, why: null } as const
    await writeSettlement(step, row, settled, { who: theConsole, request_id: '' }, now().getTime())
  }
  const triesOf = async (ids: string[], on: Kysely<Schema>) => {
    const rows = ids.length
      ? await on.selectFrom('tries').selectAll().where('attempt_id', 'in', ids).orderBy('n').execute()
      : []
    const byAttempt = new Map<string, Try[]>(ids.map((id) => [id, []]))
    for (const { attempt_id, at, ms, outcome, wait_ms } of rows)
      byAttempt.get(attempt_id)?.push({ at, ms, outcome: JSON.parse(outcome), wait_ms })
    return byAttempt
  }
  const withTries = async (rows: Row[], on: Kysely<Schema> = db): Promise<Attempt[]> => {
    const tries = await triesOf(
      rows.map(({ id }) => id),
      on,
    )
    const settled = await settlementsOf(
      rows.map(({ id }) => id),
      on,
    )
    return rows.map((row) => attemptOf(row, tries.get(row.id) ?? [], settled.get(row.id)))
  }
  /** Which of them tried something out, as the acts say. */
  const withTests = async (found: Attempt[]): Promise<Attempt[]> => {
    const ids = found.map(({ id }) => id)
    const tests = await testsAmong(db, ids, 'send_test')
    return found.map((attempt) => (tests.has(attempt.id) ? { ...attempt, test: true } : attempt))
  }
  const withUuid = async (app_id: string, uuid: string, on: Kysely<Schema> = db): Promise<Attempt[]> => {
    const rows = await on
      .selectFrom('attempts')
      .selectAll()
      .where('app_id', '=', app_id)
      .where('uuid', '=', uuid)
      .orderBy('at')
      .orderBy('id')
      .execute()
    return withTries(rows, on)
  }
  const numbers = async (filter: AttemptFilter, most: number, below?: number): Promise<number[]> => {
    const found: number[] = []
    for await (const some of numbersOf(db, await soughtIn(db, filter), below)) {
      found.push(...some)
      if (found.length >= most) break
    }
    return found.slice(0, most)
  }

  return {
    /**
     * Puts an attempt on record, before anything is sent. Looking at what went out with its uuid before and recording
     * it are one step, whoever else does the same at that moment.
     *
     * @param objects says what stands against it, given the attempts with its uuid, oldest first; null: nothing
     * @param most_per_minute what one operator sends or asks for, in all replicas together; null: any number
     * @returns `already`: that id is on record, send nothing; `taken_back`: nor what its author took back; `halted`: nor a
     * row whose job does not run, or that somebody else has begun
     */
    async begin<Objection = never>(
      {
        operator,
        reply_in_thread,
        answered,
        from,
        approved_as,
        row_of,
        sender = null,
        test = false,
        ...attempt
      }: NewAttempt,
      objects: (earlier: Attempt[]) => Objection | null = () => null,
      most_per_minute: number | null = null,
    ): Promise<'begun' | 'already' | 'taken_back' | 'halted' | { objection: Objection } | { wait_ms: number }> {
      const { app_id, uuid } = attempt
      const begun = inOneStep(db, async (step) => {
        // Whoever comes second waits here until the first is through.
        await step
          .insertInto('reply_uuids')
          .values({ app_id, uuid })
          .onConflict((conflict) => conflict.columns(['app_id', 'uuid']).doUpdateSet({ uuid }))
          .execute()
        const earlier = await withUuid(app_id, uuid, step)
        if (earlier.some(({ id }) => id === attempt.id)) return 'already'
        const objection = objects(earlier)
        if (objection !== null) return { objection }
        if (approved_as !== undefined && (await takenBack(step, [approved_as])).size > 0) return 'taken_back'
        const wait_ms = await untilNext(step, operator.id, attempt.at, most_per_minute)
        if (wait_ms > 0) return { wait_ms }
        if (row_of && !(await becomesAttempt(step, { ...row_of, attempt_id: attempt.id }))) return 'halted'
        await rememberNames(step, namesIn(operator, answered), attempt.at)
        const place = await takePlace(step, 1)
        const row = {
          ...attempt,
          n: place.attempts,
          operator_id: operator.id,
          operator_name: operator.name,
          operator_name_folded: folded(operator.name),
          reply_in_thread: reply_in_thread ? (1 as const) : (0 as const),
          words_folded: folded(`${attempt.summary} ${wordsOf(attempt.msg_type, contentIn(attempt.body) ?? '')}`),
          chat_id: answered?.chat_id ?? null,
          chat_name: answered?.chat_name ?? null,
          answered_id: answered?.person_id ?? null,
          answered_name: answered?.person_name ?? null,
          answered_at: answered?.at ?? null,
        }
        const { numInsertedOrUpdatedRows } = await step
          .insertInto('attempts')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirstOrThrow()
        // The place in the chain is given back with all the rest.
        if (!numInsertedOrUpdatedRows) throw new AlreadyThere()
        await step
          .insertInto('leases')
          .values({
            attempt_id: attempt.id,
            holder: attempt.runner ?? '',
            until: sql<number>`${clockNow(step)} + ${firstLeaseMs}`,
            begun_at: clockNow(step),
            sender: sender && JSON.stringify(sender),
          })
          .execute()
        await writeEntry(step, place, {
          act: test ? 'send_test' : earlier.length > 0 ? 'resend' : 'send',
          at: attempt.at,
          who: { ...operatorOf(operator), ...(from && { email: from.email, address: from.address }) },
          subject: attempt.message_id,
          attempt_id: attempt.id,
          app_id,
          result: 'begun',
          request_id: from?.request_id ?? '',
          ...(row_of && { content: { job: row_of.job_id, row: row_of.n } }),
          row: { of: 'attempts', text: attemptText(row) },
        })
        return 'begun' as const
      })
      return begun.catch((error: unknown) => {
        if (error instanceof AlreadyThere) return 'already' as const
        throw error
      })
    },

    async addTry(id: string, n: number, tried: Try): Promise<void> {
      await inOneStep(db, (step) => noteTry(step, id, { n, ...tried }))
    },

    /**
     * Fills in what came of it. The first outcome stays: a second one changes nothing. What may be delivered all the same
     * is left to whoever settles it.
     * @param last the try it came of, where that is not on record: the disk is waited for once, not twice
     * @param holder the process that sent it; once somebody else has it in hand, it changes nothing
     * @param unheard it changes nothing either where somebody has said since that it is being sent: another press of it
     */
    async finish(id: string, ending: Ending): Promise<void> {
      const { outcome, finished_at, duration_ms, holder, last, unheard = false } = ending
      await inOneStep(db, async (step) => {
        if (unheard && (await isHeardOf(step, id))) return
        if (last) await noteTry(step, id, last)
        const isInHand = holder === undefined || (await endLease(step, id, outcome, holder))
        if (!isInHand) return keepAnswer(step, id, outcome)
        const row = await step
          .updateTable('attempts')
          .set({
            outcome: JSON.stringify(outcome),
            ...filedUnder(outcome),
            finished_at,
            duration_ms: Math.round(duration_ms),
          })
          .where('id', '=', id)
          .where('finished_at', 'is', null)
          .returningAll()
          .executeTakeFirst()
        if (!row) return keepAnswer(step, id, outcome)
        const tries = await step.selectFrom('tries').selectAll().where('attempt_id', '=', id).orderBy('n').execute()
        const place = await takePlace(step)
        await writeEntry(step, place, {
          act: 'outcome',
          at: finished_at,
          who: operatorOf({ id: row.operator_id, name: row.operator_name }),
          subject: row.message_id,
          attempt_id: id,
          app_id: row.app_id,
          result: resultOf(row),
          request_id: '',
          row: { of: 'outcomes', text: outcomeText(row, tries) },
        })
        if (isFull(row.n, place.attempts)) await takeOffFile(step, [row.n])
      })
    },

    /**
     * Asks whoever is sending it, in this process or another, to stop trying; and where nobody answered for it, that it
     * is not sent again by itself. Not asked where it cannot be put on record.
     * @param by who asks; the one who sent it, where nothing is said
     */
    async requestStop(id: string, by?: { who: Who; request_id: string }): Promise<void> {
      const at = now().toISOString()
      await inOneStep(db, async (step) => {
        const row = await step
          .updateTable('attempts')
          .set({ stop_requested_at: at })
          .where('id', '=', id)
          .where('stop_requested_at', 'is', null)
          .where('finished_at', 'is', null)
          .returning(['operator_id', 'operator_name', 'message_id', 'app_id'])
          .executeTakeFirst()
          .then(async (running) => running ?? (await calledOff(step, id)))
        if (!row) return
        await writeEntry(step, await takePlace(step), {
          act: 'stop',
          at,
          who: by?.who ?? operatorOf({ id: row.operator_id, name: row.operator_name }),
          subject: row.message_id,
          attempt_id: id,
          app_id: row.app_id,
          result: 'done',
          request_id: by?.request_id ?? '',
        })
      })
    },

    /**
     * Says that the attempt is still being sent, by that process.
     * @param touch whether its lease is renewed, too: at least every third of its time
     * @returns whether somebody asked to stop it; `lost`: somebody else has it in hand
     */
    async stillSending(id: string, holder: string, touch: boolean): Promise<'held' | 'stop' | 'lost'> {
      if (touch) {
        const held = await db
          .updateTable('leases')
          .set({ until: sql<number>`${clockNow(db)} + ${leaseMs}` })
          .where('attempt_id', '=', id)
          .where('holder', '=', holder)
          .returning('attempt_id')
          .executeTakeFirst()
        if (!held) return 'lost'
      }
      const row = await db
        .updateTable('attempts')
        .set({ alive_at: now().toISOString() })
        .where('id', '=', id)
        .returning('stop_requested_at')
        .executeTakeFirst()
      return row?.stop_requested_at ? 'stop' : 'held'
    },

    async find(id: string): Promise<Attempt | null> {
      const rows = await db.selectFrom('attempts').selectAll().where('id', '=', withoutNul(id)).execute()
      const [attempt] = await withTests(await withTries(rows))
      return attempt ?? null
    },

    /** What Feishu answered last to a reply as this app; null where it never did. */
    async lastAnswer(app_id: string): Promise<LastAnswer | null> {
      const row = await db
        .selectFrom('attempts')
        .select(['at', 'status', 'code'])
        .where('app_id', '=', app_id)
        .where('status', 'in', ['sent', 'refused'])
        .orderBy('n', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? { at: row.at, code: row.status === 'sent' ? null : row.code } : null
    },

    /** The last reply of an app that stands below each of some messages, by their ids. */
    answersTo: (app_id: string, message_ids: readonly string[]) => answersTo(db, app_id, message_ids),

    /** Every attempt of one reply, oldest first. */
    withUuid: (app_id: string, uuid: string): Promise<Attempt[]> => withUuid(app_id, uuid),

    /**
     * One page of the history, in the order attempts were put on record, newest first.
     *
     * @param before the `next` of the page before; anything that is no such thing is the first page
     * @param limit at most this many, 1 to 200
     * @param count_to how many meet it is counted so far, on all pages together
     * @returns `next` is null on the last page; `count` is `count_to` + 1 where they are more
     */
    async list({
      before,
      limit,
      count_to = 0,
      ...filter
    }: AttemptFilter & { before?: string | undefined; limit: number; count_to?: number }): Promise<{
      attempts: Attempt[]
      next: string | null
      count: number
    }> {
      const size = Math.min(Math.max(Math.trunc(limit), 1), 200)
      const below = readCursor(before)
      const first = count_to > 0 ? await numbers(filter, count_to + 1) : []
      // What was counted holds most pages that anybody turns to.
      const counted = first.filter((n) => below === undefined || n < below)
      const holdsPage = count_to > 0 && (counted.length > size || first.length <= count_to)
      const found = holdsPage ? counted : await numbers(filter, size + 1, below)
      const page = found.slice(0, size)
      const rows = page.length
        ? await db.selectFrom('attempts').selectAll().where('n', 'in', page).orderBy('n', 'desc').execute()
        : []
      const next = found.length > size ? `${page.at(-1)}` : null
      return { attempts: await withTests(await withTries(rows)), next, count: first.length }
    },

    /** Files what is there for searches to come; see search.ts. */
    fileFull: () => fileChunks(db, () => now().getTime()),
  }
}

type Row = Selectable<Schema['attempts']>

export type Ending = {
  outcome: Outcome
  finished_at: string
  duration_ms: number
  holder?: string | undefined
  last?: NumberedTry | undefined
  unheard?: boolean | undefined
}

/** @param n counted from 1 */
async function noteTry(step: Kysely<Schema>, id: string, { n, at, ms, outcome, wait_ms }: NumberedTry): Promise<void> {
  const row = {
    ...{ attempt_id: id, n, at, ms: Math.round(ms), outcome: JSON.stringify(outcome) },
    wait_ms: wait_ms === null ? null : Math.round(wait_ms),
  }
  // What came of it vouches for its tries: none is added afterwards.
  const ended = await step
    .selectFrom('attempts')
    .select('id')
    .where('id', '=', id)
    .where('finished_at', 'is not', null)
    .executeTakeFirst()
  if (ended) return
  await step
    .insertInto('tries')
    .values(row)
    .onConflict((conflict) => conflict.columns(['attempt_id', 'n']).doNothing())
    .execute()
}

async function isHeardOf(step: Kysely<Schema>, id: string): Promise<boolean> {
  const row = await step.selectFrom('attempts').select('alive_at').where('id', '=', id).executeTakeFirst()
  return Boolean(row?.alive_at)
}

/** The id of an attempt is on record with another uuid. */
class AlreadyThere extends Error {}

function namesIn(operator: Operator, answered: NewAttempt['answered']) {
  const { chat_id, chat_name, person_id, person_name } = answered ?? {}
  return [
    { kind: 'operator' as const, ...operator },
    ...(chat_id && chat_name ? [{ kind: 'chat' as const, id: chat_id, name: chat_name }] : []),
    ...(person_id && person_name ? [{ kind: 'person' as const, id: person_id, name: person_name }] : []),
  ]
}

function attemptOf(row: Row, tries: Try[], settled: Settlement | undefined): Attempt {
  return {
    id: row.id,
    at: row.at,
    operator: { id: row.operator_id, name: row.operator_name },
    app_id: row.app_id,
    message_id: row.message_id,
    msg_type: row.msg_type,
    reply_in_thread: row.reply_in_thread === 1,
    uuid: row.uuid,
    body: row.body,
    summary: row.summary,
    outcome: row.outcome === null ? null : JSON.parse(row.outcome),
    tries,
    finished_at: row.finished_at,
    duration_ms: row.duration_ms,
    runner: row.runner,
    alive_at: row.alive_at,
    ...answeredIn(row),
    ...(settled && { settled }),
  }
}

function answeredIn({ chat_id, chat_name, answered_id, answered_name, answered_at }: Row): Pick<Attempt, 'answered'> {
  if (answered_id === null && answered_at === null && chat_name === null) return {}
  return {
    answered: { chat_id, chat_name, person_id: answered_id, person_name: answered_name, at: answered_at },
  }
}

/** The parts of an outcome the history is filtered by. */
export function filedUnder(outcome: Outcome) {
  const none = { code: null, sub_code: null, reply_message_id: null }
  const shared = { ...none, status: outcome.status, log_id: outcome.log_id ? withoutNul(outcome.log_id) : null }
  switch (outcome.status) {
    case 'sent': {
      const { message_id, chat_id } = outcome.message
      return { ...shared, reply_message_id: withoutNul(message_id), ...(chat_id && { chat_id: knownOr(chat_id) }) }
    }
    case 'refused':
      return { ...shared, code: whole(outcome.code), sub_code: whole(outcome.card?.sub_code) }
    case 'unanswered':
      return shared
  }
}

/** The chat was known when Send was pressed, or is known from the answer. */
const knownOr = (chat_id: string) => sql<string>`coalesce(chat_id, ${withoutNul(chat_id)})`

/** A number no integer column takes must not cost the outcome; it stands in the JSON all the same. */
const whole = (number: number | undefined) => (Number.isSafeInteger(number) ? (number ?? null) : null)
