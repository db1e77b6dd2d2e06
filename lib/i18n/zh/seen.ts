import type { seen as seenInEnglish } from '../en/seen.ts'

export const seen: typeof seenInEnglish = {
  label: '收到的人会看到什么',
  client: {
    title: (version) => `飞书 ${version} 及以上版本才能显示这张卡片（JSON 2.0）；更低版本只显示标题，并提示升级。`,
    box: (version, of) => `“${of}”需要飞书 ${version} 及以上版本；更低版本在它的位置显示灰色占位块。`,
  },
  callback: (count) => `有 ${count} 个组件在操作后会回调应用。如果应用没有配置回调地址，操作的人会看到 200340。`,
  own_copy: '操作后的更新只有操作者本人看得到。要让所有人都看到，请在 config 中写上 "update_multi": true。',
  no_words: '会话列表和通知里没有文字可显示。请加上标题或一段文字。',
  narrow: (columns) => `在手机上，${columns} 列仍会并排显示，每列都很窄。把 flex_mode 设为“stretch”或“flow”即可换行。`,
  language: '读者语言',
  locales: {
    zh_cn: '简体中文',
    en_us: 'English',
    ja_jp: '日本語',
    zh_hk: '繁體中文（香港）',
    zh_tw: '繁體中文（台灣）',
  },
  beside: { label: '并排预览的语言', none: '不并排' },
  meaning: '查看 200340 的含义',
}
