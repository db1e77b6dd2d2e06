/** Around the editor of a post. */
export const postEditor = {
  language: 'Post language',
  languages: { zh_cn: 'Chinese (zh_cn)', en_us: 'English (en_us)', ja_jp: 'Japanese (ja_jp)' },
  written: (language: string) => `${language}, written`,
  title: 'Post title',
  body: 'Post body',
  titlePlaceholder: 'Title, optional',
  bodyPlaceholder: 'Feishu Markdown: **bold** *italic* ~underline~ ~~strike~~ [link](https://…) - list > quote',
  json: 'Post JSON',
  mode: 'Write as',
  simple: 'Markdown',
  asJson: 'JSON',
  ownJson: 'This JSON is a draft of its own.',
  jsonKept: 'Your JSON is kept; Markdown is what will be sent.',
  makeAnew: 'Make it anew from the Markdown',
  several: (languages: string) => `Written in ${languages}; each reader sees their own.`,
}
