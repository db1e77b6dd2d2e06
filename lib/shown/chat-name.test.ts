import { expect, test } from 'vitest'
import type { Target } from '#lib/protocol/target.ts'
import { inReadersLanguage } from './chat-name.ts'

const seen = { status: 'seen', message_id: 'om_1', chat_name: 'Ops' } as Extract<Target, { status: 'seen' }>

test.each([
  [{ zh_cn: '值班', en_us: 'Ops on call' }, 'zh-CN', '值班'],
  [{ zh_cn: '值班', en_us: 'Ops on call' }, 'en', 'Ops on call'],
  [{ zh_cn: '值班' }, 'en', 'Ops'],
  [undefined, 'zh-CN', 'Ops'],
])('a group called %j is, to a reader of %s, %s', (chat_names, locale, name) => {
  expect(inReadersLanguage({ ...seen, chat_names }, locale)).toMatchObject({ chat_name: name })
})

test('what nobody could see stays as it is', () => {
  expect(inReadersLanguage(null, 'en')).toBeNull()
})
