import { card1, card2, type Fixture } from './fixture.ts'

const pictures = (n: number) => Array.from({ length: n }, (_, i) => ({ img_key: `img_v3_${i}` }))
const column = (...elements: object[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] })

const both = (version: 1 | 2, card: (...elements: object[]) => object): Fixture[] => [
  {
    name: 'two side by side',
    tag: 'img_combination',
    version,
    about: 'minimal',
    card: card({ tag: 'img_combination', combination_mode: 'double', img_list: pictures(2) }),
    expect: { count: { '[data-mode="double"] .fs-image': 2 } },
  },
  {
    name: 'nine, of which the tenth is dropped, round at the corners, in the reader’s language',
    tag: 'img_combination',
    version,
    about: 'full',
    card: card({
      tag: 'img_combination',
      combination_mode: 'trisect',
      combination_transparent: true,
      corner_radius: '4px',
      img_list: [{ img_key: 'img_a', i18n_img_key: { en_us: 'img_english' } }, ...pictures(9)],
    }),
    expect: {
      count: { '[data-mode="trisect"] > button': 9 },
      style: { '.fs-image': { 'border-radius': '4px' } },
    },
  },
  {
    name: 'square corners, and a place left blank',
    tag: 'img_combination',
    version,
    about: 'defaults',
    card: card({ tag: 'img_combination', combination_mode: 'triple', img_list: pictures(2) }),
    expect: {
      count: { '[data-mode="triple"] > button': 2 },
      style: { '.fs-image': { 'border-radius': null } },
    },
  },
  {
    name: 'broken pictures are passed over; an unknown arrangement is two columns',
    tag: 'img_combination',
    version,
    about: 'wrong values',
    card: card(
      {
        tag: 'img_combination',
        combination_mode: 'spiral',
        corner_radius: 4,
        img_list: [null, 'x', { img_key: 'img_v3_1' }],
      },
      { tag: 'img_combination', combination_mode: 'double', img_list: {} },
    ),
    expect: { count: { '.fs-image': 1, '[data-mode="bisect"]': 1, '[data-mode="double"]': 1 } },
  },
  {
    name: 'six in a column',
    tag: 'img_combination',
    version,
    about: 'nesting',
    card: card(column({ tag: 'img_combination', combination_mode: 'bisect', img_list: pictures(7) })),
    expect: {
      count: { '[data-mode="bisect"] > button': 6 },
      style: { '[data-tag="img_combination"]': { 'align-self': 'stretch' } },
    },
  },
]

export const fixtures: Fixture[] = [...both(1, card1), ...both(2, card2)]
