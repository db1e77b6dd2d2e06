import type { postEditor as postEditorInEnglish } from '../en/post-editor.ts'

export const postEditor: typeof postEditorInEnglish = {
  language: '富文本语言',
  languages: { zh_cn: '中文 (zh_cn)', en_us: '英文 (en_us)', ja_jp: '日文 (ja_jp)' },
  written: (language) => `${language}，已写`,
  title: '富文本标题',
  body: '富文本正文',
  titlePlaceholder: '标题，可不填',
  bodyPlaceholder: '飞书 Markdown：**加粗** *斜体* ~下划线~ ~~删除线~~ [链接](https://…) - 列表 > 引用',
  json: '富文本 JSON',
  mode: '书写方式',
  simple: 'Markdown',
  asJson: 'JSON',
  ownJson: '这份 JSON 是单独的草稿。',
  jsonKept: 'JSON 草稿已保留，发送的是 Markdown。',
  makeAnew: '用 Markdown 重新生成',
  several: (languages) => `已写 ${languages}，读者各看各的语言。`,
}
