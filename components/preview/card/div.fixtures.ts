import { card1, card2, type Fixture, plainText } from './fixture.ts'

const column = (...elements: object[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] })
const info = { tag: 'standard_icon', token: 'info_outlined', color: 'blue' }

const both = (version: 1 | 2, card: (...elements: object[]) => object, root: string): Fixture[] => [
  {
    name: 'a line of text',
    tag: 'div',
    version,
    about: 'minimal',
    card: card({ tag: 'div', text: plainText('Hello') }),
    expect: { tree: [`div ${root}/0`], words: 'Hello' },
  },
  {
    name: 'small grey centred words of at most two lines behind an icon, in the reader’s language',
    tag: 'div',
    version,
    about: 'full',
    card: card({
      tag: 'div',
      icon: info,
      text: {
        ...plainText('Owner'),
        i18n_content: { zh_cn: '负责人' },
        text_size: 'notation',
        text_color: 'grey',
        text_align: 'center',
        lines: 2,
      },
    }),
    scene: { language: 'zh_cn' },
    expect: {
      words: '负责人',
      style: {
        '[data-text="plain_text"]': {
          'font-size': '12px',
          'line-height': '18px',
          color: 'var(--fs-grey-600)',
          'text-align': 'center',
          '-webkit-line-clamp': '2',
        },
        '.fs-with-icon': { 'font-size': '12px' },
        '.fs-icon': { color: 'var(--fs-blue-600)' },
      },
    },
  },
  {
    name: '14 px in the colour of text, as many lines as it takes, the full width',
    tag: 'div',
    version,
    about: 'defaults',
    card: card({ tag: 'div', text: plainText('Hello') }),
    expect: {
      style: {
        '[data-text="plain_text"]': {
          'font-size': '14px',
          'line-height': '22px',
          color: null,
          '-webkit-line-clamp': null,
        },
        '[data-tag="div"]': { 'align-self': 'stretch' },
      },
    },
  },
  {
    name: 'wrong values count as absent; no words are nothing',
    tag: 'div',
    version,
    about: 'wrong values',
    card: card(
      {
        tag: 'div',
        text: { ...plainText('Hello'), text_size: 'giant', text_color: '#f00', text_align: 'middle', lines: 0 },
      },
      { tag: 'div', text: 'Hello', icon: 'info', fields: 'none' },
      { tag: 'div', text: plainText('') },
    ),
    expect: {
      words: 'Hello',
      count: { '[data-tag="div"]': 3, '[data-text="plain_text"]': 1 },
      style: { '[data-text="plain_text"]': { 'font-size': '14px', color: null, 'text-align': null } },
    },
  },
  {
    name: 'markup is read in lark_md and shown in plain_text, in a column as well',
    tag: 'div',
    version,
    about: 'nesting',
    card: card(
      column({ tag: 'div', text: { tag: 'lark_md', content: '**so**' } }, { tag: 'div', text: plainText('**so**') }),
    ),
    expect: { words: 'so **so**', count: { b: 1 } },
  },
]

export const fixtures: Fixture[] = [
  ...both(1, card1, '/elements'),
  ...both(2, card2, '/body/elements'),
  {
    name: 'a grid of fields with a button beside it',
    tag: 'div',
    version: 1,
    about: 'full',
    card: card1({
      tag: 'div',
      text: { tag: 'lark_md', content: 'Who' },
      fields: [
        { is_short: true, text: plainText('a') },
        { is_short: true, text: plainText('b') },
        { is_short: false, text: plainText('c') },
      ],
      extra: { tag: 'button', text: plainText('Open') },
    }),
    expect: {
      tree: ['div /elements/0', 'button /elements/0/extra'],
      words: 'Who a b c Open',
      count: { '.fs-fields > div': 3, '.fs-fields > .fs-wide': 1 },
    },
  },
  {
    name: 'a picture beside the text is a small square',
    tag: 'div',
    version: 1,
    about: 'nesting',
    card: card1({
      tag: 'div',
      text: plainText('a'),
      extra: { tag: 'img', img_key: 'img_v3_a', mode: 'fit_horizontal' },
    }),
    expect: { style: { '.fs-open-picture': { width: '80px', height: '80px' } } },
  },
  {
    name: 'as wide as its words, or as it says',
    tag: 'div',
    version: 2,
    about: 'full',
    card: card2(
      { tag: 'div', width: 'auto', text: plainText('a') },
      { tag: 'div', width: '4px', text: plainText('b') },
    ),
    expect: {
      style: {
        '[data-path="/body/elements/0"]': { 'align-self': null },
        '[data-path="/body/elements/1"] > div': { width: '16px' },
      },
    },
  },
  {
    name: 'texts in two columns, a wide one below, where 2.0 still takes them',
    tag: 'div',
    version: 2,
    about: 'full',
    card: card2({
      tag: 'div',
      text: plainText('Order'),
      fields: [
        { is_short: true, text: plainText('from') },
        { is_short: true, text: { tag: 'lark_md', content: '**to**' } },
        { is_short: false, text: plainText('what') },
      ],
    }),
    expect: { words: 'Order from to what', count: { '.fs-fields > div': 3, '.fs-fields > .fs-wide': 1, b: 1 } },
  },
]
