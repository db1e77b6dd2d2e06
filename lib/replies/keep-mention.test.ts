import { expect, test } from 'vitest'
import type { Pushed } from '#lib/protocol/received.ts'
import { keepMention } from './keep-mention.ts'

const said: Pushed = {
  ...{ message_id: 'om_1', chat_id: 'oc_1', chat_type: 'group', thread_id: null, sender_id: 'ou_lin' },
  ...{ at: '2026-11-22T10:00:00.000Z', bots: ['ou_own'] },
}

test.each<[string, Partial<Pushed>, string | null, string[], number]>([
  ['what mentions the bot is kept', {}, 'ou_own', ['om_1'], 1],
  ['what mentions another is not', { bots: ['ou_other'] }, 'ou_own', [], 1],
  ['where nobody knows who the bot is, it is kept', {}, null, ['om_1'], 1],
  ['what mentions no bot is not, and Feishu is not asked', { bots: [] }, 'ou_own', [], 0],
  ['nor for what is written to it alone', { chat_type: 'p2p', bots: [] }, 'ou_own', ['om_1'], 0],
])('%s', async (_, over, own, expected, asked) => {
  const kept: object[] = []
  let calls = 0
  const bot = async () => {
    calls++
    return own
  }
  const keep = async (mention: object) => void kept.push(mention)
  await keepMention({ ...said, ...over }, { app: { app_id: 'cli_1', feishu: { bot } }, mentions: { keep } })
  const { bots, ...rest } = { ...said, ...over }
  expect(kept).toEqual(expected.map((message_id) => ({ ...rest, message_id, app_id: 'cli_1' })))
  expect(calls).toBe(asked)
})
