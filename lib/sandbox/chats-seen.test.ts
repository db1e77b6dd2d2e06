import { expect, test } from 'vitest'
import { at, testSandbox, text } from './sandbox.testing.ts'

test('the page sees a reply in its chat, with what it answers and as it was sent', async () => {
  const { box, reply, passes } = testSandbox()
  passes(1000)
  const { message_id } = (await reply(at.topic, text('<b>收到</b>'))).body.data
  const chat = box.chats().find(({ name }) => name['zh-CN'] === '故障复盘')
  expect(chat).toMatchObject({ kind: 'topic', dissolved: false })
  expect(chat?.messages.at(-1)).toMatchObject({
    message_id,
    sender: '',
    content: '{"text":"<b>收到</b>"}',
    parent_id: at.topic,
    thread_id: 'omt_d7a94d6cc1ea',
    arrived: true,
  })
})

test('messages stand in the order they were sent, with what is special about them', () => {
  const [ops] = testSandbox().box.chats()
  const times = ops?.messages.map((message) => message.at) ?? []
  expect(times).toEqual([...times].sort())
  const seen = (id: string) => ops?.messages.find(({ message_id }) => message_id === id)
  expect(seen(at.recalled)).toMatchObject({ recalled: true, refuses: 230011, sender: 'David Park' })
  expect(seen(at.aggregated)).toMatchObject({ refuses: null, refusesThread: 230072 })
})

test('a one-to-one chat goes by the name of the person, and test cases show only what was answered', async () => {
  const { box, reply } = testSandbox()
  expect(box.chats().find(({ kind }) => kind === 'p2p')?.name).toEqual({ 'zh-CN': '陈默', en: 'Chen Mo' })
  const cases = () => box.chats().find(({ name }) => name.en === 'Test cases')?.messages
  expect(cases()).toEqual([])
  await reply('om_sandbox_empty', text('hi'))
  expect(cases()).toHaveLength(1)
})

test('of what arrives the newest 300 are kept, and all that was there before', async () => {
  const { box, reply, passes } = testSandbox()
  const count = (arrived: boolean) =>
    box
      .chats()
      .flatMap(({ messages }) => messages)
      .filter((message) => message.arrived === arrived).length
  const before = count(false)
  for (let n = 1; n <= 305; n++) {
    passes(1000)
    await reply(at.topic, text(`reply ${n}`))
  }
  expect([count(false), count(true)]).toEqual([before, 300])
  const told = JSON.stringify(box.chats())
  expect(told).toContain('reply 305')
  expect(told).not.toContain('reply 5\\')
})
