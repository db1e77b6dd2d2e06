import { expect, test } from 'vitest'
import { feishuSignIn } from './feishu.ts'

const user = { tenant_key: 't1', union_id: 'on_1', name: 'Lin', email: 'a@b.c' }
type UserOf = Parameters<typeof feishuSignIn>[0]['accounts']['userOf']

const mode = (userOf: UserOf) =>
  feishuSignIn({
    accounts: { addressFor: ({ challenge }) => new URL(`https://accounts.example/?c=${challenge}`), userOf },
    issuer: 'https://accounts.example',
    tenants: ['t1'],
    callback: 'https://console.example/sign-in/callback',
    groupsOf: async () => ({ status: 'listed', names: ['g'] }),
  })
const begun = { state: 's', nonce: 'n', verifier: 'TxYmzM4PHLBlqm5NtnCmwxMH8mFlRWl_ipie3O0aVzo' }
const proof = (query: string, answer: Awaited<ReturnType<UserOf>> = user) =>
  mode(async () => answer).proof(new URL(`https://console.example/sign-in/callback?${query}`), begun)

test('the challenge is the one of the documented example', async () => {
  const address = await mode(async () => user).addressFor(begun)
  expect(String(address)).toContain('c=O0nS63zirsJkDT3cMvBt9oV_H48bhFpeAh4EyyILRWE')
})

test('a person is their company and their union_id, and their mail address proves nothing', async () => {
  expect(await proof('code=c&state=s')).toEqual({
    identity: {
      issuer: 'https://accounts.example',
      subject: 't1/on_1',
      also_known_as: 'on_1',
      name: 'Lin',
      email: { address: 'a@b.c', verified: false },
      groups: { status: 'listed', names: ['g'] },
    },
    sid: null,
    id_token: null,
  })
})

test.each([
  ['error=access_denied', 'denied'],
  ['error=server_error', 'provider_refused'],
  ['state=s', 'not_proven'],
])('%s: %s', async (query, problem) => {
  expect(await proof(query)).toMatchObject({ problem })
})

test('another company is not let in', async () => {
  expect(await proof('code=c', { ...user, tenant_key: 't2' })).toMatchObject({
    problem: 'foreign_tenant',
    detail: expect.stringContaining('t2'),
  })
})

test.each<[number | null, number | null, string]>([
  [20003, 400, 'state_unknown'],
  [20004, 400, 'state_unknown'],
  [20049, 400, 'state_unknown'],
  [20065, 400, 'state_unknown'],
  [20008, 400, 'denied'],
  [20010, 400, 'denied'],
  [20021, 200, 'denied'],
  [20066, 400, 'denied'],
  [20002, 400, 'provider_refused'],
  [20029, 400, 'provider_refused'],
  [20050, 500, 'provider_unreachable'],
  [20072, 503, 'provider_unreachable'],
  [null, null, 'provider_unreachable'],
  [null, 502, 'provider_unreachable'],
  [null, 200, 'not_proven'],
])('code %s with http %s: %s', async (code, http, problem) => {
  expect(await proof('code=c', { status: 'failed', code, http, detail: '' })).toMatchObject({ problem })
})
