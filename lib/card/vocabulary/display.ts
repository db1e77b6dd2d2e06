import { component1, component2, disabled_tips } from './shared.ts'
import * as v from './values.ts'
import { type Component, type Entry, inBoth, type Properties, property as p, say } from './vocabulary-entry.ts'

const page = (name: string) => `feishu-cards/card-components/content-components/${name}`
const page2 = (name: string) => `feishu-cards/card-json-v2-components/content-components/${name}`

const anywhere = ['root', 'column', 'form', 'interactive_container', 'collapsible_panel']
const nested = ['column', 'form', 'interactive_container', 'collapsible_panel']

const div: Properties = {
  text: p(v.text, '文本内容与样式。', 'The text and its look.'),
  icon: p(v.icon, '文本前的图标。', 'The icon before the text.'),
  fields: p(v.list(v.object('@div.field')), '旧写法：两列排布的文本。', 'Older form: texts in two columns.', {
    deprecated: true,
  }),
}

const i18n_img_key = p(v.perLocale(v.imageKey), '各语言的 img_key。', 'The key in each language.')
const img_key = p(v.imageKey, '上传图片得到的 img_key。', 'The key an uploaded image got.', { required: 'filled' })
const corner_radius = p(v.radius, '圆角，像素或百分比。', 'Rounded corners, in px or %.')

const img: Properties = {
  img_key,
  i18n_img_key,
  alt: p(v.plain, '悬停时显示的说明，内容为空则不显示。', 'Shown on hover; nothing when its content is empty.', {
    required: 'advised',
  }),
  title: p(v.text, '图片上方的标题。', 'A title above the picture.'),
  corner_radius,
  scale_type: p(
    v.oneOf('crop_center', 'crop_top', 'fit_horizontal'),
    '裁剪方式：居中、自顶部，或完整平铺。',
    'How it is cut: from the centre, from the top, or not at all.',
    { default: 'crop_center' },
  ),
  transparent: p(v.flag, '是否透明底色。', 'Whether the ground shows through.', { default: false }),
  preview: p(v.flag, '点击后是否放大查看。', 'Whether a click opens it large.', { default: true }),
  mode: p(
    v.oneOf('crop_center', 'fit_horizontal', 'stretch', 'large', 'medium', 'small', 'tiny'),
    '旧写法，用 scale_type 与 size 代替。',
    'Older form of `scale_type` and `size`.',
    { deprecated: true },
  ),
  custom_width: p(
    v.either(v.whole(278, 580), v.length([], [278, 580])),
    '旧写法：最大宽度。',
    'Older form: the greatest width.',
    { deprecated: true },
  ),
  compact_width: p(v.flag, '旧写法：最大宽度 278px。', 'Older form: 278px at most.', {
    default: false,
    deprecated: true,
  }),
}

const img_combination: Properties = {
  combination_mode: p(
    v.exactly('double', 'triple', 'bisect', 'trisect'),
    '排布方式，分别容纳 2、3、6、9 张图。',
    'The layout; they hold 2, 3, 6 and 9 pictures.',
    { required: 'present' },
  ),
  combination_transparent: p(v.flag, '是否透明底色。', 'Whether the ground shows through.', { default: false }),
  corner_radius,
  img_list: p(v.list(v.object('@img_item')), '图片，按顺序排布。', 'The pictures, in order.', { required: 'present' }),
}

const person: Properties = {
  user_id: p(v.personId, '用户的 open_id、union_id 或 user_id。', 'The person’s open_id, union_id or user_id.', {
    required: 'filled',
  }),
  size: p(v.personSize, '头像大小。', 'Size of the avatar.', { default: 'medium' }),
}

const person_list: Properties = {
  persons: p(v.list(v.object('@person_item')), '人员。', 'The people.', { required: 'present' }),
  size: p(v.personSize, '头像大小。', 'Size of the avatars.', { default: 'medium' }),
  show_name: p(v.flag, '是否显示姓名。', 'Whether names are shown.', { default: true }),
  show_avatar: p(v.flag, '是否显示头像。', 'Whether avatars are shown.', { default: false }),
  lines: p(v.whole(1, null), '最多显示的行数。', 'Most lines shown.'),
  drop_invalid_user_id: p(
    v.flag,
    '是否忽略无效的用户 ID；否则一个无效 ID 会让整张卡片被拒。',
    'Whether ids that are not valid are left out; else one of them has the whole card refused.',
    { default: false },
  ),
  icon: p(v.icon, '列表前的图标。', 'The icon before the list.'),
  ud_icon: p(v.object('@ud_icon'), '图标的旧写法。', 'The icon in its older form.'),
}

const chart: Properties = {
  chart_spec: p(v.chartSpec, 'VChart 的图表定义。', 'The chart, as VChart defines it.', { required: 'present' }),
  aspect_ratio: p(
    v.oneOf('1:1', '2:1', '4:3', '16:9'),
    '宽高比，手机端默认 1:1。',
    'Its proportions; 1:1 by default on phones.',
    {
      default: '16:9',
    },
  ),
  color_theme: p(
    v.oneOf('brand', 'rainbow', 'complementary', 'converse', 'primary'),
    '配色，chart_spec 自带颜色时不起作用。',
    'Its colours, unless `chart_spec` brings its own.',
    { default: 'brand' },
  ),
  preview: p(v.flag, '是否可放大查看。', 'Whether it can be opened large.', { default: true }),
  height: p(
    v.length(['auto'], [1, 999]),
    '高度，写像素时 aspect_ratio 失效。',
    'Its height; px switches `aspect_ratio` off.',
    {
      default: 'auto',
      since: '7.10',
    },
  ),
}

const table: Properties = {
  columns: p(v.list(v.object('@table_column')), '列定义，最多显示 50 列。', 'The columns; up to 50 are shown.', {
    required: 'present',
  }),
  rows: p(v.list(v.row), '数据行，键为列的 name。', 'The rows; their keys are the columns’ names.', {
    required: 'present',
  }),
  page_size: p(v.whole(1, 10), '每页行数。', 'Rows per page.', { default: 5 }),
  freeze_first_column: p(v.flag, '是否冻结首列。', 'Whether the first column stays in sight.', { default: false }),
  header_style: p(v.object('@table_header_style'), '表头样式。', 'How the header row looks.'),
}
const row_height = ['low', 'middle', 'high']

const file_key = p(v.fileKey, '上传音频得到的 file_key，格式为 OPUS。', 'The key an uploaded OPUS file got.', {
  required: 'filled',
})
const i18n_file_key = p(v.perLocale(v.fileKey), '各语言的 file_key。', 'The key in each language.')

const audio: Properties = {
  file_key,
  i18n_file_key,
  // Spelled so by the page on languages; the component's own page has it above.
  i18n_file_key_key: i18n_file_key,
  audio_id: p(v.string, '播放器标识，同一张卡片内不可重复。', 'Tells players apart; unique in the card.'),
  disabled: p(v.flag, '是否禁用。', 'Whether it is disabled.', { default: false }),
  disabled_tips,
  show_progress_bar: p(v.flag, '是否显示进度条。', 'Whether the progress is shown.', { default: true }),
  show_time: p(v.flag, '是否显示时长。', 'Whether the time is shown.', { default: true }),
  time_display: p(v.oneOf('default', 'both'), '显示一个时长，或总时长与已播时长。', 'One time, or played and whole.', {
    default: 'default',
  }),
  time_position: p(
    v.oneOf('end', 'start', 'both_sides'),
    '时长在进度条的哪一侧。',
    'On which side of the progress the time stands.',
    { default: 'end' },
  ),
  style: p(
    v.oneOf('normal', 'flat', 'speak'),
    '播放按钮：带圆底、不带圆底，或声波。',
    'The button: on a disc, without one, or a voice wave.',
    { default: 'normal' },
  ),
  border: p(v.object('@border'), '边框，缺省不显示。', 'Its border; none by default.'),
  padding: p(v.box(-99, 99), '内边距，一到四个值。', 'Padding, one to four values.', { default: '12px' }),
  background_style: p(v.colour, '背景色。', 'Its ground.', { default: 'default' }),
  background_color: p(v.colour, '底色，文中的音频标签这样写。', 'Its ground, as the tag in Markdown writes it.', {
    default: 'default',
  }),
  fill_color: p(v.colour, '图标、进度与时长的颜色。', 'Colour of the icon, the progress and the time.', {
    default: 'grey-800',
  }),
  width: p(v.width3, '宽度。', 'Its width.', { default: 'default' }),
}

/** Components that show something. */
export const display = {
  div: {
    says: say('普通文本组件，可带图标。', 'A text, with an icon if wanted.'),
    kind: 'component',
    1: {
      page: page('plain-text'),
      parents: { yes: ['root', 'column', 'form', 'collapsible_panel', 'interactive_container'], no: [] },
      properties: {
        ...component1,
        ...div,
        extra: p(v.component, '旧写法：右侧的图片或交互组件。', 'Older form: a picture or control at the right.', {
          deprecated: true,
        }),
      },
    },
    2: {
      page: page2('plain-text'),
      parents: { yes: anywhere, no: [] },
      properties: {
        ...component2,
        ...div,
        width: p(v.length(['fill', 'auto'], [16, 999]), '宽度。', 'Its width.', { default: 'fill' }),
      },
    },
  },
  '@div.field': {
    says: say('两列排布中的一段文本。', 'One text of the two columns.'),
    kind: 'part',
    ...inBoth(page('plain-text'), {
      is_short: p(v.flag, '是否占半行。', 'Whether it takes half a row.', { default: false }),
      text: p(v.text, '文本。', 'The text.', { required: 'present' }),
    }),
  },
  img: {
    says: say('图片。', 'A picture.'),
    kind: 'component',
    1: {
      page: page('image'),
      parents: { yes: ['root', 'column', 'form', 'collapsible_panel', 'interactive_container', 'note'], no: [] },
      properties: {
        ...component1,
        ...img,
        size: p(
          v.pair(['large', 'medium', 'small', 'tiny', 'stretch', 'stretch_without_padding'], [1, 1000]),
          '尺寸名称或 `宽px 高px`，裁剪时有效。',
          'A named size or `200px 120px`; holds where it is cut.',
        ),
      },
    },
    2: {
      page: page2('image'),
      parents: { yes: anywhere, no: [] },
      properties: {
        ...component2,
        ...img,
        size: p(
          v.pair(['large', 'medium', 'small', 'tiny', 'stretch'], [1, 1000]),
          '尺寸名称或 `宽px 高px`，裁剪时有效。',
          'A named size or `200px 120px`; holds where it is cut.',
        ),
      },
    },
  },
  img_combination: {
    says: say('多图混排。', 'Several pictures in one layout.'),
    kind: 'component',
    1: {
      page: page('multi-image-laylout'),
      parents: { yes: ['root', 'form', 'collapsible_panel'], no: ['column', 'interactive_container'] },
      properties: { ...component1, ...img_combination },
    },
    2: {
      page: page2('multi-image-laylout'),
      parents: { yes: anywhere, no: [] },
      properties: {
        ...component2,
        ...img_combination,
        img_list_length: p(
          v.whole(0, null),
          '搭建工具导出时写入，不起作用。',
          'Written by the card builder; has no effect.',
        ),
      },
    },
  },
  '@img_item': {
    says: say('多图混排中的一张图。', 'One picture of the layout.'),
    kind: 'part',
    ...inBoth(page2('multi-image-laylout'), {
      img_key,
      i18n_img_key,
      transparent: p(v.flag, '是否透明底色。', 'Whether the ground shows through.'),
    }),
  },
  hr: {
    says: say('分割线。', 'A divider.'),
    kind: 'component',
    1: {
      page: page('divider'),
      parents: { yes: ['root', 'column', 'form', 'collapsible_panel'], no: [] },
      properties: component1,
    },
    2: { page: page2('divider'), parents: { yes: anywhere, no: [] }, properties: component2 },
  },
  note: {
    says: say('备注：一行小字，可带图标。仅 1.0。', 'A line of small print with icons. 1.0 only.'),
    kind: 'component',
    1: {
      page: page('notes'),
      parents: { yes: anywhere, no: [] },
      properties: {
        ...component1,
        elements: p(
          v.list(v.tagged('standard_icon', 'custom_icon', 'img', 'plain_text', 'lark_md')),
          '图标、图片与文本。',
          'Icons, pictures and texts.',
          { required: 'present' },
        ),
      },
    },
    2: null,
  },
  person: {
    says: say('一个人员的头像与姓名。', 'A person’s avatar and name.'),
    kind: 'component',
    1: {
      page: page('user-profile'),
      parents: { yes: ['root', 'column', 'form', 'collapsible_panel'], no: [] },
      properties: { ...component1, ...person },
    },
    2: {
      page: page2('user-profile'),
      parents: { yes: anywhere, no: [] },
      properties: {
        ...component2,
        ...person,
        show_avatar: p(v.flag, '是否显示头像。', 'Whether the avatar is shown.', { default: true }),
        show_name: p(v.flag, '是否显示姓名。', 'Whether the name is shown.', { default: false }),
        style: p(v.oneOf('normal', 'capsule'), '样式：普通或胶囊。', 'Plain, or in a capsule.', { default: 'normal' }),
      },
    },
  },
  person_list: {
    says: say('人员列表。', 'Several people.'),
    kind: 'component',
    1: {
      page: page('user-list'),
      parents: { yes: ['root', 'column', 'form', 'collapsible_panel'], no: [] },
      properties: { ...component1, ...person_list },
    },
    2: {
      page: page2('user-list'),
      parents: { yes: anywhere, no: [] },
      properties: { ...component2, ...person_list },
    },
  },
  '@person_item': {
    says: say('列表中的一个人。', 'One person of the list.'),
    kind: 'part',
    ...inBoth(page2('user-list'), {
      id: p(v.personId, '用户的 open_id、union_id 或 user_id。', 'The person’s open_id, union_id or user_id.', {
        required: 'filled',
      }),
    }),
  },
  chart: {
    says: say('图表，由 VChart 绘制。', 'A chart, drawn by VChart.'),
    kind: 'component',
    since: '7.1',
    1: {
      page: page('chart'),
      parents: { yes: ['root', 'column', 'collapsible_panel'], no: [] },
      properties: { ...component1, ...chart },
    },
    2: {
      page: page2('chart'),
      parents: { yes: ['root', 'column', 'collapsible_panel'], no: [] },
      properties: { ...component2, ...chart },
    },
  },
  table: {
    says: say('分页表格。', 'A table in pages.'),
    kind: 'component',
    since: '7.4',
    1: {
      page: page('table'),
      parents: { yes: ['root'], no: nested },
      properties: {
        ...component1,
        ...table,
        row_height: p(v.length(row_height, [32, 124]), '行高。', 'Height of a row.', { default: 'low' }),
      },
    },
    2: {
      page: page2('table'),
      parents: { yes: ['root'], no: nested },
      properties: {
        ...component2,
        ...table,
        row_height: p(v.length([...row_height, 'auto'], [32, 124]), '行高。', 'Height of a row.', { default: 'low' }),
        row_max_height: p(v.length([], [32, 999]), '行高为 auto 时的上限。', 'The most a row grows with `auto`.', {
          default: '124px',
          since: '7.33',
        }),
      },
    },
  },
  '@table_header_style': {
    says: say('表头样式。', 'How the header row looks.'),
    kind: 'part',
    ...inBoth(page2('table'), {
      text_align: p(v.align, '文本对齐方式。', 'How the text is aligned.', { default: 'left' }),
      text_size: p(v.oneOf('normal', 'heading'), '字号。', 'Size of the text.', { default: 'normal' }),
      background_style: p(v.oneOf('grey', 'none'), '底色。', 'Its ground.', { default: 'none' }),
      text_color: p(v.oneOf('default', 'grey'), '文本颜色。', 'Colour of the text.', { default: 'default' }),
      bold: p(v.flag, '是否加粗。', 'Whether it is bold.', { default: true }),
      lines: p(v.whole(1, null), '最多显示的行数。', 'Most lines shown.', { default: 1 }),
    }),
  },
  '@table_column': {
    says: say('表格的一列。', 'One column of a table.'),
    kind: 'part',
    ...inBoth(page2('table'), {
      name: p(v.string, '列的标识，行数据以它为键。', 'The column’s name, the key in every row.', {
        required: 'filled',
      }),
      display_name: p(v.string, '表头文本。', 'Its words in the header row.', { required: 'advised' }),
      width: p(v.length(['auto'], [80, 600], [1, 100]), '列宽，像素或百分比。', 'Its width, in px or %.', {
        default: 'auto',
      }),
      vertical_align: p(v.verticalAlign, '单元格的垂直对齐方式。', 'Where cells stand from top to bottom.', {
        default: 'center',
      }),
      horizontal_align: p(v.align, '单元格的水平对齐方式。', 'Where cells stand from left to right.', {
        default: 'left',
      }),
      data_type: p(
        v.exactly('text', 'lark_md', 'options', 'number', 'persons', 'date', 'markdown'),
        '单元格的数据类型。',
        'What its cells hold.',
        { default: 'text', required: 'advised' },
      ),
      format: p(v.object('@table_number_format'), '数字格式，data_type 为 number 时有效。', 'How numbers are written.'),
      date_format: p(v.string, '日期格式，如 YYYY-MM-DD HH:mm。', 'How dates are written, such as YYYY-MM-DD HH:mm.', {
        default: 'RFC3339',
      }),
    }),
  },
  '@table_number_format': {
    says: say('数字列的格式。', 'How a column writes its numbers.'),
    kind: 'part',
    ...inBoth(page2('table'), {
      precision: p(v.whole(0, 10), '小数位数。', 'Digits after the point.'),
      symbol: p(v.string, '数字前的单位，一个字符。', 'A sign before the number, one character.'),
      separator: p(v.flag, '是否按千位分隔。', 'Whether thousands are set apart.', { default: false }),
    }),
  },
  audio: {
    says: say('音频播放条，卡片须禁止转发。', 'An audio player; its card must not be forwardable.'),
    kind: 'component',
    since: '7.49',
    1: null,
    2: { page: page2('audio'), parents: { yes: anywhere, no: [] }, properties: { ...component2, ...audio } },
  },
} satisfies { [name: string]: Entry | Component }
