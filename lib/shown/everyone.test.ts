import { expect, test } from 'vitest'
import type { MsgType } from '#lib/protocol/messages.ts'
import { callsEveryone } from './everyone.ts'

test.each<[MsgType, object, boolean]>([
  ['text', { text: '<at user_id="all"></at> look' }, true],
  ['text', { text: "<at user_id='all'>Everyone</at>" }, true],
  ['text', { text: '<at id=all></at>' }, false],
  ['text', { text: '@all, <at user_id="allen"></at>' }, false],
  ['post', { zh_cn: { content: [[{ tag: 'at', user_id: 'all' }]] } }, true],
  ['post', { zh_cn: { content: [[{ tag: 'md', text: '<at user_id="all"></at>' }]] } }, true],
  ['post', { zh_cn: { content: [[{ tag: 'at', user_id: 'ou_all' }]] } }, false],
  ['interactive', { elements: [{ tag: 'markdown', content: '<at id=all></at>' }] }, true],
  ['interactive', { elements: [{ tag: 'markdown', content: '<at id="all"/>' }] }, true],
  ['interactive', { elements: [{ tag: 'markdown', content: '<at ids=all,ou_1></at>' }] }, true],
  ['interactive', { elements: [{ tag: 'markdown', content: '<at user_id="all"></at>' }] }, false],
  ['interactive', { elements: [{ tag: 'markdown', content: '<at id=ou_1>all</at>' }] }, false],
])('%s %j: %s', (msg_type, content, expected) => {
  expect(callsEveryone(msg_type, JSON.stringify(content))).toBe(expected)
})
