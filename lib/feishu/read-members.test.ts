import { expect, test } from 'vitest'
import { feishu } from './client.ts'
import { json, standIn, steered } from './loopback.testing.ts'

const member = (n: number) => ({ member_id: `ou_${n}`, member_id_type: 'open_id', name: `P${n}`, tenant_key: 't' })

test('pages are followed however many they hold, and asked for once', async () => {
  const there = await standIn({
    other: ({ path }, response) => {
      const first = !path.includes('page_token')
      json(response, 200, {
        code: 0,
        data: first
          ? { items: [member(1), { member_id: 3 }], has_more: true, page_token: 'next' }
          : { items: [member(2)], has_more: false, page_token: '' },
      })
    },
  })
  const client = feishu({ ...steered().options, base_url: there.base_url })
  const members = [
    { id: 'ou_1', name: 'P1' },
    { id: 'ou_2', name: 'P2' },
  ]
  expect(await client.members('oc_1')).toEqual({ members, all: true })
  expect(await client.members('oc_1')).toEqual({ members, all: true })
  expect(there.others.map(({ path }) => path).filter((path) => path.includes('/chats/'))).toEqual([
    '/open-apis/im/v1/chats/oc_1/members?member_id_type=open_id&page_size=100',
    '/open-apis/im/v1/chats/oc_1/members?member_id_type=open_id&page_size=100&page_token=next',
  ])
})

test('of a very large chat the first are known', async () => {
  const there = await standIn({
    other: (_, response, n) =>
      json(response, 200, { code: 0, data: { items: [member(n)], has_more: true, page_token: `p${n}` } }),
  })
  const found = await feishu({ ...steered().options, base_url: there.base_url }).members('oc_1')
  expect(found).toMatchObject({ all: false, members: { length: 5 } })
})

test('without the permission nobody is known', async () => {
  const there = await standIn({
    other: (_, response) => json(response, 400, { code: 99991672, msg: 'Access denied.' }),
  })
  expect(await feishu({ ...steered().options, base_url: there.base_url }).members('oc_1')).toBeNull()
})
