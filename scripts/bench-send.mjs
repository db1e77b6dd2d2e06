// What a reply costs beyond the call of Feishu it is: through the console, and straight to the same stand-in, in turns.
// And a soak: what ten thousand of them leave behind in the process and at the database.
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { startConsole } from './bench-console.mjs'
import { actionId, send } from './short-journey.mjs'
import { throwawayPostgres } from './throwaway-postgres.mjs'

const times = Number(process.env.SENDS ?? 300)
const soakTimes = Number(process.env.SOAK ?? 10_000)
/** Feishu takes as long; what is measured is what comes on top. */
const thinks_ms = 20

async function standIn(ms) {
  const server = createServer(async (asked, answer) => {
    for await (const _ of asked);
    const isToken = asked.url.includes('access_token')
    if (!isToken) await pause(ms)
    const said = isToken
      ? { tenant_access_token: `t-${Math.random()}`, expire: 7200 }
      : { data: { message_id: `om_${crypto.randomUUID()}`, chat_id: 'oc_bench' } }
    answer.setHeader('Content-Type', 'application/json')
    answer.end(JSON.stringify({ code: 0, msg: 'success', ...said }))
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }
}

let replies = 0
/** A reply to a message of its own, so that no chat’s pace is in the way. */
const replyVia = (url, action, app) => send(url, action, { message_id: `om_bench_${++replies}`, ...(app && { app }) })

const isSent = (told) => told.includes('"status":"done"') && told.includes('"status":"sent"')

async function msOf(act) {
  const began = performance.now()
  await act()
  return performance.now() - began
}

const at = (list, part) => [...list].sort((a, b) => a - b)[Math.floor(list.length * part)]
const row = (name, list) =>
  console.log(
    `  ${name.padEnd(28)} p50 ${at(list, 0.5).toFixed(1).padStart(6)} ms   p95 ${at(list, 0.95).toFixed(1).padStart(6)} ms`,
  )

async function overhead(database, commit) {
  const feishu = await standIn(thinks_ms)
  const console_ = await startConsole({
    ...{ FEISHU_APP_ID: 'cli_bench', FEISHU_APP_SECRET: 's', FEISHU_BASE_URL: feishu.url },
    ...(database && { DATABASE_URL: database }),
  })
  const action = actionId('.next', 'send')
  const [through, empty, direct, commits] = [[], [], [], []]
  try {
    for (let n = 0; n < times + 30; n++) {
      const one = await msOf(async () => {
        const told = await replyVia(console_.url, action)
        if (!isSent(told)) throw new Error(told)
      })
      // What Next takes for any action: this one says at once that it was given no reply.
      const nothing = await msOf(() => send(console_.url, action, { message_id: '' }))
      const other = await msOf(() =>
        fetch(`${feishu.url}/open-apis/im/v1/messages/om_${n}/reply`, { method: 'POST', body: '{}' }).then((answer) =>
          answer.text(),
        ),
      )
      const bare = commit ? await msOf(commit) : 0
      // The first ones warm up code and connections.
      if (n < 30) continue
      through.push(one)
      empty.push(nothing)
      direct.push(other)
      commits.push(bare)
    }
  } finally {
    console_.stop()
    feishu.stop()
  }
  row('through the console', through)
  row('an action that sends nothing', empty)
  row('straight to the stand-in', direct)
  if (commit) row('a bare commit', commits)
  const over = (part) => at(through, part) - at(direct, part)
  return { p50: over(0.5), p95: over(0.95), commit: at(commits, 0.5) }
}

/** @returns {Promise<boolean>} whether both engines are within their limits */
export async function sending() {
  console.log(`\nA reply, ${times} times, to a Feishu that thinks ${thinks_ms} ms, one after the other, on SQLite:`)
  const sqlite = await overhead(null, null)
  console.log(`  on top: ${sqlite.p50.toFixed(1)} ms at p50, limit 5; ${sqlite.p95.toFixed(1)} ms at p95, limit 15`)
  const postgres = await throwawayPostgres({ fsync: true })
  const client = new Client({ connectionString: postgres.url })
  try {
    await client.connect()
    await client.query('create table bare (n integer)')
    console.log('The same on PostgreSQL:')
    const { p50, commit } = await overhead(postgres.url, () => client.query('insert into bare values (1)'))
    console.log(`  on top: ${p50.toFixed(1)} ms at p50, that is ${(p50 / commit).toFixed(1)} bare commits, limit 3`)
    return sqlite.p50 <= 5 && sqlite.p95 <= 15 && p50 <= 3 * commit
  } finally {
    await client.end()
    postgres.stop()
  }
}

/** @returns {Promise<boolean>} whether memory, handles and connections stay where they were after the first fifth */
export async function soaking() {
  const feishu = await standIn(5)
  const folder = mkdtempSync(join(tmpdir(), 'reply-console-soak-'))
  // One app may call a thousand times a minute: of twelve nobody waits.
  const apps = Array.from({ length: 12 }, (_, n) => `cli_soak_${n}`)
  const file = join(folder, 'apps.yaml')
  writeFileSync(
    file,
    apps
      .map((id) => `- { name: ${id}, app_id: ${id}, app_secret: s3cret-${id}, base_url: '${feishu.url}' }\n`)
      .join(''),
  )
  const postgres = await throwawayPostgres()
  const client = new Client({ connectionString: postgres.url })
  let flat = true
  try {
    await client.connect()
    for (const database of [null, postgres.url]) {
      const console_ = await startConsole({ FEISHU_APPS_FILE: file, ...(database && { DATABASE_URL: database }) })
      const action = actionId('.next', 'send')
      const looked = []
      const look = async () => {
        const status = readFileSync(`/proc/${console_.pid}/status`, 'utf8')
        const held = Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024
        const handles = readdirSync(`/proc/${console_.pid}/fd`).length
        const connections = database
          ? Number(
              (await client.query('select count(*) from pg_stat_activity where pid <> pg_backend_pid()')).rows[0].count,
            )
          : 0
        looked.push({ held, handles, connections })
        console.log(
          `  ${String((looked.length - 1) * part).padStart(6)}   ${held.toFixed(0).padStart(4)} MB   ${handles} handles${database ? `   ${connections} connections` : ''}`,
        )
      }
      console.log(
        `\n${soakTimes} replies as ${apps.length} apps, eight at a time, on ${database ? 'PostgreSQL' : 'SQLite'}:`,
      )
      const part = soakTimes / 10
      await look()
      for (let tenth = 0; tenth < 10; tenth++) {
        let left = part
        const going = async () => {
          while (left-- > 0) {
            const told = await replyVia(console_.url, action, apps[left % apps.length])
            if (!isSent(told)) throw new Error(told)
          }
        }
        await Promise.all(Array.from({ length: 8 }, going))
        await look()
      }
      console_.stop()
      const [early, late] = [looked.slice(2, 6), looked.slice(7)]
      const most = (list, of) => Math.max(...list.map((one) => one[of]))
      const grown = most(late, 'held') - most(early, 'held')
      const isFlat =
        grown <= 20 &&
        most(late, 'handles') <= most(early, 'handles') + 4 &&
        most(late, 'connections') <= most(early, 'connections')
      console.log(
        `  the last third beside the first: ${grown >= 0 ? '+' : ''}${grown.toFixed(0)} MB, limit +20; ${isFlat ? 'flat' : 'NOT flat'}`,
      )
      flat &&= isFlat
    }
    return flat
  } finally {
    await client.end()
    postgres.stop()
    feishu.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
