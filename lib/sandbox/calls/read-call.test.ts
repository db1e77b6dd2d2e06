import { describe, expect, test } from 'vitest'
import { at, testSandbox } from '../sandbox.testing.ts'

describe('reading', () => {
  test('a message, its chat and its sender', async () => {
    const { get } = testSandbox()
    const [message] = (await get(`im/v1/messages/${at.ordinary}`)).body.data.items
    expect(message).toMatchObject({ message_id: at.ordinary, msg_type: 'text', deleted: false })
    expect((await get(`im/v1/chats/${message.chat_id}`)).body.data).toMatchObject({
      name: 'Ops on call',
      chat_mode: 'group',
      group_message_type: 'chat',
      chat_status: 'normal',
      user_count: '23',
    })
    expect((await get(`contact/v3/users/${message.sender.id}?user_id_type=open_id`)).body.data.user.name).toBe('林晓')
  })

  test.each([
    ['recalled: deleted and without content', at.recalled, { deleted: true }],
    ['in a thread', at.inThread, { thread_id: 'omt_7a26f5da23be', root_id: at.thread, parent_id: at.thread }],
    ['system', at.system, { msg_type: 'system' }],
    ['in a topic group', at.topic, { thread_id: 'omt_d7a94d6cc1ea' }],
  ])('%s', async (_, message_id, expected) => {
    const [message] = (await testSandbox().get(`im/v1/messages/${message_id}`)).body.data.items
    expect(message).toMatchObject(expected)
    expect('body' in message).toBe(!('deleted' in expected))
  })

  test.each([
    [`im/v1/messages/${at.outside}`, 230002],
    [`im/v1/messages/${at.invisible}`, 230050],
    ['im/v1/messages/om_nothing', 99992354],
    ['im/v1/chats/oc_nothing', 232006],
    ['contact/v3/users/ou_nobody', 41050],
  ])('%s is refused with %i', async (path, code) => {
    expect((await testSandbox().get(path)).body.code).toBe(code)
  })

  test('group messages need a scope of their own', async () => {
    const { get } = testSandbox({ scopes: ['im:message'] })
    expect((await get(`im/v1/messages/${at.ordinary}`)).body.msg).toBe(
      'Lack of necessary permissions, ext=need scope: im:message.group_msg',
    )
    expect((await get(`im/v1/messages/${at.direct}`)).body.code).toBe(0)
  })

  test('a card comes simplified, or as it was sent when asked', async () => {
    const { get } = testSandbox()
    const content = async (query: string) =>
      JSON.parse((await get(`im/v1/messages/${at.card}${query}`)).body.data.items[0].body.content)
    expect(await content('')).toHaveProperty('title', '磁盘告警：db-3 已用 92%')
    expect(await content('?card_msg_content_type=user_card_content')).toHaveProperty('schema', '2.0')
  })

  test('a dissolved chat says so', async () => {
    const { get } = testSandbox()
    const { body } = await get('im/v1/chats/oc_35074b05bf700624deb7ba4822d5ee1f')
    expect(body.data.chat_status).toBe('dissolved')
  })
})
