import { createHash } from 'node:crypto'
import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'
import type { Approval, Decision, NewApproval } from '#lib/model/approval.ts'
import { operatorOf, theConsole, type Who } from '#lib/model/audit.ts'
import { longestWaitMinutes } from '#lib/model/rules.ts'
import { approvalText, decisionText, digestOf, hashOf, takePlace, writeEntry } from './chain.ts'
import { withoutNul } from './folded.ts'
import { inOneStep } from './in-one-step.ts'
import { rememberNames } from './names.ts'
import { untilNext } from './pace.ts'
import type { Schema } from './schema.ts'
import { takenBack } from './taken-back.ts'
import { testsAmong } from './tests-among.ts'

export type Approvals = ReturnType<typeof approvals>

type By = { who: Who; request_id: string }

/** At most so many are listed at once, oldest first. */
const mostListed = 200

/** So many requests of one person wait at most. */
const mostWaiting = 20

/** What says whom a request concerns, without its words. */
export type Outline = Pick<Approval, 'id' | 'app_id' | 'party'>

/**
 * Replies that wait for a second person, and what came of them. A request is added, and decided once; each is an act in
 * the chain, which vouches for its bytes.
 */
export function approvals(db: Kysely<Schema>, now: () => number = Date.now) {
  /** One statement decides, so that of two who press at once one comes too late. */
  const decide = async (step: Kysely<Schema>, id: string, how: Decision, { who, request_id }: By, word = '') => {
    const at = new Date(now()).toISOString()
    const row = await step
      .updateTable('approvals')
      .set({ decision: how, decided_at: at, decided_by: who.id, decided_by_name: withoutNul(who.name), word })
      .where('id', '=', withoutNul(id))
      .where('decision', 'is', null)
      .where('expires_at', how === 'expired' ? '<=' : '>', at)
      .returningAll()
      .executeTakeFirst()
    if (!row) return null
    await writeEntry(step, await takePlace(step), {
      act: `approval_${how}`,
      at,
      who,
      subject: row.message_id,
      attempt_id: row.id,
      app_id: row.app_id,
      result: how,
      request_id,
      row: { of: 'decisions', text: decisionText(row) },
    })
    return row
  }

  /** As they stand now: what was approved may have been taken back since. */
  const asTheyStand = async (rows: Row[], on: Kysely<Schema> = db): Promise<Approval[]> => {
    const given = rows.filter(({ decision }) => decision === 'given')
    const back = await takenBack(
      on,
      given.map(({ id }) => id),
    )
    const ids = rows.map(({ id }) => id)
    const tests = await testsAmong(on, ids, 'test_approval_asked')
    return rows.map((row) => {
      const at = back.get(row.id)
      const approval = { ...approvalOf(row), ...(tests.has(row.id) && { test: true }) }
      return at === undefined
        ? approval
        : { ...approval, decided: { how: 'withdrawn', at, by: approval.asker, word: '' } }
    })
  }

  /** The author takes back what was approved, and of which nothing has begun to be sent. */
  const takeBack = async (step: Kysely<Schema>, id: string, { who, request_id }: By): Promise<boolean> => {
    const row = await step
      .selectFrom('approvals')
      .selectAll()
      .where('id', '=', withoutNul(id))
      .where('decision', '=', 'given')
      // What was approved of a job is on its way: it is stopped instead.
      .where((is) => is.not(isOfJob(is)))
      .executeTakeFirst()
    if (!row) return false
    const { app_id, uuid } = row
    // Whoever sends it at that moment waits here, or is waited for.
    await step
      .insertInto('reply_uuids')
      .values({ app_id, uuid })
      .onConflict((conflict) => conflict.columns(['app_id', 'uuid']).doUpdateSet({ uuid }))
      .execute()
    const begun = await step
      .selectFrom('attempts')
      .select('id')
      .where('app_id', '=', app_id)
      .where('uuid', '=', uuid)
      .where('at', '>=', row.decided_at ?? '')
      .executeTakeFirst()
    if (begun || (await takenBack(step, [row.id])).size > 0) return false
    await writeEntry(step, await takePlace(step), {
      act: 'approval_withdrawn',
      at: new Date(now()).toISOString(),
      who,
      subject: row.message_id,
      attempt_id: row.id,
      app_id,
      result: 'withdrawn',
      request_id,
    })
    return true
  }

  const stillWaiting = (on: Kysely<Schema>) =>
    on.selectFrom('approvals').where('decision', 'is', null).where('expires_at', '>', new Date(now()).toISOString())

  return {
    /**
     * Puts a request on record. The same reply that waits already is not asked for twice.
     * @param most_per_minute what one person asks for or sends, in all replicas together; null: any number
     * @returns the id it waits under; `wait_ms`: they ask too fast; `most_waiting`: so many of theirs wait already
     */
    async ask(
      { asker, party, reply_in_thread, reasons, answered, test, ...given }: NewApproval,
      who: Who,
      most_per_minute: number | null = null,
    ): Promise<{ id: string } | { wait_ms: number } | { most_waiting: number }> {
      return inOneStep(db, async (step) => {
        // Whoever comes second waits here until the first is through.
        await step
          .insertInto('reply_uuids')
          .values({ app_id: given.app_id, uuid: given.uuid })
          .onConflict((conflict) => conflict.columns(['app_id', 'uuid']).doUpdateSet({ uuid: given.uuid }))
          .execute()
        const there = await step
          .selectFrom('approvals')
          .select(['id', 'body', 'message_id', 'decision', 'expires_at'])
          .where((is) =>
            is.or([is('id', '=', given.id), is.and([is('app_id', '=', given.app_id), is('uuid', '=', given.uuid)])]),
          )
          .where('asker_id', '=', asker.id)
          .execute()
        const same = there.find(
          ({ id, body, message_id, decision, expires_at }) =>
            id === given.id ||
            (body === given.body &&
              message_id === given.message_id &&
              decision === null &&
              Date.parse(expires_at) > now()),
        )
        if (same) return { id: same.id }
        const wait_ms = await untilNext(step, asker.id, given.at, most_per_minute)
        if (wait_ms > 0) return { wait_ms }
        const { n } = await stillWaiting(step)
          .select(({ fn }) => fn.countAll().as('n'))
          .where('asker_id', '=', asker.id)
          .executeTakeFirstOrThrow()
        if (Number(n) >= mostWaiting) return { most_waiting: mostWaiting }
        await rememberNames(step, [{ kind: 'operator', ...asker }], given.at)
        const row = {
          ...given,
          asker_id: asker.id,
          asker_name: withoutNul(asker.name),
          party: JSON.stringify(party),
          reply_in_thread: reply_in_thread ? (1 as const) : (0 as const),
          reasons: JSON.stringify(reasons),
          answered: answered && JSON.stringify(answered),
          ...{ decision: null, decided_at: null, decided_by: null, decided_by_name: null, word: null },
        }
        await step.insertInto('approvals').values(row).execute()
        await writeEntry(step, await takePlace(step), {
          act: test ? 'test_approval_asked' : 'approval_asked',
          at: given.at,
          who,
          subject: given.message_id,
          attempt_id: given.id,
          app_id: given.app_id,
          result: 'waiting',
          request_id: given.request_id,
          row: { of: 'approvals', text: approvalText(row) },
        })
        return { id: given.id }
      })
    },

    /**
     * Says yes to what was seen.
     * @param seen the digest of what the approver saw
     * @returns the request as it was approved; `too_late`: it does not wait any more; `changed`: its bytes are not those
     * that were seen or asked for, and it waits on
     */
    async give(id: string, by: By, seen: string): Promise<Approval | 'too_late' | 'changed'> {
      try {
        return await inOneStep(db, async (step) => {
          const row = await decide(step, id, 'given', by)
          if (!row) return 'too_late'
          if (digestOfBytes(row) !== seen || !(await isVouchedFor(step, row))) throw new Changed()
          return (await asTheyStand([row], step))[0] ?? 'too_late'
        })
      } catch (error) {
        if (error instanceof Changed) return 'changed'
        throw error
      }
    },

    /** @returns whether it still waited */
    decline: (id: string, by: By, word: string): Promise<boolean> =>
      inOneStep(db, async (step) => (await decide(step, id, 'declined', by, withoutNul(word))) !== null),

    /** @returns whether it still waited, or was approved and nothing of it has begun to be sent */
    withdraw: (id: string, by: By): Promise<boolean> =>
      inOneStep(db, async (step) => (await decide(step, id, 'withdrawn', by)) !== null || takeBack(step, id, by)),

    /** Puts on record which requests nobody decided in time. @returns how many */
    async expire(): Promise<number> {
      const late = await db
        .selectFrom('approvals')
        .select('id')
        .where('decision', 'is', null)
        .where('expires_at', '<=', new Date(now()).toISOString())
        .limit(mostListed)
        .execute()
      let count = 0
      for (const { id } of late)
        await inOneStep(db, async (step) => {
          if (await decide(step, id, 'expired', { who: theConsole, request_id: '' })) count += 1
        })
      return count
    },

    /** Whether a request is what was asked for, as the chain vouches for it. */
    async isWhole(id: string): Promise<boolean> {
      const row = await db.selectFrom('approvals').selectAll().where('id', '=', withoutNul(id)).executeTakeFirst()
      return row !== undefined && isVouchedFor(db, row)
    },

    async find(id: string): Promise<Approval | null> {
      const row = await db.selectFrom('approvals').selectAll().where('id', '=', withoutNul(id)).executeTakeFirst()
      return row ? ((await asTheyStand([row]))[0] ?? null) : null
    },

    /** What waits for somebody’s word, without the words of it, oldest first. */
    async waiting(): Promise<Outline[]> {
      const rows = await stillWaiting(db).select(['id', 'app_id', 'party']).orderBy('at').orderBy('id').execute()
      return rows.map(({ party, ...rest }) => ({ ...rest, party: partyIn(party) }))
    },

    /** These, oldest first. */
    async these(ids: readonly string[]): Promise<Approval[]> {
      const some = ids.slice(0, mostListed)
      if (some.length === 0) return []
      const rows = await db
        .selectFrom('approvals')
        .selectAll()
        .where('id', 'in', some)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return asTheyStand(rows)
    },

    /**
     * What somebody approved within the last so many milliseconds, of which Feishu has neither delivered nor refused
     * anything as far as is known, oldest first, without the words of it.
     */
    async unsettled(approver_id: string, within_ms: number): Promise<(Outline & { uuid: string })[]> {
      const rows = await db
        .selectFrom('approvals')
        .select(['id', 'app_id', 'party', 'uuid'])
        .where('decision', '=', 'given')
        .where('at', '>', new Date(now() - longestWaitMinutes * 60_000 - within_ms).toISOString())
        .where('decided_by', '=', approver_id)
        .where('decided_at', '>', new Date(now() - within_ms).toISOString())
        .where((is) => is.not(isOfJob(is)))
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('attempts')
                .select('attempts.id')
                .whereRef('attempts.app_id', '=', 'approvals.app_id')
                .whereRef('attempts.uuid', '=', 'approvals.uuid')
                .whereRef('attempts.at', '>=', 'approvals.decided_at')
                .where('attempts.status', 'in', ['sent', 'refused']),
            ),
          ),
        )
        .orderBy('at')
        .orderBy('id')
        .execute()
      const back = await takenBack(
        db,
        rows.map(({ id }) => id),
      )
      return rows.filter(({ id }) => !back.has(id)).map(({ party, ...rest }) => ({ ...rest, party: partyIn(party) }))
    },

    /** How many somebody asked for within the last so many milliseconds, and how many of these wait. */
    async countAskedBy(asker_id: string, within_ms: number): Promise<{ asked: number; waiting: number }> {
      const rows = await db
        .selectFrom('approvals')
        .select(['decision', 'expires_at'])
        .where('asker_id', '=', asker_id)
        .where('at', '>', new Date(now() - within_ms).toISOString())
        .orderBy('at', 'desc')
        .limit(mostListed)
        .execute()
      const waiting = rows.filter(({ decision, expires_at }) => decision === null && Date.parse(expires_at) > now())
      return { asked: rows.length, waiting: waiting.length }
    },

    /** What somebody asked for within the last so many milliseconds, newest first. */
    async askedBy(asker_id: string, within_ms: number): Promise<Approval[]> {
      const rows = await db
        .selectFrom('approvals')
        .selectAll()
        .where('asker_id', '=', asker_id)
        .where('at', '>', new Date(now() - within_ms).toISOString())
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(mostListed)
        .execute()
      return asTheyStand(rows)
    },

    /** Of replies with this uuid, those somebody approved and nobody took back, newest first. */
    async givenFor(app_id: string, uuid: string): Promise<Approval[]> {
      const rows = await db
        .selectFrom('approvals')
        .selectAll()
        .where('app_id', '=', app_id)
        .where('uuid', '=', uuid)
        .where('decision', '=', 'given')
        .orderBy('decided_at', 'desc')
        .execute()
      return (await asTheyStand(rows)).filter(({ decided }) => decided?.how === 'given')
    },
  }
}

type Row = Selectable<Schema['approvals']>

const isOfJob = (is: ExpressionBuilder<Schema, 'approvals'>) =>
  is.exists(is.selectFrom('jobs').select('jobs.id').whereRef('jobs.id', '=', 'approvals.id'))

/** The bytes are not those that were asked for. */
class Changed extends Error {}

const digestOfBytes = ({ id, app_id, message_id, reply_in_thread, uuid, body }: Row): string =>
  createHash('sha256')
    .update(JSON.stringify([id, app_id, message_id, reply_in_thread, uuid, body]))
    .digest('hex')

/** Whether the act by which it was asked for stands in the chain, and says of this row what it says now. */
async function isVouchedFor(db: Kysely<Schema>, row: Row): Promise<boolean> {
  const acts = await db
    .selectFrom('audit_entries')
    .innerJoin('audit_contents', 'audit_contents.seq', 'audit_entries.seq')
    .selectAll('audit_entries')
    .select(['salt', 'content'])
    .where('row_of', '=', 'approvals')
    .where('attempt_id', '=', row.id)
    .execute()
  const [act] = acts
  if (acts.length !== 1 || !act || act.salt === null || act.content === null) return false
  return act.digest === digestOf(act.salt, act.content, approvalText(row)) && act.hash === hashOf(act.previous, act)
}

/** Null once it is blanked by age. */
const partyIn = (party: string): Approval['party'] => (party === '' ? null : JSON.parse(party))

function approvalOf(row: Row): Approval {
  const { asker_id, asker_name, party, reply_in_thread, reasons, answered } = row
  const { decision, decided_at, decided_by, decided_by_name, word, ...rest } = row
  const by =
    decided_by === null || decided_by === theConsole.id
      ? null
      : operatorOf({ id: decided_by, name: decided_by_name ?? '' })
  return {
    id: rest.id,
    at: rest.at,
    asker: { id: asker_id, name: asker_name },
    party: partyIn(party),
    app_id: rest.app_id,
    message_id: rest.message_id,
    msg_type: rest.msg_type,
    reply_in_thread: reply_in_thread === 1,
    uuid: rest.uuid,
    body: rest.body,
    summary: rest.summary,
    reasons: JSON.parse(reasons),
    answered: answered === null ? null : JSON.parse(answered),
    address: rest.address,
    request_id: rest.request_id,
    expires_at: rest.expires_at,
    decided:
      decision === null || decided_at === null
        ? null
        : { how: decision, at: decided_at, by: by && { id: by.id, name: by.name }, word: word ?? '' },
    digest: digestOfBytes(row),
  }
}
