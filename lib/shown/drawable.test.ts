import { expect, test } from 'vitest'
import { tooMuchToDraw } from './drawable.ts'

test.each<[string, string, string, boolean]>([
  ['a card of 30 KB', 'interactive', 'x'.repeat(30 * 1024), false],
  ['a card a little over', 'interactive', 'x'.repeat(50 * 1024), false],
  ['a card far over', 'interactive', 'x'.repeat(61 * 1024), true],
  [
    'a card of 30 KB, laid out over many lines',
    'interactive',
    `[${' '.repeat(100 * 1024)}"${'x'.repeat(30 * 1024)}"]`,
    false,
  ],
  ['a card far over, laid out over many lines', 'interactive', `[\n"${'x'.repeat(61 * 1024)}"]`, true],
  ['a post far over', 'post', 'x'.repeat(61 * 1024), true],
  ['a text of 150 KB', 'text', 'x'.repeat(150 * 1024), false],
  ['a text a little over', 'text', 'x'.repeat(155 * 1024), false],
  ['a text far over', 'text', 'x'.repeat(170 * 1024), true],
  ['a text of a megabyte', 'text', 'x'.repeat(1024 * 1024), true],
  ['a card of a thousand objects', 'interactive', '{},'.repeat(1000), false],
  ['a card of ten thousand objects', 'interactive', '{},'.repeat(10_000), true],
  ['a text of braces', 'text', '{},'.repeat(10_000), false],
])('%s', (_, msg_type, content, expected) => {
  expect(tooMuchToDraw(msg_type, content)).toBe(expected)
})
