import { card1, card2, type Fixture, plainText } from './fixture.ts'

const own = { tag: 'custom_icon', img_key: 'img_v3_own' }
const standard = (token: unknown, color?: unknown) => ({ tag: 'standard_icon', token, color })
const beside = (icon: object) => card2({ tag: 'div', text: plainText('words'), icon })
const inNote = (icon: object) => card1({ tag: 'note', elements: [icon, plainText('words')] })

const both = (version: 1 | 2): Fixture[] => {
  const card = version === 1 ? inNote : beside
  return [
    {
      name: 'a glyph stands for the token, and says which',
      tag: 'standard_icon',
      version,
      about: 'minimal',
      card: card(standard('chat_outlined')),
      expect: {
        count: { '.fs-icon[data-icon="outlined"] > svg': 1 },
        attribute: { '.fs-icon': { 'aria-label': 'Icon chat_outlined', title: 'Icon chat_outlined' } },
      },
    },
    {
      name: 'filled, in a colour',
      tag: 'standard_icon',
      version,
      about: 'full',
      card: card(standard('bell_filled', 'red')),
      expect: {
        count: { '.fs-icon[data-icon="filled"] > svg': 1 },
        style: { '.fs-icon': { color: 'var(--fs-red-600)' } },
      },
    },
    {
      name: 'the surrounding ink where no colour is said',
      tag: 'standard_icon',
      version,
      about: 'defaults',
      card: card(standard('bell_filled')),
      expect: { style: { '.fs-icon': { color: null } } },
    },
    {
      name: 'colourful ones take no colour',
      tag: 'standard_icon',
      version,
      about: 'defaults',
      card: card(standard('calendar_colorful', 'red')),
      expect: { count: { '.fs-icon[data-icon="colorful"]': 1 }, style: { '.fs-icon': { color: null } } },
    },
    {
      name: 'a token nobody knows is a neutral mark that tells it',
      tag: 'standard_icon',
      version,
      about: 'wrong values',
      card: card(standard('zyx-nothing_outlined')),
      expect: {
        count: { '.fs-icon[data-icon="unknown"] > i': 1 },
        attribute: { '.fs-icon': { title: 'Icon zyx-nothing_outlined' } },
      },
    },
    {
      name: 'a token that is no text',
      tag: 'standard_icon',
      version,
      about: 'wrong values',
      card: card(standard(7, { hex: 1 })),
      expect: { count: { '.fs-icon[data-icon="unknown"]': 1 } },
    },
    {
      name: 'a picture in the place of a glyph',
      tag: 'custom_icon',
      version,
      about: 'minimal',
      card: card(own),
      expect: {
        count: { '.fs-icon[data-icon="custom"] > .fs-image': 1 },
        attribute: { '.fs-icon': { title: 'Icon img_v3_own' }, '.fs-image': { 'data-picture': 'waiting' } },
      },
    },
    {
      name: 'a key that is none says so',
      tag: 'custom_icon',
      version,
      about: 'wrong values',
      card: card({ tag: 'custom_icon', img_key: 'https://example.com/a.png' }),
      expect: { attribute: { '.fs-icon > .fs-image': { 'data-picture': 'none' } } },
    },
  ]
}

export const fixtures: Fixture[] = [
  ...both(1),
  ...both(2),
  {
    name: 'the library icon of an old header',
    tag: 'standard_icon',
    version: 1,
    about: 'nesting',
    card: { header: { title: plainText('T'), ud_icon: { token: 'done_outlined', style: { color: 'green' } } } },
    expect: {
      count: { '[data-tag="header"] .fs-icon[data-icon="outlined"]': 1 },
      style: { '.fs-icon': { color: 'var(--fs-green-600)' } },
    },
  },
]
