import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BotMention } from '#lib/model/bot-mention.ts'
import { botMentions } from './bot-mentions.ts'
import { type Engine, engines } from './engines.testing.ts'
import { migrate, openStore } from './open.ts'
import type { Schema } from './schema.ts'

describe.each(Object.entries(engines))('messages meant for the bot on %s', (_, start) => {
  let engine: Engine
  let db: Kysely<Schema>
  beforeAll(async () => {
    engine = await start()
    db = openStore(await engine.fresh())
    await migrate(db)
  }, 60_000)
  afterAll(async () => {
    await db?.destroy()
    engine?.stop()
  })

  let count = 0
  /** A store of an app nobody else has. */
  const ofApp = () => {
    const app_id = `cli_${++count}`
    const { list, keep, forgetOlderThan } = botMentions(db)
    const said = (message_id: string, second: number, over: Partial<BotMention> = {}): BotMention => ({
      ...{ app_id, message_id, chat_id: 'oc_ops', chat_type: 'group', thread_id: null, sender_id: 'ou_lin' },
      at: new Date(Date.UTC(2026, 10, 22, 9, 0, second)).toISOString(),
      ...over,
    })
    const ids = async (page: Partial<Parameters<typeof list>[0]> = {}) =>
      (await list({ app_id, chats: null, before: null, limit: 100, ...page })).map(({ message_id }) => message_id)
    return { said, keep, ids, list, forgetOlderThan, app_id }
  }

  test('one that is pushed again, by several at once, stands there once and as it was', async () => {
    const { said, keep, list, app_id } = ofApp()
    const first = said('om_1', 1, { thread_id: 'omt_1', sender_id: null, chat_type: 'p2p' })
    await keep(first)
    await Promise.all(Array.from({ length: 8 }, () => keep(said('om_1', 9))))
    expect(await list({ app_id, chats: null, before: null, limit: 100 })).toEqual([first])
  })

  test('the newest comes first, whenever it came in, and a page goes on where the last ended', async () => {
    const { said, keep, ids, list, app_id } = ofApp()
    // Feishu promises no order; several stand in one millisecond.
    for (const [id, second] of [...['om_c', 'om_a', 'om_b'].map((id) => [id, 5] as const), ['om_z', 1], ['om_d', 7]])
      await keep(said(String(id), Number(second)))
    const whole = ['om_d', 'om_c', 'om_b', 'om_a', 'om_z']
    expect(await ids()).toEqual(whole)
    const paged: string[] = []
    for (let before: BotMention | null = null; ; ) {
      const page = await list({ app_id, chats: null, before, limit: 2 })
      paged.push(...page.map(({ message_id }) => message_id))
      before = page.at(-1) ?? null
      if (before === null) break
    }
    expect(paged).toEqual(whole)
  })

  test('those of other apps, and of chats that are not asked for, are not among them', async () => {
    const { said, keep, ids } = ofApp()
    await keep(said('om_1', 1))
    await keep(said('om_2', 2, { chat_id: 'oc_reviews' }))
    await keep(said('om_2', 3, { app_id: 'cli_other' }))
    expect(await ids({ chats: ['oc_reviews', 'oc_none'] })).toEqual(['om_2'])
    expect(await ids({ chats: [] })).toEqual([])
    expect(await ids()).toEqual(['om_2', 'om_1'])
  })

  test('what was kept long enough is forgotten', async () => {
    const { said, keep, ids, forgetOlderThan } = ofApp()
    await keep(said('om_old', 1))
    await keep(said('om_new', 2))
    await forgetOlderThan(said('', 2).at)
    expect(await ids()).toEqual(['om_new'])
  })
})
