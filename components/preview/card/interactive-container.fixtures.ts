import { card1, card2, type Fixture, plainText } from './fixture.ts'

const words = { tag: 'markdown', content: 'Tap me' }
const calls = { type: 'callback', value: { k: 'v' } }
const opens = { type: 'open_url', default_url: 'https://example.com/a', pc_url: '' }

const both = (version: 1 | 2, card: (...elements: object[]) => object, root: string): Fixture[] => [
  {
    name: 'a box that is clicked as a whole',
    tag: 'interactive_container',
    version,
    about: 'minimal',
    card: card({ tag: 'interactive_container', behaviors: [calls], elements: [words] }),
    expect: {
      tree: [`interactive_container ${root}/0`, `markdown ${root}/0/elements/0`],
      words: 'Tap me',
      attribute: {
        '.fs-container': { 'data-clicks': '', 'data-tip': 'Would call the app back with {"k":"v"}' },
        '[data-tag="interactive_container"]': { 'data-path': `${root}/0` },
      },
    },
  },
  {
    name: 'framed, round, on the gradient, telling where it leads and what it calls back with',
    tag: 'interactive_container',
    version,
    about: 'full',
    card: card({
      tag: 'interactive_container',
      width: '200px',
      height: '60px',
      background_style: 'laser',
      has_border: true,
      border_color: 'blue',
      corner_radius: '8px',
      padding: '8px',
      hover_tips: plainText('Open'),
      disabled_tips: plainText('Closed'),
      confirm: { title: plainText('Sure?'), text: plainText('It sends a reply') },
      behaviors: [opens, calls],
      elements: [words],
    }),
    expect: {
      style: {
        '.fs-container': {
          width: '200px',
          height: '60px',
          overflow: 'hidden',
          background: 'var(--fs-laser)',
          border: '1px solid var(--fs-blue-600)',
          'border-radius': '8px',
          padding: '8px 8px 8px 8px',
        },
        '[data-tag="interactive_container"]': { 'align-self': null },
      },
      attribute: {
        '.fs-container': {
          'data-tip': 'Open\nLeads to https://example.com/a\nWould call the app back with {"k":"v"}',
        },
      },
    },
  },
  {
    name: 'as wide as it can be, 4 by 12 px of room, no frame; without behaviors only a frame',
    tag: 'interactive_container',
    version,
    about: 'defaults',
    card: card({ tag: 'interactive_container', border_color: 'blue', elements: [words, words] }),
    expect: {
      style: {
        '.fs-container': { padding: '4px 12px 4px 12px', border: null, background: null, 'border-radius': null },
        '.fs-container > .fs-stack': { gap: version === 2 ? '4px' : '12px' },
        '[data-tag="interactive_container"]': { 'align-self': 'stretch' },
      },
      count: { '[data-clicks]': 0, '.fs-click-key': 0 },
    },
  },
  {
    name: 'wrong values count as absent',
    tag: 'interactive_container',
    version,
    about: 'wrong values',
    card: card({
      tag: 'interactive_container',
      width: 3,
      height: 'tall',
      has_border: 'true',
      corner_radius: 'round',
      behaviors: 'callback',
      confirm: {},
      elements: 'x',
    }),
    expect: {
      tree: [`interactive_container ${root}/0`],
      style: { '.fs-container': { border: null, height: null, 'border-radius': null } },
      count: { '[data-clicks]': 0 },
    },
  },
  {
    name: 'disabled it tells why; a button within is its own',
    tag: 'interactive_container',
    version,
    about: 'nesting',
    card: card({
      tag: 'interactive_container',
      disabled: true,
      hover_tips: plainText('Open'),
      disabled_tips: plainText('Closed'),
      behaviors: [calls],
      elements: [{ tag: 'interactive_container', behaviors: [opens], elements: [words] }],
    }),
    expect: {
      attribute: { '.fs-container': { 'data-clicks': 'disabled', 'data-tip': 'Closed' } },
      count: { '.fs-container .fs-container[data-clicks=""]': 1 },
    },
  },
]

export const fixtures: Fixture[] = [
  ...both(1, card1, '/elements'),
  ...both(2, card2, '/body/elements'),
  {
    name: 'side by side, as its flow says',
    tag: 'interactive_container',
    version: 2,
    about: 'full',
    card: card2({
      tag: 'interactive_container',
      direction: 'horizontal',
      horizontal_spacing: 'small',
      horizontal_align: 'center',
      vertical_align: 'center',
      width: 'auto',
      elements: [words, words],
    }),
    expect: {
      style: {
        '.fs-container > .fs-stack': {
          'flex-direction': 'row',
          gap: '4px',
          'justify-content': 'center',
          'align-items': 'center',
        },
      },
    },
  },
]
