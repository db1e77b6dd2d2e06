import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Act, ChainHead, NewActOnRecord } from '#lib/model/audit.ts'
import { withoutWords } from '#lib/protocol/outcome.ts'
import type { Schema } from './schema.ts'

/** Where the words an entry stands for are kept, beside its own: a row of these. */
export type RowOf = 'attempts' | 'outcomes' | 'entries' | 'approvals' | 'decisions'

/** What the hash of an entry covers, beside the hash before it. */
export type Chained = {
  seq: number
  at: string
  act: Act
  who: string
  subject: string
  attempt_id: string | null
  app_id: string | null
  result: string
  request_id: string
  row_of: RowOf | null
  digest: string
}

/** What the first entry is chained to. */
export const beginning = '0'.repeat(64)

/** A text as both engines give it back: half a letter becomes the sign for one. */
const wellFormed = (text: string) => Buffer.from(text).toString()
const jsonOf = (values: unknown[]) =>
  JSON.stringify(values, (_, value) => (typeof value === 'string' ? wellFormed(value) : value))

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export function hashOf(previous: string, entry: Chained): string {
  const { seq, at, act, who, subject, attempt_id, app_id, result, request_id, row_of, digest } = entry
  return sha256(
    JSON.stringify([previous, seq, at, act, who, subject, attempt_id, app_id, result, request_id, row_of, digest]),
  )
}

/**
 * The digest the chain holds of words that may be blanked one day. Salted: short texts could be guessed from it.
 * @param row the row that goes with it, see `attemptText` and the like; empty where there is none
 */
export const digestOf = (salt: string, content: string, row: string): string =>
  sha256(JSON.stringify([salt, content, row]))

type AttemptRow = Schema['attempts']
/** What came of an attempt. */
type OfOutcome =
  | 'outcome'
  | 'status'
  | 'code'
  | 'sub_code'
  | 'log_id'
  | 'reply_message_id'
  | 'chat_id'
  | 'finished_at'
  | 'duration_ms'
/** Filled in later, or written again and again: everything else stays as it began. */
type Later = OfOutcome | 'stop_requested_at' | 'alive_at'

/** What an attempt was when it began, as the chain vouches for it. */
export const attemptText = (row: Omit<AttemptRow, Later>): string =>
  jsonOf([
    ...[row.id, row.at, row.operator_id, row.operator_name, row.operator_name_folded, row.app_id, row.message_id],
    ...[row.msg_type, row.reply_in_thread, row.uuid, row.body, row.summary, row.words_folded, row.runner, row.n],
    ...[row.chat_name, row.answered_id, row.answered_name, row.answered_at],
  ])

type Ended = Pick<AttemptRow, 'id' | OfOutcome>
type TryRow = Schema['tries']

/** What came of an attempt, with its tries in their order. */
export const outcomeText = (row: Ended, tries: TryRow[]): string =>
  jsonOf([
    ...[row.id, row.outcome, row.status, row.code, row.sub_code, row.log_id],
    ...[row.reply_message_id, row.chat_id, row.finished_at, row.duration_ms],
    tries.map(({ n, at, ms, outcome, wait_ms }) => [n, at, ms, outcome, wait_ms]),
  ])

/** What came of an attempt in a word or two, which stay when the rest is blanked. */
export const resultOf = ({
  status,
  code,
  reply_message_id,
}: Pick<AttemptRow, 'status' | 'code' | 'reply_message_id'>) =>
  [status, reply_message_id ?? code].filter((word) => word !== null).join(' ')

/** What the JSON of an outcome is once it has no words. */
export const blankOutcome = (outcome: string | null): string | null =>
  outcome === null ? null : JSON.stringify(withoutWords(JSON.parse(outcome)))

/** Somebody who came in, went or was refused. */
export const entryText = (row: Schema['entries']): string =>
  jsonOf([
    ...[row.id, row.at, row.kind, row.why, row.operator_id, row.operator_name],
    ...[row.address, row.asked, row.request_id],
  ])

type ApprovalRow = Schema['approvals']
/** What came of a request for approval. */
type OfDecision = 'decision' | 'decided_at' | 'decided_by' | 'decided_by_name' | 'word'

/** A request for approval as it was asked for. */
export const approvalText = (row: Omit<ApprovalRow, OfDecision>): string =>
  jsonOf([
    ...[row.id, row.at, row.asker_id, row.asker_name, row.party, row.app_id, row.message_id, row.msg_type],
    ...[row.reply_in_thread, row.uuid, row.body, row.summary, row.reasons, row.answered, row.address],
    ...[row.request_id, row.expires_at],
  ])

/** What came of it. */
export const decisionText = (row: Pick<ApprovalRow, 'id' | OfDecision>): string =>
  jsonOf([row.id, row.decision, row.decided_at, row.decided_by, row.decided_by_name, row.word])

/** A place in the chain, taken: nobody else gets one before this transaction is through. */
export type Place = { seq: number; previous: string; attempts: number }

/**
 * Takes the next place, for a transaction that then writes the entry. Whoever comes second waits here, in this process
 * or another, so that no two entries follow the same one.
 * @param attempts how many attempts it adds: `attempts` of the place is the number of the last
 */
export async function takePlace(step: Kysely<Schema>, attempts: 0 | 1 = 0): Promise<Place> {
  const head = await step
    .updateTable('audit_head')
    .set((is) => ({ seq: is('seq', '+', 1), attempts: is('attempts', '+', attempts) }))
    .where('id', '=', 1)
    .returning(['seq', 'hash', 'attempts'])
    .executeTakeFirstOrThrow()
  return { seq: head.seq, previous: head.hash, attempts: head.attempts }
}

type Written = NewActOnRecord & {
  at: string
  /** The row that goes with it, and its text. */
  row?: { of: RowOf; text: string }
}

/** Longer than any id of Feishu's or ours. */
const longestId = 500
const plain = (text: string) => wellFormed(text.slice(0, longestId).replaceAll('\0', ''))

/** Writes an entry in its place. @returns the head after it */
export async function writeEntry(step: Kysely<Schema>, place: Place, given: Written): Promise<ChainHead> {
  const { who, row } = given
  const salt = randomBytes(16).toString('hex')
  const content = JSON.stringify({ ...given.content, name: who.name, email: who.email, address: who.address })
  const entry: Chained = {
    seq: place.seq,
    at: given.at,
    act: given.act,
    who: plain(who.id),
    subject: plain(given.subject),
    attempt_id: given.attempt_id ?? null,
    app_id: given.app_id ?? null,
    result: plain(given.result),
    request_id: plain(given.request_id),
    row_of: row?.of ?? null,
    digest: digestOf(salt, content, row?.text ?? ''),
  }
  const hash = hashOf(place.previous, entry)
  await step
    .insertInto('audit_entries')
    .values({ ...entry, previous: place.previous, hash })
    .execute()
  await step.insertInto('audit_contents').values({ seq: entry.seq, at: entry.at, salt, content }).execute()
  await step.updateTable('audit_head').set({ hash }).where('id', '=', 1).execute()
  return { seq: entry.seq, hash }
}
