// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is left to be filled in is written so
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Finding } from '#lib/protocol/problems.ts'

/** A content that breaks a rule, the same keeping it, and what the broken one foretells. */
export type Sample = { msg_type: MsgType; fails: unknown; passes: unknown; foretells: string }

const sample =
  (msg_type: MsgType) =>
  (foretells: string, fails: unknown, passes: unknown): Sample => ({ msg_type, foretells, fails, passes })
const text = (foretells: string, fails: string, passes: string) =>
  sample('text')(foretells, { text: fails }, { text: passes })
const post = sample('post')
const card = sample('interactive')
const ofPost = (element: unknown) => ({ zh_cn: { content: [[element]] } })
const inPost = (foretells: string, fails: unknown, passes: unknown) => post(foretells, ofPost(fails), ofPost(passes))
const c1 = (...elements: unknown[]) => ({ elements })
const c2 = (...elements: unknown[]) => ({ schema: '2.0', body: { elements } })
/** A component of 2.0, and the same mended. */
const in2 = (foretells: string, fails: unknown, passes: unknown) => card(foretells, c2(fails), c2(passes))
const in1 = (foretells: string, fails: unknown, passes: unknown) => card(foretells, c1(fails), c1(passes))
const pt = (content: string) => ({ tag: 'plain_text', content })
const md = (content: string) => ({ tag: 'markdown', content })
const hr = { tag: 'hr' }
const img = (img_key: string) => ({ tag: 'img', img_key, alt: pt('') })
const submit = { tag: 'button', name: 'ok', form_action_type: 'submit', text: pt('OK') }
const form = (...elements: unknown[]) => ({ tag: 'form', name: 'f', elements: [...elements, submit] })
const columns = (...elements: unknown[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] })
const box = (depth: number): object => (depth === 0 ? hr : { tag: 'interactive_container', elements: [box(depth - 1)] })
const table = (rows: unknown[], column: object = {}) => ({
  tag: 'table',
  columns: [{ name: 'a', display_name: 'A', data_type: 'number', ...column }],
  rows,
})
const bars = { type: 'bar', data: { values: [{ x: 'a', y: 1 }] }, xField: 'x', yField: 'y' }
const chart = (change: object) => ({ tag: 'chart', chart_spec: { ...bars, ...change } })
const many = (n: number, one: unknown) => Array.from({ length: n }, () => one)
const pick = (value: string) => ({
  tag: 'select_static',
  initial_option: value,
  options: [{ text: pt('A'), value: 'a' }],
})

/** Every rule with what breaks it and what does not, and what it foretells: how sure, and by which codes. */
export const samples: { [K in Exclude<Finding['kind'], 'target' | 'app' | 'other'>]: Sample[] } = {
  json_syntax: [card('refused 230099', '{"elements":[', '{"elements":[]}'), post('refused 230001', '{', ofPost(hr))],
  missing: [
    in2('refused 230099', { tag: 'markdown' }, md('x')),
    in2('refused 230099 11310', { ...form(), name: '' }, form()),
    in2('refused 230099', form({ tag: 'input' }), form({ tag: 'input', name: 'a' })),
    in2('note 200530', { ...form(), elements: [{ ...submit, name: '' }] }, form()),
    in2('refused 230099', { tag: 'picker_time' }, { tag: 'picker_time', initial_time: '09:30' }),
    in2(
      'note',
      { tag: 'button', confirm: { text: pt('x') } },
      { tag: 'button', confirm: { title: pt('x'), text: pt('x') } },
    ),
    inPost('refused 230001', { tag: 'at' }, { tag: 'at', user_id: 'ou_1' }),
    text('refused 230001', '', 'x'),
  ],
  wrong_type: [
    in2('refused 230099 200621', { ...hr, margin: 4 }, { ...hr, margin: '4px' }),
    in2('refused 230099 200550', chart({ data: { values: 'x' } }), chart({})),
    inPost('refused 230001', { tag: 'text', text: 3 }, { tag: 'text', text: '3' }),
  ],
  not_allowed: [
    card('refused 230099', { schema: '3.0' }, { schema: '2.0', body: { elements: [] } }),
    in2('refused 230099', { ...columns(), flex_mode: 'wide' }, { ...columns(), flex_mode: 'flow' }),
    in2('note', { ...md('x'), text_size: 'huge' }, { ...md('x'), text_size: 'heading' }),
  ],
  unknown_tag: [inPost('refused 230001', { tag: 'p' }, { tag: 'hr' })],
  not_alone: [
    post(
      'refused 230001',
      {
        zh_cn: {
          content: [
            [
              { tag: 'md', text: 'x' },
              { tag: 'text', text: 'y' },
            ],
          ],
        },
      },
      { zh_cn: { content: [[{ tag: 'md', text: 'x' }], [{ tag: 'text', text: 'y' }]] } },
    ),
  ],
  link_scheme: [
    inPost('refused 230001', { tag: 'a', text: 'x', href: 'ftp://a.b' }, { tag: 'a', text: 'x', href: 'https://a.b' }),
    in2('note', md('[x](a.b)'), md('[x](https://a.b)')),
    card('note', { ...c2(hr), card_link: { url: 'a.b' } }, { ...c2(hr), card_link: { url: 'https://a.b' } }),
  ],
  no_locale: [post('refused 230001', { title: 'x', content: [] }, ofPost(hr))],
  wrapper: [card('refused 230099', { card: c1() }, c1()), post('refused 230001', { post: ofPost(hr) }, ofPost(hr))],
  removed_in_2: [in2('refused 230099 200861', { tag: 'note', elements: [] }, hr)],
  elements_at_root: [card('refused 230099 200621', { schema: '2.0', elements: [] }, c2())],
  not_a_card: [card('refused 230099', { msg_type: 'interactive', content: '{}' }, {})],
  read_back_card: [card('refused 230099', { title: null, elements: [[{ tag: 'text', text: 'x' }]] }, c1(md('x')))],
  mention: [
    text('note', '<at id=ou_1></at>', '<at user_id="ou_1"></at>'),
    in2('note', md('<at user_id="ou_1">Lin</at> x'), md('<at id=ou_1></at> x')),
    in2('likely 230099 100290', md('<at id=林晓></at>'), md('<at id=ou_1></at>')),
    inPost(
      'refused 230001',
      { tag: 'md', text: '<at user_id="林晓"></at>' },
      { tag: 'md', text: '<at user_id="ou_1"></at>' },
    ),
    inPost('note', { tag: 'md', text: '<at ids=ou_1,ou_2></at>' }, { tag: 'md', text: '<at user_id="ou_1"></at>' }),
  ],
  read_back_mention: [
    text('note', '@_user_1 look', '<at user_id="ou_1"></at> look'),
    in2('likely 230099 100290', md('<at id=@_all></at>'), md('<at id=all></at>')),
  ],
  no_markdown: [text('note', '**x**', '<b>x</b>')],
  text_as_typed: [text('note', '<b>x', '<b>x</b>'), text('note', '[x](a.b)', '[x](https://a.b)')],
  newline_as_typed: [
    text('note', '好\\n在处理', '好\n在处理'),
    in2('note', md('a\\nB'), md('a\nB')),
    inPost('note', { tag: 'text', text: 'a\\nB' }, { tag: 'text', text: 'a\nB' }),
  ],
  not_a_person: [in2('likely 230099 100290', { tag: 'person', user_id: '林晓' }, { tag: 'person', user_id: 'ou_1' })],
  placeholder: [text('note', 'Hi ${name}', 'Hi Lin'), in2('note', md('{{ $value }}'), md('1'))],
  sensitive: [
    text('note 230028', 'Call 13800138000', 'Call 2138001380001'),
    text('note 230028', '身份证 11010519491231002X', '单号 110105194912310021'),
    text('note 230028', 'mail lin@example.com', 'clone git@example.com and <at email="lin@example.com"></at>'),
    in2('note 230028', md(`AKIA${'A1B2C3D4'.repeat(2)}`), md('AKIA')),
    in2(
      'note 230028',
      { ...md('t'), content: `token t-g1${'04bs5a'.repeat(4)}` },
      md('t-shirt a-section-of-the-page-2'),
    ),
    inPost('note 230028', { tag: 'text', text: '-----BEGIN RSA PRIVATE KEY-----' }, { tag: 'text', text: 'BEGIN' }),
    inPost('note 230028', { tag: 'md', text: '+86 13800138000' }, { tag: 'md', text: 'om_13800138000' }),
  ],
  not_a_key: [
    in2('refused 230099 200570', img('a.png'), img('img_v3_1')),
    in2('likely 230099 200570', img('xxx'), img('img_v3_1')),
    inPost('refused 230001', { tag: 'img', image_key: 'a.png' }, { tag: 'img', image_key: 'img_v3_1' }),
    inPost('refused 230001', { tag: 'media', file_key: 'a.mp4' }, { tag: 'media', file_key: 'file_v3_1' }),
    sample('image')('refused 230001', { image_key: 'shot.png' }, { image_key: 'img_v3_1' }),
    sample('image')('likely 230001', { image_key: 'file_v3_1' }, { image_key: '7ea74629-9191-4176-998c-2e603c9c5e8g' }),
    sample('file')('refused 230001', { file_key: 'https://a.b/c.pdf' }, { file_key: 'file_v3_1' }),
    sample('audio')('refused 230001', { file_key: 'a b' }, { file_key: '75235e0c-4f92-430a-a99b-8446610223cg' }),
    sample('media')('refused 230001', { file_key: 'a.mp4' }, { file_key: 'file_v3_1', image_key: 'img_v3_1' }),
    sample('sticker')('refused 230001', { file_key: 'smile.png' }, { file_key: 'v3_1' }),
    sample('share_chat')('refused 230001', { chat_id: 'om_1' }, { chat_id: 'oc_a0af569f9997d5f1883d56039a8d0a3c' }),
    sample('share_user')('refused 230001', { user_id: 'on_1' }, { user_id: 'ou_2ee00f80b38b635d07da6d82703450e1' }),
  ],
  unknown_key: [
    in2('refused 230099 200621', { ...md('x'), text_color: 'red' }, md('x')),
    in1('note', { ...md('x'), text_color: 'red' }, md('x')),
  ],
  unknown_component: [in2('refused 230099', { tag: 'buton' }, { tag: 'button' })],
  only_in_2: [card('likely 230099', c1({ tag: 'audio', file_key: 'f' }), c1(hr))],
  needs_schema: [card('note', { body: { elements: [] } }, c2())],
  not_a_colour: [in2('note', md("<font color='#fff'>x</font>"), md("<font color='red'>x</font>"))],
  bad_format: [
    in2('refused 230099 300301', { ...hr, element_id: '1st' }, { ...hr, element_id: 'first' }),
    in2('likely 230099', { ...hr, margin: '1px 2px 3px' }, { ...hr, margin: '1px 2px' }),
  ],
  out_of_range: [
    in2('refused 230099', { ...table([]), page_size: 11 }, { ...table([]), page_size: 10 }),
    in2('likely 230099', { ...hr, margin: '100px' }, { ...hr, margin: '99px' }),
  ],
  too_long: [in2('note', { tag: 'input', placeholder: pt('x'.repeat(101)) }, { tag: 'input', placeholder: pt('x') })],
  too_many: [
    in2('refused 230099 11310', md('|a|\n|-|\n|b|\n\n'.repeat(5)), md('|a|\n|-|\n|b|')),
    in2(
      'note',
      { tag: 'img_combination', combination_mode: 'double', img_list: many(3, { img_key: 'img_1' }) },
      { tag: 'img_combination', combination_mode: 'double', img_list: many(2, { img_key: 'img_1' }) },
    ),
  ],
  too_many_in_card: [
    card('refused 230099 11310', c2(...many(201, hr)), c2(...many(180, hr))),
    card('likely 230099 11310', c2(...many(190, hr)), c2(hr)),
    card('likely 230099', c2(...many(6, chart({}))), c2(chart({}))),
  ],
  too_deep: [in2('refused 230099', box(6), box(5))],
  misplaced: [
    in2('refused 230099', columns(table([])), table([])),
    in1('refused 230099 200410', columns({ tag: 'action', actions: [] }), { tag: 'action', actions: [] }),
    in2('likely 230099', form(chart({})), chart({})),
  ],
  needs_form: [
    in2('likely 230099', { tag: 'multi_select_static', name: 'a' }, form({ tag: 'multi_select_static', name: 'a' })),
    in2('refused 230099', { tag: 'select_img', multi_select: true, options: [] }, { tag: 'select_img', options: [] }),
  ],
  needs_action: [
    in1(
      'likely 230099',
      { tag: 'button', text: pt('x') },
      { tag: 'action', actions: [{ tag: 'button', text: pt('x') }] },
    ),
  ],
  no_submit: [in2('refused 230099', { tag: 'form', name: 'f', elements: [{ tag: 'input', name: 'a' }] }, form())],
  duplicate: [
    card(
      'refused 230099 300301',
      c2({ ...hr, element_id: 'a' }, { ...hr, element_id: 'a' }),
      c2({ ...hr, element_id: 'a' }),
    ),
    in2('refused 230099', form({ tag: 'input', name: 'ok' }), form({ tag: 'input', name: 'a' })),
    in2(
      'note',
      { tag: 'select_static', options: many(2, { text: pt('A'), value: 'a' }) },
      { tag: 'select_static', options: [{ text: pt('A'), value: 'a' }] },
    ),
  ],
  no_such_option: [in2('note', pick('b'), pick('a'))],
  row_key: [in2('refused 230099 200915', table([{ b: 1 }]), table([{ a: 1 }]))],
  wrong_cell: [in2('refused 230099 200914', table([{ a: '1' }]), table([{ a: 1 }]))],
  link_incomplete: [
    card('note', { ...c2(hr), card_link: { pc_url: 'https://a.b' } }, { ...c2(hr), card_link: { url: 'https://a.b' } }),
  ],
  not_together: [
    in1(
      'note',
      {
        tag: 'action',
        actions: [{ tag: 'button', text: pt('x'), url: 'https://a.b', multi_url: { url: 'https://a.b' } }],
      },
      { tag: 'action', actions: [{ tag: 'button', text: pt('x'), url: 'https://a.b' }] },
    ),
  ],
  audio_forward: [
    card('refused 230099 300220', c2({ tag: 'audio', file_key: 'f' }), {
      ...c2({ tag: 'audio', file_key: 'f' }),
      config: { enable_forward: false },
    }),
  ],
  markdown_unknown: [
    in1('note', md('> x'), md('x')),
    inPost('note', { tag: 'md', text: '# x' }, { tag: 'md', text: '#### x' }),
    inPost('note', { tag: 'text', text: '**x**' }, { tag: 'text', text: 'x', style: ['bold'] }),
  ],
  variable_missing: [in1('note', md('[x]($v)'), { ...md('[x]($v)'), href: { v: { url: 'https://a.b' } } })],
  deprecated: [card('note', { ...c2(hr), i18n_header: { zh_cn: { title: pt('x') } } }, c2(hr))],
  only_in_form: [in2('likely 230099', { tag: 'input', required: true }, { tag: 'input' })],
  bold_as_typed: [in2('note', md('**注意：**看'), md('**注意：** 看'))],
  stale_summary: [
    card(
      'note',
      { ...c2(md('Week 48')), config: { summary: { content: 'Week 47' } } },
      { ...c2(md('Week 48')), config: { summary: { content: 'Week 48' } } },
    ),
  ],
  setext: [in2('note', md('x\n---'), md('x\n\n---'))],
  emoji_unknown: [
    in2('note', md(':NOPE:'), md(':OK:')),
    inPost('note', { tag: 'emotion', emoji_type: 'ok' }, { tag: 'emotion', emoji_type: 'OK' }),
  ],
  tag_not_taken: [in2('note', md('<font color=red>x'), md('<font color=red>x</font>'))],
  tag_as_typed: [text('note', '<font color="red">x</font>', 'x'), in2('note', md('<b>x</b>'), md('**x**'))],
  chart: [
    in2('likely 230099 200550', chart({ type: 'donut' }), chart({})),
    in2('refused 230099 200550', { tag: 'chart', chart_spec: 'x' }, chart({})),
  ],
}

/** A sample as it is written in the editor. */
export const written = (content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content, null, 2))
