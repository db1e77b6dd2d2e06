import { inBoth, inColumn, options, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

const trigger = '.fs-overflow'

export const fixtures: Fixture[] = inBoth('overflow', ({ version, loose, root, form }): Told[] => [
  {
    name: 'three dots that open a menu',
    about: 'minimal',
    card: loose({ tag: 'overflow', options: options('Docs') }),
    expect: {
      count: { [`[data-path="${root}/0"] > button`]: 1, '[role="menu"]': 1, '[role="menuitem"]': 0 },
      attribute: { [trigger]: { 'aria-label': 'More', 'aria-haspopup': 'menu', 'aria-expanded': 'false' } },
      words: '',
    },
  },
  {
    name: 'as wide as there is room',
    about: 'full',
    card: loose({
      tag: 'overflow',
      element_id: 'of_1',
      width: 'fill',
      margin: '4px 0px',
      value: { src: 'card' },
      options: [
        { text: plainText('Docs'), multi_url: { url: 'https://example.com' }, value: 'docs' },
        { text: plainText('Mute'), value: 'mute' },
      ],
      confirm: { title: plainText('Sure?'), text: plainText('…') },
    }),
    expect: {
      style: {
        [trigger]: { width: '100%' },
        '[data-tag="overflow"]': { 'align-self': version === 2 ? 'stretch' : null },
      },
    },
  },
  {
    name: 'an outlined square',
    about: 'defaults',
    card: loose({ tag: 'overflow', options: [] }),
    expect: {
      style: { [trigger]: { width: null } },
      attribute: { [trigger]: { 'data-look': 'default', 'data-size': 'medium' } },
    },
  },
  {
    name: 'no options, or none that can be read',
    about: 'wrong values',
    card: loose({ tag: 'overflow' }, { tag: 'overflow', options: ['Docs', null, 3], width: 80 }),
    expect: { count: { [trigger]: 2 }, style: { [trigger]: { width: null } } },
  },
  {
    name: 'in a column, and in a form',
    about: 'nesting',
    card: form(inColumn({ tag: 'overflow', options: options('A') })),
    expect: { count: { '[data-tag="form"] [data-tag="column"] .fs-overflow': 1 } },
  },
])
