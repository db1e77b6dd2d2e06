import { card1, card2, type Fixture, plainText } from './fixture.ts'

const note = (...elements: unknown[]) => card1({ tag: 'note', elements })

export const fixtures: Fixture[] = [
  {
    name: 'a small grey line',
    tag: 'note',
    version: 1,
    about: 'minimal',
    card: note(plainText('Updated 10:00')),
    expect: { tree: ['note /elements/0', 'plain_text /elements/0/elements/0'], words: 'Updated 10:00' },
  },
  {
    name: 'icon, picture, text and link in one line',
    tag: 'note',
    version: 1,
    about: 'full',
    card: note(
      { tag: 'standard_icon', token: 'info_outlined', color: 'grey' },
      { tag: 'img', img_key: 'img_v3_abc', alt: plainText('logo') },
      plainText('From CI'),
      { tag: 'lark_md', content: '[log](https://example.com)' },
    ),
    expect: {
      tree: [
        'note /elements/0',
        'standard_icon /elements/0/elements/0',
        'img /elements/0/elements/1',
        'plain_text /elements/0/elements/2',
        'lark_md /elements/0/elements/3',
      ],
      words: 'From CI log',
      style: { '.fs-image': { width: '16px', height: '16px' } },
      attribute: { a: { href: 'https://example.com', title: 'Leads to https://example.com' } },
    },
  },
  {
    name: 'texts take its size, not their own',
    tag: 'note',
    version: 1,
    about: 'defaults',
    card: note(plainText('small')),
    expect: { style: { '[data-text="plain_text"]': { 'font-size': null } } },
  },
  {
    name: 'what is no element is a labelled box; one element may stand for a list',
    tag: 'note',
    version: 1,
    about: 'wrong values',
    card: card1({ tag: 'note', elements: plainText('alone') }, { tag: 'note', elements: ['x'] }, { tag: 'note' }),
    expect: {
      words: 'alone no tag is no component of card JSON 1.0. Feishu may refuse the card, or ask here for a newer app.',
      count: { '.fs-note': 3 },
    },
  },
  {
    name: 'in card JSON 2.0 it is drawn under the words Feishu refuses the card with',
    tag: 'note',
    version: 2,
    about: 'wrong values',
    card: card2({ tag: 'note', elements: [plainText('small')] }),
    expect: {
      tree: ['note /body/elements/0', 'plain_text /body/elements/0/elements/0'],
      words:
        'note Feishu refuses the card for it (200861): cards of schema V2 no longer support this capability; unsupported tag note small',
      count: { '[data-refused="200861"] .fs-note': 1, '[data-unpreviewed]': 0 },
    },
  },
  {
    name: 'in a column',
    tag: 'note',
    version: 1,
    about: 'nesting',
    card: card1({
      tag: 'column_set',
      columns: [{ tag: 'column', elements: [{ tag: 'note', elements: [plainText('a')] }] }],
    }),
    expect: { count: { '[data-tag="column"] .fs-note': 1 } },
  },
]
