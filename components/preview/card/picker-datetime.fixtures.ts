import { calling, inBoth, inColumn, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

const field = '[role="combobox"]'

export const fixtures: Fixture[] = inBoth('picker_datetime', ({ version, loose, root, form }): Told[] => [
  {
    name: 'a field that opens what is picked from',
    about: 'minimal',
    card: loose({ tag: 'picker_datetime', placeholder: plainText('When') }),
    expect: {
      words: 'When',
      count: { [`[data-path="${root}/0"] > button`]: 1, [`${field} > svg`]: 1 },
      attribute: { [field]: { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' } },
    },
  },
  {
    name: 'picked at first, as wide as there is room',
    about: 'full',
    card: loose({
      tag: 'picker_datetime',
      element_id: 'p_1',
      margin: '0px',
      name: 'when',
      required: true,
      placeholder: plainText('When'),
      width: 'fill',
      initial_datetime: '2026-01-31 18:00',
      value: { k: 'v' },
      behaviors: calling({ k: 'v' }),
      confirm: { title: plainText('Set?'), text: plainText('…') },
    }),
    expect: {
      words: '2026-01-31 18:00',
      style: {
        [field]: { width: '100%' },
        '[data-tag="picker_datetime"]': { 'align-self': version === 2 ? 'stretch' : null },
      },
      attribute: { [field]: { 'aria-label': 'When' } },
    },
  },
  {
    name: 'nothing picked, as wide as its words',
    about: 'defaults',
    card: loose({ tag: 'picker_datetime' }),
    expect: {
      words: 'Select a date',
      style: { [field]: { width: null } },
      attribute: { [field]: { 'aria-required': null, 'aria-disabled': null } },
      count: { '.fs-chosen[data-placeholder]': 1 },
    },
  },
  {
    name: 'what is no such moment is none',
    about: 'wrong values',
    card: loose(
      { tag: 'picker_datetime', initial_datetime: '2026-01-31 8pm' },
      { tag: 'picker_datetime', initial_datetime: 1769904000, placeholder: 'When' },
      { tag: 'picker_datetime', initial_datetime: 'tomorrow', width: 7 },
    ),
    expect: { words: 'Select a date Select a date Select a date' },
  },
  {
    name: 'in a column of a form, switched off',
    about: 'nesting',
    card: form(inColumn({ tag: 'picker_datetime', name: 'a', disabled: true, disabled_tips: plainText('Closed') })),
    expect: { attribute: { [field]: { 'aria-disabled': 'true', 'data-tip': 'Closed', popoverTarget: null } } },
  },
])
