import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Piece } from './lines.ts'
import { isReadAsWritten, type ListItem, listOf, listText } from './list.ts'

const text = (text: string, more: Partial<Extract<Piece, { kind: 'text' }>> = {}): Piece => ({
  kind: 'text',
  text,
  href: null,
  styles: [],
  from: null,
  ...more,
})
const item = (ordered: boolean, depth: number, ...pieces: Piece[]): ListItem => ({ ordered, depth, pieces })

test.each<[string, ListItem[]]>([
  ['- a\n- b', [item(false, 0, text('a')), item(false, 0, text('b'))]],
  [
    '1. a\n2. b\n    1. c\n3. d',
    [item(true, 0, text('a')), item(true, 0, text('b')), item(true, 1, text('c')), item(true, 0, text('d'))],
  ],
  ['1. a\n- b\n1. c', [item(true, 0, text('a')), item(false, 0, text('b')), item(true, 0, text('c'))]],
  [
    '- **now** [here](https://a.b) <at user_id="ou_1">Lin</at>',
    [
      item(false, 0, text('now', { styles: ['bold'] }), text(' '), text('here', { href: 'https://a.b' }), text(' '), {
        kind: 'at',
        user_id: 'ou_1',
        user_name: 'Lin',
        styles: [],
        from: null,
      }),
    ],
  ],
  ['- ', [item(false, 0)]],
])('%s is a list, and is written so', (written, items) => {
  expect(listOf(written)).toEqual(items)
  expect(listText(items)).toBe(written)
  expect(isReadAsWritten(items)).toBe(true)
})

test.each([
  ['words', 'a'],
  ['words behind it', '- a\nb'],
  ['another mark', '* a'],
  ['a number that does not go on', '1. a\n3. b'],
  ['two blanks', '- a\n  - b'],
  ['a list in none', '    - a'],
  ['code', '- `a`'],
  ['a picture', '- ![](img_1)'],
  ['a style spelled otherwise', '- __a__ _b_ ***c **'],
])('what holds %s stays Markdown', (_, written) => {
  const items = listOf(written)
  if (items) expect(listText(items)).toBe(written)
  else expect(items).toBeNull()
})

test('a sign of Markdown in words is told', () => {
  expect(isReadAsWritten([item(false, 0, text('2*3*4'))])).toBe(false)
  expect(isReadAsWritten([item(false, 0, text('2 * 3'))])).toBe(true)
})

test('an emoji is left out', () => {
  expect(listText([item(false, 0, text('a'), { kind: 'emotion', emoji_type: 'OK', from: null })])).toBe('- a')
})

test('whatever is read as a list is written as it was', () => {
  const part = fc.constantFrom(
    '- ',
    '1. ',
    '2. ',
    '    ',
    '\n',
    'a',
    '*',
    '**',
    '~',
    '[x](https://a.b)',
    '<at user_id="ou_1">L</at>',
    ' ',
    '中',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const written = `- ${parts.join('')}`
      const items = listOf(written)
      if (items) expect(listText(items)).toBe(written)
    }),
  )
})
