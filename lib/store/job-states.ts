import type { Kysely, Selectable } from 'kysely'
import type { Answered } from '#lib/model/attempt.ts'
import { type Job, type JobRow, type RowState, rowStateOf, rowStates } from '#lib/model/job.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import type { Schema } from './schema.ts'
import { settlementsOf } from './settlements.ts'

/** Its rows in the order they were given, each as its attempts say that it stands now. */
export async function rowsOf(id: string, on: Kysely<Schema>): Promise<JobRow[]> {
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

/** How many rows of each job stand where, as their attempts say. */
export async function countsOf(ids: readonly string[], on: Kysely<Schema>): Promise<Map<string, Job['counts']>> {
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

/**
 * What a refusal says nothing of: that the same uuid went out before, and may stand there, or does.
 * @returns by the id of the attempt that was refused, or never left, what its row is all the same
 */
async function doubtful(ids: readonly string[], on: Kysely<Schema>): Promise<Map<string, RowState>> {
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

/** What a row is that no attempt stands for. */
const unbegun = ({ state, left_out }: Pick<Selectable<Schema['job_rows']>, 'state' | 'left_out'>): RowState =>
  state === 'waiting' ? 'waiting' : left_out === 'stopped' ? 'stopped' : 'not_sent'

/** What a row is, given what its uuid came to before. */
const withDoubt = (own: RowState, before: RowState | undefined): RowState =>
  own === 'refused' || own === 'not_sent' ? (before ?? own) : own
