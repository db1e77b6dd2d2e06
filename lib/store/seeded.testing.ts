import { randomBytes } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { CompiledQuery, type Kysely, SqliteAdapter, sql } from 'kysely'
import { attemptText, beginning, type Chained, digestOf, hashOf, outcomeText, resultOf } from './chain.ts'
import { folded } from './folded.ts'
import { nameRow } from './names.ts'
import type { Schema } from './schema.ts'

type Row = Schema['attempts']

/** Numbers that look like chance, the same ones every time. */
export function chance(seed: number) {
  let state = seed
  /** At least 0, less than 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    /** One of so many; the first come far more often than the last, as words and people do. */
    oneOf: (count: number) => Math.floor(count * next() ** 3),
  }
}

/** What is looked for in a history made up: in a quarter of it, in one of 50 000, in none. */
export const wordsMadeUp = { frequent: '磁盘', rare: '鹦鹉', absent: '犀牛', latin: 'gateway', rareLatin: 'xylophone' }

const latin =
  'disk queue worker gateway gateways alert restart deploy rollback latency replica owner ticket node memory cpu'
const syllables = 'ba ce di fo gu ka le mi no pu ra se ti vo zu'.split(' ')

/** A history made up: who sent what where, and what came of it. Attempts begin a minute apart, clocks being a bit off. */
export function* attemptsMadeUp(count: number, seed = 1): Generator<Row> {
  const { next, oneOf } = chance(seed)
  const letter = () => String.fromCodePoint(0x4e00 + oneOf(3000))
  const chinese = [wordsMadeUp.frequent, ...Array.from({ length: 3000 }, () => letter() + letter())]
  const words = [
    ...latin.split(' '),
    ...Array.from({ length: 800 }, () => syllables[oneOf(15)] + 'ster'.slice(oneOf(4)) + syllables[oneOf(15)]),
  ]
  const codes = [230002, 230013, 230020, 230099, 99991400, 99991672, 230001, 230006]
  const begin = Date.UTC(2025, 0, 1)
  for (let n = 1; n <= count; n++) {
    const length = 4 + oneOf(24)
    const said = Array.from({ length }, () => (next() < 0.7 ? chinese[1 + oneOf(3000)] : ` ${words[1 + oneOf(800)]} `))
    if (next() < 0.25) said.push(wordsMadeUp.frequent)
    if (next() < 0.1) said.push(' Gateway ')
    if (n % 50_000 === 4097) said.push(wordsMadeUp.rare, 'xylophone')
    const text = said.join('').replace(/ +/g, ' ').trim()
    const at = new Date(begin + n * 60_000 + Math.floor(next() * 90_000)).toISOString()
    const operator = oneOf(200)
    const chat = oneOf(800)
    const person = oneOf(3000)
    const message_id = `om_${seed}_${oneOf(count)}`
    const uuid = `u-${seed}-${n}`
    const what = next()
    const status = what < 0.9 ? 'sent' : what < 0.98 ? 'refused' : 'unanswered'
    const code = status === 'refused' ? (codes[oneOf(8)] ?? null) : null
    const reply_message_id = status === 'sent' ? `om_${seed}_r${n}` : null
    const outcome = {
      sent: { status, message: { message_id: reply_message_id, chat_id: `oc_${chat}` }, again: false },
      refused: { status, endpoint: 'reply', http: 400, code, msg: 'no', scopes: [], fields: [] },
      unanswered: { status, reason: 'timeout' },
    }[status]
    const ended = next() < 0.999
    yield {
      id: `${String(n).padStart(8, '0')}-0000-4000-8000-00000000${String(seed).padStart(4, '0')}`,
      at,
      operator_id: `ou_${operator}`,
      operator_name: `Operator ${operator}`,
      operator_name_folded: `operator ${operator}`,
      app_id: `cli_${oneOf(3)}`,
      message_id,
      msg_type: 'text',
      reply_in_thread: 0,
      uuid,
      body: JSON.stringify({ content: JSON.stringify({ text }), msg_type: 'text', reply_in_thread: false, uuid }),
      summary: text,
      words_folded: folded(`${text} ${text}`),
      stop_requested_at: null,
      outcome: ended ? JSON.stringify(outcome) : null,
      status: ended ? status : null,
      code: ended ? code : null,
      sub_code: ended && code === 230099 ? 200550 : null,
      log_id: null,
      reply_message_id: ended ? reply_message_id : null,
      chat_id: `oc_${chat}`,
      finished_at: ended ? at : null,
      duration_ms: ended ? 400 : null,
      runner: null,
      alive_at: null,
      n,
      chat_name: `群 ${chat}`,
      answered_id: `on_${person}`,
      answered_name: `Person ${person}`,
      answered_at: at,
    }
  }
}

const atOnce = 2000

/** What is written of each attempt, in the order that its rows refer to each other. */
const tables = ['attempts', 'tries', 'reply_uuids', 'audit_entries', 'audit_contents'] as const

/** Puts attempts on record as if each had been sent, many at once; into a store with nothing in it. */
export async function recordMadeUp(db: Kysely<Schema>, rows: Iterable<Row>): Promise<void> {
  let seq = 0
  let previous = beginning
  let written = nothing()
  const names = new Map<string, Schema['names']>()
  const senders = new Set<string>()
  const chained = (row: Row, act: 'send' | 'outcome', text: string) => {
    const salt = saltMadeUp()
    const content = JSON.stringify({ name: row.operator_name, email: null, address: '' })
    const entry: Chained = {
      ...{ seq: ++seq, at: row.at, act, who: row.operator_id, subject: row.message_id, attempt_id: row.id },
      ...{ app_id: row.app_id, result: act === 'send' ? 'begun' : resultOf(row), request_id: '' },
      row_of: act === 'send' ? 'attempts' : 'outcomes',
      digest: digestOf(salt, content, text),
    }
    const hash = hashOf(previous, entry)
    written.audit_entries.push({ ...entry, previous, hash })
    written.audit_contents.push({ seq, at: row.at, salt, content })
    previous = hash
  }
  const named = (kind: Schema['names']['kind'], id: string | null, name: string | null) => {
    if (id && name) names.set(kind + id, { ...nameRow({ kind, id, name }), seen_on: '2026-01-01' } as never)
  }
  const flush = async () => {
    await db.transaction().execute(async (step) => {
      for (const table of tables) await insertMany(step, table, written[table])
    })
    written = nothing()
    // SQLite gives back what statements held only when others have had their turn.
    await turn()
  }
  let count = 0
  const indexes = await withoutIndexes(db)
  for (const row of rows) {
    count++
    written.attempts.push(row)
    written.reply_uuids.push({ app_id: row.app_id, uuid: row.uuid })
    chained(row, 'send', attemptText(row))
    if (row.finished_at !== null && row.outcome !== null) {
      const one = { attempt_id: row.id, n: 1, at: row.at, ms: 400, outcome: row.outcome, wait_ms: null }
      written.tries.push(one)
      chained(row, 'outcome', outcomeText(row, [one]))
    }
    senders.add(row.operator_id)
    named('operator', row.operator_id, row.operator_name)
    named('chat', row.chat_id, row.chat_name)
    named('person', row.answered_id, row.answered_name)
    if (written.attempts.length === atOnce) await flush()
  }
  await flush()
  await insertMany(
    db,
    'senders',
    [...senders].map((operator_id) => ({ operator_id })),
  )
  await insertMany(db, 'names', [...names.values()] as never)
  await db.updateTable('audit_head').set({ seq, hash: previous, attempts: count }).execute()
  for (const index of indexes) await db.executeQuery(CompiledQuery.raw(index))
}

const nothing = (): { [Table in (typeof tables)[number]]: Schema[Table][] } => ({
  ...{ attempts: [], tries: [], reply_uuids: [], audit_entries: [], audit_contents: [] },
})

/** As random as any; bytes by the thousand take less time than by the sixteen. */
let bytes = Buffer.alloc(0)
function saltMadeUp(): string {
  if (bytes.length === 0) bytes = randomBytes(16 * 4096)
  const salt = bytes.toString('hex', 0, 16)
  bytes = bytes.subarray(16)
  return salt
}

/**
 * Takes the indexes away that are not needed to keep rows apart: made at the end, a million rows take a part of the time.
 * @returns the statements that make them again
 */
async function withoutIndexes(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await (isSqlite(db)
    ? sql<{ name: string; made: string }>`
        select name, sql as made from sqlite_master where type = 'index' and sql like 'create index%'`
    : sql<{ name: string; made: string }>`
        select indexname as name, indexdef as made from pg_indexes
        where schemaname = current_schema and indexdef like 'CREATE INDEX%'`
  ).execute(db)
  for (const { name } of rows) await db.schema.dropIndex(name).execute()
  return rows.map(({ made }) => made)
}

const isSqlite = (db: Kysely<Schema>) => db.getExecutor().adapter instanceof SqliteAdapter

/** Written out: a node of Kysely's for each value of a million rows would take the time of the seeding. */
async function insertMany<Table extends keyof Schema>(db: Kysely<Schema>, table: Table, rows: Schema[Table][]) {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const size = Math.floor(2_000 / columns.length)
  for (let i = 0; i < rows.length; i += size) {
    const some = rows.slice(i, i + size)
    const places = some.map(
      (_, row) => `(${columns.map((_, n) => (isSqlite(db) ? '?' : `$${row * columns.length + n + 1}`)).join(',')})`,
    )
    const values = some.flatMap((row) => Object.values(row))
    await db.executeQuery(
      CompiledQuery.raw(`insert into ${table} (${columns.join(',')}) values ${places.join(',')}`, values),
    )
  }
}
