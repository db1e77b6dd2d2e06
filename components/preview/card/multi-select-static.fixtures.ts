import { inBoth, inColumn, options, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

const field = '.fs-several'

export const fixtures: Fixture[] = inBoth('multi_select_static', ({ form, formRoot, loose }): Told[] => [
  {
    name: 'a field that opens a list of several',
    about: 'minimal',
    card: form({ tag: 'multi_select_static', name: 'teams', options: options('A') }),
    expect: {
      count: { [`[data-path="${formRoot}/0"] [role="combobox"]`]: 1, '.fs-chip': 0 },
      words: 'Please select Send',
    },
  },
  {
    name: 'what is chosen at first stands in it, each with a way out',
    about: 'full',
    card: form({
      tag: 'multi_select_static',
      element_id: 'ms_1',
      type: 'text',
      name: 'teams',
      required: true,
      placeholder: plainText('Teams'),
      width: '200px',
      selected_values: ['beta', 'alpha'],
      options: options('Alpha', 'Beta', 'Gamma'),
      confirm: { title: plainText('Sure?'), text: plainText('…') },
    }),
    expect: {
      words: 'Alpha Beta Send',
      count: { '.fs-chip': 2 },
      style: { [field]: { width: '200px' } },
      attribute: {
        [field]: { 'data-type': 'text' },
        '[role="combobox"]': { 'aria-label': 'Teams: Alpha, Beta', 'aria-required': 'true' },
        '.fs-chip button': { 'aria-label': 'Remove Alpha' },
      },
    },
  },
  {
    name: 'framed, and not needed where that is not said',
    about: 'defaults',
    card: form({ tag: 'multi_select_static', name: 'teams' }),
    expect: {
      attribute: { [field]: { 'data-type': 'default' }, '[role="combobox"]': { 'aria-required': null } },
      style: { [field]: { width: null } },
    },
  },
  {
    name: 'what is chosen but not offered is left out',
    about: 'wrong values',
    card: form(
      { tag: 'multi_select_static', name: 'a', selected_values: ['z', 3, 'a'], options: options('A') },
      { tag: 'multi_select_static', name: 'b', selected_values: 'a', options: [null, ...options('A')] },
    ),
    expect: { words: 'A Please select Send', count: { '.fs-chip': 1 } },
  },
  {
    name: 'in a column of a form; outside a form it is drawn all the same',
    about: 'nesting',
    card: form(
      inColumn({
        tag: 'multi_select_static',
        name: 'a',
        disabled: true,
        selected_values: ['a'],
        options: options('A'),
      }),
    ),
    expect: { count: { '[data-tag="column"] .fs-chip': 1, '.fs-chip button': 0 } },
  },
  {
    name: 'outside a form it is drawn all the same',
    about: 'nesting',
    card: loose({ tag: 'multi_select_static', name: 'a', options: options('A') }),
    expect: { words: 'Please select' },
  },
])
