import { buttonSizes, buttonTypes } from '../elements/button.ts'
import {
  behaviors,
  component1,
  component2,
  confirm,
  disabled_tips,
  field,
  hover_tips,
  multi_url,
  named,
} from './shared.ts'
import * as v from './values.ts'
import {
  type Component,
  type Entry,
  inBoth,
  type Parents,
  type Properties,
  property as p,
  say,
} from './vocabulary-entry.ts'

const page = (name: string) => `feishu-cards/card-components/interactive-components/${name}`
const page2 = (name: string) => `feishu-cards/card-json-v2-components/interactive-components/${name}`

const in1: Parents = { yes: ['action', 'column', 'form', 'collapsible_panel'], no: [] }
const in2: Parents = { yes: ['root', 'column', 'form', 'interactive_container', 'collapsible_panel'], no: [] }
const many1: Parents = { yes: ['form', 'column', 'collapsible_panel'], no: [] }

const value = p(v.own, '点击后回传的数据。', 'What is called back with.')
const width = field.width
const disabled = p(v.flag, '是否禁用。', 'Whether it is disabled.', { default: false })

const button: Properties = {
  type: p(v.oneOf(...buttonTypes), '按钮样式。', 'Its look.', { default: 'default' }),
  size: p(v.oneOf(...buttonSizes), '按钮大小。', 'Its size.', { default: 'medium' }),
  width,
  icon: p(v.icon, '文字前的图标。', 'The icon before the words.'),
  hover_tips,
  disabled,
  disabled_tips,
  confirm,
  behaviors,
  // Needed in a form, but by a submit button not before it is pressed: a rule of its own.
  name: { value: named.name.value, says: named.name.says },
}
const action_type = p(
  v.oneOf('link', 'request', 'multi', 'form_submit', 'form_reset'),
  '点击的类型，在表单中为提交或重置。',
  'What a click is: in a form, submit or reset.',
)
const url = p(v.string, '跳转链接，不与 multi_url 同用。', 'The link it opens; not together with `multi_url`.')

const input: Properties = {
  ...field,
  placeholder: { ...field.placeholder, default: 'Please enter' },
  default_value: p(v.string, '初始文本。', 'The text to start with.'),
  i18n_default_value: p(v.perLocale(v.string), '各语言的初始文本。', 'The text to start with, in each language.'),
  label: p(v.plain, '输入框的说明。', 'The label.'),
  label_position: p(v.oneOf('top', 'left'), '说明的位置。', 'Where the label stands.', { default: 'top' }),
  max_length: p(v.whole(1, 1000), '最多输入的字数。', 'Most characters that can be typed.', { default: 1000 }),
  input_type: p(
    v.oneOf('text', 'multiline_text', 'password'),
    '类型：单行、多行或密码。',
    'One line, several lines, or a password.',
    { default: 'text' },
  ),
  rows: p(v.whole(1, null), '多行文本的行数。', 'Lines shown, with several lines.', { default: 5 }),
  auto_resize: p(v.flag, '多行文本是否随内容增高（电脑端）。', 'Whether it grows with its text, on a computer.', {
    default: false,
  }),
  max_rows: p(v.whole(1, null), 'auto_resize 时最多增至的行数。', 'Most lines it grows to.'),
  show_icon: p(v.flag, '密码框是否显示图标。', 'Whether a password shows its icon.', { default: true }),
  value: p(v.ownOrString, '回传的数据。', 'What is called back with.'),
}

const selectType = p(v.oneOf('default', 'text'), '样式：带边框或纯文本。', 'With a border, or text alone.', {
  default: 'default',
})
const options = p(v.list(v.object('@option')), '选项。', 'The options.')
const people = p(
  v.list(v.object('@person_option')),
  '可选人员，为空则为会话成员。',
  'Who can be chosen; the chat’s members when empty.',
)
const initial_option = p(v.string, '初始选中项的 value。', 'Value of the option chosen at first.')
const selected_values = p(v.list(v.string), '初始选中项的 value。', 'Values of the options chosen at first.')
const select = { ...field, type: selectType } satisfies Properties
const manyNeeded = {
  ...select,
  name: { ...field.name, required: 'in_form' },
  required: { ...field.required, default: true },
} satisfies Properties

const overflow: Properties = {
  options: p(v.list(v.object('@overflow_option')), '折叠的选项。', 'The options in the menu.', { required: 'present' }),
  width,
  value,
  confirm,
}

const picker = (initial: string, pattern: RegExp, example: string): Properties => ({
  ...field,
  [initial]: p(v.shaped(pattern, example), `初始值，如 ${example}。`, `The value to start with, such as ${example}.`),
  value,
})

const select_img: Properties = {
  options: p(v.list(v.object('@image_option')), '可选的图片。', 'The pictures to choose from.', {
    required: 'present',
  }),
  multi_select: p(v.flag, '是否多选，仅限表单内。', 'Whether several can be chosen; in a form only.', {
    default: false,
  }),
  layout: p(v.oneOf('stretch', 'bisect', 'trisect'), '每行一张、两张或三张。', 'One, two or three a row.', {
    default: 'bisect',
  }),
  aspect_ratio: p(v.oneOf('1:1', '16:9', '4:3'), '图片的宽高比。', 'Proportions of the pictures.', { default: '16:9' }),
  can_preview: p(v.flag, '表单内是否可放大查看。', 'Whether a picture can be opened large, in a form.', {
    default: true,
  }),
  ...named,
  required: field.required,
  disabled,
  disabled_tips,
  value: p(v.ownOrString, '回传的数据。', 'What is called back with.'),
  confirm,
}

const checker: Properties = {
  ...named,
  checked: p(v.flag, '初始是否勾选。', 'Whether it starts checked.', { default: false }),
  text: p(v.text, '任务文本。', 'The words.'),
  overall_checkable: p(v.flag, '点击整行是否都可勾选。', 'Whether a click anywhere in the row checks it.', {
    default: true,
  }),
  button_area: p(v.object('@button_area'), '行尾的按钮。', 'Buttons at the end of the row.'),
  checked_style: p(v.object('@checked_style'), '勾选后的样式。', 'How it looks when checked.'),
  behaviors,
  hover_tips,
  disabled,
  disabled_tips,
  confirm,
}

const optionText = p(v.shortPlain, '选项文本，最多 100 个字。', 'The words, up to 100 characters.')
const buttonText = p(v.shortPlain, '按钮文字，最多 100 个字。', 'The words, up to 100 characters.')

const picks = {
  date: picker('initial_date', /^\d{4}-\d{2}-\d{2}$/, '2026-01-31'),
  time: picker('initial_time', /^\d{2}:\d{2}$/, '09:30'),
  datetime: picker('initial_datetime', /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, '2026-01-31 09:30'),
}

/** Components one can act on. */
export const interactive = {
  button: {
    says: say('按钮。', 'A button.'),
    kind: 'component',
    1: {
      page: page('button'),
      parents: in1,
      properties: {
        ...component1,
        ...button,
        text: { ...buttonText, required: 'present' },
        action_type,
        url,
        multi_url,
        value,
        complex_interaction: p(v.flag, '是否既跳转又回传。', 'Whether it opens the link and calls back.', {
          default: false,
        }),
      },
    },
    2: {
      page: page2('button'),
      parents: { yes: [...in2.yes, 'checker.button_area'], no: [] },
      properties: {
        ...component2,
        ...button,
        text: buttonText,
        form_action_type: p(v.oneOf('submit', 'reset'), '在表单中提交或重置。', 'In a form: submits or resets it.'),
        action_type: { ...action_type, deprecated: true },
        url: { ...url, deprecated: true },
        multi_url: { ...multi_url, deprecated: true },
        value: { ...value, deprecated: true },
      },
    },
  },
  input: {
    says: say('输入框。', 'A text field.'),
    kind: 'component',
    since: '6.8',
    1: { page: page('input'), parents: in1, properties: { ...component1, ...input } },
    2: { page: page2('input'), parents: in2, properties: { ...component2, ...input, disabled_tips, behaviors } },
  },
  overflow: {
    says: say('折叠按钮组：点开后是菜单。', 'A button with a menu behind it.'),
    kind: 'component',
    since: '3.7',
    1: {
      page: page('overflow'),
      parents: { yes: ['action', 'form', 'collapsible_panel'], no: ['column'] },
      properties: { ...component1, ...overflow },
    },
    2: { page: page2('overflow'), parents: in2, properties: { ...component2, ...overflow, behaviors } },
  },
  '@overflow_option': {
    says: say('菜单中的一项。', 'One option of the menu.'),
    kind: 'part',
    1: {
      page: page('overflow'),
      properties: {
        text: optionText,
        multi_url,
        url: p(v.string, '跳转链接。', 'The link it opens.'),
        value: p(v.string, '选中后回传的值，组件内不可重复。', 'What is called back with; unique in the menu.'),
      },
    },
    2: {
      page: page2('overflow'),
      properties: {
        text: optionText,
        multi_url,
        value: p(v.string, '选中后回传的值，组件内不可重复。', 'What is called back with; unique in the menu.'),
      },
    },
  },
  '@option': {
    says: say('下拉菜单中的一项。', 'One option of a select.'),
    kind: 'part',
    ...inBoth(page2('single-select-dropdown-menu'), {
      text: p(v.plain, '选项文本。', 'Its words.', { required: 'advised' }),
      value: p(v.string, '选项的值，组件内不可重复。', 'Its value; unique in the component.', { required: 'advised' }),
      icon: p(v.icon, '选项前的图标。', 'The icon before its words.'),
    }),
  },
  '@person_option': {
    says: say('一个可选的人。', 'One person to choose.'),
    kind: 'part',
    ...inBoth(page2('single-select-user-picker'), {
      value: p(v.personId, '用户的 open_id。', 'The person’s open_id.', { required: 'advised' }),
    }),
  },
  select_static: {
    says: say('下拉单选。', 'Chooses one of several options.'),
    kind: 'component',
    since: '3.7',
    1: {
      page: page('single-select-dropdown-menu'),
      parents: in1,
      properties: { ...component1, ...select, options, initial_option, value },
    },
    2: {
      page: page2('single-select-dropdown-menu'),
      parents: in2,
      properties: {
        ...component2,
        ...select,
        options,
        initial_option,
        initial_index: p(
          v.whole(0, null),
          '初始选中第几项，从 1 开始，0 为不选。',
          'Which option is chosen at first, from 1; 0 is none.',
        ),
        behaviors,
      },
    },
  },
  multi_select_static: {
    says: say('下拉多选，用在表单中。', 'Chooses several options; for forms.'),
    kind: 'component',
    since: '7.4',
    1: {
      page: page('multi-select-dropdown-menu'),
      parents: many1,
      properties: { ...component1, ...manyNeeded, options, selected_values },
    },
    2: {
      page: page2('multi-select-dropdown-menu'),
      parents: in2,
      properties: { ...component2, ...manyNeeded, options, selected_values, behaviors },
    },
  },
  select_person: {
    says: say('人员单选。', 'Chooses a person.'),
    kind: 'component',
    1: {
      page: page('single-select-user-picker'),
      parents: in1,
      properties: { ...component1, ...select, options: people, initial_option, value },
    },
    2: {
      page: page2('single-select-user-picker'),
      parents: in2,
      properties: { ...component2, ...select, options: people, initial_option, behaviors },
    },
  },
  multi_select_person: {
    says: say('人员多选，用在表单中。', 'Chooses several people; for forms.'),
    kind: 'component',
    since: '7.4',
    1: {
      page: page('multi-select-user-picker'),
      parents: many1,
      properties: { ...component1, ...manyNeeded, options: people, selected_values },
    },
    2: {
      page: page2('multi-select-user-picker'),
      parents: in2,
      properties: { ...component2, ...manyNeeded, options: people, selected_values, behaviors },
    },
  },
  date_picker: {
    says: say('日期选择器。', 'Picks a date.'),
    kind: 'component',
    since: '3.11',
    1: { page: page('date-picker'), parents: in1, properties: { ...component1, ...picks.date } },
    2: { page: page2('date-picker'), parents: in2, properties: { ...component2, ...picks.date, behaviors } },
  },
  picker_time: {
    says: say('时间选择器。', 'Picks a time.'),
    kind: 'component',
    1: { page: page('time-selector'), parents: in1, properties: { ...component1, ...picks.time } },
    2: { page: page2('time-selector'), parents: in2, properties: { ...component2, ...picks.time, behaviors } },
  },
  picker_datetime: {
    says: say('日期时间选择器。', 'Picks a date and a time.'),
    kind: 'component',
    1: { page: page('date-time-picker'), parents: in1, properties: { ...component1, ...picks.datetime } },
    2: { page: page2('date-time-picker'), parents: in2, properties: { ...component2, ...picks.datetime, behaviors } },
  },
  select_img: {
    says: say('图片选择。', 'Chooses a picture.'),
    kind: 'component',
    since: '7.6',
    1: {
      page: page('image-picker'),
      parents: { yes: ['root', 'column', 'form'], no: [] },
      properties: {
        ...component1,
        ...select_img,
        style: p(v.oneOf('default', 'laser'), '加载时的样式。', 'How it looks while loading.', { default: 'default' }),
      },
    },
    2: { page: page2('image-picker'), parents: in2, properties: { ...component2, ...select_img, behaviors } },
  },
  '@image_option': {
    says: say('一张可选的图片。', 'One picture to choose.'),
    kind: 'part',
    ...inBoth(page2('image-picker'), {
      img_key: p(v.imageKey, '上传图片得到的 img_key。', 'The key an uploaded image got.', { required: 'filled' }),
      i18n_img_key: p(v.perLocale(v.imageKey), '各语言的 img_key。', 'The key in each language.'),
      value: p(v.string, '选中后回传的值。', 'What is called back with.'),
      disabled,
      disabled_tips,
      hover_tips,
    }),
  },
  checker: {
    says: say('勾选器：带按钮的待办事项。', 'A task to check off, with buttons.'),
    kind: 'component',
    since: '7.9',
    1: {
      page: page('checker'),
      parents: in2,
      properties: {
        ...component1,
        ...checker,
        margin: p(v.box(0, 28), '外边距，一个或四个值。', 'Outer margin, one or four values.', { default: '0' }),
        padding: p(v.box(0, 28), '内边距，一个或四个值。', 'Padding, one or four values.', { default: '0' }),
      },
    },
    2: {
      page: page2('checker'),
      parents: in2,
      properties: {
        ...component2,
        ...checker,
        padding: p(v.box(-99, 99), '内边距，一到四个值。', 'Padding, one to four values.', { default: '0' }),
      },
    },
  },
  '@button_area': {
    says: say('勾选器行尾的按钮。', 'Buttons at the end of a checker.'),
    kind: 'part',
    ...inBoth(page2('checker'), {
      pc_display_rule: p(v.oneOf('always', 'on_hover'), '电脑端何时显示。', 'When a computer shows them.', {
        default: 'always',
      }),
      buttons: p(v.list(v.object('@checker_button')), '按钮，最多三个。', 'The buttons, three at most.'),
    }),
  },
  '@checker_button': {
    says: say('勾选器行尾的一个按钮。', 'One button of a checker.'),
    kind: 'part',
    ...inBoth(page2('checker'), {
      tag: p(v.exactly('button'), '固定为 button。', 'Always button.', { required: 'present' }),
      type: p(v.oneOf('text', 'primary_text', 'danger_text'), '按钮样式。', 'Its look.', { required: 'advised' }),
      size: p(v.oneOf('tiny', 'small', 'medium', 'large'), '按钮大小。', 'Its size.', { default: 'medium' }),
      text: p(v.plain, '按钮文字。', 'The words.'),
      icon: p(v.icon, '文字前的图标。', 'The icon before the words.'),
      disabled,
      behaviors,
    }),
  },
  '@checked_style': {
    says: say('勾选后的样式。', 'How a checker looks when checked.'),
    kind: 'part',
    ...inBoth(page2('checker'), {
      show_strikethrough: p(v.flag, '是否加删除线。', 'Whether the words are struck through.', { default: false }),
      opacity: p(v.share, '内容的不透明度，0 到 1。', 'How opaque the words are, 0 to 1.', { default: 1 }),
    }),
  },
} satisfies { [name: string]: Entry | Component }
