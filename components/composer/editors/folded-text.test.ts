import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Called, carried, covered, editOf, fold, shownAt, unfold } from './folded-text.ts'

const called: Called = (id, name) => (id === 'all' ? 'Everyone' : name || id)
const lin = '<at user_id="ou_1">Lin</at>'

test.each([
  ['', ''],
  ['plain', 'plain'],
  [`Hi ${lin}, see`, 'Hi @Lin, see'],
  [`${lin}${lin}`, '@Lin@Lin'],
  ['<at user_id="all"></at> x', '@Everyone x'],
  ["<at user_id='ou_2'></at>", '@ou_2'],
  // Feishu shows these as typed.
  ['<at id=ou_1></at>', '<at id=ou_1></at>'],
  ['<at user_id=ou_1>Lin</at>', '<at user_id=ou_1>Lin</at>'],
  ['<at user_id="oc_1">Lin</at>', '<at user_id="oc_1">Lin</at>'],
  ['<at user_id="ou_1">Lin', '<at user_id="ou_1">Lin'],
  ['<at user_id="ou_1">a <b>Lin</b></at>', '<at user_id="ou_1">a <b>Lin</b></at>'],
])('%s is seen as %s, and is the same text again', (text, shown) => {
  const folded = fold(text, called)
  expect(folded.shown).toBe(shown)
  expect(unfold(folded)).toBe(text)
})

test('any text is the same again', () => {
  const part = fc.constantFrom(
    lin,
    '<at user_id="all"></at>',
    '<at id=ou_1></at>',
    '<at ',
    '>',
    '</at>',
    '\n',
    'a',
    '@',
    '中',
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('')
      expect(unfold(fold(text, called))).toBe(text)
    }),
  )
})

test.each([
  [0, 0],
  [2, 2],
  [3, 3],
  // Within the tag.
  [10, 7],
  [3 + lin.length, 7],
  [4 + lin.length, 8],
])('place %i of the text is seen at %i', (at, seen) => {
  expect(shownAt(fold(`Hi ${lin}, see`, called), at)).toBe(seen)
})

test('what is copied is the text; a stretch takes the whole of a mention it reaches into', () => {
  const folded = fold(`Hi ${lin}, see`, called)
  expect(unfold(folded, 3, 8)).toBe(`${lin},`)
  expect(unfold(folded, 4, 8)).toBe('Lin,')
  expect(covered(folded, 5, 9)).toEqual({ from: 3, to: 9 })
  expect(covered(folded, 0, 3)).toEqual({ from: 0, to: 3 })
})

describe('an edit', () => {
  const folded = fold(`Hi ${lin}, see`, called)
  const edited = (next: string, caret: number) => carried(folded.chips, editOf(folded.shown, next, caret))
  const places = (next: string, caret: number) => edited(next, caret).chips.map(({ from, to }) => [from, to])

  test.each([
    ['before it', 'Oh Hi @Lin, see', 3, [[6, 10]]],
    ['behind it, of its own last letter', 'Hi @Linn, see', 8, [[3, 7]]],
    ['behind it', 'Hi @Lin!, see', 8, [[3, 7]]],
    ['right before it', 'Hi @@Lin, see', 4, [[4, 8]]],
    ['far behind it', 'Hi @Lin, seen', 13, [[3, 7]]],
    ['that takes it away', 'Hi , see', 3, []],
    ['within it', 'Hi @Laura, see', 9, []],
  ])('%s', (_, next, caret, chips) => {
    expect(places(next, caret)).toEqual(chips)
  })

  test('that takes letters from it leaves a rest, which is no mention', () => {
    expect(edited('Hi @Li, see', 6)).toEqual({ chips: [], rest: { from: 3, to: 6, tag: lin } })
    expect(edited('Hi Lin, see', 3)).toEqual({ chips: [], rest: { from: 3, to: 6, tag: lin } })
    expect(edited('Hin, see', 2)).toEqual({ chips: [], rest: { from: 2, to: 3, tag: lin } })
  })
})
