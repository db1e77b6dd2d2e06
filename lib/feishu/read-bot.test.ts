import { expect, test } from 'vitest'
import { feishu } from './client.ts'
import { json, standIn, steered } from './loopback.testing.ts'

test('who the bot is, is asked once a day; where nobody told, again after a minute', async () => {
  const answers = [
    { http: 502, body: '<html>' },
    { http: 200, body: { code: 0, bot: { open_id: 'ou_bot' } } },
  ]
  const there = await standIn({
    other: (_, response, n) => json(response, answers[n - 1]?.http ?? 404, answers[n - 1]?.body ?? ''),
  })
  const { clock, options } = steered()
  const { bot } = feishu({ ...options, base_url: there.base_url })
  expect([await bot(), await bot()]).toEqual([null, null])
  clock.now += 60_001
  expect([await bot(), await bot()]).toEqual(['ou_bot', 'ou_bot'])
  expect(there.others.map(({ path }) => path)).toEqual(['/open-apis/bot/v3/info', '/open-apis/bot/v3/info'])
})
