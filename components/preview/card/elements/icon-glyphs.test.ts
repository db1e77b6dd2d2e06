import { expect, test } from 'vitest'
import { drawingOf, glyphNames } from './icon-glyphs.ts'

test.each([
  ['chat_outlined', 'outlined'],
  ['bell_filled', 'filled'],
  ['approval_colorful', 'colorful'],
  ['chat', 'outlined'],
  ['down-small-ccm_outlined', 'outlined'],
])('%s is drawn %s', (token, look) => {
  expect(drawingOf(token)?.look).toBe(look)
})

test('a kind of something is that something', () => {
  expect(drawingOf('calendar-of-nobody_outlined')?.glyph).toBe(drawingOf('calendar_outlined')?.glyph)
})

test.each(['', '_outlined', 'nothing-like-it_filled', 'constructor', '-'])('of %j nothing is known', (token) => {
  expect(drawingOf(token)).toBeNull()
})

test('every token in the reference has a glyph', () => {
  const named = `done close add edit delete-trash search setting info warning time calendar member group chat mail
    link-copy share download bell pin attachment approval chat-forbidden down-small-ccm reply-cn app-default todo vote
    file-lark-minutes wiki-bitable file-form larkcommunity hirelogo lark-logo meego myai apaas ai-common`.split(/\s+/)
  expect(named.filter((name) => !drawingOf(`${name}_outlined`))).toEqual([])
  expect(glyphNames.length).toBeGreaterThan(500)
})
