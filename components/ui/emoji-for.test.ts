import { expect, test } from 'vitest'
import { emojiNames } from '#lib/i18n/emoji-names.ts'
import { emojiKeys } from '#lib/markdown/emoji.ts'
import { emojiFor } from './emoji-for.ts'

test('every emoji has a name in both languages', () => {
  for (const names of Object.values(emojiNames))
    expect(Object.keys(names)).toEqual(expect.arrayContaining([...emojiKeys]))
})

test.each([
  ['thumbs', ['THUMBSUP', 'ThumbsDown']],
  ['赞', ['THUMBSUP']],
  ['鼓', ['APPLAUSE']],
  ['fullmoon', ['FullMoonFace']],
  ['FIRE', ['Fire', 'FIREWORKS', 'FIRECRACKER']],
  ['nosuch', []],
])('%s finds %j first', (query, first) => {
  expect(emojiFor(query).slice(0, Math.max(1, first.length))).toEqual(first)
})
