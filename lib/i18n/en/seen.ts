/** What people will see of a card, who may not all see the same. */
export const seen = {
  label: 'What people will see',
  client: {
    title: (version: string) =>
      `Feishu ${version} and later draw this card (JSON 2.0); older clients show its title and ask to update.`,
    box: (version: string, of: string) =>
      `Needs Feishu ${version} or later for “${of}”; older clients show a grey box in its place.`,
  },
  callback: (count: number) =>
    `${count === 1 ? 'One component calls' : `${count} components call`} your app when used. Without a callback address in the app’s settings, people see 200340 then.`,
  own_copy:
    'What a press changes is seen by whoever pressed, and nobody else. For all: "update_multi": true in config.',
  no_words: 'The chat list and the notification have no words for it. Give it a title or a text.',
  narrow: (columns: number) =>
    `On a phone ${columns} columns stay side by side, each with little room. flex_mode “stretch” or “flow” lets them wrap.`,
  /** In whose language a message is previewed, and in which one beside it. */
  language: 'Reader’s language',
  locales: {
    zh_cn: '简体中文',
    en_us: 'English',
    ja_jp: '日本語',
    zh_hk: '繁體中文（香港）',
    zh_tw: '繁體中文（台灣）',
  } as { [locale: string]: string },
  beside: { label: 'Language seen beside it', none: 'One language' },
  meaning: 'What 200340 means',
}
