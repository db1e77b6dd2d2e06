import { calling, inBoth, inColumn, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

const field = '[role="combobox"]'

export const fixtures: Fixture[] = inBoth('picker_time', ({ version, loose, root, form }): Told[] => [
  {
    name: 'a field that opens what is picked from',
    about: 'minimal',
    card: loose({ tag: 'picker_time', placeholder: plainText('When') }),
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
      tag: 'picker_time',
      element_id: 'p_1',
      margin: '0px',
      name: 'when',
      required: true,
      placeholder: plainText('When'),
      width: 'fill',
      initial_time: '09:05',
      value: { k: 'v' },
      behaviors: calling({ k: 'v' }),
      confirm: { title: plainText('Set?'), text: plainText('…') },
    }),
    expect: {
      words: '09:05',
      style: {
        [field]: { width: '100%' },
        '[data-tag="picker_time"]': { 'align-self': version === 2 ? 'stretch' : null },
      },
      attribute: { [field]: { 'aria-label': 'When' } },
    },
  },
  {
    name: 'nothing picked, as wide as its words',
    about: 'defaults',
    card: loose({ tag: 'picker_time' }),
    expect: {
      words: 'Select a time',
      style: { [field]: { width: null } },
      attribute: { [field]: { 'aria-required': null, 'aria-disabled': null } },
      count: { '.fs-chosen[data-placeholder]': 1 },
    },
  },
  {
    name: 'what is no such moment is none',
    about: 'wrong values',
    card: loose(
      { tag: 'picker_time', initial_time: '24:00' },
      { tag: 'picker_time', initial_time: 1769904000, placeholder: 'When' },
      { tag: 'picker_time', initial_time: 'tomorrow', width: 7 },
    ),
    expect: { words: 'Select a time Select a time Select a time' },
  },
  {
    name: 'in a column of a form, switched off',
    about: 'nesting',
    card: form(inColumn({ tag: 'picker_time', name: 'a', disabled: true, disabled_tips: plainText('Closed') })),
    expect: { attribute: { [field]: { 'aria-disabled': 'true', 'data-tip': 'Closed', popoverTarget: null } } },
  },
])
