import { calling, inBoth, inColumn, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

const button = '[data-tag="button"] > .fs-button'

export const fixtures: Fixture[] = [
  ...inBoth('button', ({ version, loose, root, form, formRoot }): Told[] => [
    {
      name: 'words to click on',
      about: 'minimal',
      card: loose({ tag: 'button', text: plainText('OK') }),
      expect: { words: 'OK', count: { [`[data-path="${root}/0"] > button`]: 1 } },
    },
    {
      name: 'looks, glyph, size, width, and what hovering tells',
      about: 'full',
      card: loose({
        tag: 'button',
        type: 'danger_filled',
        size: 'small',
        width: '120px',
        text: plainText('Stop'),
        icon: { tag: 'standard_icon', token: 'close_outlined' },
        hover_tips: plainText('Stops it'),
        confirm: { title: plainText('Stop?'), text: plainText('Running jobs end') },
        complex_interaction: true,
        ...(version === 1
          ? { multi_url: { url: 'https://example.com' }, value: { op: 'stop' } }
          : { behaviors: [...calling({ op: 'stop' }), { type: 'open_url', default_url: 'https://example.com' }] }),
      }),
      expect: {
        words: 'Stop',
        style: { [button]: { width: '120px', 'max-width': '100%' } },
        attribute: {
          [button]: {
            'data-look': 'danger_filled',
            'data-size': 'small',
            'data-opens': 'https://example.com',
            'data-tip':
              'Stops it\nLeads to https://example.com\nWould call the app back with {"op":"stop"}\nAsks for confirmation first',
            href: null,
          },
        },
        count: { [`${button} > .fs-icon`]: 1 },
      },
    },
    {
      name: 'outlined, of medium size, as wide as its words, and doing nothing',
      about: 'defaults',
      card: loose({ tag: 'button', text: plainText('OK') }),
      expect: {
        style: { [button]: { width: null } },
        attribute: {
          [button]: {
            type: 'button',
            'data-look': 'default',
            'data-size': 'medium',
            'data-tip': null,
            'aria-disabled': null,
          },
        },
      },
    },
    {
      name: 'unknown looks and sizes are the usual ones; a button without words says what it can',
      about: 'wrong values',
      card: loose(
        { tag: 'button', type: 'puce', size: 7, width: 'wide', text: 'OK', confirm: {}, disabled: 'yes' },
        { tag: 'button', icon: { tag: 'standard_icon', token: 'add_outlined' }, hover_tips: plainText('Add') },
      ),
      expect: {
        attribute: {
          [`[data-path="${root}/0"] > button`]: {
            'data-look': 'default',
            'data-size': 'medium',
            'aria-label': 'button',
            'aria-disabled': null,
          },
          [`[data-path="${root}/1"] > button`]: { 'aria-label': 'Add' },
        },
      },
    },
    {
      name: 'in a column, and in a form that it submits',
      about: 'nesting',
      card: form(inColumn({ tag: 'button', text: plainText('OK') })),
      expect: {
        count: { [`[data-path="${formRoot}/0/columns/0/elements/0"] > button`]: 1 },
        attribute: {
          '[data-does="submit"]': { 'data-tip': 'Submits the form', type: 'button' },
        },
      },
    },
    {
      name: 'switched off: why is told, and what it would have done is not',
      about: 'full',
      card: loose({
        tag: 'button',
        text: plainText('OK'),
        disabled: true,
        hover_tips: plainText('Go'),
        disabled_tips: plainText('Closed'),
        behaviors: calling(1),
      }),
      expect: { attribute: { [button]: { 'aria-disabled': 'true', 'data-tip': 'Closed' } } },
    },
    {
      name: 'on a phone nothing hovers, so only what a click does is told',
      about: 'full',
      scene: { device: 'phone' },
      card: loose({ tag: 'button', text: plainText('OK'), hover_tips: plainText('Go'), behaviors: calling('x') }),
      expect: { attribute: { [button]: { 'data-tip': 'Would call the app back with "x"' } } },
    },
  ]),
  {
    name: 'with an address and a value both, it only jumps unless it says that it does both',
    tag: 'button',
    version: 1,
    about: 'full',
    card: { elements: [{ tag: 'action', actions: [{ tag: 'button', url: 'https://a.b', value: { k: 1 } }] }] },
    expect: { attribute: { [button]: { 'data-tip': 'Leads to https://a.b' } } },
  },
  {
    name: 'at the root it is drawn all the same',
    tag: 'button',
    version: 1,
    about: 'nesting',
    card: { elements: [{ tag: 'button', text: plainText('OK') }] },
    expect: { tree: ['button /elements/0'], words: 'OK' },
  },
]
