import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { feishu } from '#lib/feishu/client.ts'
import { json, sent, standIn } from '#lib/feishu/loopback.testing.ts'
import { encodeReply } from '#lib/protocol/reply.ts'
import { migrate, openStore } from '#lib/store/open.ts'
import { slots } from '#lib/store/slots.ts'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'

/** Most of those times within a second. */
function mostWithin(times: readonly number[]): number {
  let first = 0
  return times.reduce((most, at, last) => {
    while (at - (times[first] ?? at) >= 1000) first++
    return Math.max(most, last - first + 1)
  }, 0)
}

const body = encodeReply({ content: '{"text":"On it."}', msg_type: 'text', reply_in_thread: false, uuid: 'u-1' })
const sends = 300
const chats = 60
/** A busy machine lets calls travel unevenly; Feishu answers what is too much with a refusal that is repeated. */
const unevenly = 2

const engines = {
  SQLite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reply-console-rate-'))
    return { url: `file:${join(folder, 'rate.db')}`, stop: () => void rm(folder, { recursive: true, force: true }) }
  },
  PostgreSQL: throwawayPostgres,
}

// By the real clock, so it depends on the machine: a part of `npm run chaos` alone. That the turns themselves keep every
// limit is held in store/slots.contract.test.ts.
describe.skipIf(!process.env.CHAOS_ROUNDS).each(Object.entries(engines))(
  'on %s',
  { timeout: 120_000 },
  (name, start) => {
    test(`${sends} replies into ${chats} chats by two servers, as they arrive`, async () => {
      const engine = await start()
      const stores = [openStore(engine.url), openStore(engine.url)]
      try {
        await migrate(stores[0] ?? openStore(engine.url))
        const arrived: { at: number; chat: string }[] = []
        const there = await standIn({
          other: ({ path }, response) => {
            arrived.push({ at: performance.now(), chat: path })
            json(response, 200, sent())
          },
        })
        const app = {
          app_id: 'cli_a1',
          app_secret: 'the-secret-of-the-app',
          timeout_ms: 10_000,
          base_url: there.base_url,
        }
        const clients = stores.map((db) => {
          const { reserve, slowDown } = slots(db)
          return feishu({
            ...app,
            turns: {
              reserve: (asked) => reserve({ ...asked, app_id: app.app_id }),
              slowDown: (call, chat, wait_ms) => slowDown({ app_id: app.app_id, call, chat }, wait_ms),
            },
          })
        })
        await Promise.all(Array.from({ length: sends }, (_, i) => clients[i % 2]?.reply(`om_${i % chats}`, body)))
        const worst = mostWithin(arrived.map(({ at }) => at))
        const ofChat = Math.max(
          ...Array.from(new Set(arrived.map(({ chat }) => chat)), (one) =>
            mostWithin(arrived.filter(({ chat }) => chat === one).map(({ at }) => at)),
          ),
        )

        const direct = feishu(app)
        await direct.reply('om_x', body)
        const took = { direct: [] as number[], with_turn: [] as number[] }
        for (let i = 0; i < 100; i++) {
          took.direct.push(await timed(() => direct.reply(`om_d_${i}`, body)))
          took.with_turn.push(await timed(() => clients[0]?.reply(`om_t_${i}`, body)))
          await new Promise((resolve) => setTimeout(resolve, 30))
        }
        const at = (times: number[], share: number) =>
          times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
        const more = [0.5, 0.95].map((share) => (at(took.with_turn, share) - at(took.direct, share)).toFixed(1))
        if (process.env.CHAOS_LOG)
          await appendFile(
            process.env.CHAOS_LOG,
            `${name}: worst second ${worst} of the app, ${ofChat} of a chat; a turn costs ${more.join(' / ')} ms (p50 / p95)\n`,
          )
        expect(arrived.length).toBeGreaterThanOrEqual(sends)
        expect(worst).toBeLessThanOrEqual(50 * unevenly)
        expect(ofChat).toBeLessThanOrEqual(5 * unevenly)
        there.server.close()
      } finally {
        await Promise.all(stores.map((db) => db.destroy()))
        engine.stop()
      }
    })
  },
)

async function timed(work: () => Promise<unknown> | undefined): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
