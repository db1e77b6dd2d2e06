import { calling, inBoth, inColumn, options, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

const field = '[role="combobox"]'

export const fixtures: Fixture[] = inBoth('select_static', ({ version, loose, root, form }): Told[] => [
  {
    name: 'a field that opens a list',
    about: 'minimal',
    card: loose({ tag: 'select_static', options: options('A') }),
    expect: {
      count: { [`[data-path="${root}/0"] > button`]: 1, '[role="option"]': 0 },
      attribute: { [field]: { 'aria-haspopup': 'listbox', 'aria-expanded': 'false' } },
    },
  },
  {
    name: 'one chosen at first, with its glyph, without a frame, as wide as there is room',
    about: 'full',
    card: loose({
      tag: 'select_static',
      element_id: 'ss_1',
      type: 'text',
      name: 'prio',
      width: 'fill',
      initial_option: 'p1',
      placeholder: plainText('Priority'),
      options: [
        { text: plainText('P1'), value: 'p1', icon: { tag: 'standard_icon', token: 'bell_outlined', color: 'red' } },
        { text: plainText('P2'), value: 'p2' },
      ],
      behaviors: calling({ k: 'v' }),
      confirm: { title: plainText('Set?'), text: plainText('…') },
    }),
    expect: {
      words: 'P1',
      count: { '.fs-chosen .fs-icon': 1, '.fs-chosen[data-placeholder]': 0 },
      style: {
        [field]: { width: '100%' },
        '[data-tag="select_static"]': { 'align-self': version === 2 ? 'stretch' : null },
      },
      attribute: { [field]: { 'data-type': 'text', 'aria-label': 'Priority' } },
    },
  },
  {
    name: 'by the number of an option, or by its words',
    about: 'full',
    card: loose(
      { tag: 'select_static', initial_index: 2, options: options('Alpha', 'Beta') },
      { tag: 'select_static', initial_option: 'Alpha', options: options('Alpha', 'Beta') },
    ),
    expect: { words: 'Beta Alpha' },
  },
  {
    name: 'framed, asking to choose',
    about: 'defaults',
    card: loose({ tag: 'select_static', options: options('A') }),
    expect: {
      words: 'Please select',
      style: { [field]: { width: null } },
      attribute: { [field]: { 'data-type': 'default', 'aria-required': null, 'aria-disabled': null } },
      count: { '.fs-chosen[data-placeholder]': 1 },
    },
  },
  {
    name: 'a choice that is not among the options is none; broken options are left out',
    about: 'wrong values',
    card: loose(
      { tag: 'select_static', initial_option: 'z', initial_index: 9, options: options('A') },
      { tag: 'select_static', options: ['A', { value: 3 }], initial_index: -1, type: 'bold' },
      { tag: 'select_static', options: { a: 1 } },
    ),
    expect: { words: 'Please select Please select Please select' },
  },
  {
    name: 'in a column of a form, needed, switched off',
    about: 'nesting',
    card: form(
      inColumn(
        { tag: 'select_static', name: 'a', required: true, options: options('A') },
        { tag: 'select_static', name: 'b', disabled: true, disabled_tips: plainText('Closed'), options: options('A') },
      ),
    ),
    expect: {
      attribute: {
        '[aria-required="true"]': { 'data-missing': null },
        '[aria-disabled="true"]': { 'data-tip': 'Closed', popoverTarget: null },
      },
    },
  },
])
