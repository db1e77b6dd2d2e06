import type { MsgType } from '#lib/protocol/messages.ts'

type Hostile = { what: string; msg_type: MsgType; content: string }

const script = '"><img src=/x onerror="window.ran=1"><script>window.ran=1</script><svg onload="window.ran=1">'
const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>window.ran=1</script><image href="http://evil.example/x"/></svg>`
/** Addresses that would run something or load it, were they followed or shown. */
const addresses = [
  'javascript:window.ran=1',
  ' java\tscript:window.ran=1',
  'JaVaScRiPt:window.ran=1//https://example.com',
  `data:text/html,${script}`,
  `data:image/svg+xml,${encodeURIComponent(svg)}`,
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:http://evil.example/1',
  '//evil.example/x',
  'http://evil.example/x?\u202egpj.exe',
  'https://example.com@evil.example/',
]
const bidi = 'invoice\u202egpj.exe\u2066 ad\u200bmin\u200d\ufeff \u2067rtl\u202c\u061c'
/** Values of colours and sizes that would be CSS of their own. */
const css = [
  'red;position:fixed;inset:0;z-index:99999',
  'url(http://evil.example/x)',
  'expression(window.ran=1)',
  'var(--x, url(http://evil.example/x))',
  'image-set("http://evil.example/x" 1x)',
  'blue}</style><style>*{display:none}',
  '#fff;background:url(//evil.example/x)',
  'calc(100vw * 9)',
  '99999999px',
  '-9999px',
  '1e9px',
]
const proto = '"__proto__":{"ran":1},"constructor":{"prototype":{"ran":1}}'
const long = 'W'.repeat(1_000_000)
const marks = '[*_~`'.repeat(2000)
const deep = (levels: number, inner: object): object =>
  Array.from({ length: levels }).reduce<object>(
    (within) => ({ tag: 'column_set', columns: [{ tag: 'column', elements: [within] }] }),
    inner,
  )

const words: [string, string][] = [
  ['markup', `${script}</style><style>*{display:none}</style>{{7*7}}<%= 7*7 %>`],
  ['SVG', svg],
  ['bidi and what has no width', bidi],
  ['a megabyte in one line', long],
  ['thousands of marks that close nowhere', marks],
  ['names of properties of every object', '__proto__ constructor prototype toString hasOwnProperty'],
  [
    'mentions and tags that are none',
    `<at user_id="${script}">${script}</at><font color='${css[0]}'>x</font><link icon='x' url='javascript:1'></link>`,
  ],
]

const text = (value: string) => JSON.stringify({ text: value })
const post = (...line: object[]) =>
  JSON.stringify({ zh_cn: { title: bidi, content: [line] }, en_us: { title: script, content: [line] } })
const old = (elements: object[], rest: object = {}) =>
  JSON.stringify({ config: { wide_screen_mode: true }, elements, ...rest })
const card = (elements: object[], rest: object = {}) => JSON.stringify({ schema: '2.0', body: { elements }, ...rest })
const titled = (content: string, template: string) => ({ title: { tag: 'plain_text', content }, template })
const link = (url: string) => ({ url, pc_url: url, android_url: url, ios_url: url })

/** Messages that somebody made to do harm with, by what they try: each is a message of its kind to whoever reads it. */
export const hostile: Hostile[] = [
  ...words.flatMap(([what, value]): Hostile[] => [
    { what: `text of ${what}`, msg_type: 'text', content: text(value) },
    {
      what: `post of ${what}`,
      msg_type: 'post',
      content: post({ tag: 'text', text: value }, { tag: 'md', text: value }),
    },
    {
      what: `card 1.0 of ${what}`,
      msg_type: 'interactive',
      content: old(
        [
          { tag: 'markdown', content: value },
          {
            tag: 'div',
            text: { tag: 'lark_md', content: value },
            fields: [{ is_short: true, text: { tag: 'plain_text', content: value } }],
          },
          { tag: 'note', elements: [{ tag: 'plain_text', content: value }] },
          {
            tag: 'action',
            actions: [{ tag: 'button', text: { tag: 'plain_text', content: value }, type: value.slice(0, 99) }],
          },
        ],
        { header: titled(value, value.slice(0, 99)) },
      ),
    },
    {
      what: `card 2.0 of ${what}`,
      msg_type: 'interactive',
      content: card(
        [
          { tag: 'markdown', content: value },
          {
            tag: 'button',
            name: value.slice(0, 99),
            text: { tag: 'plain_text', content: value },
            hover_tips: { tag: 'plain_text', content: value },
          },
          { tag: 'input', name: 'i', placeholder: { tag: 'plain_text', content: value } },
          {
            tag: 'select_static',
            placeholder: { tag: 'plain_text', content: value },
            options: [{ text: { tag: 'plain_text', content: value }, value }],
          },
          { tag: 'table', columns: [{ name: 'a', display_name: value, data_type: 'text' }], rows: [{ a: value }] },
          {
            tag: 'collapsible_panel',
            expanded: true,
            header: { title: { tag: 'plain_text', content: value } },
            elements: [],
          },
          { tag: 'person', user_id: value.slice(0, 99) },
          { tag: 'standard_icon', token: value.slice(0, 99) },
          { tag: value.slice(0, 99) },
        ],
        {
          header: {
            ...titled(value, value.slice(0, 99)),
            text_tag_list: [
              { tag: 'text_tag', text: { tag: 'plain_text', content: value }, color: value.slice(0, 99) },
            ],
          },
        },
      ),
    },
  ]),
  ...addresses.flatMap((url): Hostile[] => [
    {
      what: `a post that leads to ${url}`,
      msg_type: 'post',
      content: post(
        { tag: 'a', text: 'here', href: url },
        { tag: 'img', image_key: url },
        { tag: 'media', file_key: url, image_key: url },
        { tag: 'md', text: `[here](${url}) ![x](${url})` },
      ),
    },
    {
      what: `a card 1.0 that leads to ${url}`,
      msg_type: 'interactive',
      content: old(
        [
          {
            tag: 'markdown',
            content: `[here](${url}) ![x](${url}) <a href='${url}'>x</a> [v]($x)`,
            href: { x: link(url) },
          },
          { tag: 'img', img_key: url, alt: { tag: 'plain_text', content: bidi } },
          {
            tag: 'action',
            actions: [{ tag: 'button', text: { tag: 'plain_text', content: 'x' }, url, multi_url: link(url) }],
          },
        ],
        { card_link: link(url) },
      ),
    },
    {
      what: `a card 2.0 that leads to ${url}`,
      msg_type: 'interactive',
      content: card(
        [
          { tag: 'markdown', content: `[here](${url}) ![x](${url}) <link url='${url}'>x</link>` },
          { tag: 'img', img_key: url, preview: true },
          {
            tag: 'button',
            text: { tag: 'plain_text', content: 'x' },
            behaviors: [{ type: 'open_url', default_url: url, ...link(url) }],
          },
          {
            tag: 'chart',
            chart_spec: {
              type: 'bar',
              data: { values: [{ x: url, y: 1 }] },
              xField: 'x',
              yField: 'y',
              background: { image: url },
            },
          },
        ],
        {
          card_link: link(url),
          header: { title: { tag: 'plain_text', content: 'x' }, icon: { tag: 'custom_icon', img_key: url } },
        },
      ),
    },
  ]),
  ...css.flatMap((value): Hostile[] => [
    {
      what: `a card 1.0 with ${value} for colours and sizes`,
      msg_type: 'interactive',
      content: old(
        [
          { tag: 'markdown', content: `<font color='${value}'>x</font><text_tag color='${value}'>x</text_tag>` },
          {
            tag: 'column_set',
            background_style: value,
            horizontal_spacing: value,
            columns: [{ tag: 'column', width: value, weight: 1e9, elements: [] }],
          },
          { tag: 'img', img_key: 'img_v2_x', mode: value, custom_width: 1e9, alt: { tag: 'plain_text', content: '' } },
        ],
        { header: titled('x', value) },
      ),
    },
    {
      what: `a card 2.0 with ${value} for colours and sizes`,
      msg_type: 'interactive',
      content: card(
        [
          {
            tag: 'markdown',
            content: `<font color='${value}'>x</font>`,
            text_size: value,
            text_align: value,
            margin: value,
          },
          {
            tag: 'interactive_container',
            width: value,
            height: value,
            background_style: value,
            border_color: value,
            corner_radius: value,
            has_border: true,
            padding: value,
            margin: value,
            elements: [{ tag: 'img', img_key: 'img_v2_x', size: value, scale_type: value, corner_radius: value }],
          },
          {
            tag: 'column_set',
            horizontal_spacing: value,
            background_style: value,
            columns: [
              {
                tag: 'column',
                width: value,
                vertical_spacing: value,
                elements: [
                  { tag: 'button', width: value, size: value, type: value, text: { tag: 'plain_text', content: 'x' } },
                ],
              },
            ],
          },
          {
            tag: 'chart',
            height: value,
            aspect_ratio: value,
            color_theme: value,
            chart_spec: {
              type: 'pie',
              data: { values: [{ a: 'x', b: 1 }] },
              categoryField: 'a',
              valueField: 'b',
              color: [value],
            },
          },
          {
            tag: 'table',
            row_height: value,
            columns: [{ name: 'a', width: value }],
            rows: [{ a: 'x' }],
            header_style: { background_style: value, text_color: value, text_size: value },
          },
        ],
        {
          config: {
            style: {
              color: { own: { light_mode: value, dark_mode: value } },
              text_size: { own: { default: value, pc: value, mobile: value } },
            },
            width_mode: value,
          },
          header: { ...titled('x', value), padding: value },
        },
      ),
    },
  ]),
  ...[
    ['text', `{"text":"x",${proto}}`],
    [
      'post',
      `{"zh_cn":{"title":"x","content":[[{"tag":"__proto__",${proto}},{"tag":"constructor"},{"tag":"toString","text":"x"}]],${proto}},"__proto__":{"content":[]}}`,
    ],
    [
      'interactive',
      `{"schema":"2.0",${proto},"body":{"elements":[{"tag":"__proto__"},{"tag":"constructor","elements":[]},{"tag":"markdown","content":"x","text_size":"__proto__","text_align":"constructor"},{"tag":"standard_icon","token":"__proto__","color":"constructor"}],${proto}},"header":{"template":"__proto__","title":{"tag":"constructor","content":"x"}}}`,
    ],
    [
      'interactive',
      `{"elements":[{"tag":"hasOwnProperty"},{"tag":"div","text":{"tag":"__proto__","content":"x"}},{"tag":"markdown","content":"[a](__proto__)","href":{${proto}}}],"i18n_elements":{"__proto__":[]},${proto}}`,
    ],
  ].map(([msg_type, content]) => ({
    what: `${msg_type} with names of every object`,
    msg_type: msg_type as MsgType,
    content: content ?? '',
  })),
  {
    what: 'a card in a hundred levels',
    msg_type: 'interactive',
    content: card([deep(100, { tag: 'markdown', content: 'x' })]),
  },
  {
    what: 'brackets in thousands of levels',
    msg_type: 'interactive',
    content: `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  },
  {
    what: 'a table of ten thousand cells in one card',
    msg_type: 'interactive',
    content: card([
      {
        tag: 'table',
        page_size: 10,
        columns: Array.from({ length: 50 }, (_, n) => ({ name: `c${n}`, display_name: bidi })),
        rows: Array.from({ length: 200 }, () =>
          Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`c${n}`, bidi])),
        ),
      },
    ]),
  },
]

/** Answers of Feishu somebody pastes to have them explained. */
export const hostileAnswers: [what: string, pasted: string][] = [
  [
    'markup',
    JSON.stringify({
      code: 230001,
      msg: script,
      error: {
        log_id: script,
        troubleshooter: 'javascript:window.ran=1',
        helps: [{ url: 'javascript:window.ran=1', description: script }],
      },
    }),
  ],
  [
    'bidi',
    JSON.stringify({
      code: 99991672,
      msg: `Access denied ${bidi} [im:message${bidi}]`,
      error: {
        log_id: bidi,
        permission_violations: [{ subject: bidi, type: 'x' }],
        field_violations: [{ field: bidi, value: bidi, description: bidi }],
      },
    }),
  ],
  ['names of every object', `{"code":230001,"msg":"x",${proto},"error":{${proto}}}`],
  ['a megabyte in one line', JSON.stringify({ code: 230001, msg: long })],
  ['a megabyte of nothing', long],
  ['brackets in thousands of levels', `${'['.repeat(50_000)}{"code":230001}`],
  ['a code of every object', '{"code":"__proto__","msg":"constructor"}'],
  [
    'an address to run',
    `code=230001 msg=x troubleshooter: https://open.feishu.cn@evil.example/x javascript:window.ran=1 data:text/html,${script}`,
  ],
]
