import { card1, card2, type Fixture, plainText } from './fixture.ts'

const button = (label: string) => ({ tag: 'button', text: plainText(label) })
const action = (more: object, ...actions: unknown[]) => ({ tag: 'action', actions, ...more })

export const fixtures: Fixture[] = [
  {
    name: 'one button',
    tag: 'action',
    version: 1,
    about: 'minimal',
    card: card1(action({}, button('OK'))),
    expect: { tree: ['action /elements/0', 'button /elements/0/actions/0'], words: 'OK' },
  },
  {
    name: 'two a row, three a row, and as they fit',
    tag: 'action',
    version: 1,
    about: 'full',
    card: card1(
      action({ layout: 'bisected' }, button('A'), button('B')),
      action({ layout: 'trisection' }, button('A')),
      action({ layout: 'flow' }, button('A')),
    ),
    expect: {
      count: {
        '[data-layout="bisected"] > .fs-item': 2,
        '[data-layout="trisection"]': 1,
        '[data-layout="flow"]': 1,
      },
    },
  },
  {
    name: 'without a layout: in a line on a PC, stacked on a phone',
    tag: 'action',
    version: 1,
    about: 'defaults',
    card: card1(action({}, button('A'), button('B'))),
    expect: { attribute: { '.fs-actions': { 'data-layout': null } } },
  },
  {
    name: 'an unknown layout counts as absent; what is no component is a labelled box',
    tag: 'action',
    version: 1,
    about: 'wrong values',
    card: card1(action({ layout: 'circle' }, button('A'), 7), { tag: 'action', actions: null }),
    expect: {
      attribute: { '.fs-actions': { 'data-layout': null } },
      count: { '.fs-actions': 2, '[data-unpreviewed=""]': 1 },
    },
  },
  {
    name: 'in card JSON 2.0 it is drawn under the words Feishu refuses the card with',
    tag: 'action',
    version: 2,
    about: 'wrong values',
    card: card2(action({}, button('A'))),
    expect: {
      words:
        'action Feishu refuses the card for it (200861): cards of schema V2 no longer support this capability; unsupported tag action A',
      count: { '[data-refused="200861"] .fs-actions': 1 },
    },
  },
  {
    name: 'one that takes all the width has a row of its own',
    tag: 'action',
    version: 1,
    about: 'full',
    card: card1(action({}, button('A'), { ...button('B'), width: 'fill' })),
    expect: { count: { '.fs-item.fs-whole': 1 } },
  },
  {
    name: 'in a column, where Feishu refuses it, it is drawn all the same',
    tag: 'action',
    version: 1,
    about: 'nesting',
    card: card1({ tag: 'column_set', columns: [{ tag: 'column', elements: [action({}, button('A'))] }] }),
    expect: { count: { '[data-tag="column"] .fs-actions': 1 } },
  },
]
