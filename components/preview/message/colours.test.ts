import { expect, test } from 'vitest'
import { colour, frame, ground, pill } from './colours.ts'

const own = {
  brand: { light_mode: 'rgba(20,86,240,0.12)', dark_mode: 'rgba(117,164,255,0.2)' },
  half: { light_mode: 'rgba(1,2,3,1)', dark_mode: null },
  broken: { light_mode: 'url(x)', dark_mode: null },
}

test.each([
  ['blue', 'var(--fs-blue-600)'],
  ['blue-50', 'var(--fs-blue-50)'],
  ['grey-00', 'var(--fs-grey-00)'],
  ['blue-55', undefined],
  ['blue-00', undefined],
  ['white', 'var(--fs-white)'],
  ['default', undefined],
  ['#ff0000', undefined],
  ['rgba(1, 2, 3, 0.5)', 'rgba(1, 2, 3, 0.5)'],
  ['rgba(1,2,3,0.5);background:url(x)', undefined],
  ['var(--x)', undefined],
  ['constructor', undefined],
  ['brand', 'light-dark(rgba(20,86,240,0.12), rgba(117,164,255,0.2))'],
  ['half', 'light-dark(rgba(1,2,3,1), rgba(1,2,3,1))'],
  ['broken', undefined],
  [null, undefined],
])('%s', (name, css) => {
  expect(colour(name, own)).toBe(css)
})

test.each([
  ['words', colour('grey', {}), 'var(--fs-grey-600)'],
  ['a ground', ground('grey', {}), 'var(--fs-ground-grey)'],
  ['a ground of the card’s own', ground('grey', { grey: own.half }), 'light-dark(rgba(1,2,3,1), rgba(1,2,3,1))'],
  ['a frame', frame('grey', {}), 'var(--fs-grey-300)'],
  ['a frame of no colour', frame(null, {}), 'var(--fs-grey-300)'],
  ['a frame of a shade', frame('grey-500', {}), 'var(--fs-grey-500)'],
  ['a tag', pill('grey', 'blue').background, 'var(--fs-pill-neutral)'],
  ['an option', pill('grey', 'neutral').background, 'var(--fs-pill-neutral)'],
])('grey of %s is %s', (_, css, expected) => {
  expect(css).toBe(expected)
})

test('a text tag of no known colour wears its place’s own', () => {
  expect(pill('puce', 'blue').color).toBe('var(--fs-pill-blue-ink)')
  expect(pill('red', 'blue').color).toBe('var(--fs-pill-red-ink)')
})
