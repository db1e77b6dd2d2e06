import { card1, card2, type Fixture } from './fixture.ts'

const two = [{ id: 'ou_1' }, { id: 'ou_2' }]
const column = (...elements: object[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] })

const both = (version: 1 | 2, card: (...elements: object[]) => object): Fixture[] => [
  {
    name: 'names, without avatars',
    tag: 'person_list',
    version,
    about: 'minimal',
    card: card({ tag: 'person_list', persons: two }),
    expect: { words: 'ou_1ou_2', count: { '.fs-face': 0, '.fs-name': 2 } },
  },
  {
    name: 'two lines of avatars and names behind an icon',
    tag: 'person_list',
    version,
    about: 'full',
    card: card({
      tag: 'person_list',
      persons: two,
      drop_invalid_user_id: true,
      lines: 2,
      show_name: true,
      show_avatar: true,
      size: 'extra_small',
      icon: { tag: 'standard_icon', token: 'member_outlined', color: 'grey' },
      ud_icon: { token: 'group_outlined' },
    }),
    expect: {
      words: '1ou_12ou_2',
      style: { '.fs-people': { 'max-height': '48px' }, '.fs-face': { width: '20px' } },
      attribute: { '.fs-icon': { 'aria-label': 'Icon member_outlined' } },
    },
  },
  {
    name: 'as many lines as it takes; the older icon where there is no other',
    tag: 'person_list',
    version,
    about: 'defaults',
    card: card({ tag: 'person_list', persons: two, ud_icon: { token: 'group_outlined', style: { color: 'blue' } } }),
    expect: {
      style: { '.fs-people': { 'max-height': null }, '.fs-icon': { color: 'var(--fs-blue-600)' } },
      attribute: { '.fs-icon': { 'aria-label': 'Icon group_outlined' } },
    },
  },
  {
    name: 'broken people are passed over',
    tag: 'person_list',
    version,
    about: 'wrong values',
    card: card(
      { tag: 'person_list', persons: [{ id: 'ou_1' }, 'ou_2', null, { id: 3 }], lines: 0, size: 1, show_name: 'no' },
      { tag: 'person_list', persons: 'ou_1' },
    ),
    expect: { words: 'ou_1', style: { '.fs-people': { 'max-height': null } } },
  },
  {
    name: 'avatars without names overlap by a quarter, in a column as well',
    tag: 'person_list',
    version,
    about: 'nesting',
    card: card(column({ tag: 'person_list', persons: two, show_name: false, show_avatar: true, size: 'large' })),
    expect: {
      count: { '[data-strung]': 1, '.fs-name': 0 },
      style: { '.fs-people > [style="margin-left:-12px"]': { 'margin-left': '-12px' } },
    },
  },
]

export const fixtures: Fixture[] = [...both(1, card1), ...both(2, card2)]
