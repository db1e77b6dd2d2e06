import { element_id, flow2, i18n_content } from './shared.ts'
import * as v from './values.ts'
import { type Entry, inBoth, property as p, say } from './vocabulary-entry.ts'

const structure1 = 'feishu-cards/card-json-structure'
const structure2 = 'feishu-cards/card-json-v2-structure'
const colours = 'feishu-cards/enumerations-for-fields-related-to-color'
const streaming = 'cardkit-v1/streaming-updates-openapi-overview'

const config = {
  enable_forward: p(v.flag, '是否允许转发卡片。', 'Whether the card may be forwarded.', {
    default: true,
    since: '3.31',
  }),
  width_mode: p(
    v.oneOf('default', 'compact', 'fill'),
    '电脑端的宽度：default 最宽 600px，compact 最宽 400px，fill 占满聊天区。',
    'Width on a computer: `default` up to 600px, `compact` up to 400px, `fill` as wide as the chat.',
    { default: 'default' },
  ),
  wide_screen_mode: p(v.flag, '已无作用，所有卡片都是宽屏。', 'Has no effect any more; all cards are wide.', {
    deprecated: true,
  }),
  enable_forward_interaction: p(
    v.flag,
    '转发出去的卡片是否仍可回传交互。',
    'Whether a forwarded copy still calls back.',
    { default: false },
  ),
  use_custom_translation: p(
    v.flag,
    '翻译时是否使用卡片自带的多语言文本。',
    'Whether “translate” takes the card’s own texts.',
    { default: false },
  ),
  style: p(v.object('@config.style'), '自定义字号与颜色。', 'Text sizes and colours of the card’s own.'),
}

const header = {
  text_tag_list: p(
    v.list(v.tagged('text_tag')),
    '标题后的标签，最多显示三个。',
    'Tags after the title; three are shown.',
    { since: '6.11' },
  ),
  i18n_text_tag_list: p(
    v.perLocale(v.list(v.tagged('text_tag'))),
    '各语言的标签，优先于 text_tag_list。',
    'The tags in each language; go before `text_tag_list`.',
  ),
  template: p(v.template, '标题栏的主题色。', 'Colour of the band behind the title.', {
    default: 'default',
  }),
}

const links = {
  url: p(v.string, '各端通用的链接。', 'The link on every platform.'),
  pc_url: p(v.string, '电脑端的链接。', 'The link on a computer.'),
  ios_url: p(v.string, 'iOS 端的链接。', 'The link on iOS.'),
  android_url: p(v.string, 'Android 端的链接。', 'The link on Android.'),
}

const page1 = 'feishu-cards/card-components/content-components/title'
const page2 = 'feishu-cards/card-json-v2-components/content-components/title'
const interactions = 'feishu-cards/configuring-card-interactions'
/** The card itself and what stands around its components. */
export const frame = {
  '@card': {
    says: say('卡片的根节点。', 'The card itself.'),
    kind: 'part',
    1: {
      page: structure1,
      properties: {
        schema: p(v.exactly('1.0'), '结构版本，缺省为 1.0。', 'Version of the structure; 1.0 when absent.', {
          default: '1.0',
        }),
        config: p(v.object('@config'), '卡片的全局设置。', 'Settings of the whole card.'),
        card_link: p(v.object('@card_link'), '点击卡片空白处打开的链接。', 'Opened by a click anywhere on the card.'),
        header: p(v.object('@header'), '标题栏。', 'The title band.'),
        i18n_header: p(
          v.perLocale(v.object('@header')),
          '各语言的标题栏，优先于 header。',
          'The header in each language; goes before `header`.',
        ),
        elements: p(v.components, '正文组件，自上而下排列。', 'The components, from top to bottom.'),
        i18n_elements: p(
          v.perLocale(v.components),
          '各语言的正文组件，优先于 elements。',
          'The components in each language; go before `elements`.',
        ),
        fallback: p(
          v.object('@fallback'),
          '旧版客户端满足条件时整张卡片降级显示。',
          'When old clients show a placeholder instead of the card.',
          { since: '7.7' },
        ),
        open_ids: p(
          v.list(v.string),
          '仅用于延时更新非共享卡片：要更新的用户。',
          'Only in a delayed update of a card that is not shared: whose copy changes.',
        ),
      },
    },
    2: {
      page: structure2,
      properties: {
        schema: p(v.exactly('2.0'), '结构版本，必须为 2.0。', 'Version of the structure; must be 2.0.', {
          required: 'present',
        }),
        config: p(v.object('@config'), '卡片的全局设置。', 'Settings of the whole card.'),
        card_link: p(v.object('@card_link'), '点击卡片空白处打开的链接。', 'Opened by a click anywhere on the card.'),
        header: p(v.object('@header'), '标题栏。', 'The title band.'),
        body: p(
          v.object('@body'),
          '正文，组件写在 body.elements 中。',
          'The body; components stand in `body.elements`.',
        ),
        i18n_header: p(
          v.perLocale(v.object('@header')),
          '1.0 的多语言标题栏，2.0 的文档没有它。',
          '1.0’s header per language; the documents of 2.0 do not have it.',
          { deprecated: true },
        ),
      },
    },
  },
  '@config': {
    says: say('卡片的全局设置。', 'Settings of the whole card.'),
    kind: 'part',
    1: {
      page: structure1,
      properties: {
        ...config,
        update_multi: p(
          v.flag,
          '是否为共享卡片，即更新后所有人看到同样的内容。',
          'Whether the card is shared: an update is seen by everyone.',
          { default: false },
        ),
        compact_width: p(v.flag, '已废弃，用 width_mode: compact 代替。', 'Deprecated; use `width_mode: compact`.', {
          default: false,
          deprecated: true,
        }),
      },
    },
    2: {
      page: structure2,
      properties: {
        ...config,
        update_multi: p(v.exactly(true), '2.0 只支持共享卡片。', '2.0 has shared cards only.', { default: true }),
        streaming_mode: p(
          v.flag,
          '是否开启流式更新（打字机效果）。',
          'Whether the text is typed out while it streams in.',
          {
            default: false,
          },
        ),
        streaming_config: p(v.object('@streaming_config'), '流式更新的速度。', 'How fast streamed text is typed.', {
          since: '7.23',
        }),
        summary: p(v.object('@summary'), '会话列表与通知中的摘要。', 'The line in the chat list and in notifications.'),
        locales: p(v.list(v.exactly(...v.cardLocales)), '限定生效的语言。', 'The only languages that take effect.'),
      },
    },
  },
  '@config.style': {
    says: say('卡片自定义的字号与颜色。', 'Text sizes and colours the card declares.'),
    kind: 'part',
    ...inBoth(structure2, {
      text_size: p(
        v.perName(v.object('@text_size')),
        '自定义字号：名称到各端字号。',
        'Sizes by name, with a size per platform.',
      ),
      color: p(
        v.perName(v.object('@color_def')),
        '自定义颜色：名称到浅色、深色主题的颜色。',
        'Colours by name, one for each theme.',
      ),
    }),
  },
  '@text_size': {
    says: say('一个自定义字号。', 'A text size of the card’s own.'),
    kind: 'part',
    ...inBoth(structure2, {
      default: p(v.oneOf(...v.textSizes), '不支持自定义字号的旧版客户端使用的字号。', 'The size on old clients.'),
      pc: p(v.oneOf(...v.textSizes), '电脑端字号。', 'The size on a computer.'),
      mobile: p(v.oneOf(...v.textSizes), '手机端字号。', 'The size on a phone.'),
    }),
  },
  '@color_def': {
    says: say('一个自定义颜色。', 'A colour of the card’s own.'),
    kind: 'part',
    ...inBoth(colours, {
      light_mode: p(v.rgba, '浅色主题下的 rgba 值。', 'The rgba value in the light theme.', { required: 'present' }),
      dark_mode: p(v.rgba, '深色主题下的 rgba 值。', 'The rgba value in the dark theme.', { required: 'present' }),
    }),
  },
  '@streaming_config': {
    says: say('流式更新的打字速度与策略。', 'Pace and manner of streamed text.'),
    kind: 'part',
    1: null,
    2: {
      page: streaming,
      properties: {
        print_frequency_ms: p(
          v.perPlatform(v.whole(0, null)),
          '每次上屏的间隔毫秒数，默认 70。',
          'Milliseconds between steps; 70 by default.',
        ),
        print_step: p(
          v.perPlatform(v.whole(0, null)),
          '每次上屏的字数，默认 1。',
          'Characters per step; 1 by default.',
        ),
        print_strategy: p(
          v.oneOf('fast', 'delay'),
          '新内容到达时：fast 立即补全旧文本，delay 继续逐字输出。',
          'When more arrives: `fast` shows the rest at once, `delay` goes on typing.',
          { default: 'fast' },
        ),
      },
    },
  },
  '@summary': {
    says: say('会话列表与通知中的摘要。', 'The line in the chat list and in notifications.'),
    kind: 'part',
    1: null,
    2: { page: structure2, properties: { content: p(v.string, '摘要文本。', 'The summary.'), i18n_content } },
  },
  '@fallback': {
    says: say('整张卡片的降级条件。', 'When the whole card gives way to a placeholder.'),
    kind: 'part',
    1: {
      page: structure1,
      properties: {
        trigger_conditions: p(
          v.list(v.own),
          '满足任一条件即降级：`min_client_version` 或 `element_tags`。',
          'Any of these is enough: `min_client_version` or `element_tags`.',
          { required: 'present' },
        ),
      },
    },
    2: null,
  },
  '@fallback_text': {
    says: say('旧版客户端显示的替代文本。', 'The text old clients show instead.'),
    kind: 'part',
    ...inBoth(structure2, {
      tag: p(v.exactly('fallback_text'), '固定为 fallback_text。', 'Always fallback_text.', { required: 'present' }),
      text: p(v.plain, '替代文本。', 'The text.', { required: 'present' }),
    }),
  },
  '@card_link': {
    says: say('整张卡片的跳转链接：写 url，或写全三端链接。', 'Where the card leads: `url`, or all three platforms.'),
    kind: 'part',
    1: { page: structure1, properties: links },
    2: { page: structure2, properties: links },
  },
  '@multi_url': {
    says: say('跳转链接：写 url，或写全三端链接。', 'Where a click leads: `url`, or all three platforms.'),
    kind: 'part',
    ...inBoth(interactions, links),
  },
  '@jump': {
    says: say('点击空白处的跳转。', 'What a click on the empty area opens.'),
    kind: 'part',
    ...inBoth(interactions, {
      multi_url: p(v.object('@multi_url'), '各端的跳转链接。', 'The links, one per platform.', { required: 'present' }),
    }),
  },
  '@confirm': {
    says: say('二次确认弹窗，按钮由客户端提供。', 'A dialog that asks first; the client brings its buttons.'),
    kind: 'part',
    ...inBoth(interactions, {
      title: p(v.plain, '弹窗标题。', 'Title of the dialog.', { required: 'advised' }),
      text: p(v.plain, '弹窗正文。', 'Text of the dialog.', { required: 'advised' }),
    }),
  },
  '@behavior.open_url': {
    says: say('打开链接。', 'Opens a link.'),
    kind: 'part',
    ...inBoth(interactions, {
      type: p(v.exactly('open_url'), '固定为 open_url。', 'Always open_url.', { required: 'present' }),
      // The documents require it; with a link for each platform it is not missed.
      default_url: links.url,
      pc_url: links.pc_url,
      ios_url: links.ios_url,
      android_url: links.android_url,
    }),
  },
  '@behavior.callback': {
    says: say('把数据回传给应用的服务端。', 'Sends a value to the app’s server.'),
    kind: 'part',
    ...inBoth(interactions, {
      type: p(v.exactly('callback'), '固定为 callback。', 'Always callback.', { required: 'present' }),
      value: p(v.ownOrString, '回传的数据。', 'What is sent.', { required: 'advised' }),
    }),
  },
  '@body': {
    says: say('2.0 卡片的正文。', 'Body of a 2.0 card.'),
    kind: 'part',
    1: null,
    2: {
      page: structure2,
      properties: {
        ...flow2('8px'),
        padding: p(v.box(0, 99), '正文内边距，一到四个值。', 'Padding of the body, one to four values.', {
          default: '12px',
        }),
        elements: p(v.components, '正文组件。', 'The components.', { required: 'advised' }),
      },
    },
  },
  '@header': {
    says: say('标题栏：标题、副标题、标签与图标。', 'The title band: title, subtitle, tags and an icon.'),
    kind: 'part',
    1: {
      page: page1,
      properties: {
        title: p(v.plain, '主标题，最多四行。', 'The title, up to four lines.', { required: 'advised' }),
        subtitle: p(v.plain, '副标题，一行。', 'The subtitle, one line.'),
        ...header,
        icon: p(v.object('@img_key_only'), '用图片作标题图标。', 'A picture as the icon.'),
        ud_icon: p(
          v.object('@ud_icon'),
          '图标库中的图标，优先于 icon。',
          'An icon of the library; goes before `icon`.',
        ),
      },
    },
    2: {
      page: page2,
      properties: {
        title: p(v.text, '主标题，最多四行。', 'The title, up to four lines.', { required: 'advised' }),
        subtitle: p(v.text, '副标题，一行。', 'The subtitle, one line.'),
        ...header,
        icon: p(v.icon, '标题前的图标，必须带 tag。', 'The icon before the title; needs its `tag`.'),
        padding: p(v.box(0, 99), '标题栏内边距。', 'Padding of the band.', { default: '12px' }),
      },
    },
  },
  '@img_key_only': {
    says: say('标题栏的图片图标。', 'A picture as the header’s icon.'),
    kind: 'part',
    1: {
      page: page1,
      properties: {
        img_key: p(v.imageKey, '上传图片得到的 img_key。', 'The key an uploaded image got.', { required: 'filled' }),
        i18n_img_key: p(v.perLocale(v.imageKey), '各语言的 img_key。', 'The key in each language.'),
      },
    },
    2: null,
  },
  '@ud_icon': {
    says: say('图标库图标的旧写法。', 'An icon of the library, in the older form.'),
    kind: 'part',
    ...inBoth(page1, {
      token: p(v.iconName, '图标名称。', 'The icon’s name.', { required: 'filled' }),
      style: p(v.object('@ud_icon.style'), '图标样式。', 'How the icon looks.'),
    }),
  },
  '@ud_icon.style': {
    says: say('图标样式。', 'How the icon looks.'),
    kind: 'part',
    ...inBoth(page1, { color: p(v.colour, '图标颜色。', 'Colour of the icon.') }),
  },
  text_tag: {
    says: say('标题后的彩色标签。', 'A coloured tag after the title.'),
    kind: 'part',
    since: '6.11',
    1: {
      page: page1,
      properties: {
        text: p(v.plain, '标签文本。', 'Text of the tag.', { required: 'present' }),
        color: p(v.tagColour, '标签颜色。', 'Colour of the tag.', { default: 'blue' }),
      },
    },
    2: {
      page: page2,
      properties: {
        text: p(v.plain, '标签文本。', 'Text of the tag.', { required: 'present' }),
        color: p(v.tagColour, '标签颜色。', 'Colour of the tag.', { default: 'blue' }),
        element_id,
      },
    },
  },
} satisfies { [name: string]: Entry }
