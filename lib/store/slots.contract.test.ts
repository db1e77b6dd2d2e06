import { describe, expect, test } from 'vitest'
import { databases, engines } from './engines.testing.ts'
import { slots } from './slots.ts'

const reply = { app_id: 'cli_a1', call: 'reply', pace: 'person' as const, attempt_id: null }

/** Most of those times within any window that long, its end left out. */
function mostWithin(times: readonly number[], ms: number): number {
  let first = 0
  return times.reduce((most, at, last) => {
    while (at - (times[first] ?? at) >= ms) first++
    return Math.max(most, last - first + 1)
  }, 0)
}

describe.each(Object.entries(engines))('turns on %s', { timeout: 60_000 }, (name, start) => {
  const { servers: together } = databases(start)
  /** As many servers as asked for, over one database; by a clock of the test’s where the engine has none. */
  const servers = async (count: number, now = () => 1_763_802_000_000) => {
    const { db, stores } = await together(count)
    return { db, all: stores.map((store) => slots(store, now)) }
  }

  test('two servers give a thousand calls into 250 chats their turns, and keep every limit', async () => {
    const { db, all } = await servers(2)
    await Promise.all(Array.from({ length: 1000 }, (_, i) => all[i % 2]?.reserve({ ...reply, chat: `oc_${i % 250}` })))
    const rows = await db.selectFrom('slots').select(['at', 'chat']).orderBy('at').execute()
    const times = rows.map(({ at }) => at)
    expect(times).toHaveLength(1000)
    expect(mostWithin(times, 1000)).toBeLessThanOrEqual(50)
    expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(1000)
    for (const one of new Set(rows.map(({ chat }) => chat))) {
      const ofChat = rows.filter(({ chat }) => chat === one).map(({ at }) => at)
      expect(mostWithin(ofChat, 1000)).toBeLessThanOrEqual(5)
    }
  })

  test('an app, and a call of it, waits for none of another', async () => {
    const { all } = await servers(1)
    const [one] = all
    for (const asked of [reply, { ...reply, app_id: 'cli_b2' }, { ...reply, call: 'list' }])
      expect(await one?.reserve({ ...asked, chat: 'oc_1' })).toEqual({ status: 'turn', wait_ms: 0 })
    expect((await one?.reserve({ ...reply, chat: 'oc_1' }))?.wait_ms).toBeGreaterThan(0)
  })

  test('what Feishu said to one server holds the others', async () => {
    const { all } = await servers(2)
    await all[0]?.slowDown({ ...reply, chat: 'oc_1' }, 30_000)
    expect((await all[1]?.reserve({ ...reply, chat: 'oc_1' }))?.wait_ms).toBeGreaterThan(20_000)
    expect(await all[1]?.reserve({ ...reply, chat: 'oc_2' })).toEqual({ status: 'turn', wait_ms: 0 })
    await all[0]?.slowDown({ ...reply, chat: '' }, 40_000)
    expect((await all[1]?.reserve({ ...reply, chat: 'oc_3' }))?.wait_ms).toBeGreaterThan(30_000)
  })

  test('who watches a send learns what it waits for', async () => {
    const { all } = await servers(2)
    await all[0]?.slowDown({ ...reply, chat: 'oc_1' }, 30_000)
    await all[0]?.reserve({ ...reply, chat: 'oc_1', attempt_id: 'a-1' })
    expect(await all[1]?.waitOf('a-1')).toMatchObject({ waits_for: 'told' })
    expect((await all[1]?.waitOf('a-1'))?.ms).toBeGreaterThan(20_000)
    await all[0]?.reserve({ ...reply, chat: 'oc_2', attempt_id: 'a-2' })
    expect(await all[1]?.waitOf('a-2')).toBeNull()
  })

  test('a clock that was set back an hour holds nobody for an hour', async () => {
    const clock = { now: Date.UTC(2026, 10, 28, 10) }
    const { db, all } = await servers(1, () => clock.now)
    await all[0]?.slowDown({ ...reply, chat: 'oc_1' }, 1000)
    await all[0]?.reserve({ ...reply, chat: 'oc_1' })
    // Whatever the engine’s clock says: the rows are an hour ahead of it.
    if (name === 'SQLite') clock.now -= 3_600_000
    else {
      await db
        .updateTable('slots')
        .set((is) => ({ at: is('at', '+', 3_600_000), made_at: is('made_at', '+', 3_600_000) }))
        .execute()
      await db
        .updateTable('slowdowns')
        .set((is) => ({ told_at: is('told_at', '+', 3_600_000), until: is('until', '+', 3_600_000) }))
        .execute()
    }
    expect(await all[0]?.reserve({ ...reply, chat: 'oc_1' })).toEqual({ status: 'turn', wait_ms: 0 })
  })

  test('a store that is gone takes none, and says so to each', async () => {
    const { db, all } = await servers(1)
    await db.schema.dropTable('slots').execute()
    const asked = Array.from({ length: 3 }, () => all[0]?.reserve({ ...reply, chat: 'oc_1' }))
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})
