import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SendResult } from '#lib/model/send-result.ts'
import type { Attempts } from '#lib/store/attempts.ts'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'
import { known, together } from './together.testing.ts'

/** What the next call to Feishu meets, by its name in the sandbox; null: nothing. */
const ofFeishu = [
  null,
  'expired_token',
  'lost_once',
  'broken_off',
  'truncated',
  'empty',
  'accepted_500_once',
  'html_502',
  'silence',
  '230002',
  'rate_limit',
] as const

const gone = async (): Promise<never> => {
  throw new Error('the store is gone')
}
/** What the store does meanwhile. */
const ofStore: { [name: string]: (store: Attempts) => Attempts } = {
  'takes everything': (store) => store,
  'cannot begin': (store) => ({ ...store, begin: gone }),
  'loses notes of tries': (store) => ({ ...store, addTry: gone }),
  'cannot be asked again': (store) => ({ ...store, withUuid: gone }),
  'cannot take the outcome': (store) => ({ ...store, finish: gone }),
  'is gone after the beginning': (store) => ({
    ...store,
    addTry: gone,
    withUuid: gone,
    finish: gone,
    stillSending: gone,
  }),
}

const engines = {
  SQLite: async () => ({ url: undefined, stop: () => {} }),
  PostgreSQL: throwawayPostgres,
}
/** More rounds in the long form: npm run chaos. */
const rounds = Number(process.env.CHAOS_ROUNDS ?? 1)

describe.each(Object.entries(engines))(
  'a fault of Feishu and one of %s at once',
  { timeout: 60_000 * rounds },
  (_, start) => {
    let engine: { url?: string | undefined; stop(): void }
    beforeAll(async () => {
      engine = await start()
    }, 60_000)
    afterAll(() => engine?.stop())

    test.each(Object.keys(ofStore))('the store %s', async (fault) => {
      for (let round = 0; round < rounds; round++)
        for (const met of ofFeishu) {
          const through = ofStore[fault] ?? ((store) => store)
          const { send, sendWhole, there, arrived, store } = await together({
            ...(engine.url && { url: engine.url }),
            through,
          })
          const before = arrived()
          const uuid = crypto.randomUUID()
          if (met) there.next.set({ name: met, times: 1, delay_ms: 0, reset_s: 1 })
          const first = await send(known, { uuid })
          const delivered = arrived() - before
          const where = `${fault}, ${met}`
          const recorded = await store.withUuid('cli_sandbox', uuid)

          // Recorded before it is sent: without a record nothing has left.
          if (recorded.length === 0) expect(delivered, where).toBe(0)
          if (fault === 'cannot begin') expect(first, where).toEqual({ status: 'no_record' })
          else expect(isTrue(first, delivered), `${where}: ${JSON.stringify(first)}`).toBe(true)
          // What is on record is not more than what was told.
          if (first.status === 'done' && recorded[0]?.outcome) expect(recorded[0].outcome, where).toEqual(first.outcome)

          // The same again, when all is well: it stands there once, whatever came before.
          there.next.clear()
          const again = await sendWhole(known, { uuid })
          expect(again, where).toMatchObject({ status: 'done', outcome: { status: 'sent' } })
          expect(arrived() - before, where).toBe(1)
        }
    })
  },
)

/** Whether what was told is so: sent is delivered, refused is not, and of the rest nobody claims to know. */
function isTrue(told: Omit<SendResult, 'guidance'>, delivered: number): boolean {
  if (told.status !== 'done' || !('outcome' in told)) return false
  const { outcome } = told as Extract<SendResult, { status: 'done' }>
  if (outcome.status === 'sent') return delivered === 1
  if (outcome.status === 'refused') return delivered === 0
  return outcome.reason !== 'unreachable' || delivered === 0
}
