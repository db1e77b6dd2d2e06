import { card1, card2, type Fixture } from './fixture.ts'

const both =
  '<at id=all></at> <a href="https://example.com/a">go</a> <font color="red">red</font> ' +
  '<text_tag color="blue">new</text_tag>, one<br>two'

const drawn = {
  attribute: {
    '[data-tag="at"]': { 'data-all': 'true' },
    a: { href: 'https://example.com/a', rel: 'noreferrer noopener' },
  },
  style: {
    'span[style]': { color: 'var(--fs-red-600)' },
    '.fs-pill': { background: 'var(--fs-pill-blue)', color: 'var(--fs-pill-blue-ink)' },
  },
  count: { br: 1, '[data-unpreviewed]': 0 },
}

/** Feishu's tags inside words. */
export const fixtures: Fixture[] = [
  {
    name: 'a mention, a link, a colour, a tag, a new line',
    tag: '@inline',
    version: 1,
    about: 'minimal',
    card: card1({ tag: 'markdown', content: both }),
    expect: { words: '@Everyone go red new, one two', ...drawn },
  },
  {
    name: 'the same in a lark_md text, which leaves the tags of the component as typed',
    tag: 'lark_md',
    version: 1,
    about: 'full',
    card: card1({ tag: 'div', text: { tag: 'lark_md', content: `${both} <link url="https://example.com">x</link>` } }),
    expect: { words: '@Everyone go red new, one two <link url="https://example.com">x</link>', ...drawn },
  },
  {
    name: 'the same, a link of its own, words left alone, a line',
    tag: '@inline',
    version: 2,
    about: 'full',
    card: card2({
      tag: 'markdown',
      content: `<link icon='chat_outlined' url='https://example.com/a'>more</link> ${both} <raw>*as typed*</raw>\n\n<hr>\n\nend`,
    }),
    expect: {
      words: 'more @Everyone go red new, one two *as typed* end',
      ...drawn,
      count: { a: 2, 'a .fs-icon': 1, em: 0, br: 1, '.fs-hr': 1, '[data-unpreviewed]': 0 },
    },
  },
  {
    name: 'a link of its own, and somebody',
    tag: '@inline',
    version: 1,
    about: 'full',
    card: card1({
      tag: 'markdown',
      content: "<link url='https://example.com/b'>more</link> <person id='ou_2' show_name=true></person>",
    }),
    expect: { count: { 'a[href="https://example.com/b"]': 1, '[data-unpreviewed]': 0 } },
  },
  {
    name: 'somebody, a number, a moment, a sound',
    tag: '@inline',
    version: 2,
    about: 'nesting',
    card: card2({
      tag: 'markdown',
      content:
        "<person id='ou_2' show_name=true></person> <number_tag background_color='grey'>7</number_tag> " +
        "<local_datetime millisecond='1700000000000' format_type='date_num'></local_datetime> " +
        "<audio file_key='file_v3_a'></audio>",
    }),
    expect: { count: { '.fs-person': 1, '.fs-number-tag': 1, time: 1, '.fs-audio': 1, '[data-unpreviewed]': 0 } },
  },
  {
    name: 'a number in colours of its own, and one that leads somewhere',
    tag: '@inline',
    version: 2,
    about: 'defaults',
    card: card2(
      {
        tag: 'markdown',
        content:
          "<number_tag background_color='blue-100' font_color='blue-600' url='https://example.com/n'>7</number_tag>",
      },
      { tag: 'markdown', content: '<number_tag>120</number_tag>' },
    ),
    expect: {
      words: '7 99+',
      style: { '.fs-number-tag': { background: 'var(--fs-blue-100)', color: 'var(--fs-blue-600)' } },
      attribute: { a: { href: 'https://example.com/n' } },
    },
  },
  {
    name: 'what is no colour, no address, no tag at all',
    tag: '@inline',
    version: 2,
    about: 'wrong values',
    card: card2({
      tag: 'markdown',
      content: '<font color="red;background:url(x)">a</font> <a href="javascript:alert(1)">b</a> <script>c</script>',
    }),
    expect: { count: { 'a[href="javascript:alert(1)"]': 0, script: 0 } },
  },
]
