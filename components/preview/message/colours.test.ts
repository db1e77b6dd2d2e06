import { expect, test } from 'vitest'
import { colour, ground, pill } from './colours.ts'

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

test('the grey of a ground is light, that of words the palette’s', () => {
  expect([ground('grey', {}), colour('grey', {})]).toEqual(['var(--fs-grey-100)', 'var(--fs-grey-600)'])
})

test('a text tag of no known colour wears its place’s own', () => {
  expect(pill('puce', 'blue').color).toBe('var(--fs-pill-blue-ink)')
  expect(pill('red', 'blue').color).toBe('var(--fs-pill-red-ink)')
})
