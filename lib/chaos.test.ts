import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outcomeOf } from '#lib/model/attempt.ts'
import { theConsole } from '#lib/model/audit.ts'
import { local } from '#lib/model/identity.ts'
import { uuidAgain } from '#lib/replies/uuid-reuse.ts'
import { sandbox } from '#lib/sandbox/sandbox.ts'
import { attempts } from '#lib/store/attempts.ts'
import { audit } from '#lib/store/audit.ts'
import { jobs } from '#lib/store/jobs.ts'
import { leases } from '#lib/store/leases.ts'
import { migrate, openStore } from '#lib/store/open.ts'
import type { Schema } from '#lib/store/schema.ts'
import { bundleWorker } from '#scripts/bundle-worker.mjs'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'

/** A long form is `npm run chaos`: so many rounds, from that seed on, so that a run can be gone on with. */
const rounds = Number(process.env.CHAOS_ROUNDS ?? 1)
const from = Number(process.env.CHAOS_FROM ?? 1)
const presses = 4
/** Of a job beside them. */
const rows = 4
const targets = ['om_dc13264520392913993dd051dba21dcf', 'om_3820ef70a5d32065cf23beefc9e9a9fb']

/** The same numbers for the same seed. */
function dice(seed: number) {
  let at = (seed * 2_654_435_761) % 2_147_483_647 || 1
  return (most: number) => {
    at = (at * 48_271) % 2_147_483_647
    return at % most
  }
}

/** The stand-in behind a line that breaks: before a request is taken, after it, in the middle of an answer; or is slow. */
async function brokenFeishu() {
  const there = sandbox({ app_id: 'cli_sandbox', app_secret: 'a-secret-of-32-characters-or-so-0' })
  const faults = { roll: dice(1) }
  const refusals = { pace: 0 }
  let onReply = () => {}
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const { method = 'GET', url = '', headers } = request
    const isReply = url.endsWith('/reply')
    if (isReply) onReply()
    const met = isReply ? faults.roll(10) : 9
    if (met === 0) return void request.socket.destroy()
    if (met < 5) await new Promise((resolve) => setTimeout(resolve, faults.roll(300)))
    const answer = await there.fetch(
      new Request(`http://feishu${url}`, {
        method,
        headers: new Headers(
          Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
        ),
        ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
      }),
    )
    const text = await answer.text()
    if (/"code":(230020|99991400)/.test(text)) refusals.pace++
    if (met === 1) return void request.socket.destroy()
    if (met === 2) return void response.writeHead(502).end('<html>Bad Gateway</html>')
    if (met === 3) await new Promise((resolve) => setTimeout(resolve, 600))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    if (met === 4) {
      response.write(text.slice(0, 20))
      return void request.socket.destroy()
    }
    response.end(text)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    refusals,
    /** Resolves when the next reply has arrived. */
    nextReply: () =>
      new Promise<void>((resolve) => {
        onReply = resolve
      }),
    delivered: (words: string) => JSON.stringify(there.chats()).split(words).length - 1,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

type Worker = { child: ChildProcess; told: { attempt_id: string; result: { status: string } }[]; kill(): Promise<void> }

async function started(path: string, env: Record<string, string>): Promise<Worker> {
  const child = spawn(process.execPath, [path], { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] })
  const told: Worker['told'] = []
  // What is written to one that was killed goes nowhere.
  child.stdin?.on('error', () => {})
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line === 'ready') resolve()
      else told.push(JSON.parse(line))
    })
  })
  return {
    child,
    told,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

const engines = {
  SQLite: { servers: 1, open: async () => ({ url: null, stop: () => {} }) },
  PostgreSQL: { servers: 2, open: throwawayPostgres },
}

describe.each(Object.entries(engines))(
  'killed while it sends and while it settles, on %s',
  // A round in which nobody comes late waits a minute, as the console does, before it reads the chat.
  { timeout: 120_000 + rounds * 180_000 },
  (name, { servers, open }) => {
    let path: string
    let engine: { url: string | null; stop(): void }
    let folder: string
    beforeAll(async () => {
      path = await bundleWorker('lib/chaos-worker.testing.ts')
      folder = await mkdtemp(join(tmpdir(), 'reply-console-chaos-'))
      engine = await open()
    }, 120_000)
    afterAll(async () => {
      engine?.stop()
      await rm(folder, { recursive: true, force: true })
      await rm(dirname(path), { recursive: true, force: true })
    }, 30_000)

    test('every press is on record, nothing is delivered twice, all is settled or left to a person', async () => {
      const url = engine.url ?? `file:${join(folder, 'chaos.db')}`
      const db = openStore(url)
      await migrate(db)
      const feishu = await brokenFeishu()
      const counted = { presses: 0, rows: 0, kills: 0, delivered: 0, settled: 0, person: 0, pace: 0 }
      const env = { DATABASE_URL: url, FEISHU_URL: feishu.url }
      try {
        for (let seed = from; seed < from + rounds; seed++) {
          const roll = dice(seed)
          feishu.faults.roll = dice(seed + 7)
          const all = await Promise.all(Array.from({ length: servers }, () => started(path, env)))
          const pressed = Array.from({ length: presses }, (_, i) => `${name}-${seed}-${i}-`)
          const ofJob = Array.from({ length: rows }, (_, i) => `${name}-${seed}-row${i}-`)
          const job_id = crypto.randomUUID()
          const arrived = feishu.nextReply()
          expect(await jobs(db).begin(aJob(job_id, ofJob, targets)), `the job of seed ${seed}`).toBe('begun')
          for (const [i, words] of pressed.entries())
            all[i % servers]?.child.stdin?.write(`${JSON.stringify(press(words, targets[roll(2)] ?? ''))}\n`)
          // On a busy machine it may be that none ever does.
          await Promise.race([arrived, pause(3000)])
          await pause(roll(500))
          const isPaused = roll(3) === 0
          if (isPaused) await jobs(db).pause(job_id, { why: 'person', by: lin })
          const told = all.flatMap((one) => one.told)
          const survives = servers > 1 && roll(2) === 0
          for (const one of survives ? all.slice(1) : all) await one.kill()
          counted.kills += survives ? servers - 1 : servers

          // Half the time nobody comes for more than two minutes.
          const late = roll(2) === 0
          if (late && !survives) {
            await pause(1000)
            await pass(db, 130_000)
          }
          const later = { ...env, LATER_MS: late && !survives ? '130000' : '0' }
          const second = await started(path, later)
          if (roll(2) === 0) {
            await pause(roll(300))
            await second.kill()
            counted.kills++
          }
          const last = await started(path, later)
          await through(db, job_id)
          const isRepeated = roll(2) === 0
          if (isRepeated) await jobs(db).repeat(job_id, 'failed', (of) => uuidAgain(of, Date.now()), byItself)
          if (isRepeated) await through(db, job_id)
          for (const one of [...all, second, last]) await one.kill()

          for (const words of pressed) {
            const where = `${words} of seed ${seed}`
            const delivered = feishu.delivered(words)
            const [attempt] = await attempts(db).withUuid('cli_sandbox', words)
            counted.presses += attempt ? 1 : 0
            counted.delivered += delivered
            expect(delivered, where).toBeLessThanOrEqual(1)
            // Whoever was told anything but that nothing was sent is on record; so is what has left.
            const answered = told.find(({ attempt_id }) => attempt_id === words)
            if (delivered > 0 || (answered && answered.result.status !== 'no_record'))
              expect(attempt, where).toBeDefined()
            if (!attempt) continue
            const outcome = outcomeOf(attempt)
            const said = `${where}: ${JSON.stringify({ outcome, settled: attempt.settled, delivered })}`
            if (outcome.status === 'sent') expect(delivered, said).toBe(1)
            if (outcome.status === 'refused') expect(delivered, said).toBe(0)
            if (attempt.settled?.verdict === 'not_delivered') expect(delivered, said).toBe(0)
            if (outcome.status === 'unanswered' && attempt.settled?.verdict !== 'not_delivered') {
              const never = outcome.reason === 'unreachable' || outcome.reason === 'called_off'
              expect(never || attempt.settled?.verdict === 'cannot_tell', said).toBe(true)
              counted.person += never ? 0 : 1
            }
            counted.settled += attempt.settled ? 1 : 0
          }

          for (const { n, state, uuid } of await jobs(db).rows(job_id)) {
            const words = ofJob[n - 1] ?? ''
            const delivered = feishu.delivered(words)
            const of = await attempts(db).withUuid('cli_sandbox', uuid)
            const said = `${words} of seed ${seed}, ${state}: ${JSON.stringify(of.map(({ outcome, settled }) => ({ outcome, settled })))}`
            expect(delivered, said).toBeLessThanOrEqual(1)
            expect(['sent', 'refused', 'unanswered', 'not_sent'], said).toContain(state)
            if (state === 'sent') expect(delivered, said).toBe(1)
            if (state === 'not_sent') expect(delivered, said).toBe(0)
            if (state === 'unanswered')
              expect(
                of.some(({ settled }) => settled?.verdict === 'cannot_tell'),
                said,
              ).toBe(true)
            counted.rows += 1
            counted.delivered += delivered
            counted.person += state === 'unanswered' ? 1 : 0
          }
        }
        expect(await audit(db).check()).toMatchObject({ faults: [] })
        counted.pace = feishu.refusals.pace
      } finally {
        feishu.stop()
        await db.destroy()
      }
      if (process.env.CHAOS_LOG)
        await appendFile(
          process.env.CHAOS_LOG,
          `${name}, seeds ${from} to ${from + rounds - 1}: ${JSON.stringify(counted)}\n`,
        )
    })
  },
)

const press = (words: string, message_id: string) => ({
  ...{ attempt_id: words, uuid: words, message_id, msg_type: 'text', reply_in_thread: false },
  content: JSON.stringify({ text: `${words} on it` }),
})

const lin = { id: 'local', name: 'Lin' }
const byItself = { who: theConsole, request_id: '' }

const aJob = (id: string, words: string[], into: string[]) => ({
  ...{ id, at: new Date().toISOString(), operator: lin, party: { identity: local, trusts_email: false } },
  from: { email: null, address: '', request_id: '' },
  ...{ app_id: 'cli_sandbox', msg_type: 'text' as const, reply_in_thread: false, reasons: [] },
  contents: words.map((one) => ({ content: JSON.stringify({ text: `${one} on it` }), summary: one })),
  rows: words.map((_, i) => ({ n: i + 1, message_id: into[i % into.length] ?? '', content: i, answered: null })),
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Lets time go by for what nobody has in hand; a test does not wait for it. */
async function pass(db: Kysely<Schema>, ms: number, holder?: string): Promise<void> {
  await db
    .updateTable('leases')
    .set((is) => ({ until: is('until', '-', ms), begun_at: is('begun_at', '-', ms) }))
    .$if(holder !== undefined, (some) => some.where('holder', '=', holder ?? ''))
    .execute()
}

/** Waits until nothing is open any more. */
async function settled(db: Kysely<Schema>): Promise<void> {
  for (;;) {
    if ((await leases(db).open()).leases.length === 0) return
    await pass(db, 10_000, '')
    await pause(50)
  }
}

/** Waits until a job is through as well; whatever paused it is over by then. */
async function through(db: Kysely<Schema>, job_id: string): Promise<void> {
  for (;;) {
    await settled(db)
    const state = (await jobs(db).find(job_id))?.state
    if (state === 'done') return
    if (state === 'paused') await jobs(db).goOn(job_id, byItself)
    await pause(50)
  }
}
