// A million attempts on record, made up, on both engines: how long a page of the history takes under every filter, with
// its count; how long a send takes beside somebody who searches without a pause, or takes all of it out as a file; and
// what memory that takes.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { CompiledQuery } from 'kysely'
import { storeBuilt } from './store-built.mjs'
import { throwawayPostgres } from './throwaway-postgres.mjs'

/** So many that the last 4,000 are not on file: these are read one by one. */
const count = Number(process.env.ATTEMPTS ?? 1_003_500)
const runs = Number(process.env.RUNS ?? 25)
/** One of them alone takes a third of an hour. */
const only = process.env.ENGINE
const limitMs = 50
const seedingMs = 10 * 60_000
/** What is still held at the end of an export, beyond what was in its first tenth. */
const mostGrowthMB = 16

const engines = {
  async SQLite() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-audit-'))
    return { url: `file:${join(folder, 'console.db')}`, stop: () => rmSync(folder, { recursive: true, force: true }) }
  },
  PostgreSQL: throwawayPostgres,
}

/** @returns {Promise<string[]>} what took longer than it may */
export async function auditing(say) {
  const store = await storeBuilt(['seeded.testing', 'exported.testing', 'attempts', 'search', 'open'])
  const faults = []
  for (const [name, start] of Object.entries(engines)) {
    if (only !== undefined && name !== only) continue
    const { url, stop } = await start()
    const db = store.openStore(url)
    const isSqlite = url.startsWith('file:')
    const synchronous = (how) => isSqlite && db.executeQuery(CompiledQuery.raw(`pragma synchronous=${how}`))
    try {
      const began = performance.now()
      await store.migrate(db)
      await synchronous('off')
      await store.recordMadeUp(db, store.attemptsMadeUp(count))
      await synchronous('full')
      const seeded = performance.now()
      const chunks = await store.fileChunks(db, Date.now, 0)
      const filed = performance.now()
      const seconds = (from, to) => `${((to - from) / 1000).toFixed(0)} s`
      say(
        `\n${name}: ${count} attempts put on record in ${seconds(began, seeded)}, ${chunks} chunks filed in ${seconds(seeded, filed)}`,
      )
      if (filed - began > seedingMs) faults.push(`${name}, seeding`)
      // As autovacuum leaves a database that was not filled within minutes.
      if (!isSqlite) await db.executeQuery(CompiledQuery.raw('vacuum analyze'))
      const attempts = store.attempts(db)
      const bare = await fiftyBare(db)
      row(say, 'fifty by their number, bare', bare)
      for (const [what, filter] of Object.entries(filtersOf(store))) {
        const times = []
        for (let i = 0; i < runs; i++) {
          const one = filter(i)
          const start = performance.now()
          await attempts.list({ ...one, limit: 50, count_to: 1000 })
          times.push(performance.now() - start)
        }
        if (row(say, what, times, at(bare, 0.5)) > limitMs) faults.push(`${name}, ${what}`)
      }
      // By turns, and before and after: a machine that is busy for a while slows down all of them.
      const alone = []
      const beside = []
      let searches = 0
      for (let round = 0; round < 4; round++) {
        alone.push(...(await sending(attempts, 50)))
        let searching = true
        const searcher = (async () => {
          const filters = Object.values(filtersOf(store))
          for (; searching; searches++) {
            const one = filters[searches % filters.length](searches)
            await attempts.list({ ...one, limit: 50, count_to: 1000 })
          }
        })()
        beside.push(...(await sending(attempts, 50)))
        searching = false
        await searcher
      }
      const { beside: besideExport, ...exported } = await exporting(store.everythingExported(attempts), () =>
        sending(attempts, 200),
      )
      alone.push(...(await sending(attempts, 200)))
      row(say, 'a send alone', alone)
      const sends = { [`beside ${searches} searches`]: beside, 'beside an export': besideExport }
      for (const [what, times] of Object.entries(sends)) {
        row(say, what, times, at(alone, 0.5))
        if (at(times, 0.5) > 2 * at(alone, 0.5)) faults.push(`${name}, sends ${what}`)
      }
      const { size, took, held, rss } = exported
      say(
        `  all exported: ${size} MB in ${seconds(0, took)}; held ${held.first} MB at most in its first tenth, ${held.rest} MB later (${rss} MB of the process)`,
      )
      if (held.rest - held.first > mostGrowthMB) faults.push(`${name}, memory of an export`)
    } finally {
      await db.destroy()
      stop()
    }
  }
  return faults
}

/** Takes all of it, as fast as it comes, and sends beside it; what is held in the first tenth of it and in the rest. */
async function exporting(bytes, send) {
  const began = performance.now()
  const held = { first: 0, rest: 0 }
  let total = 0
  let rows = 0
  let looked = 0
  let beside
  for await (const piece of bytes) {
    total += piece.length
    rows += piece.filter((byte) => byte === lineFeed).length
    beside ??= send()
    if (rows - looked < count / 40) continue
    looked = rows
    collectGarbage()
    const { heapUsed, external } = process.memoryUsage()
    const part = rows * 10 < count ? 'first' : 'rest'
    held[part] = Math.max(held[part], megabytes(heapUsed + external))
  }
  return {
    beside: (await beside) ?? [],
    size: megabytes(total),
    took: performance.now() - began,
    held,
    rss: megabytes(process.memoryUsage().rss),
  }
}

const lineFeed = 10
const megabytes = (bytes) => Math.round(bytes / 1024 / 1024)

/** Without it what is measured is how rarely the engine does so by itself. */
function collectGarbage() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** What a page takes at least: a single statement that knows its rows. */
async function fiftyBare(db) {
  const times = []
  for (let i = 0; i < runs; i++) {
    const first = 1 + ((i * 104_729) % Math.max(1, count - 50))
    const start = performance.now()
    await db
      .selectFrom('attempts')
      .selectAll()
      .where('n', '>=', first)
      .where('n', '<', first + 50)
      .execute()
    times.push(performance.now() - start)
  }
  return times
}

function filtersOf({ wordsMadeUp: words }) {
  const day = (i) =>
    new Date(Date.UTC(2025, 0, 2) + ((i * 7) % Math.max(1, Math.floor(count / 1440) - 8)) * 24 * 3600_000)
  return {
    'the newest': () => ({}),
    'far back': (i) => ({ before: String(Math.floor(count / 2) + i) }),
    sent: () => ({ status: 'sent' }),
    refused: () => ({ status: 'refused' }),
    unanswered: () => ({ status: 'unanswered' }),
    'a code': (i) => ({ code: [230002, 230013, 230020, 200550, 99991400, 5][i % 6] }),
    'a message': (i) => ({ message_id: `om_1_${(i * 7919) % count}` }),
    'a reply': (i) => ({ message_id: `om_1_r${1 + ((i * 7919) % count)}` }),
    'sent by an id': (i) => ({ operator: `ou_${i * 7}` }),
    'sent by a name': (i) => ({ operator: `operator ${i}` }),
    'one’s own': (i) => ({ operator_id: `ou_${199 - i}` }),
    'in answer to a person': (i) => ({ person: `person ${i * 100}` }),
    'a chat by name': (i) => ({ chat: `群 ${i * 30}` }),
    'a chat nobody knows': () => ({ chat: 'oc_none' }),
    'an app': (i) => ({ app_id: `cli_${i % 3}` }),
    'a week': (i) => ({ from: day(i).toISOString(), to: new Date(+day(i) + 7 * 24 * 3600_000).toISOString() }),
    'Chinese, frequent': () => ({ text: words.frequent }),
    'Chinese, rare': () => ({ text: words.rare }),
    'Chinese, absent': () => ({ text: words.absent }),
    'a Chinese letter': () => ({ text: words.rare.slice(0, 1) }),
    'Latin, frequent': () => ({ text: words.latin }),
    'Latin, rare': () => ({ text: words.rareLatin }),
    'Latin, absent': () => ({ text: 'zebrafish' }),
    'two Latin letters': (i) => ({ text: ['xy', 'ga', 'qz', 'st'][i % 4] }),
    'a chat, and rare words': (i) => ({ chat: `oc_${i}`, text: words.rare }),
    'refused, frequent words': () => ({ status: 'refused', text: words.frequent }),
    'own, from a day on, words': (i) => ({ operator_id: `ou_${i}`, from: day(i).toISOString(), text: words.latin }),
  }
}

/** Sends, one after the other, as far as the store takes part in them. */
async function sending(attempts, many) {
  const times = []
  for (let i = 0; i < many; i++) {
    const id = randomUUID()
    const start = performance.now()
    // As it comes in, after whatever is under way.
    await turn()
    await attempts.begin({
      ...{ id, at: new Date().toISOString(), operator: { id: 'ou_7', name: 'Operator 7' }, app_id: 'cli_0' },
      ...{ message_id: 'om_1', msg_type: 'text', reply_in_thread: false, uuid: id, summary: 'On it.', runner: 'bench' },
      body: JSON.stringify({ content: JSON.stringify({ text: 'On it.' }), msg_type: 'text', uuid: id }),
    })
    const outcome = { status: 'unanswered', reason: 'timeout' }
    await attempts.addTry(id, 1, { at: new Date().toISOString(), ms: 1, outcome, wait_ms: null })
    await attempts.finish(id, { outcome, finished_at: new Date().toISOString(), duration_ms: 1 })
    times.push(performance.now() - start)
  }
  return times
}

function at(list, part) {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** @param {number} [bare] milliseconds, with which the middle is compared: a busy machine slows down both */
function row(say, name, times, bare) {
  const ms = (part) => `${at(times, part).toFixed(1)} ms`.padStart(9)
  const ratio = bare === undefined ? '' : `   ${(at(times, 0.5) / bare).toFixed(1)} times`
  say(`  ${name.padEnd(27)} p50 ${ms(0.5)}   p95 ${ms(0.95)}${ratio}`)
  return at(times, 0.95)
}
