import { inBoth, inColumn, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

const field = '.fs-several'
const people = [{ value: 'ou_1' }, { value: 'ou_2' }]

export const fixtures: Fixture[] = inBoth('multi_select_person', ({ form, formRoot }): Told[] => [
  {
    name: 'a field for several people',
    about: 'minimal',
    card: form({ tag: 'multi_select_person', name: 'owners' }),
    expect: { count: { [`[data-path="${formRoot}/0"] [role="combobox"]`]: 1 }, words: 'Please select Send' },
  },
  {
    name: 'faces of those chosen at first',
    about: 'full',
    card: form({
      tag: 'multi_select_person',
      element_id: 'mp_1',
      name: 'owners',
      type: 'text',
      required: true,
      width: 'fill',
      placeholder: plainText('Owners'),
      selected_values: ['ou_1', 'ou_2'],
      options: people,
    }),
    expect: {
      count: { '.fs-chip .fs-face': 2, '.fs-chip button': 2 },
      style: { [field]: { width: '100%' } },
      attribute: { '[role="combobox"]': { 'aria-label': 'Owners: ou_1, ou_2', 'aria-required': 'true' } },
    },
  },
  {
    name: 'framed, and not needed where that is not said',
    about: 'defaults',
    card: form({ tag: 'multi_select_person', name: 'owners', options: people }),
    expect: {
      attribute: { [field]: { 'data-type': 'default' }, '[role="combobox"]': { 'aria-required': null } },
      style: { [field]: { width: null } },
    },
  },
  {
    name: 'what is no list is nobody',
    about: 'wrong values',
    card: form({ tag: 'multi_select_person', name: 'a', selected_values: 'ou_1', options: 'all' }),
    expect: { words: 'Please select Send', count: { '.fs-chip': 0 } },
  },
  {
    name: 'in a column of a form, switched off',
    about: 'nesting',
    card: form(
      inColumn({
        tag: 'multi_select_person',
        name: 'a',
        disabled: true,
        disabled_tips: plainText('Fixed'),
        selected_values: ['ou_1'],
      }),
    ),
    expect: { count: { '.fs-chip': 1, '.fs-chip button': 0 }, attribute: { [field]: { 'data-tip': 'Fixed' } } },
  },
])
