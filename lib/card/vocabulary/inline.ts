import * as v from './values.ts'
import { type Entry, inBoth, type Properties, property as p, say } from './vocabulary-entry.ts'

const page = 'feishu-cards/card-json-v2-components/content-components/rich-text'
const page1 = 'feishu-cards/card-components/content-components/rich-text'

const only2 = (properties: Properties) => ({ 1: null, 2: { page, properties } })

const platforms: Properties = {
  url: p(v.string, '各端通用的链接。', 'The link on every platform.'),
  pc_url: p(v.string, '电脑端的链接。', 'The link on a computer.'),
  ios_url: p(v.string, 'iOS 端的链接。', 'The link on iOS.'),
  android_url: p(v.string, 'Android 端的链接。', 'The link on Android.'),
}

/** Feishu's tags inside Markdown. */
export const inline = {
  '<at>': {
    says: say('@ 一个人、几个人或所有人。', 'Mentions a person, several, or everyone.'),
    kind: 'inline',
    ...inBoth(page1, {
      id: p(v.string, '用户 ID，`all` 为所有人。', 'The person’s id; `all` is everyone.'),
      ids: p(v.string, '多个用户 ID，以逗号分隔。', 'Several ids, with commas between.'),
      email: p(v.string, '用户的邮箱。', 'The person’s e-mail address.'),
    }),
  },
  '<a>': {
    says: say('链接，直接显示网址。', 'A link that shows its address.'),
    kind: 'inline',
    ...inBoth(page1, {
      href: p(v.shaped(/^https?:\/\//, 'https://example.com'), '链接，http 或 https。', 'The link, http or https.', {
        required: 'filled',
      }),
    }),
  },
  '<font>': {
    says: say('彩色文字。', 'Coloured text.'),
    kind: 'inline',
    ...inBoth(page1, {
      color: p(v.colour, '文字颜色，对链接无效。', 'Colour of the text; links keep theirs.', {
        default: 'default',
        required: 'filled',
      }),
    }),
  },
  '<text_tag>': {
    says: say('文中的彩色标签。', 'A coloured tag in the text.'),
    kind: 'inline',
    ...inBoth(page1, {
      color: p(v.tagColour, '标签颜色。', 'Colour of the tag.', { default: 'neutral' }),
    }),
  },
  '<link>': {
    says: say('带图标、可分端跳转的链接。', 'A link with an icon and an address per platform.'),
    kind: 'inline',
    since: '7.12',
    ...inBoth(page1, {
      icon: p(v.string, '链接前的图标。', 'The icon before the link.'),
      ...platforms,
      url: p(v.string, '各端通用的链接。', 'The link on every platform.', { required: 'filled' }),
    }),
  },
  '<person>': {
    says: say('文中的人员，不会通知对方。', 'A person in the text, without notice to them.'),
    kind: 'inline',
    ...inBoth(page1, {
      id: p(v.string, '用户 ID。', 'The person’s id.', { required: 'filled' }),
      show_name: p(v.flag, '是否显示姓名。', 'Whether the name is shown.', { default: true }),
      show_avatar: p(v.flag, '是否显示头像。', 'Whether the avatar is shown.', { default: true }),
      style: p(v.oneOf('normal', 'capsule'), '样式：普通或胶囊。', 'Plain, or in a capsule.', { default: 'normal' }),
    }),
  },
  '<br>': { says: say('换行。', 'A line break.'), kind: 'inline', ...inBoth(page1, {}) },
  '<hr>': { says: say('分割线，独占一行。', 'A rule, on a line of its own.'), kind: 'inline', ...only2({}) },
  '<raw>': { says: say('按原样显示的内容。', 'Content shown as it is.'), kind: 'inline', ...only2({}) },
  '<local_datetime>': {
    says: say('按读者的时区与语言显示的时间。', 'A moment, in the reader’s time zone and language.'),
    kind: 'inline',
    ...only2({
      millisecond: p(
        v.string,
        '毫秒时间戳，为空则取发送时间。',
        'Milliseconds since 1970; the time of sending when empty.',
      ),
      format_type: p(
        v.oneOf('date_num', 'date_short', 'date', 'week', 'week_short', 'time', 'time_sec', 'timezone'),
        '显示格式。',
        'How it is written.',
        { default: 'date_num' },
      ),
      link: p(v.string, '点击打开的链接。', 'What a click opens.'),
    }),
  },
  '<number_tag>': {
    says: say('数字角标，0 到 99。', 'A number in a badge, 0 to 99.'),
    kind: 'inline',
    ...only2({
      background_color: p(v.colour, '底色。', 'Its ground.'),
      font_color: p(v.colour, '数字颜色。', 'Colour of the number.'),
      ...platforms,
    }),
  },
  '<audio>': {
    says: say('文中的音频播放条。', 'An audio player in the text.'),
    kind: 'inline',
    since: '7.49',
    ...only2({
      file_key: p(v.string, '上传音频得到的 file_key。', 'The key an uploaded audio file got.', { required: 'filled' }),
      audio_id: p(v.string, '播放器标识，同一张卡片内不可重复。', 'Tells players apart; unique in the card.'),
      show_time: p(v.flag, '是否显示时长。', 'Whether the length is shown.', { default: false }),
      style: p(v.oneOf('normal', 'speak'), '样式：播放按钮或声波。', 'A play button, or a voice wave.', {
        default: 'normal',
      }),
      background_color: p(v.colour, '底色。', 'Its ground.', { default: 'default' }),
      fill_color: p(v.colour, '图标与时长的颜色。', 'Colour of the icon and the time.'),
      fallback_text: p(v.string, '旧版客户端显示的文本。', 'What old clients show.'),
      fallback_url: p(v.string, '替代文本的链接，写了文本就必填。', 'Link of that text; needed with it.'),
      fallback_pc_url: p(v.string, '替代文本在电脑端的链接。', 'Link of that text on a computer.'),
      fallback_ios_url: p(v.string, '替代文本在 iOS 端的链接。', 'Link of that text on iOS.'),
      fallback_android_url: p(v.string, '替代文本在 Android 端的链接。', 'Link of that text on Android.'),
      fallback_harmony_url: p(v.string, '替代文本在鸿蒙端的链接。', 'Link of that text on HarmonyOS.'),
    }),
  },
} satisfies { [name: string]: Entry }
