import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import { conditionOf, foundToStand, type Sought } from './attempt-filter.ts'
import {
  allBits,
  type Bits,
  chunkOf,
  chunkSize,
  filedColumns,
  firstOf,
  isIn,
  keepOnly,
  mark,
  marksOfChunk,
  marksOfWords,
  placesIn,
  readHits,
  readTime,
  timesWithin,
  writeHits,
} from './marks.ts'
import { mostListed } from './names.ts'
import type { Schema } from './schema.ts'

/**
 * How attempts are found among a million, the same way on both engines. Each full chunk of 4096 attempts, by their
 * number, is filed once: a row for every mark in it (who, where, what came of it, two letters that follow each other)
 * tells which of them bear it. A search takes the rows of its marks, chunk by chunk, the newest first, keeps the
 * attempts that bear all of them, and stops when the page is full and what is counted has been. Chunks that are not
 * filed are read plainly. Each statement takes a millisecond or two: whoever sends waits for no more than one.
 *
 * Whatever changes an attempt of a filed chunk (an outcome that comes late, a settlement, retention) takes the chunk off the file in
 * the same transaction, by `takeOffFile`; it is filed anew, from what is left, when `fileChunks` comes by again.
 */

/** Stands in every chunk that is filed; its hits are the first and the last time in it. */
const filed = ''
/** Stands in a chunk, in its place, while somebody files it; its hits are whose it is. */
const filing = '-'
/** When each attempt of a chunk was made: where a time sought begins or ends within it, no attempt need be read. */
const times = 't'

/** An attempt without an outcome is waited for so long; after that nobody may be sending it any more. */
const outcomeMs = 10 * 60_000
const rowsAtOnce = 128
const marksAtOnce = 500
/** What is read to look for words in it: fewer would be more statements, of which each takes its time. */
const lookedAtOnce = 256
const plainlyAtOnce = 1024

/**
 * Files what chunks are full and not on file yet, one after the other, and gives way to others in between.
 * @param rest after each, this many times as long as it took
 * @returns how many it filed
 */
export async function fileChunks(db: Kysely<Schema>, now: () => number = Date.now, rest = 3): Promise<number> {
  const { attempts } = await db.selectFrom('audit_head').select('attempts').executeTakeFirstOrThrow()
  const full = Array.from({ length: Math.floor(attempts / chunkSize) }, (_, chunk) => chunk)
  let count = 0
  for (let i = 0; i < full.length; i += chunkSize) {
    const some = full.slice(i, i + chunkSize)
    const rows = await db
      .selectFrom('search_marks')
      .select('chunk')
      .where('chunk', 'in', some)
      .where('mark', '=', filed)
      .execute()
    const there = new Set(rows.map(({ chunk }) => chunk))
    for (const chunk of some) {
      if (there.has(chunk)) continue
      const began = performance.now()
      if (await fileChunk(db, chunk, now())) count++
      await new Promise((resolve) => setTimeout(resolve, rest * (performance.now() - began)))
    }
  }
  return count
}

/** Marks go in a few at a time: whoever sends waits for one such step at most. */
async function fileChunk(db: Kysely<Schema>, chunk: number, now: number): Promise<boolean> {
  const { youngest, first, last } = await timesIn(db, chunk)
  if (youngest !== null && Date.parse(youngest) > now - outcomeMs) return false
  const whose = randomUUID()
  if (!(await beginToFile(db, chunk, whose))) return false
  const marks = marksOfChunk()
  for (let n = firstOf(chunk); n < firstOf(chunk + 1); n += rowsAtOnce) {
    const rows = await db
      .selectFrom('attempts')
      .select([...filedColumns, 'id'])
      .where('n', '>=', n)
      .where('n', '<', n + rowsAtOnce)
      .orderBy('n')
      .execute()
    const open = rows.flatMap(({ id, status }) => (status === null || status === 'unanswered' ? [id] : []))
    const found = open.length ? await foundToStand(db).where('attempt_id', 'in', open).execute() : []
    const standing = new Set(found.map(({ attempt_id }) => attempt_id))
    for (const { id, ...row } of rows) marks.add(standing.has(id) ? { ...row, status: 'sent' } : row)
    await turn()
  }
  const all = marks.all().map(([mark, places]) => ({ chunk, mark, hits: writeHits(places) }))
  const when = marks.times()
  if (when !== null) all.push({ chunk, mark: times, hits: when })
  for (let i = 0; i < all.length; i += marksAtOnce) {
    const rows = all.slice(i, i + marksAtOnce)
    const isStillMine = await db.transaction().execute(async (step) => {
      await alone(step)
      const mine = await step
        .selectFrom('search_marks')
        .select('chunk')
        .where(filingOf(chunk, whose))
        .executeTakeFirst()
      if (mine) await step.insertInto('search_marks').values(rows).execute()
      return mine !== undefined
    })
    if (!isStillMine) return false
    await turn()
  }
  return db.transaction().execute(async (step) => {
    await alone(step)
    const { numUpdatedRows } = await step
      .updateTable('search_marks')
      .set({ mark: filed, hits: `${first} ${last}` })
      .where(filingOf(chunk, whose))
      .executeTakeFirst()
    return numUpdatedRows > 0
  })
}

/**
 * Before anything of the chunk is read: whatever changes it from here on takes `filing` away, and so does whoever else
 * begins to file it. @returns false where it is on file
 */
async function beginToFile(db: Kysely<Schema>, chunk: number, whose: string): Promise<boolean> {
  return db.transaction().execute(async (step) => {
    await alone(step)
    const there = await step
      .selectFrom('search_marks')
      .select('chunk')
      .where('chunk', '=', chunk)
      .where('mark', '=', filed)
      .executeTakeFirst()
    if (there) return false
    // What somebody left who did not come to the end.
    await step.deleteFrom('search_marks').where('chunk', '=', chunk).execute()
    await step.insertInto('search_marks').values({ chunk, mark: filing, hits: whose }).execute()
    return true
  })
}

const filingOf = (chunk: number, whose: string) => (is: ExpressionBuilder<Schema, 'search_marks'>) =>
  is.and({ chunk, mark: filing, hits: whose })

/** The times of a chunk's attempts, which stay; `youngest`: of those without an outcome. */
async function timesIn(db: Kysely<Schema>, chunk: number) {
  return db
    .selectFrom('attempts')
    .select((is) => [
      sql<string | null>`max(case when finished_at is null then at end)`.as('youngest'),
      is.fn.min('at').as('first'),
      is.fn.max('at').as('last'),
    ])
    .where('n', '>=', firstOf(chunk))
    .where('n', '<', firstOf(chunk + 1))
    .executeTakeFirstOrThrow()
}

/** Holds up whoever else changes attempts: they take a place in the chain, whose head this locks. */
const alone = (step: Kysely<Schema>) =>
  step
    .updateTable('audit_head')
    .set((is) => ({ seq: is.ref('seq') }))
    .execute()

/** Whether the chunk of an attempt may be on file, where there are so many. */
export const isFull = (n: number | null, attempts: number): boolean => n !== null && chunkOf(n) < chunkOf(attempts + 1)

/**
 * Takes the chunks of these attempts off the file, after they were changed, in the same transaction.
 * @param ns their numbers
 */
export async function takeOffFile(step: Kysely<Schema>, ns: readonly (number | null)[]): Promise<void> {
  const chunks = [...new Set(ns.flatMap((n) => (n === null ? [] : [chunkOf(n)])))]
  if (chunks.length === 0) return
  await alone(step)
  await step.deleteFrom('search_marks').where('chunk', 'in', chunks).execute()
}

/** So many chunks are looked into at once, and so many rows at most are asked for. */
const mostChunks = 64
const mostRows = 256
/** So many statements at most read what is on file at once; for fewer chunks than these one is quicker. */
const sideBySide = 2
const fewChunks = 8

/** The numbers of the attempts that meet it all, the newest first, some at a time. */
export async function* numbersOf(db: Kysely<Schema>, sought: Sought, below: number | undefined) {
  const { attempts } = await db.selectFrom('audit_head').select('attempts').executeTakeFirstOrThrow()
  const last = Math.min(attempts, (below ?? Number.POSITIVE_INFINITY) - 1)
  if (sought.message_id) {
    yield* ofMessage(db, sought, sought.message_id, last)
    return
  }
  const words = sought.text ? marksOfWords(sought.text) : { marks: [], exact: true, whole: null }
  const any = [...listsOf(sought), ...words.marks.map((one) => [one])]
  const most = Math.max(1, Math.min(mostChunks, Math.floor(mostRows / (any.flat().length + 2))))
  let width = 1
  for (let top = chunkOf(last); top >= 0; ) {
    const chunks = Array.from({ length: Math.min(width, top + 1) }, (_, i) => top - i)
    const file = await onFile(db, chunks, any, words.whole)
    // Looked at together: a statement for each of the few that a chunk has would take the time.
    const likely: Likely[] = []
    const looked = (count = likely.length) => verified(db, sought, likely.splice(0, count))
    for (const chunk of chunks) {
      const bits = file.get(chunk)
      const range = bits && whereIn(sought, bits)
      if (range === 'outside') continue
      if (!bits) {
        yield* looked()
        yield* readPlainly(db, sought, firstOf(chunk), Math.min(last, firstOf(chunk + 1) - 1))
        continue
      }
      const found = all(bits.marks, any)
      const within = range === 'across' ? await madeIn(db, sought, chunk) : undefined
      if (within) keepOnly(found, within)
      const ns = placesIn(found)
        .map((place) => firstOf(chunk) + place)
        .filter((n) => n <= last)
      if (words.exact && within !== null) {
        yield* looked()
        yield ns
      } else {
        const whole: Bits = new Uint8Array(found.length)
        if (words.whole !== null && within !== null) readHits(bits.marks.get(words.whole) ?? '', whole)
        likely.push(...ns.map((n) => ({ n, sure: isIn(whole, n - firstOf(chunk)) })))
        // Whole portions; what is over goes with those of the next chunk.
        yield* looked(likely.length - (likely.length % lookedAtOnce))
      }
    }
    yield* looked()
    top -= chunks.length
    width = Math.min(width * 4, most)
    // On SQLite a query holds up the process: others come in between.
    await turn()
  }
}

/** Lists of marks: of each an attempt bears one at least. */
function listsOf({ status, code, operators, operator_id, persons, chats, app_id }: Sought): string[][] {
  return [
    ...(operators ? [operators.ids.map(mark.operator)] : []),
    ...(operator_id === undefined ? [] : [[mark.operator(operator_id)]]),
    ...(persons ? [persons.ids.map(mark.person)] : []),
    ...(chats ? [chats.ids.map(mark.chat)] : []),
    ...(app_id === undefined ? [] : [[mark.app(app_id)]]),
    ...(status === undefined ? [] : [[mark.status(status)]]),
    ...(code === undefined ? [] : [[mark.code(code)]]),
  ]
}

type OnFile = { first: string; last: string; marks: Map<string, string> }

/**
 * What is on file of some chunks. They go in halves, side by side: PostgreSQL reads each with a process of its own, and to read what
 * nobody asked for in long is most of the time a search takes.
 */
async function onFile(
  db: Kysely<Schema>,
  chunks: number[],
  any: string[][],
  whole: string | null,
): Promise<Map<number, OnFile>> {
  const portion = Math.max(fewChunks, Math.ceil(chunks.length / sideBySide))
  const portions: number[][] = []
  for (let i = 0; i < chunks.length; i += portion) portions.push(chunks.slice(i, i + portion))
  const found = await Promise.all(portions.map((some) => onFileOf(db, some, any, whole)))
  return new Map(found.flatMap((some) => [...some]))
}

/** In one statement, so that a chunk is on file with all its marks or not at all. */
async function onFileOf(
  db: Kysely<Schema>,
  chunks: number[],
  any: string[][],
  whole: string | null,
): Promise<Map<number, OnFile>> {
  const few = [filed, ...(whole === null ? [] : [whole]), ...any.filter(({ length }) => length <= mostListed).flat()]
  // Of very many, all of their kind are read: they begin with its letter.
  const kinds = any.filter(({ length }) => length > mostListed).map(([one = '']) => one.slice(0, 1))
  const rows = await db
    .selectFrom('search_marks')
    .select(['chunk', 'mark', 'hits'])
    .where('chunk', 'in', chunks)
    .where((is) =>
      is.or([
        is('mark', 'in', few),
        ...kinds.map((kind) =>
          is.and([is('mark', '>=', kind), is('mark', '<', String.fromCharCode(kind.charCodeAt(0) + 1))]),
        ),
      ]),
    )
    .execute()
  const found = new Map<number, OnFile>()
  for (const { chunk, mark, hits } of rows) {
    if (mark !== filed) continue
    const [first = '', last = ''] = hits.split(' ')
    found.set(chunk, { first, last, marks: new Map() })
  }
  for (const { chunk, mark, hits } of rows) if (mark !== filed) found.get(chunk)?.marks.set(mark, hits)
  return found
}

/** The attempts of a chunk that bear one mark of each list. */
function all(marks: Map<string, string>, lists: string[][]): Bits {
  const found = allBits()
  for (const list of lists) {
    const some: Bits = new Uint8Array(found.length)
    if (list.length <= mostListed) for (const one of list) readHits(marks.get(one) ?? '', some)
    else {
      const sought = new Set(list)
      for (const [one, hits] of marks) if (sought.has(one)) readHits(hits, some)
    }
    keepOnly(found, some)
  }
  return found
}

function whereIn({ from = '', to }: Sought, { first, last }: OnFile): 'inside' | 'outside' | 'across' {
  if (last < from || (to !== undefined && first >= to)) return 'outside'
  return first >= from && (to === undefined || last < to) ? 'inside' : 'across'
}

/** The attempts of a chunk made in the time sought; null where the file does not tell. */
async function madeIn(db: Kysely<Schema>, { from, to }: Sought, chunk: number): Promise<Bits | null> {
  const begin = from === undefined ? Number.NEGATIVE_INFINITY : readTime(from)
  const end = to === undefined ? Number.POSITIVE_INFINITY : readTime(to)
  const row = await db
    .selectFrom('search_marks')
    .select('hits')
    .where('chunk', '=', chunk)
    .where('mark', '=', times)
    .executeTakeFirst()
  return row && begin !== null && end !== null ? timesWithin(row.hits, begin, end) : null
}

/** Answers to a message, and the answer that it is itself. */
async function* ofMessage(db: Kysely<Schema>, sought: Sought, id: string, last: number) {
  const by = (column: 'message_id' | 'reply_message_id', to: number) =>
    db
      .selectFrom('attempts')
      .select('n')
      .where(column, '=', id)
      .where('n', '<=', to)
      .orderBy('n', 'desc')
      .limit(rowsAtOnce)
      .execute()
  for (let to: number | undefined = last; to !== undefined; ) {
    const rows: { n: number | null }[] = [...(await by('message_id', to)), ...(await by('reply_message_id', to))]
    const ns = [...new Set(rows.flatMap(({ n }) => n ?? []))].sort((a, b) => b - a).slice(0, rowsAtOnce)
    if (ns.length > 0) yield await meeting(db, sought, (is) => is('n', 'in', ns))
    to = ns.length === rowsAtOnce ? (ns.at(-1) ?? 0) - 1 : undefined
  }
}

/** An attempt that bears all the marks; `sure` where no other does. */
type Likely = { n: number; sure: boolean }

/** Those that meet it all, of some. */
async function* verified(db: Kysely<Schema>, sought: Sought, likely: Likely[]) {
  for (let i = 0; i < likely.length; i += lookedAtOnce) {
    const some = likely.slice(i, i + lookedAtOnce)
    const unsure = some.flatMap(({ n, sure }) => (sure ? [] : [n]))
    const met = new Set(unsure.length > 0 ? await meeting(db, sought, (is) => is('n', 'in', unsure)) : [])
    yield some.flatMap(({ n, sure }) => (sure || met.has(n) ? [n] : []))
    await turn()
  }
}

/** Those that meet it all, between two numbers. */
async function* readPlainly(db: Kysely<Schema>, sought: Sought, low: number, high: number) {
  for (let to = high; to >= low; to -= plainlyAtOnce) {
    const from = Math.max(low, to - plainlyAtOnce + 1)
    yield await meeting(db, sought, (is) => is.between('n', from, to))
    await turn()
  }
}

async function meeting(
  db: Kysely<Schema>,
  sought: Sought,
  among: (is: ExpressionBuilder<Schema, 'attempts'>) => Expression<SqlBool>,
): Promise<number[]> {
  const columns = [...filedColumns, 'id', 'message_id', 'reply_message_id'] as const
  // Its limit keeps either engine from taking another way than by the number.
  const some = db.selectFrom('attempts').select(columns).where(among).orderBy('n', 'desc').limit(chunkSize)
  const rows = await db
    .selectFrom(some.as('attempts'))
    .select('n')
    .where(conditionOf(db, sought))
    .orderBy('n', 'desc')
    .execute()
  return rows.flatMap(({ n }) => n ?? [])
}
