import type { Locale, Localised } from '#lib/i18n/locale.ts'

/** What the palette offers a component as: its name, and a small example of it in each version it exists in. */
export type Example = {
  /** The component's tag; `header` stands for the card's title. */
  tag: string
  name: Localised
  group: 'show' | 'hold' | 'ask'
  /** Other words one might look for it by. */
  also: string
  1: object | null
  2: object | null
}

const plain = (content: string) => ({ tag: 'plain_text', content })
const option = (content: string, value: string) => ({ text: plain(content), value })

/** A person nobody is: an id has to be filled in. */
const someone = 'ou_'
const image = 'img_v3_'

/** One example of every component, in the reader's language. Small on purpose: what is not there cannot be wrong. */
export function examplesIn(locale: Locale): Example[] {
  const t = (zh: string, en: string) => (locale === 'en' ? en : zh)
  const name = (zh: string, en: string): Localised => ({ 'zh-CN': zh, en })
  const both = (value: object) => ({ 1: value, 2: value })
  const column = (content: string) => ({
    tag: 'column',
    width: 'weighted',
    weight: 1,
    elements: [{ tag: 'markdown', content }],
  })
  const placeholder = plain(t('请选择', 'Choose'))
  const options = [option(t('选项一', 'First'), 'first'), option(t('选项二', 'Second'), 'second')]
  return [
    {
      tag: 'header',
      name: name('标题', 'Title'),
      group: 'show',
      also: 'header head 头部 template',
      ...both({ title: plain(t('卡片标题', 'Card title')), template: 'blue' }),
    },
    {
      tag: 'markdown',
      name: name('富文本', 'Rich text'),
      group: 'show',
      also: 'md text 文本 markdown',
      ...both({
        tag: 'markdown',
        content: t(
          '**加粗**、*斜体*和[链接](https://example.com)',
          '**Bold**, *italic* and a [link](https://example.com)',
        ),
      }),
    },
    {
      tag: 'div',
      name: name('普通文本', 'Plain text'),
      group: 'show',
      also: 'text paragraph 段落',
      ...both({ tag: 'div', text: plain(t('一段文字', 'A line of text')) }),
    },
    {
      tag: 'hr',
      name: name('分割线', 'Divider'),
      group: 'show',
      also: 'line rule separator',
      ...both({ tag: 'hr' }),
    },
    {
      tag: 'table',
      name: name('表格', 'Table'),
      group: 'show',
      also: 'grid rows 行列 数据',
      ...both({
        tag: 'table',
        page_size: 5,
        columns: [
          { name: 'item', display_name: t('项目', 'Item'), data_type: 'text' },
          { name: 'amount', display_name: t('数量', 'Amount'), data_type: 'number' },
          { name: 'state', display_name: t('状态', 'State'), data_type: 'options' },
        ],
        rows: [
          { item: t('苹果', 'Apples'), amount: 12, state: [{ text: t('充足', 'plenty'), color: 'green' }] },
          { item: t('梨', 'Pears'), amount: 3, state: [{ text: t('偏少', 'low'), color: 'orange' }] },
        ],
      }),
    },
    {
      tag: 'chart',
      name: name('图表', 'Chart'),
      group: 'show',
      also: 'graph bar line pie vchart 柱状图 折线图 饼图',
      ...both({
        tag: 'chart',
        aspect_ratio: '16:9',
        chart_spec: {
          type: 'bar',
          title: { text: t('每日数量', 'Per day') },
          data: {
            values: [
              { day: t('周一', 'Mon'), count: 12 },
              { day: t('周二', 'Tue'), count: 19 },
              { day: t('周三', 'Wed'), count: 8 },
            ],
          },
          xField: 'day',
          yField: 'count',
        },
      }),
    },
    {
      tag: 'img',
      name: name('图片', 'Image'),
      group: 'show',
      also: 'picture photo',
      ...both({ tag: 'img', img_key: image, alt: plain(t('图片说明', 'What the picture shows')) }),
    },
    {
      tag: 'img_combination',
      name: name('多图混排', 'Image group'),
      group: 'show',
      also: 'pictures gallery',
      ...both({
        tag: 'img_combination',
        combination_mode: 'double',
        img_list: [{ img_key: image }, { img_key: image }],
      }),
    },
    {
      tag: 'person',
      name: name('人员', 'Person'),
      group: 'show',
      also: 'user avatar 头像',
      1: { tag: 'person', user_id: someone },
      2: { tag: 'person', user_id: someone, show_name: true },
    },
    {
      tag: 'person_list',
      name: name('人员列表', 'Person list'),
      group: 'show',
      also: 'people users avatars 头像',
      ...both({ tag: 'person_list', persons: [{ id: someone }, { id: someone }], show_avatar: true }),
    },
    {
      tag: 'note',
      name: name('备注', 'Note'),
      group: 'show',
      also: 'footnote caption 脚注',
      1: { tag: 'note', elements: [plain(t('由机器人发送', 'Sent by the bot'))] },
      2: null,
    },
    {
      tag: 'audio',
      name: name('音频', 'Audio'),
      group: 'show',
      also: 'sound voice 语音',
      1: null,
      2: { tag: 'audio', file_key: 'file_v3_', show_time: true },
    },
    {
      tag: 'column_set',
      name: name('分栏', 'Columns'),
      group: 'hold',
      also: 'column_set layout grid 布局',
      ...both({ tag: 'column_set', columns: [column(t('左栏', 'Left')), column(t('右栏', 'Right'))] }),
    },
    {
      tag: 'column',
      name: name('列', 'Column'),
      group: 'hold',
      also: 'layout 布局',
      ...both(column(t('新的一列', 'One more column'))),
    },
    {
      tag: 'form',
      name: name('表单', 'Form'),
      group: 'hold',
      also: 'submit 提交',
      1: {
        tag: 'form',
        name: 'form_1',
        elements: [
          { tag: 'input', name: 'reason', placeholder: plain(t('请输入', 'Type here')) },
          {
            tag: 'button',
            name: 'submit',
            action_type: 'form_submit',
            type: 'primary',
            text: plain(t('提交', 'Submit')),
          },
        ],
      },
      2: {
        tag: 'form',
        name: 'form_1',
        elements: [
          { tag: 'input', name: 'reason', label: plain(t('原因', 'Reason')), width: 'fill' },
          {
            tag: 'button',
            name: 'submit',
            form_action_type: 'submit',
            type: 'primary_filled',
            text: plain(t('提交', 'Submit')),
          },
        ],
      },
    },
    {
      tag: 'collapsible_panel',
      name: name('折叠面板', 'Collapsible panel'),
      group: 'hold',
      also: 'accordion details expand 展开',
      ...both({
        tag: 'collapsible_panel',
        header: {
          title: plain(t('详情', 'Details')),
          icon: { tag: 'standard_icon', token: 'down-small-ccm_outlined', size: '16px 16px' },
        },
        elements: [{ tag: 'markdown', content: t('展开后可见的内容', 'Seen once it is opened') }],
      }),
    },
    {
      tag: 'interactive_container',
      name: name('交互容器', 'Interactive container'),
      group: 'hold',
      also: 'box clickable card 卡片 点击',
      ...both({
        tag: 'interactive_container',
        has_border: true,
        corner_radius: '8px',
        behaviors: [{ type: 'open_url', default_url: 'https://example.com' }],
        elements: [{ tag: 'markdown', content: t('整块都可点击', 'All of it can be clicked') }],
      }),
    },
    {
      tag: 'action',
      name: name('交互模块', 'Action row'),
      group: 'hold',
      also: 'buttons 按钮组',
      1: {
        tag: 'action',
        actions: [{ tag: 'button', type: 'primary', text: plain(t('确定', 'OK')), value: { key: 'ok' } }],
      },
      2: null,
    },
    {
      tag: 'button',
      name: name('按钮', 'Button'),
      group: 'ask',
      also: 'link cta 链接',
      1: { tag: 'button', type: 'primary', text: plain(t('打开', 'Open')), url: 'https://example.com' },
      2: {
        tag: 'button',
        type: 'primary_filled',
        text: plain(t('打开', 'Open')),
        behaviors: [{ type: 'open_url', default_url: 'https://example.com' }],
      },
    },
    {
      tag: 'input',
      name: name('输入框', 'Input'),
      group: 'ask',
      also: 'text field textarea 文本框',
      1: { tag: 'input', name: 'text', placeholder: plain(t('请输入', 'Type here')) },
      2: {
        tag: 'input',
        name: 'text',
        label: plain(t('说明', 'Comment')),
        placeholder: plain(t('请输入', 'Type here')),
      },
    },
    {
      tag: 'select_static',
      name: name('下拉单选', 'Select'),
      group: 'ask',
      also: 'dropdown choice menu 选择',
      ...both({ tag: 'select_static', name: 'choice', placeholder, options }),
    },
    {
      tag: 'multi_select_static',
      name: name('下拉多选', 'Multi-select'),
      group: 'ask',
      also: 'dropdown choices 选择',
      ...both({ tag: 'multi_select_static', name: 'choices', placeholder, options }),
    },
    {
      tag: 'select_person',
      name: name('人员单选', 'Person select'),
      group: 'ask',
      also: 'user assignee 选人',
      ...both({ tag: 'select_person', name: 'person', placeholder: plain(t('选择人员', 'Choose a person')) }),
    },
    {
      tag: 'multi_select_person',
      name: name('人员多选', 'Person multi-select'),
      group: 'ask',
      also: 'users assignees 选人',
      ...both({ tag: 'multi_select_person', name: 'people', placeholder: plain(t('选择人员', 'Choose people')) }),
    },
    {
      tag: 'date_picker',
      name: name('日期选择', 'Date picker'),
      group: 'ask',
      also: 'calendar day 日历',
      ...both({ tag: 'date_picker', name: 'date', placeholder: plain(t('选择日期', 'Choose a day')) }),
    },
    {
      tag: 'picker_time',
      name: name('时间选择', 'Time picker'),
      group: 'ask',
      also: 'clock hour 时刻',
      ...both({ tag: 'picker_time', name: 'time', placeholder: plain(t('选择时间', 'Choose a time')) }),
    },
    {
      tag: 'picker_datetime',
      name: name('日期时间选择', 'Date and time picker'),
      group: 'ask',
      also: 'calendar clock 日历 时刻',
      ...both({
        tag: 'picker_datetime',
        name: 'moment',
        placeholder: plain(t('选择日期和时间', 'Choose day and time')),
      }),
    },
    {
      tag: 'checker',
      name: name('勾选器', 'Checkbox'),
      group: 'ask',
      also: 'checker todo task 任务 复选框',
      ...both({ tag: 'checker', name: 'done', text: plain(t('待办事项', 'Something to do')), checked: false }),
    },
    {
      tag: 'select_img',
      name: name('多图选择', 'Image picker'),
      group: 'ask',
      also: 'pictures choose 选图',
      ...both({
        tag: 'select_img',
        name: 'picture',
        options: [
          { img_key: image, value: 'a' },
          { img_key: image, value: 'b' },
        ],
      }),
    },
    {
      tag: 'overflow',
      name: name('折叠按钮组', 'Overflow menu'),
      group: 'ask',
      also: 'more menu dots 更多',
      ...both({
        tag: 'overflow',
        options: [option(t('查看文档', 'Read the docs'), 'docs'), option(t('稍后提醒', 'Remind me later'), 'later')],
      }),
    },
  ]
}
