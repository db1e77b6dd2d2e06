import { expect, test } from 'vitest'
import { isMeantFor, receivedIn } from '#lib/protocol/received.ts'
import { at, testSandbox } from './sandbox.testing.ts'
import { ownBot } from './world/people.ts'

test('what people wrote to the bot alone, or mentioned it in, was pushed, recalled or not', async () => {
  const { box, reply } = testSandbox()
  const read = () => box.pushed().map(receivedIn)
  const ids = read().map((message) => message?.message_id)
  expect(read().every((message) => message !== null && isMeantFor(ownBot.open_id, message))).toBe(true)
  expect(read().map((message) => message?.chat_type)).toEqual(expect.arrayContaining(['p2p', 'group']))
  expect(ids).toEqual(expect.arrayContaining([at.recalled, at.outside, 'om_90f3c5a72d8e4be1a6470b9c1f52d83e']))
  expect(ids).not.toContain(at.ordinary)
  // What the bot says itself is none of it.
  await reply(at.ordinary, { msg_type: 'text', content: `{"text":"<at user_id=\\"${ownBot.open_id}\\"></at> hi"}` })
  expect(box.pushed()).toHaveLength(ids.length)
})
