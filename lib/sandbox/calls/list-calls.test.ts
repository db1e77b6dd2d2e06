import { describe, expect, test } from 'vitest'
import { at, testSandbox } from '../sandbox.testing.ts'

const names = ({ body }: { body: { data: { items: { name: string }[] } } }) => body.data.items.map(({ name }) => name)
const ids = ({ body }: { body: { data: { items: { message_id: string }[] } } }) =>
  body.data.items.map(({ message_id }) => message_id)

const ops = 'oc_a0af569f9997d5f1883d56039a8d0a3c'
const messagesOf = (id: string, more = '') =>
  `im/v1/messages?container_id_type=${id.startsWith('omt_') ? 'thread' : 'chat'}&container_id=${id}${more}`

describe('chats', () => {
  test('the bot’s groups stand in the list: no one-to-one chat, none it is not in, none that is gone', async () => {
    const listed = names(await testSandbox().get('im/v1/chats?page_size=100'))
    expect(listed).toContain('Ops on call')
    for (const name of ['', 'Payments platform', '618 大促值守']) expect(listed).not.toContain(name)
  })

  test('the one spoken in last comes first', async () => {
    const { get, reply, passes } = testSandbox()
    passes(60_000)
    const uuid = crypto.randomUUID()
    await reply(at.topic, { msg_type: 'text', content: '{"text":"a"}', uuid })
    expect(names(await get('im/v1/chats?sort_type=ByActiveTimeDesc'))[0]).toBe('故障复盘')
  })

  test.each([
    ['a part of a name', 'train', ['Release train']],
    ['other letters', 'OPS', ['Ops on call']],
    ['quotes around it', '"Release"', ['Release train']],
    ['nothing to find', 'zzz', []],
    ['nothing asked', '', []],
    ['too long a query', 'o'.repeat(65), []],
  ])('searched for %s', async (_, query, expected) => {
    expect(names(await testSandbox().get(`im/v1/chats/search?query=${encodeURIComponent(query)}`))).toEqual(expected)
  })

  test('a list goes on where its page ended', async () => {
    const { get } = testSandbox()
    const whole = names(await get('im/v1/chats?page_size=100'))
    const pages: string[] = []
    for (let token = ''; ; ) {
      const page = await get(`im/v1/chats?page_size=2${token && `&page_token=${token}`}`)
      pages.push(...names(page))
      token = page.body.data.page_token
      if (!page.body.data.has_more) break
    }
    expect(pages).toEqual(whole)
  })

  test.each(['page_size=0', 'page_size=101', 'page_token=mine'])('%s is refused', async (query) => {
    expect((await testSandbox().get(`im/v1/chats?${query}`)).body.code).toBe(232001)
  })
})

describe('messages', () => {
  test('of a chat, oldest or newest first', async () => {
    const { get } = testSandbox()
    const forwards = ids(await get(messagesOf(ops, '&page_size=50')))
    expect(forwards).toContain(at.ordinary)
    expect(ids(await get(messagesOf(ops, '&page_size=50&sort_type=ByCreateTimeDesc')))).toEqual(forwards.toReversed())
  })

  test('of a thread a chat shows the first alone, and the thread all', async () => {
    const { get } = testSandbox()
    const [first] = (await get(`im/v1/messages/${at.thread}`)).body.data.items
    const chat = ids(await get(messagesOf(first.chat_id, '&page_size=50')))
    expect(chat).toContain(at.thread)
    expect(chat).not.toContain(at.inThread)
    expect(ids(await get(messagesOf(first.thread_id, '&page_size=50')))).toEqual(
      expect.arrayContaining([at.thread, at.inThread]),
    )
  })

  test.each([
    ['a chat the bot is not in', messagesOf('oc_b7f509f1f85fafeda58e17930f36dddd'), 230002],
    ['a chat that is gone', messagesOf('oc_35074b05bf700624deb7ba4822d5ee1f'), 232009],
    ['a chat nobody has', messagesOf('oc_nothing'), 230001],
    ['a thread nobody has', messagesOf('omt_nothing'), 230001],
    ['neither chat nor thread', 'im/v1/messages?container_id=oc_x', 230001],
    ['too large a page', messagesOf(ops, '&page_size=51'), 230001],
  ])('%s is refused', async (_, path, code) => {
    expect((await testSandbox().get(path)).body.code).toBe(code)
  })

  test('of a group they need a scope of their own', async () => {
    const { get } = testSandbox({ scopes: ['im:message'] })
    expect((await get(messagesOf(ops))).body.code).toBe(230027)
  })
})
