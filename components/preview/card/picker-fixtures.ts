import { calling, inBoth, inColumn, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

const field = '[role="combobox"]'

type Moment = {
  tag: 'date_picker' | 'picker_time' | 'picker_datetime'
  /** The property that says what is picked at first, and a value for it. */
  initial: string
  picked: string
  /** Looks like one, and is none. */
  none: string
  /** What stands there while nothing is picked. */
  asks: string
}

/** What the three components that pick a moment have in common, which is all. */
export const pickerFixtures = ({ tag, initial, picked, none, asks }: Moment): Fixture[] =>
  inBoth(tag, ({ version, loose, root, form }): Told[] => [
    {
      name: 'a field that opens what is picked from',
      about: 'minimal',
      card: loose({ tag, placeholder: plainText('When') }),
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
        tag,
        element_id: 'p_1',
        margin: '0px',
        name: 'when',
        required: true,
        placeholder: plainText('When'),
        width: 'fill',
        [initial]: picked,
        value: { k: 'v' },
        behaviors: calling({ k: 'v' }),
        confirm: { title: plainText('Set?'), text: plainText('…') },
      }),
      expect: {
        words: picked,
        style: {
          [field]: { width: '100%' },
          [`[data-tag="${tag}"]`]: { 'align-self': version === 2 ? 'stretch' : null },
        },
        attribute: { [field]: { 'aria-label': 'When' } },
      },
    },
    {
      name: 'nothing picked, as wide as its words',
      about: 'defaults',
      card: loose({ tag }),
      expect: {
        words: asks,
        style: { [field]: { width: null } },
        attribute: { [field]: { 'aria-required': null, 'aria-disabled': null } },
        count: { '.fs-chosen[data-placeholder]': 1 },
      },
    },
    {
      name: 'what is no such moment is none',
      about: 'wrong values',
      card: loose(
        { tag, [initial]: none },
        { tag, [initial]: 1769904000, placeholder: 'When' },
        { tag, [initial]: 'tomorrow', width: 7 },
      ),
      expect: { words: [asks, asks, asks].join(' ') },
    },
    {
      name: 'in a column of a form, switched off',
      about: 'nesting',
      card: form(inColumn({ tag, name: 'a', disabled: true, disabled_tips: plainText('Closed') })),
      expect: { attribute: { [field]: { 'aria-disabled': 'true', 'data-tip': 'Closed', popoverTarget: null } } },
    },
  ])
