import { card1, card2, type Fixture } from './fixture.ts'

const column = (...elements: object[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] })

export const fixtures: Fixture[] = [
  {
    name: 'a medium avatar, without the name',
    tag: 'person',
    version: 2,
    about: 'minimal',
    card: card2({ tag: 'person', user_id: 'ou_7' }),
    expect: {
      tree: ['person /body/elements/0'],
      words: '7',
      style: { '.fs-face': { width: '32px', height: '32px' } },
      attribute: { '.fs-face': { role: 'img', 'aria-label': 'ou_7' }, '.fs-person': { title: 'ou_7' } },
    },
  },
  {
    name: 'a small capsule of avatar and name',
    tag: 'person',
    version: 2,
    about: 'full',
    card: card2({
      tag: 'person',
      element_id: 'p_1',
      margin: '4px 0px',
      size: 'small',
      user_id: 'ou_abcdefghijkl',
      show_avatar: true,
      show_name: true,
      style: 'capsule',
    }),
    expect: {
      words: 'Aou_a…ijkl',
      count: { '.fs-capsule': 1 },
      style: { '.fs-face': { width: '24px' }, '[data-tag="person"]': { margin: '4px 0px 4px 0px' } },
    },
  },
  {
    name: 'the name alone',
    tag: 'person',
    version: 2,
    about: 'defaults',
    card: card2({ tag: 'person', user_id: 'ou_7', show_avatar: false, show_name: true }),
    expect: { words: 'ou_7', count: { '.fs-face': 0, '.fs-capsule': 0 } },
  },
  {
    name: 'wrong values count as absent, and nobody is nothing',
    tag: 'person',
    version: 2,
    about: 'wrong values',
    card: card2(
      { tag: 'person', user_id: 'ou_7', size: 'huge', show_avatar: 'yes', show_name: 1, style: 9, margin: 4 },
      { tag: 'person', user_id: 7 },
    ),
    expect: {
      tree: ['person /body/elements/0', 'person /body/elements/1'],
      count: { '.fs-face': 1, '.fs-name': 0 },
      style: { '.fs-face': { width: '32px' }, '[data-tag="person"]': { margin: null } },
    },
  },
  {
    name: 'it takes the width of its content in a column',
    tag: 'person',
    version: 2,
    about: 'nesting',
    card: card2(column({ tag: 'person', user_id: 'ou_7' })),
    expect: {
      tree: [
        'column_set /body/elements/0',
        'column /body/elements/0/columns/0',
        'person /body/elements/0/columns/0/elements/0',
      ],
      style: { '[data-tag="person"]': { 'align-self': null } },
    },
  },
  {
    name: 'avatar and name: 1.0 has no say',
    tag: 'person',
    version: 1,
    about: 'minimal',
    card: card1({ tag: 'person', user_id: 'ou_7' }),
    expect: { tree: ['person /elements/0'], words: '7ou_7' },
  },
  {
    name: 'a large one',
    tag: 'person',
    version: 1,
    about: 'full',
    card: card1({ tag: 'person', user_id: 'ou_7', size: 'large' }),
    expect: { style: { '.fs-face': { width: '48px' } } },
  },
  {
    name: 'medium where no size is named',
    tag: 'person',
    version: 1,
    about: 'defaults',
    card: card1({ tag: 'person', user_id: 'on_7' }),
    expect: { words: '7on_7', style: { '.fs-face': { width: '32px' } } },
  },
  {
    name: 'what 2.0 added is not heard',
    tag: 'person',
    version: 1,
    about: 'wrong values',
    card: card1({ tag: 'person', user_id: 'ou_7', show_avatar: false, style: 'capsule', margin: '8px' }),
    expect: {
      words: '7ou_7',
      count: { '.fs-capsule': 0 },
      style: { '[data-tag="person"]': { margin: null } },
    },
  },
  {
    name: 'in a column',
    tag: 'person',
    version: 1,
    about: 'nesting',
    card: card1(column({ tag: 'person', user_id: 'ou_7', size: 'extra_small' })),
    expect: { style: { '.fs-face': { width: '20px' } } },
  },
]
