import { behaviors, component1, component2, confirm, disabled_tips, flow2, hover_tips } from './shared.ts'
import * as v from './values.ts'
import { type Component, type Entry, inBoth, type Properties, property as p, say } from './vocabulary-entry.ts'

const page = (name: string) => `feishu-cards/card-components/containers/${name}`
const page2 = (name: string) => `feishu-cards/card-json-v2-components/containers/${name}`

const anywhere = ['root', 'column', 'form', 'interactive_container', 'collapsible_panel']
const nested = ['column', 'form', 'interactive_container', 'collapsible_panel']

const jump = p(v.object('@jump'), '点击空白处打开的链接。', 'What a click on its empty area opens.')
const background_style = p(v.colour, '背景色。', 'Its background.', { default: 'default' })
const elements = p(v.components, '容器内的组件。', 'The components it holds.')

const column_set: Properties = {
  columns: p(v.list(v.tagged('column')), '各列。', 'The columns.', { required: 'present' }),
  flex_mode: p(
    v.exactly('none', 'stretch', 'flow', 'bisect', 'trisect'),
    '窄屏时各列如何排布：压缩、独占一行、流式、两等分或三等分。',
    'What columns do on a narrow screen: shrink, a row each, flow, two or three a row.',
    { default: 'none' },
  ),
  background_style,
  horizontal_align: p(v.align, '各列整体的水平对齐方式。', 'Where the columns stand from left to right.', {
    default: 'left',
    since: '7.4',
  }),
  action: jump,
}

const column: Properties = {
  width: p(
    v.length(['auto', 'weighted'], [16, 600]),
    '列宽：随内容、按权重，或像素。flex_mode 为 none 时有效。',
    'Width: by content, by weight, or px. Holds with `flex_mode: none`.',
    { default: 'auto' },
  ),
  weight: p(v.whole(1, 5), 'width 为 weighted 时所占的份数。', 'Its share, with `width: weighted`.', { default: 1 }),
  vertical_align: p(v.verticalAlign, '列内组件的垂直对齐方式。', 'Where its children stand from top to bottom.', {
    default: 'top',
  }),
  background_style,
  action: jump,
  elements,
}

const form: Properties = {
  name: p(v.string, '表单的标识，不可为空，同一张卡片内不可重复。', 'The form’s name; not empty, unique in the card.', {
    required: 'filled',
  }),
  elements: p(v.components, '表单内的组件，至少有一个提交按钮。', 'The components, a submit button among them.', {
    required: 'present',
  }),
}

const interactive_container: Properties = {
  elements: p(v.components, '容器内的组件。', 'The components it holds.', { required: 'present' }),
  behaviors,
  width: p(v.length(['fill', 'auto'], [16, 999]), '宽度。', 'Its width.', { default: 'fill' }),
  height: p(v.length(['auto'], [10, 999]), '高度。', 'Its height.', { default: 'auto' }),
  background_style: p(v.colourOrLaser, '背景色，laser 为镭射渐变。', 'Its background; `laser` is a gradient.', {
    default: 'default',
  }),
  has_border: p(v.flag, '是否有边框。', 'Whether it has a border.', { default: false }),
  border_color: p(v.colour, '边框颜色，has_border 为 true 时有效。', 'Colour of the border, where it has one.', {
    default: 'grey',
  }),
  corner_radius: p(v.radius, '圆角，像素或百分比。', 'Rounded corners, in px or %.', { default: '0px' }),
  hover_tips,
  disabled: p(v.flag, '是否禁用。', 'Whether it is disabled.', { default: false }),
  disabled_tips,
  confirm,
}

const panel: Properties = {
  header: p(
    v.object('@panel_header'),
    '面板标题，点击展开或收起。',
    'The header; a click opens and closes the panel.',
    {
      required: 'present',
    },
  ),
  elements,
  expanded: p(v.flag, '初始是否展开。', 'Whether it starts open.', { default: false }),
  background_color: p(v.colour, '面板背景色。', 'Ground of the whole panel.'),
  border: p(v.object('@border'), '边框。', 'Its border.'),
}

const panelHeader: Properties = {
  title: p(v.tagged('plain_text', 'markdown'), '标题文本。', 'The title.'),
  background_color: p(v.colour, '标题区背景色。', 'Ground of the header.'),
  vertical_align: p(v.verticalAlign, '标题与图标的垂直对齐方式。', 'How title and icon line up.', {
    default: 'center',
  }),
  icon: p(v.icon, '展开箭头等图标，可带 size。', 'The arrow or another icon; takes a `size`.'),
  icon_position: p(v.oneOf('left', 'right', 'follow_text'), '图标位置。', 'Where the icon stands.', {
    default: 'right',
  }),
  position: p(v.oneOf('top'), '官方示例中出现，含义没有说明。', 'Stands in an official sample; no page explains it.'),
  icon_expanded_angle: p(
    v.oneOf(-180, -90, 90, 180),
    '展开时图标旋转的角度，正数为顺时针。',
    'How far the icon turns when open; clockwise when positive.',
    { default: 180 },
  ),
}

const padding = (max: number, fallback: string, min = 0) =>
  p(v.box(min, max), '内边距，一到四个值。', 'Padding, one to four values.', { default: fallback })

/** Components that hold others. */
export const containers = {
  column_set: {
    says: say('分栏：把组件排成若干列。', 'Puts components into columns.'),
    kind: 'component',
    1: {
      page: page('column-set'),
      parents: { yes: anywhere, no: [] },
      properties: {
        ...component1,
        ...column_set,
        horizontal_spacing: p(
          v.spacing1('default', 'small', 'medium', 'large'),
          '列间距。',
          'Gap between the columns.',
          { default: 'default' },
        ),
        margin: p(v.box(0, 28), '外边距，一个或四个值。', 'Outer margin, one or four values.', { default: '0' }),
      },
    },
    2: {
      page: page2('column-set'),
      parents: { yes: anywhere, no: [] },
      properties: {
        ...component2,
        ...column_set,
        horizontal_spacing: p(v.spacing2, '列间距。', 'Gap between the columns.', { default: '8px' }),
      },
    },
  },
  column: {
    says: say('分栏中的一列。', 'One column of a column set.'),
    kind: 'component',
    1: {
      page: page('column-set'),
      parents: { yes: ['column_set'], no: [] },
      properties: {
        ...component1,
        ...column,
        vertical_spacing: p(
          v.spacing1('default', 'small', 'medium', 'large'),
          '列内组件的间距。',
          'Gap between its children.',
          { default: 'default' },
        ),
        padding: padding(28, '0'),
      },
    },
    2: {
      page: page2('column-set'),
      parents: { yes: ['column_set'], no: [] },
      properties: { ...component2, ...flow2('8px'), ...column, padding: padding(99, '0px') },
    },
  },
  form: {
    says: say('表单：收集若干输入，一次提交。', 'Collects several inputs and submits them at once.'),
    kind: 'component',
    since: '6.6',
    1: {
      page: page('form-container'),
      parents: { yes: ['root'], no: nested },
      properties: { ...component1, ...form },
    },
    2: {
      page: page2('form-container'),
      parents: { yes: ['root'], no: nested },
      properties: { ...component2, ...form, ...flow2('12px'), padding: padding(99, '0px', -99) },
    },
  },
  interactive_container: {
    says: say('交互容器：整块区域可点击。', 'A box that can be clicked as a whole.'),
    kind: 'component',
    since: '7.4',
    1: {
      page: page('interactive-container'),
      parents: { yes: anywhere, no: [] },
      properties: { ...component1, ...interactive_container, padding: padding(28, '4px 12px') },
    },
    2: {
      page: page2('interactive-container'),
      parents: { yes: anywhere, no: [] },
      properties: { ...component2, ...interactive_container, ...flow2('4px'), padding: padding(99, '4px 12px', -99) },
    },
  },
  '@panel_header': {
    says: say('折叠面板的标题。', 'Header of a collapsible panel.'),
    kind: 'part',
    1: {
      page: page('collapsible-panel'),
      properties: { ...panelHeader, padding: p(v.box(0, 28), '标题区内边距。', 'Padding of the header.') },
    },
    2: {
      page: page2('collapsible-panel'),
      properties: {
        ...panelHeader,
        padding: p(v.box(-99, 99), '标题区内边距。', 'Padding of the header.'),
        width: p(v.oneOf('fill', 'auto', 'auto_when_fold'), '标题区宽度。', 'Width of the header.', {
          default: 'fill',
          since: '7.32',
        }),
      },
    },
  },
  '@border': {
    says: say('边框。', 'A border.'),
    kind: 'part',
    ...inBoth(page2('collapsible-panel'), {
      color: p(v.colour, '边框颜色。', 'Colour of the border.', { default: 'grey' }),
      corner_radius: p(v.radius, '圆角。', 'Rounded corners.', { default: '5px' }),
    }),
  },
  collapsible_panel: {
    says: say('折叠面板：次要内容先收起。', 'A panel that opens and closes.'),
    kind: 'component',
    since: '7.9',
    1: {
      page: page('collapsible-panel'),
      parents: { yes: ['root', 'column', 'form', 'collapsible_panel'], no: [] },
      properties: {
        ...component1,
        ...panel,
        vertical_spacing: p(v.spacing1(), '面板内组件的间距。', 'Gap between its children.', { default: '8px' }),
        padding: padding(28, '8px'),
      },
    },
    2: {
      page: page2('collapsible-panel'),
      parents: { yes: anywhere, no: [] },
      properties: { ...component2, ...panel, ...flow2('8px'), padding: padding(99, '8px') },
    },
  },
  action: {
    says: say('交互模块：横向排列交互组件。仅 1.0。', 'A row of controls. 1.0 only.'),
    kind: 'component',
    1: {
      page: 'feishu-cards/card-components/interactive-modules',
      parents: { yes: ['root', 'form'], no: ['column'] },
      properties: {
        ...component1,
        actions: p(v.components, '交互组件。', 'The controls.', { required: 'present' }),
        layout: p(
          v.oneOf('bisected', 'trisection', 'flow', 'default'),
          '排布：两等分、三等分，或按宽度换行。',
          'Two a row, three a row, or as they fit.',
        ),
      },
    },
    2: null,
  },
} satisfies { [name: string]: Entry | Component }
