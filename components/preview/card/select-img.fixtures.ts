import { calling, inBoth, inColumn, type Told } from './control-fixtures.ts'
import { card1, card2, type Fixture, plainText } from './fixture.ts'

const grid = '.fs-pick'
const a = { img_key: 'img_v3_a', value: 'a' }
const b = { img_key: 'img_v3_b', value: 'b' }

export const fixtures: Fixture[] = inBoth('select_img', ({ version, form }): Told[] => {
  const card = version === 1 ? card1 : card2
  const root = version === 1 ? '/elements' : '/body/elements'
  return [
    {
      name: 'outside a form a plain picture, and one click says which',
      about: 'minimal',
      card: card({ tag: 'select_img', options: [a] }),
      expect: {
        tree: [`select_img ${root}/0`],
        count: { [`${grid} button`]: 1, '.fs-tick': 0, '.fs-closer': 0, '[role="radio"]': 0 },
        attribute: {
          [`${grid} button`]: { 'data-tip': 'Would call the app back with {"tag":"select_img","option":"a"}' },
        },
      },
    },
    {
      name: 'in a form several of them, each with a box to tick',
      about: 'full',
      card: form({
        tag: 'select_img',
        element_id: 'si_1',
        name: 'pick',
        multi_select: true,
        layout: 'trisect',
        required: true,
        can_preview: false,
        aspect_ratio: '4:3',
        value: { k: 'v' },
        behaviors: calling(1),
        options: [
          { ...a, disabled: true, disabled_tips: plainText('Sold out'), hover_tips: plainText('Red') },
          { ...b, hover_tips: plainText('Blue') },
        ],
      }),
      expect: {
        count: { '[role="checkbox"]': 2, '.fs-tick': 2, '.fs-closer': 0 },
        style: { '.fs-image': { 'aspect-ratio': '4 / 3' } },
        attribute: {
          [grid]: { 'data-layout': 'trisect', role: 'group', 'aria-label': 'pick' },
          '[aria-disabled="true"]': { 'data-tip': 'Sold out', 'aria-checked': 'false' },
        },
      },
    },
    {
      name: 'in a form one of them, two in a row, 16:9, to be looked at closer',
      about: 'defaults',
      card: form({ tag: 'select_img', name: 'pick', options: [a, b] }),
      expect: {
        count: { '[role="radio"]': 2, '.fs-closer': 2 },
        attribute: { [grid]: { 'data-layout': 'bisect', role: 'radiogroup' }, '.fs-tick': { 'data-round': 'true' } },
        style: { '.fs-image': { 'aspect-ratio': '16 / 9' } },
      },
    },
    {
      name: 'no pictures, unknown layouts, and a picture without a value',
      about: 'wrong values',
      card: card(
        { tag: 'select_img' },
        { tag: 'select_img', layout: 'four', aspect_ratio: '2:1', options: [null, { img_key: 'img_v3_a' }] },
      ),
      expect: {
        count: { [grid]: 2, [`${grid} button`]: 1 },
        attribute: {
          '[data-tip]': { 'data-tip': 'Would call the app back with {"tag":"select_img","option":"img_v3_a"}' },
          [grid]: { 'data-layout': 'bisect' },
        },
      },
    },
    {
      name: 'in a column of a form, all switched off',
      about: 'nesting',
      card: form(
        inColumn({
          tag: 'select_img',
          name: 'a',
          layout: 'stretch',
          disabled: true,
          disabled_tips: plainText('Closed'),
          options: [a],
        }),
      ),
      expect: { attribute: { '[role="radio"]': { 'aria-disabled': 'true', 'data-tip': 'Closed' } } },
    },
  ]
})
