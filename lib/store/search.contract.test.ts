import { setImmediate as turn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from '#lib/protocol/outcome.ts'
import type { AttemptFilter } from './attempt-filter.ts'
import { attempts } from './attempts.ts'
import { audit } from './audit.ts'
import { type Engine, engines } from './engines.testing.ts'
import { leases } from './leases.ts'
import { migrate, openStore } from './open.ts'
import { retention } from './retention.ts'
import type { Schema } from './schema.ts'
import { fileChunks, takeOffFile } from './search.ts'
import { attemptsMadeUp, recordMadeUp, wordsMadeUp } from './seeded.testing.ts'

const count = 10_500
const by = { who: { id: 'local', name: 'Lin', email: null, address: '' }, request_id: '' }
const rows = [...attemptsMadeUp(count)]
const some = rows[5000]

/** What a plain scan says, with nothing of what the store does. */
const scanned = new Map<string, Set<number>>()
function scan(filter: AttemptFilter): number[] {
  const sets = Object.entries(filter).map(([name, value]) => {
    const key = `${name} ${value}`
    const set =
      scanned.get(key) ?? new Set(rows.filter(meets(name as keyof AttemptFilter, value)).map(({ n }) => n ?? 0))
    scanned.set(key, set)
    return set
  })
  const all = rows.map(({ n }) => n ?? 0).reverse()
  return all.filter((n) => sets.every((set) => set.has(n)))
}

function meets(name: keyof AttemptFilter, given: string | number): (row: (typeof rows)[number]) => boolean {
  const part = String(given).normalize('NFKC').toLowerCase()
  const named = (kind: 'operator' | 'chat' | 'answered') => {
    const ids = new Set(
      rows.filter((row) => row[`${kind}_name`]?.toLowerCase().includes(part)).map((row) => row[`${kind}_id`]),
    )
    return (row: (typeof rows)[number]) => row[`${kind}_id`] === given || ids.has(row[`${kind}_id`])
  }
  switch (name) {
    case 'status':
      return (row) => (row.status ?? 'unanswered') === given
    case 'code':
      return (row) => row.code === given || row.sub_code === given
    case 'message_id':
      return (row) => row.message_id === given || row.reply_message_id === given
    case 'operator':
      return named('operator')
    case 'chat':
      return named('chat')
    case 'person':
      return named('answered')
    case 'operator_id':
    case 'app_id':
      return (row) => row[name] === given
    case 'from':
      return (row) => row.at >= given
    case 'to':
      return (row) => row.at < given
    case 'text':
      return (row) => row.words_folded.includes(part)
  }
}

const filters: { [what: string]: AttemptFilter } = {
  sent: { status: 'sent' },
  refused: { status: 'refused' },
  unanswered: { status: 'unanswered' },
  'a code': { code: 230013 },
  'a sub code': { code: 200550 },
  'a message replied to': { message_id: some?.message_id },
  'a reply': { message_id: rows.find(({ reply_message_id }) => reply_message_id)?.reply_message_id ?? '' },
  'an operator’s id': { operator: 'ou_7' },
  'a part of an operator’s name': { operator: 'OPERATOR 1' },
  'one operator alone': { operator_id: 'ou_150' },
  'a person’s name': { person: 'person 29' },
  'a chat’s name': { chat: '群 7' },
  'a chat nobody knows': { chat: 'oc_none' },
  'an app': { app_id: 'cli_2' },
  'from a time': { from: some?.at },
  'to a time': { to: some?.at },
  'a week': { from: '2025-01-02T03:00:00.000Z', to: '2025-01-05T10:00:00.000Z' },
  'two Chinese letters, frequent': { text: wordsMadeUp.frequent },
  'two Chinese letters, rare': { text: wordsMadeUp.rare },
  'two Chinese letters, absent': { text: wordsMadeUp.absent },
  'a single letter': { text: wordsMadeUp.rare.slice(0, 1) },
  'two Latin letters': { text: 'xy' },
  'a Latin word in other case': { text: 'GATEWAY' },
  'the middle of a word': { text: 'atew' },
  'words with a space between': { text: `gateway ${some?.words_folded.slice(0, 3)}` },
  'a long text': { text: some?.words_folded.slice(0, 60) },
  'frequent letters in a week': {
    text: wordsMadeUp.frequent,
    from: '2025-01-02T03:00:00.000Z',
    to: '2025-01-05T10:00:00.000Z',
  },
  'a word in a week': { text: 'gateway', from: '2025-01-02T03:00:00.000Z', to: '2025-01-05T10:00:00.000Z' },
  'letters that stand there, but not so': { text: 'yawetag' },
}

/** Sends them, as far as the store takes part in it. */
async function sendEach(db: Kysely<Schema>, some: typeof rows) {
  const { begin, addTry, finish } = attempts(db)
  for (const row of some) {
    const { id, at, operator_id, operator_name, app_id, message_id, msg_type, uuid, body, summary } = row
    const { answered_id, answered_name, answered_at, chat_id, chat_name } = row
    await begin(
      {
        ...{ id, at, app_id, message_id, msg_type, uuid, body, summary, reply_in_thread: false, runner: row.runner },
        operator: { id: operator_id, name: operator_name },
        answered: { chat_id, chat_name, person_id: answered_id, person_name: answered_name, at: answered_at },
        from: { email: null, address: '', request_id: '' },
      },
      () => null,
      1000,
    )
    if (row.outcome === null || row.finished_at === null) continue
    const outcome: Outcome = JSON.parse(row.outcome)
    await addTry(id, 1, { at, ms: row.duration_ms ?? 0, outcome, wait_ms: null })
    await finish(id, { outcome, finished_at: row.finished_at, duration_ms: row.duration_ms ?? 0 })
  }
}

/** Everything a store holds, but for what chance or the day decides. */
async function allOf(db: Kysely<Schema>) {
  const chance = ['salt', 'digest', 'previous', 'hash', 'seen_on']
  const tables = [
    'attempts',
    'tries',
    'reply_uuids',
    'senders',
    'names',
    'audit_entries',
    'audit_contents',
    'audit_head',
  ]
  return Promise.all(
    tables.map(async (table) => {
      const all = await db
        .selectFrom(table as 'attempts')
        .selectAll()
        .execute()
      const texts = all.map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([name]) => !chance.includes(name))
            .sort(),
        ),
      )
      return [table, texts.sort()]
    }),
  )
}

describe.each(Object.entries(engines))('a search on %s', { timeout: 60_000 }, (_, start) => {
  let engine: Engine
  let db: Kysely<Schema>
  beforeAll(async () => {
    engine = await start()
    db = openStore(await engine.fresh())
    await migrate(db)
    await recordMadeUp(db, rows)
  }, 60_000)
  afterAll(async () => {
    await db?.destroy()
    engine?.stop()
  }, 30_000)

  const compare = async (sought: [what: string, filter: AttemptFilter][]) => {
    const { list } = attempts(db)
    let found = 0
    for (const [what, filter] of sought) {
      const expected = scan(filter)
      if (expected.length > 0) found++
      const page = await list({ ...filter, limit: 50, count_to: 1000 })
      const next = page.next === null ? null : await list({ ...filter, limit: 50, before: page.next })
      const numbers = [...page.attempts, ...(next?.attempts ?? [])].map(({ id }) => Number(id.slice(0, 8)))
      expect(numbers, what).toEqual(expected.slice(0, 100))
      expect(page.next !== null, what).toBe(expected.length > 50)
      expect(page.count, what).toBe(Math.min(expected.length, 1001))
    }
    // Else most of it compares nothing with nothing.
    expect(found).toBeGreaterThan(sought.length / 2)
  }
  test('a message nobody answered', async () => {
    expect(await attempts(db).list({ message_id: 'om_nobody', limit: 50, count_to: 1000 })).toEqual({
      ...{ attempts: [], next: null, count: 0 },
    })
  })

  const each = Object.entries(filters)
  const pairs = each.flatMap(([one, a], i) =>
    each
      .slice(i + 1)
      .filter(([, b]) => !Object.keys(a).some((name) => name in b))
      .map(([other, b]): [string, AttemptFilter] => [`${one} and ${other}`, { ...a, ...b }]),
  )

  const shown = async (filter: AttemptFilter) =>
    (await attempts(db).list({ ...filter, limit: 50 })).attempts.map(({ id }) => Number(id.slice(0, 8)))
  const filing = (now = Date.now()) => fileChunks(db, () => now, 0)

  test('what was made up is what would stand there had it been sent', async () => {
    const some = rows.slice(0, 60)
    const stores = await Promise.all(
      [sendEach, recordMadeUp].map(async (put) => {
        const one = openStore(await engine.fresh())
        try {
          await migrate(one)
          await put(one, some)
          return await allOf(one)
        } finally {
          await one.destroy()
        }
      }),
    )
    expect(stores[1]).toEqual(stores[0])
  })
  test('what was made up is a whole chain', async () => {
    expect((await audit(db).check())?.faults).toEqual([])
  }, 60_000)
  test('says what a plain scan says before anything is on file', () => compare(each))
  test('files a full chunk once, whoever else does the same, and not while something in it is being sent', async () => {
    expect(await filing(Date.parse(rows[0]?.at ?? ''))).toBe(0)
    const [mine, theirs] = await Promise.all([filing(), filing()])
    expect([mine + theirs, await filing()]).toEqual([2, 0])
  })
  test('says what a plain scan says, for every filter and pairs of them', () => compare([...each, ...pairs]))
  test('every page of a filter, to the end', async () => {
    for (const filter of [{ text: wordsMadeUp.frequent }, { status: 'refused' }, { operator: 'operator 1' }] as const) {
      const seen: number[] = []
      let before: string | undefined
      do {
        const page = await attempts(db).list({ ...filter, before, limit: 200, count_to: 300 })
        expect(page.count).toBe(Math.min(scan(filter).length, 301))
        seen.push(...page.attempts.map(({ id }) => Number(id.slice(0, 8))))
        before = page.next ?? undefined
      } while (before)
      expect(seen).toEqual(scan(filter))
    }
  })
  test('an outcome that comes late is found by', async () => {
    const late = rows.find(({ n, finished_at }) => n && n > 4096 && finished_at === null)
    const outcome: Outcome = { status: 'sent', message: { message_id: 'om_late' }, again: false }
    await attempts(db).finish(late?.id ?? '', { outcome, finished_at: late?.at ?? '', duration_ms: 1 })
    const isFound = async () => {
      expect(await shown({ message_id: 'om_late' })).toEqual([late?.n])
      expect(await shown({ status: 'sent', operator_id: late?.operator_id, from: late?.at })).toContain(late?.n)
      expect(await shown({ status: 'unanswered', operator_id: late?.operator_id })).not.toContain(late?.n)
    }
    await isFound()
    expect(await filing()).toBe(1)
    await isFound()
  })
  test('one nobody answered for that is found to stand there is sent, on file or not', async () => {
    const open = rows.filter(({ n, status }) => n && n > 4096 && n < 8192 && status === 'unanswered')
    const [one] = open
    if (!one) throw new Error('Every reply was answered')
    const { id, message_id, app_id, operator_id, at } = one
    const settled = { verdict: 'delivered', how: 'read_back', message_id: 'om_found', why: null } as const
    await leases(db).settleBy(by, { id, message_id, app_id }, settled, null)
    const isFound = async () => {
      expect(await shown({ status: 'unanswered', operator_id, from: at })).not.toContain(one.n)
      expect(await shown({ status: 'sent', operator_id, from: at, to: open[1]?.at })).toContain(one.n)
    }
    await isFound()
    expect(await filing()).toBe(1)
    await isFound()
  })
  test('what changes while it is filed is not filed as it was, and what an earlier try left is cleared', async () => {
    const marks = () => db.selectFrom('search_marks').select('mark').where('chunk', '=', 1).orderBy('mark').execute()
    const whole = await marks()
    const change = () => db.transaction().execute((step) => takeOffFile(step, [5000]))
    await change()
    const under = filing()
    while ((await marks()).length < 2) await turn()
    await change()
    expect([await under, await marks()]).toEqual([0, []])
    for (const mark of ['-', 'wleft'])
      await db.insertInto('search_marks').values({ chunk: 1, mark, hits: 'AA' }).execute()
    expect([await filing(), await marks()]).toEqual([1, whole])
  })
  test('words that retention blanked are found no more, and stand in no row of the file', async () => {
    const [row] = rows
    const text = row?.words_folded.slice(0, 8)
    expect(await shown({ text })).toContain(1)
    await retention(db).blankOlderThan('2025-01-01T00:30:00.000Z')
    const marks = () => db.selectFrom('search_marks').select('mark').where('chunk', '=', 0).execute()
    expect(await marks()).toEqual([])
    const isGone = async () => {
      expect(await shown({ text })).not.toContain(1)
      expect(await shown({ message_id: row?.message_id })).toContain(1)
    }
    await isGone()
    expect(await filing()).toBe(1)
    await isGone()
  })
})
