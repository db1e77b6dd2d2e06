import { inBoth, inColumn, type Told } from './control-fixtures.ts'
import { type Fixture, plainText } from './fixture.ts'

export const fixtures: Fixture[] = inBoth('input', ({ version, loose, root, form }): Told[] => [
  {
    name: 'a frame to type in',
    about: 'minimal',
    card: loose({ tag: 'input', name: 'reason' }),
    expect: {
      tree: version === 1 ? ['action /elements/0', `input ${root}/0`] : [`input ${root}/0`],
      count: { '.fs-field > input': 1 },
    },
  },
  {
    name: 'several lines with a label, a count and what stands in it at first',
    about: 'full',
    card: form({
      tag: 'input',
      name: 'addr',
      required: true,
      label: plainText('Address'),
      label_position: 'left',
      placeholder: plainText('Where'),
      default_value: 'Shanghai',
      i18n_default_value: { zh_cn: '上海' },
      width: 'fill',
      input_type: 'multiline_text',
      rows: 3,
      auto_resize: true,
      max_rows: 6,
      max_length: 200,
    }),
    expect: {
      words: 'Address * Shanghai8/200 Send',
      count: { label: 1, '.fs-send': 0 },
      style: { '.fs-input': { width: '100%' }, textarea: { 'min-height': '74px', 'max-height': '140px' } },
      attribute: {
        textarea: { rows: '3', placeholder: 'Where', 'aria-required': 'true', 'aria-label': null },
        '.fs-input': { 'data-label': 'left' },
      },
    },
  },
  {
    name: 'in the reader’s language',
    about: 'full',
    scene: { language: 'zh_cn' },
    card: loose({ tag: 'input', default_value: 'Shanghai', i18n_default_value: { zh_cn: '上海' } }),
    expect: { attribute: { input: { value: '上海' } } },
  },
  {
    name: 'a password is dots, beside a lock and an eye',
    about: 'full',
    card: loose(
      { tag: 'input', input_type: 'password', default_value: 'secret' },
      { tag: 'input', input_type: 'password', show_icon: false },
    ),
    expect: {
      count: { [`[data-path="${root}/0"] .fs-field > svg`]: 1, [`[data-path="${root}/1"] .fs-field > svg`]: 0 },
      attribute: { 'input[value="secret"]': { type: 'password' }, '.fs-glyph': { 'aria-pressed': 'false' } },
    },
  },
  {
    name: 'one line, empty, open to all, of the usual width',
    about: 'defaults',
    card: loose({ tag: 'input' }),
    expect: {
      style: { '.fs-input': { width: null } },
      attribute: {
        input: { type: 'text', value: '', placeholder: 'Please enter', 'aria-label': 'Please enter', readOnly: null },
        '.fs-input': { 'data-label': null },
      },
      count: { '.fs-count': 0, label: 0, '.fs-send': 1 },
    },
  },
  {
    name: 'what is no number of lines is five; what is no kind is text; more than is allowed is said',
    about: 'wrong values',
    card: form(
      { tag: 'input', name: 'a', input_type: 'multiline_text', rows: '3', max_length: 2000 },
      { tag: 'input', name: 'b', input_type: 'number', default_value: 7 },
      { tag: 'input', name: 'c', max_length: 3, default_value: 'four' },
    ),
    expect: {
      attribute: {
        textarea: { rows: '5' },
        'input[value="four"]': { 'aria-invalid': 'true', type: 'text' },
      },
      count: { '.fs-error': 1, '.fs-count': 0, '[data-missing]': 1 },
      words: 'At most 3 characters Send',
    },
  },
  {
    name: 'in a column of a form, switched off',
    about: 'nesting',
    card: form(inColumn({ tag: 'input', name: 'a', disabled: true, disabled_tips: plainText('Locked') })),
    expect: {
      attribute: { input: { 'aria-disabled': 'true', readOnly: '' }, '.fs-field': { 'data-tip': 'Locked' } },
      count: { '.fs-send': 0 },
    },
  },
])
