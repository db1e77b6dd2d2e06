import { describe, expect, test } from 'vitest'
import { at, card, post, testSandbox, text } from '../sandbox.testing.ts'

describe('the answer', () => {
  test('is the complete message object', async () => {
    const { reply, start } = testSandbox()
    const { http, body } = await reply(at.ordinary, text('收到', { uuid: 'u1', reply_in_thread: false }))
    expect(http).toBe(200)
    expect(body).toEqual({
      code: 0,
      msg: 'success',
      data: {
        message_id: expect.stringMatching(/^om_[0-9a-f]{32}$/),
        root_id: at.ordinary,
        parent_id: at.ordinary,
        msg_type: 'text',
        create_time: String(start),
        update_time: String(start),
        deleted: false,
        updated: false,
        chat_id: expect.stringMatching(/^oc_/),
        sender: { id: 'cli_sandbox', id_type: 'app_id', sender_type: 'app', tenant_key: '736588c9260f175e' },
        body: { content: '{"text":"收到"}' },
      },
    })
  })

  test('is what reading the message gives later, and the page shows what was sent', async () => {
    const { reply, get, box } = testSandbox()
    const { data } = (await reply(at.ordinary, text('<b>hi</b>'))).body
    expect((await get(`im/v1/messages/${data.message_id}`)).body.data.items).toEqual([data])
    const messages = box.chats().find(({ chat_id }) => chat_id === data.chat_id)?.messages
    expect(messages?.at(-1)).toMatchObject({
      message_id: data.message_id,
      content: '{"text":"<b>hi</b>"}',
      arrived: true,
    })
  })

  test('a reply to a reply keeps the root', async () => {
    const { reply } = testSandbox()
    const first = (await reply(at.ordinary, text('1'))).body.data
    const second = (await reply(first.message_id, text('2'))).body.data
    expect(second).toMatchObject({ root_id: at.ordinary, parent_id: first.message_id })
  })
})

describe('threads', () => {
  test.each([
    ['ordinary message', at.ordinary, false, null],
    ['ordinary message, in thread', at.ordinary, true, at.ordinary],
    ['first message of a thread', at.thread, false, at.thread],
    ['message inside a thread', at.inThread, false, at.thread],
    ['topic group', at.topic, false, at.topic],
    ['group in thread form', at.threadForm, false, at.threadForm],
    ['one-to-one, in thread', at.direct, true, at.direct],
    ['group without threads', at.noThreads, false, null],
    ['aggregated message', at.aggregated, false, null],
  ])('%s', async (_, target, reply_in_thread, root) => {
    const { reply } = testSandbox()
    const { data } = (await reply(target, text('hi', { reply_in_thread }))).body
    expect(data.root_id).toBe(root ?? target)
    expect(data.parent_id).toBe(root ?? target)
    if (root) expect(data.thread_id).toMatch(/^omt_[0-9a-f]{12}$/)
    else expect(data).not.toHaveProperty('thread_id')
  })

  test.each([
    [at.noThreads, true, 230071],
    [at.aggregated, true, 230072],
    [at.vanishedThread, true, 230019],
    [at.vanishedThread, false, 230019],
  ])('%s in thread %s is refused with %i', async (target, reply_in_thread, code) => {
    expect((await testSandbox().reply(target, text('hi', { reply_in_thread }))).body.code).toBe(code)
  })
})

describe('the target', () => {
  test.each([
    ['recalled', at.recalled, 230011],
    ['system', at.system, 230054],
    ['self-destructing', at.selfDestruct, 230111],
    ['dissolved group', at.dissolved, 232009],
    ['bot outside', at.outside, 230002],
    ['only the owner speaks', at.ownerOnly, 230018],
    ['invisible', at.invisible, 230050],
    ['unknown', 'om_00000000000000000000000000000000', 99992354],
    ['no message id', 'oc_a0af569f9997d5f1883d56039a8d0a3c', 99992354],
  ])('%s: %s is refused with %i', async (_, target, code) => {
    const seen = await testSandbox().reply(target, text('hi'))
    expect(seen).toMatchObject({ http: 400, body: { code } })
    expect(seen.body.msg).not.toBe('')
  })

  test('an unknown id by the help page', async () => {
    const { body } = await testSandbox({ unknown_message_id: 230001 }).reply('om_x', text('hi'))
    expect(body.msg).toBe('Your request contains an invalid request parameter, ext=invalid message_id')
  })
})

describe('fields', () => {
  const long = 'u'.repeat(51)
  test.each([
    [{}, ['content', 'msg_type']],
    [{ msg_type: 'text' }, ['content']],
    [{ ...text('hi'), msg_type: 1 }, ['msg_type']],
    [{ ...text('hi'), reply_in_thread: 'true' }, ['reply_in_thread']],
    [{ ...text('hi'), uuid: long }, ['uuid']],
    [{ ...text('hi'), uuid: 5 }, ['uuid']],
  ])('%j violates %j', async (body, fields) => {
    const seen = await testSandbox().reply(at.ordinary, body)
    expect(seen.body).toMatchObject({ code: 99992402, msg: 'field validation failed' })
    expect(seen.body.error.field_violations.map(({ field }: { field: string }) => field)).toEqual(fields)
  })

  test('50 characters of uuid are fine, however many bytes', async () => {
    expect((await testSandbox().reply(at.ordinary, text('hi', { uuid: '号'.repeat(50) }))).body.code).toBe(0)
  })

  test.each(['', '{', '[]', '"text"'])('a body %j cannot be read', async (body) => {
    expect((await testSandbox().reply(at.ordinary, body)).body.code).toBe(9499)
  })
})

describe('size', () => {
  const sized = (type: 'text' | 'post', bytes: number) => {
    const of = (words: string) =>
      JSON.stringify(type === 'text' ? text(words) : post({ zh_cn: { content: [[{ tag: 'text', text: words }]] } }))
    const left = bytes - new TextEncoder().encode(of('')).length
    return of('号'.repeat(Math.floor(left / 3)) + 'x'.repeat(left % 3))
  }
  test.each([
    ['text', 150 * 1024, 0],
    ['text', 150 * 1024 + 1, 230025],
    ['post', 30 * 1024, 0],
    ['post', 30 * 1024 + 1, 230025],
  ] as const)('%s of %i bytes: %i', async (type, bytes, code) => {
    expect((await testSandbox().reply(at.ordinary, sized(type, bytes))).body.code).toBe(code)
  })

  test('a card over 30 KB is too long before it is anything else', async () => {
    const big = card({ elements: [{ tag: 'note' }, { tag: 'markdown', content: 'x'.repeat(31_000) }] })
    expect((await testSandbox().reply(at.ordinary, big)).body.code).toBe(230025)
  })
})

describe('uuid', () => {
  test('the same uuid answers with the first message and sends nothing', async () => {
    const { reply, box } = testSandbox()
    const first = (await reply(at.ordinary, text('1', { uuid: 'u' }))).body.data
    expect((await reply(at.ordinary, text('1', { uuid: 'u' }))).body).toMatchObject({ code: 0, data: first })
    expect((await reply(at.ordinary, text('2', { uuid: 'u' }))).body).toMatchObject({ code: 0, data: first })
    expect(box.chats().flatMap(({ messages }) => messages.filter(({ arrived }) => arrived))).toHaveLength(1)
  })

  test('it is forgotten after an hour', async () => {
    const { reply, passes } = testSandbox()
    const first = (await reply(at.ordinary, text('1', { uuid: 'u' }))).body.data.message_id
    passes(3600_000 - 1)
    expect((await reply(at.ordinary, text('1', { uuid: 'u' }))).body.data.message_id).toBe(first)
    passes(1)
    expect((await reply(at.ordinary, text('1', { uuid: 'u' }))).body.data.message_id).not.toBe(first)
  })

  test('a refusal does not use it up', async () => {
    const { reply } = testSandbox()
    expect((await reply(at.noThreads, text('1', { uuid: 'u', reply_in_thread: true }))).body.code).toBe(230071)
    expect((await reply(at.noThreads, text('1', { uuid: 'u' }))).body.code).toBe(0)
  })

  test('while the first is still running the second hears 230049, and only one is sent', async () => {
    const { reply, box, waiting } = testSandbox()
    const first = reply('om_sandbox_delay', text('1', { uuid: 'u' }))
    await expect.poll(() => waiting.length).toBe(1)
    expect((await reply('om_sandbox_delay', text('1', { uuid: 'u' }))).body.code).toBe(230049)
    waiting[0]?.go()
    const { message_id } = (await first).body.data
    expect((await reply('om_sandbox_delay', text('1', { uuid: 'u' }))).body.data.message_id).toBe(message_id)
    expect(box.chats().flatMap(({ messages }) => messages.filter(({ arrived }) => arrived))).toHaveLength(1)
  })

  test('what no page says can be turned round', async () => {
    const busy = testSandbox({ repeated_uuid: 'being_sent', changed_content: 'being_sent' })
    await busy.reply(at.ordinary, text('1', { uuid: 'u' }))
    expect((await busy.reply(at.ordinary, text('1', { uuid: 'u' }))).body.code).toBe(230049)
    expect((await busy.reply(at.ordinary, text('2', { uuid: 'u' }))).body.code).toBe(230049)
    const own = testSandbox({ uuid_scope: 'message' })
    await own.reply(at.ordinary, text('1', { uuid: 'u' }))
    const other = (await own.reply(at.direct, text('1', { uuid: 'u' }))).body
    expect(other.data.parent_id).toBe(at.direct)
  })
})
