import { expect, test } from 'vitest'
import { paces, type Slot, takeSlots } from '#lib/protocol/slots.ts'
import { jobTakesMs } from './estimate.ts'

const chats = (...counts: number[]) => counts

test.each<[string, number[], number]>([
  ['nothing', [], 0],
  ['one reply', chats(1), 0],
  ['many chats', chats(...Array.from({ length: 100 }, () => 1)), 99 * paces.job.apart_ms],
  ['one busy chat', chats(40, 1, 1), 39 * paces.job.chat_ms],
  ['more than a minute takes', chats(...Array.from({ length: 1000 }, () => 1)), 60_600 + 99 * paces.job.apart_ms],
])('%s', (_, perChat, ms) => expect(jobTakesMs(perChat)).toBe(ms))

test('is what the slots give to a job, one reply after the other', () => {
  const taken: Slot[] = []
  let now = 0
  for (let i = 0; i < 950; ) {
    const chat = `oc_${i % 200}`
    const [turn] = takeSlots(now, taken, [], [{ chat, pace: 'job' }])
    now = turn?.at ?? now
    if (turn?.status !== 'turn') continue
    taken.push({ at: now, chat })
    i++
  }
  const perChat = Array.from({ length: 200 }, (_, chat) => (chat < 150 ? 5 : 4))
  expect(Math.abs(now - jobTakesMs(perChat))).toBeLessThan(jobTakesMs(perChat) * 0.02)
})
