import { expect, test } from 'vitest'
import { emojiQuery } from './emoji-query.ts'
import { mentionQuery } from './mention-query.ts'

test.each<[string, { from: number; query: string } | null]>([
  ['@', { from: 0, query: '' }],
  ['请 @林', { from: 2, query: '林' }],
  ['请@林晓', { from: 1, query: '林晓' }],
  ['(@Sa', { from: 1, query: 'Sa' }],
  ['mail lin@example', null],
  ['@Lin Xiao', null],
  ['<at user_id="ou_1">@', { from: 19, query: '' }],
  ['a @', { from: 2, query: '' }],
  ['@lin@example.com', { from: 0, query: 'lin@example.com' }],
  ['@+86-13800138000', { from: 0, query: '+86-13800138000' }],
  [`@${'a'.repeat(65)}`, null],
  ['', null],
])('in “%s” somebody is looked for: %o', (text, found) => {
  expect(mentionQuery(text, text.length)).toEqual(found)
})

test('what stands behind the caret is not looked at', () => {
  expect(mentionQuery('@Lin and more', 4)).toEqual({ from: 0, query: 'Lin' })
})

test.each<[string, { from: number; query: string } | null]>([
  [':ok', { from: 0, query: 'ok' }],
  ['好 :赞', { from: 2, query: '赞' }],
  ['**:fire', { from: 2, query: 'fire' }],
  ['at 10:30', null],
  ['原因:磁盘', null],
  ['https://a.b', null],
  [':OK:', null],
  [':', null],
  [': a', null],
  ['<at id=ou_1></at> :thumbs', { from: 18, query: 'thumbs' }],
])('in “%s” an emoji is looked for: %o', (text, found) => {
  expect(emojiQuery(text, text.length)).toEqual(found)
})
