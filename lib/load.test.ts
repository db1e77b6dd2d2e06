import { type ChildProcess, spawn } from 'node:child_process'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { json, standIn } from '#lib/feishu/loopback.testing.ts'
import { local } from '#lib/model/identity.ts'
import { audit } from '#lib/store/audit.ts'
import type { NewJob } from '#lib/store/job-beginning.ts'
import { jobs } from '#lib/store/jobs.ts'
import { migrate, openStore } from '#lib/store/open.ts'
import { bundleWorker } from '#scripts/bundle-worker.mjs'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'

/** `npm run load`; here a job so small that no limit is met, and nothing depends on how fast the machine is. */
const isLong = Boolean(process.env.LOAD_LOG)
const size = isLong
  ? { rows: 1000, chats: 250, busiest: 40, persons: 20 }
  : { rows: 30, chats: 10, busiest: 5, persons: 3 }

/** What Feishu takes: of an app, and into one chat. */
const limits = { second: 50, minute: 1000, chat: 5 }
/** What is the share of jobs of that. */
const shares = { second: 45, minute: 900, chat: 4 }

/**
 * How long so many replies take at least, by the shares of jobs; persons’ replies take of the same minute.
 * @returns milliseconds
 */
function boundOf(rows: number, busiest: number, persons: number): number {
  const behind = rows + persons - 1
  const evenly = Math.floor(behind / shares.minute) * 60_000 + ((behind % shares.minute) * 1000) / shares.second
  return Math.max(evenly, ((busiest - 1) * 1000) / shares.chat)
}

/** Most of those times within so many milliseconds. */
function mostWithin(ms: number, times: readonly number[]): number {
  let first = 0
  return times.reduce((most, at, last) => {
    while (at - (times[first] ?? at) >= ms) first++
    return Math.max(most, last - first + 1)
  }, 0)
}

/** The first chat is the busiest, the others take what is left in turn. */
const chatOf = (row: number) => (row < size.busiest ? 0 : 1 + ((row - size.busiest) % (size.chats - 1)))

type Arrived = { at: number; chat: string; uuid: string }

/** A Feishu that answers in so many milliseconds, and remembers what arrived when. */
async function feishu() {
  const arrived: Arrived[] = []
  const there = await standIn({
    other: ({ path, body }, response) => {
      const [, message_id = ''] = path.match(/messages\/(om_\w+)\/reply/) ?? []
      const chat = `oc_${message_id.split('_')[1]}`
      arrived.push({ at: performance.now(), chat, uuid: JSON.parse(body.toString()).uuid })
      const data = { message_id: `om_r${arrived.length}`, chat_id: chat }
      setTimeout(() => json(response, 200, { code: 0, msg: 'success', data }), 40)
    },
  })
  return { ...there, arrived }
}

async function server(path: string, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path], { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] })
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on(
      'line',
      (line) => line === 'ready' && resolve(),
    )
  })
  return child
}

const engines = {
  SQLite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reply-console-load-'))
    return { url: `file:${join(folder, 'load.db')}`, stop: () => void rm(folder, { recursive: true, force: true }) }
  },
  PostgreSQL: throwawayPostgres,
}

describe.each(Object.entries(engines))(
  'by two servers, on %s',
  { timeout: 120_000 + (isLong ? 480_000 : 0) },
  (name, start) => {
    let path: string
    beforeAll(async () => {
      path = await bundleWorker('lib/chaos-worker.testing.ts')
    }, 120_000)
    afterAll(() => rm(dirname(path), { recursive: true, force: true }))

    test('a job goes out once each, within its share, and persons go first', async () => {
      const engine = await start()
      const db = openStore(engine.url)
      const there = await feishu()
      const { arrived } = there
      const servers: ChildProcess[] = []
      try {
        await migrate(db)
        const env = {
          DATABASE_URL: engine.url,
          FEISHU_URL: there.base_url,
          TIMEOUT_MS: '10000',
          LOOK_MS: isLong ? '1000' : '50',
        }
        servers.push(await server(path, env), await server(path, env))
        const job = aJob()
        const began = performance.now()
        expect(await jobs(db).begin(job)).toBe('begun')

        const pressed = new Map<string, number>()
        const span = isLong ? 55_000 : 500
        const presses = Array.from({ length: size.persons }, async (_, i) => {
          await pause(Math.random() * span)
          const uuid = `person-${i}`
          pressed.set(uuid, performance.now())
          // Every other one goes into the busiest chat.
          const message_id = `om_${i % 2 ? 1 + (i % (size.chats - 1)) : 0}_person${i}`
          const content = { msg_type: 'text', content: '{"text":"Myself."}', reply_in_thread: false }
          servers[i % 2]?.stdin?.write(`${JSON.stringify({ attempt_id: uuid, uuid, message_id, ...content })}\n`)
        })
        await Promise.all(presses)
        while ((await jobs(db).find(job.id))?.state !== 'done') await pause(isLong ? 2000 : 100)
        while (arrived.length < size.rows + size.persons) await pause(50)

        const ofJob = arrived.filter(({ uuid }) => !pressed.has(uuid))
        expect(ofJob).toHaveLength(size.rows)
        expect(new Set(arrived.map(({ uuid }) => uuid)).size).toBe(size.rows + size.persons)
        expect(await jobs(db).find(job.id)).toMatchObject({ counts: { sent: size.rows } })
        expect(await audit(db).check()).toMatchObject({ faults: [] })
        if (!isLong) return

        const times = arrived.map(({ at }) => at)
        const ofChat = (chat: string) => arrived.filter((one) => one.chat === chat).map(({ at }) => at)
        const chats = [...new Set(arrived.map(({ chat }) => chat))]
        const worst = {
          second: mostWithin(1000, times),
          minute: mostWithin(60_000, times),
          chat: Math.max(...chats.map((chat) => mostWithin(1000, ofChat(chat)))),
        }
        const took_ms = Math.max(...ofJob.map(({ at }) => at)) - Math.min(...ofJob.map(({ at }) => at))
        const ratio = took_ms / boundOf(size.rows, size.busiest, size.persons)
        const waits = Array.from(pressed, ([uuid, at]) => (arrived.find((one) => one.uuid === uuid)?.at ?? 0) - at)
        const said = {
          ...{ worst, took_s: took_ms / 1000, ratio: Number(ratio.toFixed(4)) },
          begins_ms: Math.round(Math.min(...ofJob.map(({ at }) => at)) - began),
          person_ms: {
            worst: Math.round(Math.max(...waits)),
            mean: Math.round(waits.reduce((a, b) => a + b, 0) / waits.length),
          },
        }
        await appendFile(process.env.LOAD_LOG ?? '', `${name}: ${JSON.stringify(said)}\n`)
        expect(worst.second, JSON.stringify(said)).toBeLessThanOrEqual(limits.second)
        expect(worst.minute, JSON.stringify(said)).toBeLessThanOrEqual(limits.minute)
        expect(worst.chat, JSON.stringify(said)).toBeLessThanOrEqual(limits.chat)
        expect(ratio, JSON.stringify(said)).toBeLessThanOrEqual(1.02)
        expect(Math.max(...waits), JSON.stringify(said)).toBeLessThanOrEqual(1000)
      } finally {
        for (const child of servers) child.kill('SIGKILL')
        there.server.closeAllConnections()
        there.server.close()
        await db.destroy()
        engine.stop()
      }
    })
  },
)

const aJob = (): NewJob => ({
  ...{ id: crypto.randomUUID(), at: new Date().toISOString(), operator: { id: 'local', name: 'Lin' } },
  party: { identity: local, trusts_email: false },
  from: { email: null, address: '', request_id: '' },
  ...{ app_id: 'cli_sandbox', msg_type: 'text', reply_in_thread: false, reasons: [] },
  contents: [{ content: '{"text":"Back at 10."}', summary: 'Back at 10.' }],
  rows: Array.from({ length: size.rows }, (_, i) => ({
    ...{ n: i + 1, message_id: `om_${chatOf(i)}_row${i}`, content: 0 },
    answered: { chat_id: `oc_${chatOf(i)}`, chat_name: null, person_id: null, person_name: null, at: null },
  })),
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
