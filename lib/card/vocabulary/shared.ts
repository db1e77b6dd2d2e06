import * as v from './values.ts'
import { type Properties, property as p } from './vocabulary-entry.ts'

/** Every component of 1.0. */
export const component1 = {
  fallback: p(
    v.either(v.exactly('drop'), v.object('@fallback_text')),
    '旧版客户端无法显示该组件时的替代：`drop` 为不显示，或写一段文本。',
    'What an old client shows instead: nothing with `drop`, or a text.',
  ),
} satisfies Properties

export const element_id = p(
  v.shaped(/^[A-Za-z][A-Za-z0-9_]{0,19}$/, 'title_1'),
  '组件的唯一标识，更新卡片时用它指定组件。以字母开头，最多 20 个字母、数字或下划线。',
  'The component’s own id, by which an update finds it. Starts with a letter; up to 20 letters, digits and underscores.',
)

/** Every component of 2.0. */
export const component2 = {
  ...component1,
  element_id,
  margin: p(v.box(-99, 99), '外边距，一到四个值，可为负。', 'Outer margin, one to four values; may be negative.', {
    default: '0',
  }),
} satisfies Properties

/** How a container of 2.0 lays out what it holds. */
export const flow2 = (vertical_spacing: string): Properties => ({
  direction: p(v.exactly('vertical', 'horizontal'), '子组件的排列方向。', 'Which way the children run.', {
    default: 'vertical',
  }),
  horizontal_spacing: p(v.spacing2, '子组件的水平间距。', 'Gap between children side by side.', { default: '8px' }),
  vertical_spacing: p(v.spacing2, '子组件的垂直间距。', 'Gap between children above each other.', {
    default: vertical_spacing,
  }),
  horizontal_align: p(v.align, '子组件的水平对齐方式。', 'Where children stand from left to right.', {
    default: 'left',
  }),
  vertical_align: p(v.verticalAlign, '子组件的垂直对齐方式。', 'Where children stand from top to bottom.', {
    default: 'top',
  }),
})

export const i18n_content = p(
  v.perLocale(v.string),
  '各语言的内容，优先于 content。',
  'The content in each language; goes before `content`.',
)

export const confirm = p(
  v.object('@confirm'),
  '点击后先弹出的二次确认弹窗。',
  'A dialog that asks before the interaction happens.',
)

export const hover_tips = p(v.plain, '电脑端鼠标悬停时的提示。', 'Tooltip on a computer.')
export const disabled_tips = p(v.plain, '组件禁用时的提示。', 'Tooltip while it is disabled.')
export const behaviors = p(
  v.behaviors,
  '点击后做什么：打开链接、回传数据，或两者都做。',
  'What a click does: open a link, call back, or both.',
)

const name = p(
  v.string,
  '表单中的字段名，提交时作为键回传；同一张卡片内不可重复。',
  'The field’s name in the form, the key of its submitted value; unique in the card.',
  { required: 'in_form' },
)
export const named = { name } satisfies Properties

export const multi_url = p(v.object('@multi_url'), '各端的跳转链接。', 'The links it opens, one per platform.')

/** Inputs, selects and pickers. */
export const field = {
  ...named,
  placeholder: p(
    v.shortPlain,
    '没有值时的占位文本，最多 100 个字。',
    'Shown while there is no value; up to 100 characters.',
  ),
  width: p(v.width3, '宽度。', 'Its width.', { default: 'default' }),
  required: p(v.flag, '在表单中是否必填。', 'Whether the form needs it.', { default: false }),
  disabled: p(v.flag, '是否禁用。', 'Whether it is disabled.', { default: false, since: '7.4' }),
  confirm,
} satisfies Properties
