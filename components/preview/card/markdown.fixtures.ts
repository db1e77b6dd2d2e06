import { card1, card2, type Fixture } from './fixture.ts'

const column = (...elements: object[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] })
const icon = { tag: 'standard_icon', token: 'chat_outlined', color: 'blue' }

const both = (version: 1 | 2, card: (...elements: object[]) => object, root: string): Fixture[] => [
  {
    name: 'bold and a link',
    tag: 'markdown',
    version,
    about: 'minimal',
    card: card({ tag: 'markdown', content: '**Hi** [there](https://example.com)' }),
    expect: {
      tree: [`markdown ${root}/0`],
      words: 'Hi there',
      attribute: { a: { href: 'https://example.com' } },
      count: { b: 1 },
    },
  },
  {
    name: 'large and centred behind an icon, in the reader’s language',
    tag: 'markdown',
    version,
    about: 'full',
    card: card({
      tag: 'markdown',
      content: 'words',
      i18n_content: { zh_cn: '文字' },
      text_align: 'center',
      text_size: 'heading-2',
      icon,
    }),
    scene: { language: 'zh_cn' },
    expect: {
      words: '文字',
      style: { '.fs-with-icon': { 'font-size': '20px', 'line-height': '28px', 'text-align': 'center' } },
      attribute: { '.fs-icon': { 'aria-label': 'Icon chat_outlined' } },
    },
  },
  {
    name: '14 px, the full width',
    tag: 'markdown',
    version,
    about: 'defaults',
    card: card({ tag: 'markdown', content: 'words' }),
    expect: {
      style: {
        '[data-tag="markdown"] > div': { 'font-size': '14px', 'line-height': '22px' },
        '[data-tag="markdown"]': { 'align-self': 'stretch' },
      },
    },
  },
  {
    name: 'wrong values count as absent; markup of others stays words',
    tag: 'markdown',
    version,
    about: 'wrong values',
    card: card(
      { tag: 'markdown', content: '<script>x</script>', text_size: 9, text_align: 'justify', icon: 'chat' },
      { tag: 'markdown', content: 4 },
    ),
    expect: {
      words: '<script>x</script>',
      style: { '[data-tag="markdown"] > div': { 'font-size': '14px' } },
      count: { script: 0, '.fs-icon': 0 },
    },
  },
  {
    name: 'in a column',
    tag: 'markdown',
    version,
    about: 'nesting',
    card: card(column({ tag: 'markdown', content: '~~a~~' })),
    expect: { count: { '[data-tag="column"] [data-tag="markdown"] s': 1 } },
  },
]

export const fixtures: Fixture[] = [
  ...both(1, card1, '/elements'),
  ...both(2, card2, '/body/elements'),
  {
    name: 'a heading is one in 2.0',
    tag: 'markdown',
    version: 2,
    about: 'full',
    card: card2({ tag: 'markdown', content: '# Title' }),
    expect: { words: 'Title' },
  },
  {
    name: 'a table turns its pages, five rows at a time',
    tag: 'markdown',
    version: 2,
    about: 'full',
    card: card2({
      tag: 'markdown',
      content: `| n | m |\n|:-:|---|\n${[1, 2, 3, 4, 5, 6].map((n) => `| ${n} | x |`).join('\n')}`,
    }),
    expect: {
      words: 'n m 1 x 2 x 3 x 4 x 5 x ‹ 1/2 ›',
      count: { th: 2, td: 10, '.fs-pager': 1 },
      style: { th: { 'text-align': 'center' } },
      attribute: { th: { scope: 'col' } },
    },
  },
  {
    name: 'a heading is shown with its hash in 1.0; a link by variable leads where href says',
    tag: 'markdown',
    version: 1,
    about: 'full',
    card: card1({
      tag: 'markdown',
      content: '# Title [Open]($urlVal)',
      href: { urlVal: { url: 'https://example.com', pc_url: 'https://example.com/pc' } },
    }),
    expect: { words: '# Title Open', attribute: { a: { href: 'https://example.com/pc' } } },
  },
]
