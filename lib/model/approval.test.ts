import { expect, test } from 'vitest'
import { isAnother, type Party } from './approval.ts'
import type { Identity } from './identity.ts'

const sso = 'https://id.example.com'
const feishu = 'https://accounts.feishu.cn'
const party = (over: Partial<Identity>, trusts_email = true): Party => ({
  identity: { issuer: sso, subject: 'ada', name: 'Ada', email: null, groups: { status: 'absent' }, ...over },
  trusts_email,
})
const mail = (address: string, verified = true) => ({ email: { address, verified } })
const ada = party(mail('ada@example.com'))
const ofFeishu = party({ issuer: feishu, subject: 'tenant/on_1', also_known_as: 'on_1' }, false)

test.each<[string, Party, Party, ReturnType<typeof isAnother>]>([
  ['the very same', ada, ada, 'same'],
  ['the same by another address', ada, party(mail('ada@other.example')), 'same'],
  ['another of the same provider', ada, party({ subject: 'bob', ...mail('bob@example.com') }), 'another'],
  ['another of the same provider, without an address', ada, party({ subject: 'bob' }), 'another'],
  ['two ids of one provider with one address', ada, party({ subject: 'ada-2', ...mail('Ada@Example.com') }), 'same'],
  [
    'the same address elsewhere',
    ada,
    party({ issuer: 'https://proxy.example.com', subject: '17', ...mail('ADA@example.com') }),
    'same',
  ],
  [
    'the same address elsewhere, unproven',
    ada,
    party({ issuer: feishu, subject: 't/on_9', ...mail('ada@example.com', false) }, false),
    'same',
  ],
  ['the same id elsewhere', ada, party({ issuer: 'https://proxy.example.com' }), 'same'],
  ['a union_id that another provider has for a subject', ofFeishu, party({ subject: 'on_1' }), 'same'],
  ['a union_id told beside the subject', ofFeishu, party({ subject: 'x', also_known_as: 'on_1' }), 'same'],
  [
    'two proven addresses of two providers',
    ada,
    party({ issuer: 'https://proxy.example.com', subject: '17', ...mail('bob@example.com') }),
    'another',
  ],
  [
    'an address that proves nothing',
    ada,
    party({ issuer: feishu, subject: 't/on_9', ...mail('bob@example.com') }, false),
    'nobody_can_tell',
  ],
  ['no address', ada, ofFeishu, 'nobody_can_tell'],
])('%s', (_, one, two, expected) => {
  expect(isAnother(one, two)).toBe(expected)
  expect(isAnother(two, one)).toBe(expected)
})
