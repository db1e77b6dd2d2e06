// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is left to be filled in is written so
import { describe, expect, test } from 'vitest'
import { checkContent } from '#lib/protocol/check.ts'
import { contentProblems } from './content-problems.ts'

type Verdict = 'refused' | 'doubtful' | 'clean'

/** What is said of a message before it is sent: that Feishu refuses it, that it may not be shown as meant, or nothing. */
function verdictOn(msg_type: 'interactive' | 'post' | 'text', content: unknown): Verdict {
  const json = JSON.stringify(content)
  const problems = checkContent(msg_type, json, msg_type === 'text' ? null : json, contentProblems)
  return problems.some(({ severity }) => severity === 'refused')
    ? 'refused'
    : problems.length > 0
      ? 'doubtful'
      : 'clean'
}

const c1 = (...elements: unknown[]) => ({ elements })
const c2 = (...elements: unknown[]) => ({ schema: '2.0', body: { elements } })
const pt = (content: string) => ({ tag: 'plain_text', content })
const md = (content: string) => ({ tag: 'markdown', content })
const sub = (more: object = {}) => ({
  tag: 'form',
  name: 'f',
  elements: [
    { tag: 'input', name: 'a' },
    { tag: 'button', text: pt('x'), form_action_type: 'submit', ...more },
  ],
})
const comb = {
  tag: 'img_combination',
  combination_mode: 'double',
  img_list: [{ img_key: 'img_v3_a' }, { img_key: 'img_v3_b' }],
}

const still = (...elements: unknown[]) => ({ ...c2(...elements), config: { enable_forward: false } })
const grid = (count: number) => Array(count).fill('|a|\n|-|\n|b|').join('\n\n')
const cell = (data_type: string, value: unknown) => ({
  tag: 'table',
  columns: [{ name: 'k', display_name: 'K', data_type }],
  rows: [{ k: value }],
})

/** Each kind of fault in cards, with samples of what is wrong and what is right. */
const cards: { [kind: string]: [what: string, verdict: Verdict, card: unknown][] } = {
  'a picture is named by a key, wherever it stands': [
    [
      'header icon1 url',
      'refused',
      { header: { title: pt('x'), icon: { img_key: 'https://a.b/c.png' } }, elements: [] },
    ],
    [
      'header icon 2 custom',
      'refused',
      {
        schema: '2.0',
        header: { title: pt('x'), icon: { tag: 'custom_icon', img_key: 'logo.png' } },
        body: { elements: [] },
      },
    ],
    ['note img', 'refused', c1({ tag: 'note', elements: [{ tag: 'img', img_key: './a.png', alt: pt('') }] })],
    [
      'div extra img',
      'refused',
      c1({ tag: 'div', text: pt('x'), extra: { tag: 'img', img_key: 'http://x/y.jpg', alt: pt('') } }),
    ],
    [
      'option icon',
      'refused',
      c2({
        tag: 'select_static',
        options: [{ text: pt('a'), value: 'a', icon: { tag: 'custom_icon', img_key: 'a.png' } }],
      }),
    ],
    ['button icon', 'refused', c2({ tag: 'button', text: pt('x'), icon: { tag: 'custom_icon', img_key: 'a.png' } })],
    [
      'panel icon',
      'refused',
      c2({
        tag: 'collapsible_panel',
        header: { title: pt('x'), icon: { tag: 'custom_icon', img_key: 'a.png' } },
        elements: [],
      }),
    ],
    [
      'person_list icon',
      'refused',
      c2({ tag: 'person_list', persons: [{ id: 'ou_1' }], icon: { tag: 'custom_icon', img_key: 'a.png' } }),
    ],
    ['panel title md', 'refused', c2({ tag: 'collapsible_panel', header: { title: md('![x](a.png)') }, elements: [] })],
    ['md with title attr', 'refused', c2(md('![x](https://a.b/c.png "t")'))],
    ['md alt brackets', 'refused', c2(md('![a [b]](https://a.b/c.png)'))],
    ['md html img', 'doubtful', c2(md('<img src="a.png">'))],
    ['md ref', 'clean', c2(md('![x][1]\n\n[1]: https://a.b/c.png'))],
    ['md spaces in url', 'doubtful', c2(md('![x](my file.png)'))],
    ['md empty key', 'doubtful', c2(md('![x]()'))],
    ['md angle', 'refused', c2(md('![x](<https://a.b/c.png>)'))],
    ['img http uppercase', 'refused', c2({ tag: 'img', img_key: 'HTTP://A/B.PNG', alt: pt('') })],
    ['img number', 'refused', c2({ tag: 'img', img_key: 3, alt: pt('') })],
    ['img missing', 'refused', c2({ tag: 'img', alt: pt('') })],
    ['img ok', 'clean', c2({ tag: 'img', img_key: 'img_v2_xx-yy', alt: pt('') })],
    ['img v1 placeholder', 'doubtful', c2({ tag: 'img', img_key: '${key}', alt: pt('') })],
    [
      'img_combination empty',
      'refused',
      c2({ tag: 'img_combination', combination_mode: 'double', img_list: [{ img_key: '' }] }),
    ],
    ['img file_ key', 'doubtful', c2({ tag: 'img', img_key: 'file_v3_x', alt: pt('') })],
    ['lark_md image', 'doubtful', c1({ tag: 'div', text: { tag: 'lark_md', content: '![x](img_v3_a)' } })],
    [
      'table cell md',
      'refused',
      c1({
        tag: 'table',
        columns: [{ name: 'a', display_name: 'A', data_type: 'markdown' }],
        rows: [{ a: '![x](a.png)' }],
      }),
    ],
    ['i18n content', 'refused', c2({ tag: 'markdown', content: 'x', i18n_content: { en_us: '![x](a.png)' } })],
  ],
  'the sides of a box': [
    ['a margin of “1px 2px 3px”', 'doubtful', c2({ ...md('x'), margin: '1px 2px 3px' })],
    ['a margin of “4”', 'doubtful', c2({ ...md('x'), margin: '4' })],
    ['a margin of “4 px”', 'doubtful', c2({ ...md('x'), margin: '4 px' })],
    ['a margin of “auto”', 'doubtful', c2({ ...md('x'), margin: 'auto' })],
    ['a margin of “1px,2px”', 'doubtful', c2({ ...md('x'), margin: '1px,2px' })],
    ['a margin of “1px 2px 3px 4px 5px”', 'doubtful', c2({ ...md('x'), margin: '1px 2px 3px 4px 5px' })],
    ['a margin of “1em”', 'doubtful', c2({ ...md('x'), margin: '1em' })],
    ['a margin of “100px”', 'doubtful', c2({ ...md('x'), margin: '100px' })],
    ['a margin of “-99px”', 'clean', c2({ ...md('x'), margin: '-99px' })],
    ['a margin of “0”', 'clean', c2({ ...md('x'), margin: '0' })],
    ['a margin of “4px 8px”', 'clean', c2({ ...md('x'), margin: '4px 8px' })],
    ['a margin of “10%”', 'doubtful', c2({ ...md('x'), margin: '10%' })],
    ['a margin of “4px 8”', 'doubtful', c2({ ...md('x'), margin: '4px 8' })],
    ['a margin of “1.5px”', 'clean', c2({ ...md('x'), margin: '1.5px' })],
    ['a margin of “4px　8px”, a wide blank between', 'doubtful', c2({ ...md('x'), margin: '4px　8px' })],
    ['a margin of “４px”', 'doubtful', c2({ ...md('x'), margin: '４px' })],
    ['a margin of “”', 'clean', c2({ ...md('x'), margin: '' })],
    ['a margin of “ 4px ”', 'clean', c2({ ...md('x'), margin: ' 4px ' })],
    ['body padding 3', 'doubtful', { schema: '2.0', body: { padding: '1px 2px 3px', elements: [] } }],
    [
      'header padding 3',
      'doubtful',
      { schema: '2.0', header: { title: pt('x'), padding: '1px 2px 3px' }, body: { elements: [] } },
    ],
    [
      'form padding',
      'doubtful',
      c2({
        tag: 'form',
        name: 'f',
        padding: '1px 2px 3px',
        elements: [{ tag: 'button', name: 'b', form_action_type: 'submit', text: pt('x') }],
      }),
    ],
    [
      'column padding',
      'doubtful',
      c2({ tag: 'column_set', columns: [{ tag: 'column', padding: '1px 2px 3px', elements: [] }] }),
    ],
    ['container padding', 'doubtful', c2({ tag: 'interactive_container', padding: '1px 2px 3px', elements: [] })],
    [
      'panel padding',
      'doubtful',
      c2({ tag: 'collapsible_panel', header: { title: pt('x') }, padding: '1px 2px 3px', elements: [] }),
    ],
    ['container padding below 0', 'doubtful', c2({ tag: 'interactive_container', padding: '-4px', elements: [] })],
    ['checker padding below 0', 'doubtful', c2({ tag: 'checker', text: pt('x'), padding: '-4px' })],
    [
      'panel header padding below 0',
      'doubtful',
      c2({ tag: 'collapsible_panel', header: { title: pt('x'), padding: '-4px' }, elements: [] }),
    ],
    ['checker padding', 'doubtful', c2({ tag: 'checker', text: pt('x'), padding: '1px 2px 3px' })],
    ['1.0 column_set margin 2', 'doubtful', c1({ tag: 'column_set', margin: '4px 8px', columns: [] })],
    ['1.0 column_set margin 3', 'doubtful', c1({ tag: 'column_set', margin: '4px 8px 1px', columns: [] })],
    ['1.0 container 2', 'doubtful', c1({ tag: 'interactive_container', padding: '4px 8px', elements: [] })],
    [
      '1.0 panel header padding 2',
      'doubtful',
      c1({ tag: 'collapsible_panel', header: { title: pt('x'), padding: '4px 8px' }, elements: [] }),
    ],
    ['1.0 29px', 'doubtful', c1({ tag: 'column_set', margin: '29px', columns: [] })],
    [
      'panel header 2.0 4 values',
      'clean',
      c2({ tag: 'collapsible_panel', header: { title: pt('x'), padding: '4px 8px 4px 8px' }, elements: [] }),
    ],
    [
      'panel header 2.0 1 value',
      'clean',
      c2({ tag: 'collapsible_panel', header: { title: pt('x'), padding: '4px' }, elements: [] }),
    ],
  ],
  'what 2.0 no longer has': [
    ['i18n_header', 'doubtful', { ...c2(md('x')), i18n_header: { en_us: { title: pt('x') } } }],
    ['i18n_header no body', 'doubtful', { schema: '2.0', i18n_header: { en_us: { title: pt('x') } } }],
    ['i18n_header null', 'clean', { ...c2(md('x')), i18n_header: null }],
    ['i18n_header empty', 'doubtful', { ...c2(md('x')), i18n_header: {} }],
    ['i18n_elements', 'refused', { schema: '2.0', i18n_elements: { zh_cn: [] } }],
    ['fallback', 'refused', { ...c2(md('x')), fallback: {} }],
    ['open_ids', 'refused', { ...c2(md('x')), open_ids: ['ou_1'] }],
    [
      'title.i18n',
      'refused',
      { schema: '2.0', header: { title: { ...pt('x'), i18n: { zh_cn: 'y' } } }, body: { elements: [] } },
    ],
    [
      'ud_icon',
      'refused',
      { schema: '2.0', header: { title: pt('x'), ud_icon: { token: 'x_outlined' } }, body: { elements: [] } },
    ],
    [
      'icon no tag',
      'doubtful',
      { schema: '2.0', header: { title: pt('x'), icon: { img_key: 'img_v3_1' } }, body: { elements: [] } },
    ],
    ['compact_width', 'refused', { schema: '2.0', config: { compact_width: true }, body: { elements: [] } }],
    ['md href', 'refused', c2({ ...md('[x]($u)'), href: { u: { url: 'https://a.b' } } })],
    ['note', 'refused', c2({ tag: 'note', elements: [] })],
    ['action', 'refused', c2({ tag: 'action', actions: [] })],
    ['div.extra', 'refused', c2({ tag: 'div', text: pt('x'), extra: { tag: 'button', text: pt('x') } })],
    ['div.fields', 'clean', c2({ tag: 'div', fields: [{ is_short: true, text: pt('x') }] })],
    ['button.url 2.0', 'clean', c2({ tag: 'button', text: pt('x'), url: 'https://a.b' })],
    [
      'button.action_type',
      'clean',
      c2({
        tag: 'form',
        name: 'f',
        elements: [{ tag: 'button', name: 'b', action_type: 'form_submit', text: pt('x') }],
      }),
    ],
    ['wide_screen_mode', 'clean', { schema: '2.0', config: { wide_screen_mode: true }, body: { elements: [] } }],
    ['schema number', 'refused', { schema: 2, body: { elements: [] } }],
    ['schema 2', 'refused', { schema: '2', body: { elements: [] } }],
    ['schema empty', 'refused', { schema: '', elements: [] }],
  ],
  'what must be filled in is asked by a form alone': [
    ['input in action', 'doubtful', c1({ tag: 'action', actions: [{ tag: 'input', name: 'a', required: true }] })],
    ['input in action false', 'clean', c1({ tag: 'action', actions: [{ tag: 'input', name: 'a', required: false }] })],
    [
      'select in action',
      'doubtful',
      c1({ tag: 'action', actions: [{ tag: 'select_static', required: true, options: [] }] }),
    ],
    [
      'date in action',
      'doubtful',
      c1({ tag: 'action', actions: [{ tag: 'date_picker', required: true, placeholder: pt('x') }] }),
    ],
    [
      'time in action',
      'doubtful',
      c1({ tag: 'action', actions: [{ tag: 'picker_time', required: true, placeholder: pt('x') }] }),
    ],
    ['person in action', 'doubtful', c1({ tag: 'action', actions: [{ tag: 'select_person', required: true }] })],
    [
      'input in column outside form',
      'doubtful',
      c1({ tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'input', name: 'a', required: true }] }] }),
    ],
    ['2.0 input root required', 'doubtful', c2({ tag: 'input', name: 'a', required: true })],
    ['2.0 select root required', 'doubtful', c2({ tag: 'select_static', required: true, options: [] })],
    ['2.0 container', 'doubtful', c2({ tag: 'interactive_container', elements: [{ tag: 'input', required: true }] })],
    [
      '2.0 panel',
      'doubtful',
      c2({
        tag: 'collapsible_panel',
        header: { title: pt('x') },
        elements: [{ tag: 'date_picker', required: true, placeholder: pt('x') }],
      }),
    ],
    ['select_img required root', 'doubtful', c2({ tag: 'select_img', required: true, options: [] })],
    [
      'in form',
      'clean',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'input', name: 'a', required: true },
          { tag: 'button', name: 'b', form_action_type: 'submit', text: pt('x') },
        ],
      }),
    ],
    [
      'form in column in form',
      'clean',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'input', name: 'a', required: true }] }] },
          { tag: 'button', name: 'b', form_action_type: 'submit', text: pt('x') },
        ],
      }),
    ],
  ],
  'pickers that show nothing, and components in the wrong place': [
    ['picker_time bare', 'refused', c2({ tag: 'picker_time' })],
    ['picker_time 1.0 bare', 'refused', c1({ tag: 'action', actions: [{ tag: 'picker_time' }] })],
    ['picker_datetime initial empty', 'refused', c2({ tag: 'picker_datetime', initial_datetime: '' })],
    ['picker_time placeholder {}', 'refused', c2({ tag: 'picker_time', placeholder: {} })],
    ['picker_time placeholder null', 'refused', c2({ tag: 'picker_time', placeholder: null })],
    ['picker_time placeholder empty content', 'clean', c2({ tag: 'picker_time', placeholder: pt('') })],
    [
      'picker in form bare',
      'refused',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'picker_time', name: 't' },
          { tag: 'button', name: 'b', form_action_type: 'submit', text: pt('x') },
        ],
      }),
    ],
    [
      'picker in column bare',
      'refused',
      c2({ tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'picker_datetime' }] }] }),
    ],
    ['date_picker bare', 'doubtful', c2({ tag: 'date_picker' })],
    ['date_picker bare 1.0', 'doubtful', c1({ tag: 'action', actions: [{ tag: 'date_picker' }] })],
    ['date_picker with a day', 'clean', c2({ tag: 'date_picker', initial_date: '2026-01-31' })],
    ['time bad', 'doubtful', c2({ tag: 'picker_time', initial_time: '9:30' })],
    ['time 25:00', 'doubtful', c2({ tag: 'picker_time', initial_time: '25:00' })],
    ['date 2026-02-30', 'doubtful', c2({ tag: 'date_picker', initial_date: '2026-02-30' })],
    ['date 2026-13-01', 'doubtful', c2({ tag: 'date_picker', initial_date: '2026-13-01' })],
    ['datetime T', 'doubtful', c2({ tag: 'picker_datetime', initial_datetime: '2026-01-01T09:30' })],
    ['column root 2', 'refused', c2({ tag: 'column', elements: [] })],
    [
      'column in form',
      'refused',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'column', elements: [] },
          { tag: 'button', name: 'b', form_action_type: 'submit', text: pt('x') },
        ],
      }),
    ],
    [
      'column in column',
      'refused',
      c2({ tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'column', elements: [] }] }] }),
    ],
    [
      'column in panel',
      'refused',
      c2({ tag: 'collapsible_panel', header: { title: pt('x') }, elements: [{ tag: 'column', elements: [] }] }),
    ],
    [
      'column in container',
      'refused',
      c2({ tag: 'interactive_container', elements: [{ tag: 'column', elements: [] }] }),
    ],
    ['column root 1.0', 'doubtful', c1({ tag: 'column', elements: [] })],
    ['button in columns', 'refused', c2({ tag: 'column_set', columns: [{ tag: 'button', text: pt('x') }] })],
    ['plain_text root', 'refused', c2(pt('x'))],
    ['lark_md root', 'refused', c2({ tag: 'lark_md', content: 'x' })],
    ['plain_text root 1.0', 'doubtful', c1(pt('x'))],
    ['standard_icon root', 'refused', c2({ tag: 'standard_icon', token: 'a_outlined' })],
    ['text_tag root', 'refused', c2({ tag: 'text_tag', text: pt('x') })],
    ['header as element', 'refused', c2({ tag: 'header', title: pt('x') })],
  ],
  'a submit button without a name': [
    ['2.0', 'doubtful', c2(sub())],
    ['name empty', 'doubtful', c2(sub({ name: '' }))],
    ['name null', 'doubtful', c2(sub({ name: null }))],
    [
      'behaviors form_action',
      'doubtful',
      c2(sub({ form_action_type: undefined, behaviors: [{ type: 'form_action', behavior: 'submit' }] })),
    ],
    [
      '1.0',
      'doubtful',
      c1({ tag: 'form', name: 'f', elements: [{ tag: 'button', text: pt('x'), action_type: 'form_submit' }] }),
    ],
    ['2.0 action_type', 'doubtful', c2(sub({ form_action_type: undefined, action_type: 'form_submit' }))],
    [
      'nested in columns',
      'doubtful',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          {
            tag: 'column_set',
            columns: [{ tag: 'column', elements: [{ tag: 'button', text: pt('x'), form_action_type: 'submit' }] }],
          },
        ],
      }),
    ],
    [
      'reset without name',
      'refused',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'button', text: pt('r'), form_action_type: 'reset' },
          { tag: 'button', name: 'b', text: pt('x'), form_action_type: 'submit' },
        ],
      }),
    ],
    [
      'two submits nameless',
      'doubtful',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'button', text: pt('r'), form_action_type: 'submit' },
          { tag: 'button', text: pt('x'), form_action_type: 'submit' },
        ],
      }),
    ],
    [
      'same name twice',
      'refused',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'button', name: 'b', text: pt('r'), form_action_type: 'submit' },
          { tag: 'button', name: 'b', text: pt('x'), form_action_type: 'submit' },
        ],
      }),
    ],
    [
      'input no name',
      'refused',
      c2({
        tag: 'form',
        name: 'f',
        elements: [{ tag: 'input' }, { tag: 'button', name: 'b', text: pt('x'), form_action_type: 'submit' }],
      }),
    ],
    [
      'link button in form without name',
      'refused',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'button', text: pt('l'), behaviors: [{ type: 'open_url', default_url: 'https://a.b' }] },
          { tag: 'button', name: 'b', text: pt('x'), form_action_type: 'submit' },
        ],
      }),
    ],
    [
      'overflow in form no name',
      'clean',
      c2({
        tag: 'form',
        name: 'f',
        elements: [
          { tag: 'overflow', options: [{ text: pt('a'), value: 'a' }] },
          { tag: 'button', name: 'b', text: pt('x'), form_action_type: 'submit' },
        ],
      }),
    ],
  ],
  'several pictures in one': [
    ['1.0 column', 'doubtful', c1({ tag: 'column_set', columns: [{ tag: 'column', elements: [comb] }] })],
    ['1.0 root', 'clean', c1(comb)],
    ['2.0 column', 'clean', c2({ tag: 'column_set', columns: [{ tag: 'column', elements: [comb] }] })],
    [
      '1.0 nested column',
      'doubtful',
      c1({
        tag: 'column_set',
        columns: [{ tag: 'column', elements: [{ tag: 'column_set', columns: [{ tag: 'column', elements: [comb] }] }] }],
      }),
    ],
    [
      '1.0 form',
      'clean',
      c1({
        tag: 'form',
        name: 'f',
        elements: [comb, { tag: 'button', name: 'b', action_type: 'form_submit', text: pt('x') }],
      }),
    ],
    ['1.0 panel', 'clean', c1({ tag: 'collapsible_panel', header: { title: pt('x') }, elements: [comb] })],
    ['1.0 container', 'refused', c1({ tag: 'interactive_container', elements: [comb] })],
    [
      'trisect 9',
      'clean',
      c1({ ...comb, combination_mode: 'trisect', img_list: Array(9).fill({ img_key: 'img_v3_a' }) }),
    ],
    [
      'bisect 7',
      'doubtful',
      c1({ ...comb, combination_mode: 'bisect', img_list: Array(7).fill({ img_key: 'img_v3_a' }) }),
    ],
    ['mode missing', 'refused', c1({ ...comb, combination_mode: undefined })],
    ['mode empty', 'refused', c1({ ...comb, combination_mode: '' })],
  ],
  'stars beside punctuation, in 2.0': [
    ['**a：**b', 'doubtful', c2(md('**a：**b'))],
    ['**a**b', 'clean', c2(md('**a**b'))],
    ['a**“b”**', 'doubtful', c2(md('a**“b”**'))],
    ['a**“b”**c', 'doubtful', c2(md('a**“b”**c'))],
    ['**（1）**步', 'doubtful', c2(md('**（1）**步'))],
    ['看**“这里”**吧', 'doubtful', c2(md('看**“这里”**吧'))],
    ['**提示!**请', 'doubtful', c2(md('**提示!**请'))],
    ['**50%**的', 'doubtful', c2(md('**50%**的'))],
    ['~~旧：~~新', 'doubtful', c2(md('~~旧：~~新'))],
    ['*注：*看', 'doubtful', c2(md('*注：*看'))],
    ['***重：***看', 'doubtful', c2(md('***重：***看'))],
    ['- **项：**值', 'doubtful', c2(md('- **项：**值'))],
    ['> **项：**值', 'doubtful', c2(md('> **项：**值'))],
    ['**a:** b', 'clean', c2(md('**a:** b'))],
    ['**`x`**是', 'doubtful', c2(md('**`x`**是'))],
    ['**[a](https://b.c)**是', 'doubtful', c2(md('**[a](https://b.c)**是'))],
    ['# **标题：**内容', 'doubtful', c2(md('# **标题：**内容'))],
    ['| **a：**b | c |\n|---|---|\n| 1 | 2 |', 'doubtful', c2(md('| **a：**b | c |\n|---|---|\n| 1 | 2 |'))],
    ['__注意：__看', 'doubtful', c2(md('__注意：__看'))],
    ['* 注：一\n* 看：二', 'clean', c2(md('* 注：一\n* 看：二'))],
    ['3*（4+5）*2', 'clean', c2(md('3*（4+5）*2'))],
    ['__init__：', 'clean', c2(md('__init__：初始化，__name__（名称）'))],
    ['1.0 *注：*看', 'clean', c1(md('*注：*看'))],
    ['**注意：**\n看', 'clean', c2(md('**注意：**\n看'))],
    ['**多行\n加粗：**看', 'doubtful', c2(md('**多行\n加粗：**看'))],
  ],
  'a space between parts, and round corners': [
    ['a space without its unit', 'doubtful', { schema: '2.0', body: { vertical_spacing: '8', elements: [] } }],
    ['no space', 'clean', { schema: '2.0', body: { vertical_spacing: '0', elements: [] } }],
    ['more than round', 'doubtful', c2({ tag: 'interactive_container', corner_radius: '101%', elements: [] })],
    ['as round as can be', 'clean', c2({ tag: 'interactive_container', corner_radius: '100%', elements: [] })],
  ],
  'a colour': [
    ...[
      'rgba(300,0,0,1)',
      'rgba(0,0,0,2)',
      'rgba(0,0,0)',
      'rgba(0,0,0,50%)',
      'rgb(1,2,3)',
      '#fff',
      'Red',
      'gray',
    ].flatMap((colour): [string, Verdict, unknown][] => [
      [`ground ${colour}`, 'doubtful', c2({ tag: 'column_set', background_style: colour, columns: [] })],
      [`ink ${colour}`, 'doubtful', c2(md(`<font color='${colour}'>x</font>`))],
    ]),
    ...['rgba(20, 86, 240, 0.08)', 'rgba(20,86,240,1.000000)', 'rgba(0,0,0,.5)', 'sunflower-900', 'grey-1000'].flatMap(
      (colour): [string, Verdict, unknown][] => [
        [`ground ${colour}`, 'clean', c2({ tag: 'column_set', background_style: colour, columns: [] })],
        [`ink ${colour}`, 'clean', c2(md(`<font color='${colour}'>x</font>`))],
      ],
    ),
    ['grey pill in a cell', 'doubtful', c2(cell('options', [{ text: 'x', color: 'grey' }]))],
    ['neutral pill in a cell', 'clean', c2(cell('options', [{ text: 'x', color: 'neutral' }]))],
  ],
  'where a click leads': ['ftp://a.b', 'mailto:a@b.c', 'www.a.b', '/a', 'https：//a.b', 'javascript:alert(1)'].flatMap(
    (url): [string, Verdict, unknown][] => [
      [`button ${url}`, 'doubtful', c1({ tag: 'action', actions: [{ tag: 'button', text: pt('x'), url }] })],
      [`2.0 button ${url}`, 'doubtful', c2({ tag: 'button', text: pt('x'), url })],
      [
        `menu ${url}`,
        'doubtful',
        c1({ tag: 'action', actions: [{ tag: 'overflow', options: [{ text: pt('x'), url }] }] }),
      ],
      [`card ${url}`, 'doubtful', { card_link: { url }, elements: [] }],
    ],
  ),
  'a sound, and a card that may be forwarded': [
    ['in Markdown', 'refused', c2(md('<audio file_key=file_v3_1></audio>'))],
    [
      'in another language',
      'refused',
      c2({ ...md('x'), i18n_content: { en_us: '<audio file_key=file_v3_1></audio>' } }),
    ],
    ['in code', 'clean', c2(md('```\n<audio file_key=file_v3_1></audio>\n```'))],
    ['in a line of code', 'clean', c2(md('`<audio file_key=file_v3_1></audio>`'))],
    ['where 1.0 has none', 'doubtful', c1(md('<audio file_key=file_v3_1></audio>'))],
    [
      'where lark_md has none',
      'doubtful',
      c2({ tag: 'div', text: { tag: 'lark_md', content: '<audio file_key=a></audio>' } }),
    ],
    [
      'two of one name',
      'refused',
      still(md('<audio file_key=a audio_id=p></audio> <audio file_key=b audio_id=p></audio>')),
    ],
    [
      'one beside a player of its name',
      'refused',
      still({ tag: 'audio', file_key: 'a', audio_id: 'p' }, md('<audio file_key=b audio_id=p></audio>')),
    ],
    [
      'one in each language',
      'clean',
      still({
        ...md('<audio file_key=a audio_id=p></audio>'),
        i18n_content: { en_us: '<audio file_key=b audio_id=p></audio>' },
      }),
    ],
  ],
  'too much, in one of the languages': [
    [
      'a placeholder',
      'doubtful',
      c2({ tag: 'input', name: 'a', placeholder: { ...pt('x'), i18n_content: { en_us: 'x'.repeat(101) } } }),
    ],
    [
      'a button of 1.0',
      'doubtful',
      c1({ tag: 'action', actions: [{ tag: 'button', text: { ...pt('x'), i18n: { zh_cn: '好'.repeat(101) } } }] }),
    ],
    [
      'a title',
      'doubtful',
      {
        schema: '2.0',
        header: { title: { ...pt('x'), i18n_content: { en_us: '1\n2\n3\n4\n5' } } },
        body: { elements: [] },
      },
    ],
    [
      'tags',
      'doubtful',
      {
        schema: '2.0',
        header: { title: pt('x'), i18n_text_tag_list: { en_us: Array(4).fill({ tag: 'text_tag', text: pt('x') }) } },
        body: { elements: [] },
      },
    ],
    ['tables, each shown alone', 'clean', c2({ ...md(grid(2)), i18n_content: { en_us: grid(2) } })],
    ['tables of one language', 'doubtful', c2({ ...md(grid(2)), i18n_content: { en_us: grid(4) } })],
  ],
  'tables in a card': [
    ['one', 'clean', c2(cell('text', 'x'))],
    ['two, which may be refused', 'doubtful', c2(cell('text', 'x'), cell('text', 'x'))],
    ['five, which are documented', 'doubtful', c2(...Array(5).fill(cell('text', 'x')))],
    ['six', 'refused', c2(...Array(6).fill(cell('text', 'x')))],
    ['six in another language', 'refused', { i18n_elements: { en_us: Array(6).fill(cell('text', 'x')) } }],
    ['a pill that is a text alone', 'clean', c2(cell('options', 'x'))],
    ['pills that are texts', 'refused', c2(cell('options', ['x']))],
    ['a pill without its text', 'refused', c2(cell('options', [{ color: 'red' }]))],
    ['somebody in an object', 'refused', c2(cell('persons', [{ id: 'ou_1' }]))],
    ['a row that is a list', 'refused', c2({ ...cell('text', 'x'), rows: [['x']] })],
    ['a row that is null', 'refused', c2({ ...cell('text', 'x'), rows: [null] })],
    [
      'a sign of two letters',
      'doubtful',
      c2({
        ...cell('number', 1),
        columns: [{ name: 'k', display_name: 'K', data_type: 'number', format: { symbol: 'US' } }],
      }),
    ],
    [
      'a sign of one',
      'clean',
      c2({
        ...cell('number', 1),
        columns: [{ name: 'k', display_name: 'K', data_type: 'number', format: { symbol: '€' } }],
      }),
    ],
  ],
  'somebody to show': [
    ['everyone', 'doubtful', c2({ tag: 'person', user_id: 'all' })],
    ['everyone in Markdown', 'doubtful', c2(md('<person id=all></person>'))],
    ['everyone in a cell', 'doubtful', c2(cell('persons', 'all'))],
    [
      'nobody, and the rest is sent',
      'doubtful',
      c2({ tag: 'person_list', persons: [{ id: '张三' }], drop_invalid_user_id: true }),
    ],
    ['null in a list', 'refused', c2({ tag: 'person_list', persons: [null] })],
    ['null among the components', 'refused', c2(null)],
    ['a choice of nothing', 'doubtful', c2({ tag: 'select_static', options: [], initial_option: 'a' })],
    [
      'a choice by a number of none',
      'doubtful',
      c2({ tag: 'select_static', options: [{ text: pt('A'), value: 'a' }], initial_index: 2 }),
    ],
    [
      'a choice by its number',
      'clean',
      c2({ tag: 'select_static', options: [{ text: pt('A'), value: 'a' }], initial_index: 1 }),
    ],
    [
      'a click that calls back twice',
      'doubtful',
      c2({ tag: 'button', text: pt('A'), behaviors: Array(2).fill({ type: 'callback', value: { k: 'v' } }) }),
    ],
    [
      'a click that opens and calls back',
      'clean',
      c2({
        tag: 'interactive_container',
        behaviors: [
          { type: 'open_url', default_url: 'https://a.b' },
          { type: 'callback', value: { k: 'v' } },
        ],
        elements: [md('x')],
      }),
    ],
    ['a choice of the chat’s members', 'clean', c2({ tag: 'select_person', initial_option: 'ou_1' })],
  ],
  'a mention in a card': [
    ['several under one id', 'doubtful', c2(md('<at id=ou_1,ou_2></at>'))],
    ['several', 'clean', c2(md('<at ids=ou_1,ou_2></at>'))],
    ['everyone in capitals', 'doubtful', c2(md('<at id=ALL></at>'))],
    ['everyone', 'clean', c2(md('<at id=all></at>'))],
  ],
  'words between colons, and lines between texts': [
    [':ok:', 'doubtful', c2(md(':ok: done'))],
    [':Thanks:', 'doubtful', c2(md(':Thanks:'))],
    [':2022: :Get: :OK:', 'clean', c2(md(':2022: :Get: :OK:'))],
    ['a:b:c', 'clean', c2(md('a:no:c, 10:30:15, :foo:'))],
    ['a line in lark_md', 'doubtful', c1({ tag: 'div', text: { tag: 'lark_md', content: 'a\n---\nb' } })],
    ['a line in Markdown', 'clean', c1(md('a\n\n---\n\nb'))],
  ],
}

describe.each(Object.entries(cards))('%s', (_, rows) => {
  test.each(rows)('%s: %s', (_what, verdict, card) => {
    expect(verdictOn('interactive', card)).toBe(verdict)
  })
})

/** A chart that is fit to be drawn, with something changed. */
const chart = (change: object) => ({
  tag: 'chart',
  chart_spec: { type: 'bar', data: { values: [{ x: 'a', y: 1 }] }, xField: 'x', yField: 'y', ...change },
})

test.each<[string, Verdict, object]>([
  ['all is there', 'clean', {}],
  ['a list of data', 'clean', { data: [{ values: [{ x: 'a', y: 1 }] }] }],
  ['rows without a holder', 'clean', { data: [{ x: 'a', y: 1 }] }],
  ['a text, and how it is separated', 'clean', { data: { values: 'x,y\na,1', parser: { type: 'csv' } } }],
  ['values are filled in later', 'doubtful', { data: { values: '${rows}' } }],
  ['values are a text', 'refused', { data: { values: 'mock_data' } }],
  ['values are an object', 'refused', { data: { values: {} } }],
  ['values are null', 'refused', { data: { values: null } }],
  ['values are a number', 'refused', { data: { values: 3 } }],
  ['values of one of several data are a text', 'refused', { data: [{ values: 'x' }] }],
  ['no values', 'doubtful', { data: { values: [] } }],
  ['values that are no rows', 'doubtful', { data: { values: [1, 2] } }],
  ['data is a text', 'doubtful', { data: 'mock' }],
  ['no data', 'doubtful', { data: undefined }],
  ['no x', 'doubtful', { xField: undefined }],
  ['no y', 'doubtful', { yField: undefined }],
  ['a field no row has', 'doubtful', { xField: 'nope' }],
  ['a pie without its categories', 'doubtful', { type: 'pie', valueField: 'y' }],
  ['no such kind', 'doubtful', { type: 'donut' }],
  ['a number for its kind', 'doubtful', { type: 3 }],
  ['no kind', 'doubtful', { type: undefined }],
  ['axes that are no list', 'refused', { axes: {} }],
  ['axes that are null', 'refused', { axes: null }],
  ['no axes', 'clean', { axes: [] }],
  [
    'values of a series are a text',
    'refused',
    { type: 'common', series: [{ type: 'bar', data: [{ values: 'x' }], xField: 'x', yField: 'y' }] },
  ],
  ['combined of nothing', 'doubtful', { type: 'common' }],
  ['combined of what is no chart', 'doubtful', { type: 'common', series: [{ type: 'foo' }] }],
])('a chart, %s: %s', (_, verdict, change) => {
  expect(verdictOn('interactive', c2(chart(change)))).toBe(verdict)
})

test.each<[Verdict, unknown]>([
  ['refused', '{"type":"line"}'],
  ['refused', []],
  ['doubtful', {}],
])('is %s: a chart that is %j', (verdict, chart_spec) => {
  expect(verdictOn('interactive', c2({ tag: 'chart', chart_spec }))).toBe(verdict)
})

test.each<[Verdict, string]>([
  ['clean', 'On it: 2*3*4 = 24, a_b_c, #42, price is $5, C:\\path'],
  ['clean', '<b>now</b> <i>or</i> <u>later</u> <s>never</s>'],
  ['clean', '[docs](https://a.b/c?d=(e)&f=g), [mail](mailto:a@b.c), [1] see note'],
  ['doubtful', '[docs](a.b/c)'],
  ['doubtful', '[the [old] docs](https://a.b)'],
  ['doubtful', '<at user_id="ALL"></at> look'],
  ['doubtful', '<at user_id="ou_1,ou_2"></at> look'],
  ['doubtful', '[docs](/a/b)'],
  ['doubtful', '[docs](#top)'],
  ['doubtful', '[docs](http:/a.b)'],
  ['doubtful', '[docs](file:///a)'],
  ['doubtful', '[docs](https://a .b)'],
  ['doubtful', '[docs]( https://a.b)'],
  ['doubtful', '[docs](https://a.b'],
  ['doubtful', '<b>now'],
  ['doubtful', 'now</b>'],
  ['doubtful', '<B>now</B>'],
  ['doubtful', '<b><i>now</b></i>'],
  ['doubtful', '<strong>now</strong>'],
  ['doubtful', 'now<br>later'],
  ['doubtful', '<a href="https://a.b">docs</a>'],
  ['doubtful', '<font color="red">now</font>'],
  ['doubtful', '**now**'],
  ['doubtful', '~~now~~'],
  ['doubtful', '`now`'],
  ['doubtful', '```\nnow\n```'],
  ['doubtful', '## Now'],
  ['doubtful', '![chart](https://a.b/c.png)'],
  ['doubtful', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['doubtful', 'Hi ${name}'],
  ['doubtful', 'Hi ${user.name:-you}'],
  ['doubtful', '{{ $labels.instance }} is down'],
  ['doubtful', '{{ .Values.host }}'],
  ['refused', ''],
])('is %s: a text %j', (verdict, text) => {
  expect(verdictOn('text', { text })).toBe(verdict)
})

test.each<[Verdict, { tag?: string } & { [key: string]: unknown }]>([
  ['refused', { tag: 'a', text: 'x', href: 'javascript:alert(1)' }],
  ['refused', { tag: 'a', text: 'x', href: 'ftp://a.b' }],
  ['refused', { tag: 'a', text: 'x', href: '' }],
  ['refused', { tag: 'a', text: 'x', href: 'https://' }],
  ['refused', { tag: 'a', text: 'x', href: 'http://a .b' }],
  ['doubtful', { tag: 'a', text: 'x', href: 'a.b/c' }],
  ['doubtful', { tag: 'a', text: 'x', href: 'mailto:a@b.c' }],
  ['doubtful', { tag: 'a', text: 'x', href: '${url}' }],
  ['clean', { tag: 'a', text: 'x', href: 'https://a.b/c' }],
  ['doubtful', { tag: 'at', user_id: 'ou_1 ' }],
  ['doubtful', { tag: 'at', user_id: '@all' }],
  ['doubtful', { tag: 'at', user_id: '${who}' }],
  ['refused', { tag: 'at', user_id: '' }],
  ['refused', { tag: 'img', image_key: '' }],
  ['refused', { tag: 'img', img_key: 'img_v3_1' }],
  ['refused', { tag: 'img', image_key: 'https://a.b/c.png' }],
  ['doubtful', { tag: 'img', image_key: '${key}' }],
  ['refused', { tag: 'media', file_key: 'a.mp4' }],
  ['refused', { tag: 'media', file_key: 'https://a.b/c.mp4' }],
  ['doubtful', { tag: 'media', file_key: 'img_v3_1' }],
  ['clean', { tag: 'media', file_key: 'file_v3_1', image_key: 'img_v3_1' }],
  ['doubtful', { tag: 'emotion', emoji_type: ':OK:' }],
  ['doubtful', { tag: 'emotion', emoji_type: 'ok' }],
  ['clean', { tag: 'emotion', emoji_type: 'OK' }],
  ['refused', { tag: 'text' }],
  ['refused', { tag: 'text', text: 3 }],
  ['refused', { text: 'x' }],
  ['refused', { tag: 'markdown', content: 'x' }],
  ['doubtful', { tag: 'md', text: ':OK: done' }],
  ['doubtful', { tag: 'md', text: '_look here_' }],
  ['doubtful', { tag: 'md', text: '__look here__' }],
  ['doubtful', { tag: 'md', text: '**ask <at user_id="ou_1"></at>**' }],
  ['doubtful', { tag: 'md', text: '**[docs](https://a.b)**' }],
  ['doubtful', { tag: 'md', text: '[docs]($url)' }],
  ['doubtful', { tag: 'at', user_id: 'ALL' }],
  ['doubtful', { tag: 'md', text: '~~a **b**~~' }],
  ['clean', { tag: 'md', text: 'snake_case and _file_name.py_, 10:30:15, **b** *i* ~u~ ~~s~~' }],
  ['clean', { tag: 'md', text: '#### Small\n> said\n- one\n1. two' }],
  ['doubtful', { tag: 'md', text: '## Large' }],
])('is %s: a post of %j', (verdict, element) => {
  expect(verdictOn('post', { zh_cn: { content: [[element]] } })).toBe(verdict)
})
