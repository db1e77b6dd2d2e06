import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { NewApproval, Party } from '#lib/model/approval.ts'
import type { Answered, AskedFrom, Operator } from '#lib/model/attempt.ts'
import type { Reason } from '#lib/model/rules.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { orderOf } from '#lib/protocol/slots.ts'
import { approvals } from './approvals.ts'
import { withoutNul } from './folded.ts'
import { type By, recordJobAct, type StoredJob, storedJob } from './job-record.ts'
import { rememberNames } from './names.ts'
import { oneAtATime, untilNext } from './pace.ts'
import type { Schema } from './schema.ts'

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

/** So many jobs of one person wait, are paused or under way. */
export const mostOpen = 5

/** How a job comes to run: somebody begins it, and where it takes a second person, that one says yes to the whole of it. */
export function jobBeginning(db: Kysely<Schema>, now: () => number) {
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
          if (await storedJob(id, step)) return 'already'
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
          await recordJobAct(step, {
            ...{ act: 'job_begun', at: new Date(now()).toISOString(), subject: id, app_id },
            ...{ result: ask ? 'asked' : 'begun', by, content: summary },
          })
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
          const job = await storedJob(id, step)
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
  }
}

/** The rows are not what was asked for. */
class Changed extends Error {}

/** Of what all rows of a job say, and where they go. */
function digestOf(
  { app_id, msg_type, reply_in_thread }: Pick<StoredJob, 'app_id' | 'msg_type' | 'reply_in_thread'>,
  rows: readonly { message_id: string; content: string }[],
): string {
  return createHash('sha256')
    .update(JSON.stringify([app_id, msg_type, reply_in_thread]))
    .update(JSON.stringify(rows.map(({ message_id, content }) => [message_id, content])))
    .digest('hex')
}

/** Whether its rows are those it was asked for with. */
async function isWhole(job: StoredJob, on: Kysely<Schema>): Promise<boolean> {
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
