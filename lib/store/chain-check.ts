import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import type { ChainReport, Fault } from '#lib/model/audit.ts'
import { filedUnder } from './attempts.ts'
import {
  approvalText,
  attemptText,
  beginning,
  blankOutcome,
  type Chained,
  decisionText,
  digestOf,
  entryText,
  hashOf,
  outcomeText,
  type RowOf,
  resultOf,
} from './chain.ts'
import type { Schema } from './schema.ts'

type Options = {
  /** A head that was kept elsewhere: in the log, an export, a letter. */
  head?: string | undefined
  /** Told after each few hundred acts. */
  onProgress?: (done: number, of: number) => void
  /** Others are served meanwhile: less is read at once, and they get as much time as each reading took. */
  gently?: boolean
}

const atOnce = 500
const atOnceGently = 100
const mostFaults = 20

/**
 * Reads the whole record, in pages: each act and what it vouches for. It finds whatever was changed, removed or added
 * by whoever owns the database, unless they made the chain anew from there on; then `head` tells.
 * Acts that are put on record meanwhile are not looked at. Throws where the database cannot be read.
 */
export async function checkChain(
  db: Kysely<Schema>,
  { head: kept, onProgress, gently = false }: Options = {},
): Promise<ChainReport> {
  const faults: Fault[] = []
  const found = (what: Fault['what'], seq: number | null, id: string | null = null) => {
    if (faults.length <= mostFaults) faults.push({ what, seq, id })
  }
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst()
  const end = { seq: head?.seq ?? 0, hash: head?.hash ?? '' }
  let reach = await reachOfRetention(db)
  let seen = kept === undefined || kept === beginning
  let last = { seq: 0, hash: beginning }
  let blanked = 0
  const size = gently ? atOnceGently : atOnce
  const others = turnsFor(gently)

  for (let to = size; last.seq < end.seq; to += size) {
    const page = await readPage(db, last.seq, Math.min(to, end.seq))
    for (const row of page.entries) {
      if (row.seq > last.seq + 1) missing(last.seq + 1, row.seq - 1)
      else if (row.previous !== last.hash) found('act_unchained', row.seq)
      if (row.hash !== hashOf(row.previous, row)) found('act_changed', row.seq)
      const fault = faultOf(row, page, reach) && (await secondLook(row))
      if (fault) found(fault, row.seq, row.row_of === 'entries' ? row.subject : row.attempt_id)
      if (page.contents.get(row.seq)?.content === null) blanked++
      last = { seq: row.seq, hash: row.hash }
      if (row.hash === kept) seen = true
    }
    for (const seq of page.contents.keys()) if (!page.seqs.has(seq)) found('words_added', seq)
    if (to >= end.seq) {
      if (last.seq < end.seq) missing(last.seq + 1, end.seq)
      else if (last.hash !== end.hash) found('end_moved', last.seq)
      break
    }
    onProgress?.(Math.min(to, end.seq), end.seq)
    await others()
  }
  if (!head) found('end_moved', null)
  await lookForStrangers(db, found, { size, others })
  if (!seen) found('head_unknown', null)
  return { ...last, blanked, faults: faults.slice(0, mostFaults), more: faults.length > mostFaults }

  function missing(from: number, to: number) {
    for (let seq = from; seq <= to && faults.length <= mostFaults; seq++) found('act_missing', seq)
  }

  /** Words may have been blanked between one reading and the next. */
  async function secondLook(row: Chained) {
    reach = await reachOfRetention(db)
    return faultOf(row, await readPage(db, row.seq - 1, row.seq), reach)
  }
}

/** Whether the words of an act, and the row it vouches for, are what they were. @param reach before it words may be gone */
function faultOf(row: Chained, page: Page, reach: string): Fault['what'] | null {
  const words = page.contents.get(row.seq)
  if (!words) return 'words_missing'
  const vouched = vouchedFor(row, page)
  if (vouched === null) return 'row_missing'
  if (words.salt === null || words.content === null) {
    if (row.at >= reach) return 'words_blanked'
    return vouched.fitsBlanked ? null : 'row_changed'
  }
  if (digestOf(words.salt, words.content, vouched.text) === row.digest) return null
  return row.row_of === null ? 'words_changed' : 'row_changed'
}

/** The row that goes with an act: its text, and whether what is left of it fits once words are blanked; null: gone. */
function vouchedFor(row: Chained, page: Page): { text: string; fitsBlanked: boolean } | null {
  const attempt = page.attempts.get(row.attempt_id ?? '')
  const entry = page.came.get(row.subject)
  const approval = page.approvals.get(row.attempt_id ?? '')
  switch (row.row_of) {
    case null:
      return { text: '', fitsBlanked: true }
    case 'entries':
      return entry
        ? { text: entryText(entry), fitsBlanked: entry.operator_id === row.who && entry.at === row.at }
        : null
    case 'attempts':
      return attempt ? { text: attemptText(attempt), fitsBlanked: isThatAttempt(row, attempt) } : null
    case 'outcomes':
      return attempt
        ? {
            text: outcomeText(attempt, page.tries.get(attempt.id) ?? []),
            fitsBlanked: row.result === resultOf(attempt) && row.at === attempt.finished_at && hasBlankOutcome(attempt),
          }
        : null
    case 'approvals':
      return approval ? { text: approvalText(approval), fitsBlanked: isThatApproval(row, approval) } : null
    case 'decisions':
      return approval
        ? {
            text: decisionText(approval),
            fitsBlanked:
              row.result === approval.decision && row.at === approval.decided_at && row.who === approval.decided_by,
          }
        : null
  }
}

const isThatApproval = (row: Chained, approval: Schema['approvals']) =>
  approval.message_id === row.subject &&
  approval.at === row.at &&
  approval.asker_id === row.who &&
  approval.app_id === row.app_id &&
  approval.body === ''

const isThatAttempt = (row: Chained, attempt: Schema['attempts']) =>
  attempt.message_id === row.subject &&
  attempt.at === row.at &&
  attempt.operator_id === row.who &&
  (row.app_id === null || attempt.app_id === row.app_id) &&
  attempt.body === '' &&
  attempt.summary === ''

/** Whether what is left of an outcome has no words, and says what the columns say that no retention takes away. */
function hasBlankOutcome({ outcome, status, code, sub_code, reply_message_id, log_id }: Schema['attempts']): boolean {
  try {
    if (outcome === null || blankOutcome(outcome) !== outcome) return false
    const filed = { ...filedUnder(JSON.parse(outcome)), chat_id: null }
    return isDeepStrictEqual(filed, { status, code, sub_code, reply_message_id, log_id, chat_id: null })
  } catch {
    return false
  }
}

/** Before which time words may be gone. */
async function reachOfRetention(db: Kysely<Schema>): Promise<string> {
  const { reach } = await db
    .selectFrom('audit_entries')
    .select((is) => is.fn.max('subject').as('reach'))
    .where('act', '=', 'retention')
    .executeTakeFirstOrThrow()
  return reach ?? ''
}

type Page = Awaited<ReturnType<typeof readPage>>

async function readPage(db: Kysely<Schema>, after: number, to: number) {
  const entries = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('seq', '>', after)
    .where('seq', '<=', to)
    .orderBy('seq')
    .execute()
  const contents = await db
    .selectFrom('audit_contents')
    .selectAll()
    .where('seq', '>', after)
    .where('seq', '<=', to)
    .execute()
  const attemptIds = idsOf(entries.flatMap(({ row_of, attempt_id }) => (row_of === 'entries' ? [] : [attempt_id])))
  const endedIds = idsOf(entries.flatMap(({ row_of, attempt_id }) => (row_of === 'outcomes' ? [attempt_id] : [])))
  const entryIds = idsOf(entries.flatMap(({ row_of, subject }) => (row_of === 'entries' ? [subject] : [])))
  const attempts = attemptIds.length
    ? await db.selectFrom('attempts').selectAll().where('id', 'in', attemptIds).execute()
    : []
  const approvalIds = idsOf(
    entries.flatMap(({ row_of, attempt_id }) => (row_of === 'approvals' || row_of === 'decisions' ? [attempt_id] : [])),
  )
  const approvals = approvalIds.length
    ? await db.selectFrom('approvals').selectAll().where('id', 'in', approvalIds).execute()
    : []
  const tries = endedIds.length
    ? await db.selectFrom('tries').selectAll().where('attempt_id', 'in', endedIds).orderBy('n').execute()
    : []
  const came = entryIds.length ? await db.selectFrom('entries').selectAll().where('id', 'in', entryIds).execute() : []
  return {
    entries,
    seqs: new Set(entries.map(({ seq }) => seq)),
    contents: new Map(contents.map((row) => [row.seq, row])),
    attempts: new Map(attempts.map((row) => [row.id, row])),
    approvals: new Map(approvals.map((row) => [row.id, row])),
    tries: triesByAttempt(tries),
    came: new Map(came.map((row) => [row.id, row])),
  }
}

const idsOf = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

function triesByAttempt(rows: Schema['tries'][]) {
  const by = new Map<string, Schema['tries'][]>()
  for (const row of rows) by.set(row.attempt_id, [...(by.get(row.attempt_id) ?? []), row])
  return by
}

/** Tells of what is there and nobody put on record. */
async function lookForStrangers(
  db: Kysely<Schema>,
  found: (what: Fault['what'], seq: number | null, id?: string) => void,
  { size, others }: { size: number; others: () => Promise<void> },
) {
  const vouched = async (of: RowOf, column: 'attempt_id' | 'subject', ids: string[]) => {
    const rows = await db
      .selectFrom('audit_entries')
      .select(column)
      .where('row_of', '=', of)
      .where(column, 'in', ids)
      .execute()
    return new Set(rows.map((row) => row[column]))
  }

  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('attempts')
      .select(['id', 'n', 'finished_at'])
      .where((is) => (after === 0 ? is.or([is('n', '>', 0), is('n', 'is', null)]) : is('n', '>', after)))
      .orderBy('n')
      .limit(size)
      .execute()
    if (rows.length === 0) break
    const ended = rows.filter(({ finished_at }) => finished_at !== null).map(({ id }) => id)
    const begun = await vouched(
      'attempts',
      'attempt_id',
      rows.map(({ id }) => id),
    )
    const finished = ended.length ? await vouched('outcomes', 'attempt_id', ended) : new Set()
    for (const { id } of rows) if (!begun.has(id)) found('row_added', null, id)
    for (const id of ended) if (begun.has(id) && !finished.has(id)) found('row_changed', null, id)
    after = rows.at(-1)?.n ?? Number.MAX_SAFE_INTEGER
    await others()
  }

  for (let after = { at: '', id: '' }; ; ) {
    const rows = await db
      .selectFrom('entries')
      .select(['at', 'id'])
      .where((is) => is.or([is('at', '>', after.at), is.and([is('at', '=', after.at), is('id', '>', after.id)])]))
      .orderBy('at')
      .orderBy('id')
      .limit(size)
      .execute()
    const last = rows.at(-1)
    if (!last) break
    after = last
    const known = await vouched(
      'entries',
      'subject',
      rows.map(({ id }) => id),
    )
    for (const { id } of rows) if (!known.has(id)) found('row_added', null, id)
    await others()
  }

  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('approvals')
      .select(['id', 'decision'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute()
    const last = rows.at(-1)
    if (!last) break
    after = last.id
    const ids = rows.map(({ id }) => id)
    const asked = await vouched('approvals', 'attempt_id', ids)
    const decided = await vouched('decisions', 'attempt_id', ids)
    for (const { id, decision } of rows)
      if (!asked.has(id)) found('row_added', null, id)
      else if (decision !== null && !decided.has(id)) found('row_changed', null, id)
    await others()
  }

  for (const table of ['audit_entries', 'audit_contents'] as const) {
    const beyond = await db
      .selectFrom(table)
      .select('seq')
      .where((is) => is.or([is('seq', '<', 1), is('seq', '>', is.selectFrom('audit_head').select('audit_head.seq'))]))
      .limit(mostFaults)
      .execute()
    for (const { seq } of beyond) found('end_moved', seq)
  }
}

/**
 * SQLite answers at once: without a pause nobody else would be answered.
 * @returns waits until others had their turn: as long as it is since the last one, where it goes gently
 */
function turnsFor(gently: boolean): () => Promise<void> {
  let since = performance.now()
  return async () => {
    const took = performance.now() - since
    await new Promise<void>((resolve) => (gently ? setTimeout(resolve, took) : setImmediate(resolve)))
    since = performance.now()
  }
}
