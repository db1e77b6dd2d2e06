import { component1, component2, element_id, i18n_content } from './shared.ts'
import * as v from './values.ts'
import {
  type Component,
  type Entry,
  inBoth,
  type Properties,
  property as p,
  say,
  type Value,
} from './vocabulary-entry.ts'

const sized = ['div.text', 'checker.text', '@div.field.text', 'audio.disabled_tips']

const text = (value: Value, content: string, english: string): Properties => ({
  content: p(value, content, english, { required: 'present' }),
  i18n_content,
  text_size: p(v.textSize, '字号，可用自定义字号的名称。', 'Text size, or the name of one the card declares.', {
    default: 'normal',
    only_in: sized,
  }),
  text_align: p(v.align, '文本对齐方式。', 'How the text is aligned.', { default: 'left', only_in: sized }),
  lines: p(v.whole(1, null), '最多显示的行数，超出以省略号结尾。', 'Most lines shown; the rest ends in an ellipsis.', {
    only_in: ['div.text', '@div.field.text'],
  }),
})

const text_color = p(v.colour, '文本颜色。', 'Colour of the text.', { default: 'default', only_in: sized })
const i18n = p(
  v.perLocale(v.string),
  '各语言的内容，优先于 content。',
  'The content in each language; goes before `content`.',
)

const plain: Properties = { ...text(v.string, '文本内容，按原样显示。', 'The text, shown as it is.'), text_color }
const md = text(v.markdown, '支持部分 Markdown 语法的文本。', 'The text, with a part of Markdown.')

/** As an official sample has it. */
const identified = { ...element_id, only_in: ['div.text'] }

const plainPage = 'content-components/plain-text'
const richPage = 'content-components/rich-text'
const v1 = 'feishu-cards/card-components/'
const v2 = 'feishu-cards/card-json-v2-components/'
const icons = 'feishu-cards/enumerations-for-icons'

const markdown: Properties = {
  content: p(v.markdown, 'Markdown 文本。', 'The Markdown.', { required: 'present' }),
  i18n_content,
  text_align: p(v.align, '文本对齐方式。', 'How the text is aligned.', { default: 'left' }),
  text_size: p(v.textSize, '字号，可用自定义字号的名称。', 'Text size, or the name of one the card declares.', {
    default: 'normal',
  }),
  icon: p(v.icon, '文本前的图标。', 'The icon before the text.'),
}

const iconSize = p(
  v.string,
  '折叠面板标题图标的宽高，如 `16px 16px`。',
  'Width and height in a panel’s header, `16px 16px`.',
  {
    default: '10px 10px',
    only_in: ['@panel_header.icon'],
  },
)

/** Texts and icons. */
export const texts = {
  plain_text: {
    says: say('普通文本，不解析 Markdown。', 'Plain text; no Markdown in it.'),
    kind: 'text',
    1: { page: v1 + plainPage, properties: { ...plain, i18n } },
    2: { page: v2 + plainPage, properties: { ...plain, element_id: identified } },
  },
  lark_md: {
    says: say('支持部分 Markdown 语法的文本。', 'Text with a part of Markdown.'),
    kind: 'text',
    1: { page: v1 + plainPage, properties: { ...md, i18n } },
    2: { page: v2 + plainPage, properties: { ...md, element_id: identified } },
  },
  standard_icon: {
    says: say('图标库中的图标。', 'An icon of the library.'),
    kind: 'part',
    ...inBoth(icons, {
      token: p(v.iconToken, '图标名称，如 chat_outlined。', 'The icon’s name, such as chat_outlined.', {
        required: 'filled',
      }),
      color: p(v.colour, '图标颜色，对线性和面性图标有效。', 'Its colour; outlined and filled icons take it.'),
      size: iconSize,
      img_key: p(v.imageKey, '官方示例中出现，不起作用。', 'Stands in official samples; has no effect.'),
    }),
  },
  custom_icon: {
    says: say('以图片作图标。', 'A picture as an icon.'),
    kind: 'part',
    ...inBoth(icons, {
      img_key: p(v.imageKey, '上传图片得到的 img_key。', 'The key an uploaded image got.', { required: 'filled' }),
      i18n_img_key: p(v.perLocale(v.imageKey), '各语言的 img_key。', 'The key in each language.'),
      size: iconSize,
    }),
  },
  markdown: {
    says: say('富文本组件，使用 Markdown 书写。', 'Rich text, written in Markdown.'),
    kind: 'component',
    1: {
      page: v1 + richPage,
      parents: { yes: ['root', 'column', 'form', 'collapsible_panel', 'interactive_container'], no: [] },
      properties: {
        ...component1,
        ...markdown,
        href: p(
          v.perName(v.object('@multi_url')),
          '差异化跳转：文中 `[文字]($变量)` 所指的链接。',
          'Links by name, for `[text]($name)` in the content.',
        ),
      },
    },
    2: {
      page: v2 + richPage,
      parents: { yes: ['root', 'column', 'form', 'interactive_container', 'collapsible_panel'], no: [] },
      properties: { ...component2, ...markdown },
    },
  } satisfies Component,
} satisfies { [name: string]: Entry }
