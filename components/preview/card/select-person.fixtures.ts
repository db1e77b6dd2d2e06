import { calling, inBoth, inColumn, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

const field = '[role="combobox"]'
const people = [{ value: 'ou_1' }, { value: 'ou_2' }]

export const fixtures: Fixture[] = inBoth('select_person', ({ version, loose, root, form }): Told[] => [
  {
    name: 'a field that opens a list of people',
    about: 'minimal',
    card: loose({ tag: 'select_person', placeholder: plainText('Owner') }),
    expect: { words: 'Owner', count: { [`[data-path="${root}/0"] > button`]: 1, '.fs-face': 0 } },
  },
  {
    name: 'somebody chosen at first, with a face',
    about: 'full',
    card: loose({
      tag: 'select_person',
      element_id: 'sp_1',
      type: 'default',
      name: 'owner',
      width: '200px',
      initial_option: 'ou_1',
      placeholder: plainText('Owner'),
      options: people,
      behaviors: calling({ k: 'v' }),
      confirm: { title: plainText('Assign?'), text: plainText('…') },
    }),
    expect: {
      count: { '.fs-chosen .fs-face': 1 },
      style: { [field]: { width: '200px' }, '.fs-face': { width: '20px', height: '20px' } },
      attribute: { '.fs-person': { title: 'ou_1' }, [field]: { 'aria-label': 'Owner' } },
    },
  },
  {
    name: 'nobody chosen, framed',
    about: 'defaults',
    card: loose({ tag: 'select_person' }),
    expect: { words: 'Please select', attribute: { [field]: { 'data-type': 'default', 'aria-disabled': null } } },
  },
  {
    name: 'people who are none are left out',
    about: 'wrong values',
    card: loose({ tag: 'select_person', options: [{ value: '' }, 'ou_1', null], initial_option: 7, disabled: 1 }),
    expect: { words: 'Please select', attribute: { [field]: { 'aria-disabled': null } } },
  },
  {
    name: 'in a column of a form',
    about: 'nesting',
    card: form(inColumn({ tag: 'select_person', name: 'a', required: true, options: people })),
    expect: {
      attribute: { [field]: { 'aria-required': 'true' } },
      count: { [`[data-path="${version === 1 ? '' : '/body'}/elements/0/elements/0/columns/0/elements/0"]`]: 1 },
    },
  },
])
