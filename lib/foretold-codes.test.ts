import { describe, expect, test } from 'vitest'
import { contentProblems } from '#lib/card/content-problems.ts'
import { foretoldCodes } from '#lib/guidance/foretold-codes.ts'
import type { Try } from '#lib/model/attempt.ts'
import { readinessOf } from '#lib/model/read-probe.ts'
import { checkContent } from '#lib/protocol/check.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { documentedOn } from '#lib/protocol/pasted-refusal/documented-codes.ts'
import { encodeReply, measure, reply } from '#lib/protocol/reply.ts'
import { sendReply } from '#lib/replies/send-reply.ts'
import { sandbox } from '#lib/sandbox/sandbox.ts'
import { foretold } from '#lib/shown/rules.ts'
import { targetProblems } from '#lib/shown/target-problems.ts'
import { together } from './together.testing.ts'

/** The ten that page names inside a 230099. */
const inside = [100290, 200380, 200381, 200550, 200570, 200621, 200732, 200861, 200914, 200915]
/** Met by people, and not on that page. */
const undocumented = [231003]

test('every code of the page on replying is told of, and no other', () => {
  const page = (documentedOn.reply ?? []).filter((code) => !undocumented.includes(code))
  expect(Object.keys(foretoldCodes).map(Number).sort()).toEqual([...page, ...inside].sort())
  expect([page.length, inside.length]).toEqual([26, 10])
})

const c2 = (...elements: unknown[]) => ({ schema: '2.0', body: { elements } })
const pt = (content: string) => ({ tag: 'plain_text', content })
const table = (row: unknown) =>
  c2({ tag: 'table', columns: [{ name: 'a', display_name: 'A', data_type: 'number' }], rows: [row] })

/** Of each code that what is written foretells a message that has it. */
const written: { [code: number]: [MsgType, unknown] } = {
  230001: ['post', { zh_cn: { content: [[{ tag: 'p' }]] } }],
  230099: ['interactive', c2({ tag: 'img', img_key: 'a.png', alt: pt('') })],
  100290: ['interactive', c2({ tag: 'markdown', content: '<at id=林晓></at>' })],
  200550: ['interactive', c2({ tag: 'chart', chart_spec: 'x' })],
  200570: ['interactive', c2({ tag: 'img', img_key: 'a.png', alt: pt('') })],
  200621: ['interactive', { schema: '2.0', elements: [] }],
  200861: ['interactive', c2({ tag: 'note', elements: [pt('x')] })],
  200914: ['interactive', table({ a: 'one' })],
  200915: ['interactive', table({ b: 1 })],
}
const known = 'om_dc13264520392913993dd051dba21dcf'
const by = (wanted: string) =>
  Object.entries(foretoldCodes).flatMap(([code, { by }]) => (by === wanted ? [Number(code)] : []))

const body = (msg_type: MsgType, content: string) =>
  encodeReply({ msg_type, content, reply_in_thread: false, uuid: crypto.randomUUID() })

describe('what is written foretells', () => {
  test.each(by('content'))('%i, and the sandbox answers with it', async (code) => {
    const [msg_type, value] = written[code] ?? (['text', null] as const)
    const content = JSON.stringify(value)
    const problems = checkContent(msg_type, content, content, contentProblems)
    expect(problems.flatMap((problem) => foretold(problem, msg_type).codes)).toContain(code)
    const { client } = await together()
    const outcome = await client.reply(known, body(msg_type, content))
    expect(outcome).toMatchObject({ status: 'refused' })
    expect(JSON.stringify(outcome)).toContain(String(code))
  })
})

test('the size foretells 230025, and the sandbox answers with it', async () => {
  const request = body('post', JSON.stringify({ zh_cn: { content: [[{ tag: 'text', text: '队'.repeat(11_000) }]] } }))
  expect(measure(request, 'post', '').fit).toBe('too_large')
  const { client } = await together()
  expect(await client.reply(known, request)).toMatchObject({ status: 'refused', code: 230025 })
})

describe('the target foretells', () => {
  const text = body('text', '{"text":"x"}')
  // Every message the sandbox holds, and one it does not let anybody see.
  const all = sandbox({ app_id: 'cli_sandbox', app_secret: 's' })
    .chats()
    .flatMap(({ messages }) => messages.map(({ message_id }) => message_id))

  test('codes the sandbox answers with, each of them at least once', async () => {
    const { client } = await together()
    const met = new Set<number>()
    for (const message_id of all) {
      const told = targetProblems(await client.readMessage(message_id)).flatMap((one) => foretold(one, 'text').codes)
      if (told.length === 0) continue
      const outcome = await client.reply(message_id, text)
      expect(outcome, message_id).toMatchObject({ status: 'refused', code: told[0] })
      met.add(told[0] ?? 0)
    }
    // Without a bot no message is as any other: below.
    expect([...met].sort()).toEqual(
      by('target')
        .filter((code) => code !== 230006)
        .sort(),
    )
  })

  test('230006, as Status does, and the sandbox answers with it', async () => {
    const { client } = await together({ options: { bot: 'new' } })
    const problems = targetProblems(await client.readMessage(known))
    expect(problems.flatMap((one) => foretold(one, 'text').codes)).toEqual([230006])
    expect(readinessOf(await client.probe())).toContainEqual(expect.objectContaining({ what: 'bot', state: 'bad' }))
    expect(await client.reply(known, text)).toMatchObject({ status: 'refused', code: 230006 })
  })
})

describe('of 230027', () => {
  /** The external group of the sandbox. */
  const outsideChat = 'oc_de1bf3ac778e4f3faebb23112ed0bf80'
  const text = body('text', '{"text":"x"}')

  test('Status foretells the scope that lacks, and the gateway or the reading is refused for it', async () => {
    const { client } = await together({ options: { scopes: [] } })
    expect(readinessOf(await client.probe())).toContainEqual(
      expect.objectContaining({ what: 'scope', feature: 'reply', state: 'bad' }),
    )
    expect(await client.reply(known, text)).toMatchObject({ status: 'refused', code: 99991672 })
    const group = await together({ options: { scopes: ['im:message'] } })
    expect(readinessOf(await group.client.probe())).toContainEqual(
      expect.objectContaining({ what: 'scope', feature: 'group_message', state: 'poor' }),
    )
    expect(await group.client.readMessage(known)).toMatchObject({ status: 'unseen', code: 230027 })
  })

  test('nothing foretells that an external group is closed to the bot, and the sandbox answers with it', async () => {
    const { client, there } = await together({ options: { external_sharing: false } })
    const outside = there.chats().find(({ chat_id }) => chat_id === outsideChat)?.messages[0]?.message_id ?? ''
    expect(readinessOf(await client.probe()).every(({ state }) => state === 'good')).toBe(true)
    expect(targetProblems(await client.readMessage(outside))).toEqual([])
    expect(await client.reply(outside, text)).toMatchObject({ status: 'refused', code: 230027 })
    expect(await client.reply(known, text)).toMatchObject({ status: 'sent' })
  })
})

describe('of 230049', () => {
  const slow = 'om_sandbox_delay'

  test('a second press is not sent at all', async () => {
    const { uses, calls } = await pressedTwice()
    expect(uses).toContainEqual(expect.objectContaining({ status: 'already_running' }))
    expect(calls.filter((path) => path.endsWith('/reply'))).toHaveLength(1)
  })

  test('another tab or program that sends the same uuid meets it, and asks again until it is the first message’s', async () => {
    const { client } = await together()
    const codes: (number | null)[] = []
    const onTry = async (_: number, { outcome }: Try) => {
      codes.push(outcome.status === 'refused' ? outcome.code : null)
    }
    const request = body('text', '{"text":"x"}')
    const signal = new AbortController().signal
    const [one, other] = await Promise.all([
      client.reply(slow, request, { signal, onTry }),
      client.reply(slow, request, { signal, onTry }),
    ])
    expect(codes).toContain(230049)
    const ids = [one, other].map((outcome) => outcome.status === 'sent' && outcome.message.message_id)
    expect(ids[0]).toMatch(/^om_/)
    expect(ids[1]).toBe(ids[0])
  })

  async function pressedTwice() {
    const { attempts, feishu, unrecorded, app_id, runner, log, now, calls } = await together()
    const uses = { attempts, feishu, unrecorded, app_id, runner, log, now }
    const given = { message_id: slow, msg_type: 'text', content: '{"text":"x"}', reply_in_thread: false, uuid: 'u' }
    const sending = {
      attempt_id: 'pressed',
      reply: reply.parse(given),
      operator: { id: 'local', name: 'Lin' },
      after_hour: false,
    }
    return { uses: await Promise.all([sendReply(sending, uses), sendReply(sending, uses)]), calls }
  }
})
