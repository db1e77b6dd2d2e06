import { describe, expect, test } from 'vitest'
import type { MsgType } from '#lib/protocol/messages.ts'
import { readAnswer } from '#lib/protocol/outcome.ts'
import type { EditRemedy } from '#lib/protocol/remedies.ts'
import { checkCard } from '#lib/sandbox/checks/card-check.ts'
import { assumed } from '#lib/sandbox/options.ts'
import { changed } from './editing/edit.ts'
import { locate } from './refusal/spots.ts'
import { bytesSent, gains, shorterSpelling, shrunk } from './remedies/shrink.ts'
import { edits, otherValue, valueAt } from './remedies.ts'

const second = (...elements: object[]) => ({ schema: '2.0', body: { elements } })
const md = (content: string) => ({ tag: 'markdown', content })
const plain = (content: string) => ({ tag: 'plain_text', content })

/** What a remedy makes of a content at a path. */
function made(
  remedy: EditRemedy,
  content: object,
  path: (string | number)[],
  more: object = {},
  msg_type: MsgType = 'interactive',
) {
  const source = JSON.stringify(content)
  const changes = edits[remedy]({ source, msg_type, path, ...more })
  return changes && JSON.parse(changed(source, changes))
}

describe('1.0 becomes 2.0', () => {
  test('a note is small grey Markdown', () => {
    const note = { tag: 'note', elements: [{ tag: 'img', img_key: 'img_a', alt: plain('') }, plain('From the bot')] }
    expect(made('to_2', second(md('a'), note), ['body', 'elements', 1])).toEqual(
      second(md('a'), {
        tag: 'markdown',
        content: "<font color='grey'>![](img_a) From the bot</font>",
        text_size: 'notation',
      }),
    )
  })
  test('one control of an action stands by itself, and what it does is a behavior', () => {
    const action = {
      tag: 'action',
      actions: [{ tag: 'button', text: plain('Open'), url: 'https://example.com', value: { n: 1 } }],
    }
    expect(made('to_2', second(action), ['body', 'elements', 0])).toEqual(
      second({
        tag: 'button',
        text: plain('Open'),
        behaviors: [
          { type: 'open_url', default_url: 'https://example.com' },
          { type: 'callback', value: { n: 1 } },
        ],
      }),
    )
  })
  test('several stand side by side, as they did', () => {
    const button = (text: string) => ({ tag: 'button', text: plain(text) })
    const action = { tag: 'action', layout: 'bisected', actions: [button('Yes'), button('No')] }
    expect(made('to_2', second(action), ['body', 'elements', 0])).toMatchObject(
      second({
        tag: 'column_set',
        flex_mode: 'bisect',
        columns: [{ elements: [button('Yes')] }, { elements: [button('No')] }],
      }),
    )
  })
  test('elements at the root go into a body', () => {
    expect(made('to_2', { schema: '2.0', elements: [md('a')] }, ['elements'])).toEqual(second(md('a')))
  })
  test('a card of 1.0 stays one', () => {
    expect(made('to_2', { elements: [{ tag: 'note', elements: [plain('a')] }] }, ['elements', 0])).toBeNull()
  })
})

test.each<[EditRemedy, object, (string | number)[], object, object | null]>([
  [
    'drop_property',
    second({ ...md('a'), colour: 'red' }),
    ['body', 'elements', 0],
    { property: 'colour' },
    second(md('a')),
  ],
  ['drop_property', second({ ...md('a'), colour: 'red' }), ['body', 'elements', 0, 'colour'], {}, second(md('a'))],
  ['drop_property', second(md('a')), ['body', 'elements', 0], {}, null],
  [
    'forbid_forward',
    second({ tag: 'audio' }),
    ['body', 'elements', 0],
    {},
    { ...second({ tag: 'audio' }), config: { enable_forward: false } },
  ],
  [
    'fresh_name',
    second({ tag: 'hr', element_id: 'foot-sep' }),
    ['body', 'elements', 0, 'element_id'],
    {},
    second({ tag: 'hr', element_id: 'foot_sep' }),
  ],
  [
    'fresh_name',
    second({ tag: 'hr', element_id: 'a' }, { tag: 'hr', element_id: 'a' }),
    ['body', 'elements', 1, 'element_id'],
    {},
    second({ tag: 'hr', element_id: 'a' }, { tag: 'hr', element_id: 'a_2' }),
  ],
  [
    'fresh_name',
    second({ tag: 'form', elements: [] }),
    ['body', 'elements', 0],
    {},
    second({ tag: 'form', elements: [], name: 'form' }),
  ],
  [
    'remove_element',
    second(md('a'), { tag: 'img', img_key: 'x' }),
    ['body', 'elements', 1, 'img_key'],
    {},
    second(md('a')),
  ],
  [
    'replace_by_words',
    second({ tag: 'chart', chart_spec: { title: { text: 'Load' } } }),
    ['body', 'elements', 0],
    {},
    second(md('**Load**')),
  ],
  ['replace_by_words', second({ tag: 'chart', chart_spec: {} }), ['body', 'elements', 0], {}, null],
  [
    'replace_by_words',
    second({ tag: 'table', columns: [{ name: 'a', display_name: 'A' }], rows: [{ a: 'x|y' }] }),
    ['body', 'elements', 0, 'rows', 0],
    {},
    second(md('| A |\n| --- |\n| x y |')),
  ],
  [
    'remove_part',
    second(md('Ask <at id=ou_x>n</at> now')),
    ['body', 'elements', 0, 'content'],
    { within: { from: 11, to: 15 } },
    second(md('Ask now')),
  ],
  [
    'remove_part',
    second(md('See ![a](b.png) here')),
    ['body', 'elements', 0, 'content'],
    { within: { from: 9, to: 14 } },
    second(md('See here')),
  ],
])('%s', (remedy, content, path, more, expected) => expect(made(remedy, content, path, more)).toEqual(expected))

test.each([
  ['number', 4711, 'due, specifiedType: string, actualType: float64', '4711'],
  ['text', '4711', 'due, specifiedType: float64, actualType: string', 4711],
  ['truth', 'True', 'due, specifiedType: bool, actualType: string', true],
  ['list', 'one', 'due, specifiedType: array, actualType: string', ['one']],
  ['day', '2026/3/1', 'due, specifiedFormat: yyyy-MM-dd, actualFormat: yyyy/M/d', '2026-03-01'],
  ['no number', 'soon', 'due, specifiedType: float64, actualType: string', null],
  ['no day', '2026', 'due, specifiedFormat: yyyy-MM-dd, actualFormat: yyyy', null],
])('a variable as the template wants it: %s', (_, value, said, fitted) => {
  const card = (due: unknown) => ({ type: 'template', data: { template_id: 'AAq', template_variable: { due } } })
  const fits = made('fit_variable', card(value), ['data', 'template_variable', 'due'], { said })
  expect(fits).toEqual(fitted === null ? null : card(fitted))
})

test.each([
  ['number', '1,200', 1200],
  ['number', 'many', null],
  ['text', 12, '12'],
  ['options', 7, [{ text: '7' }]],
  ['options', ['open', { text: 'late', color: 'red' }, {}], [{ text: 'open' }, { text: 'late', color: 'red' }]],
  ['options', [{}], null],
  ['persons', [{ id: 'ou_1' }, 'ou_2'], ['ou_1', 'ou_2']],
  ['persons', { id: 'ou_1' }, 'ou_1'],
  ['lark_md', [{ text: 'a' }, { text: 'b' }], 'a, b'],
])('a cell as its column wants it: %s %j', (data_type, value, fitted) => {
  const table = (cell: unknown) => second({ tag: 'table', columns: [{ name: 'c', data_type }], rows: [{ c: cell }] })
  expect(made('fit_cell', table(value), ['body', 'elements', 0, 'rows', 0, 'c'])).toEqual(table(fitted))
})

test('a mention in another spelling is put right where it stands', () => {
  const text = 'Look <at id=ou_lin></at> here'
  const within = { from: 5, to: 24 }
  expect(made('fix_mention', { text }, ['text'], { within }, 'text')).toEqual({
    text: 'Look <at user_id="ou_lin"></at> here',
  })
})

test.each([
  ['PHP', (json: string) => json.replaceAll('/', '\\/')],
  ['Go', (json: string) => json.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')],
])('a mention is put right with all of its tag in what %s wrote', (_, spelt) => {
  for (const [wrong, right] of [
    ['林 <at user_id="ou_1">Lin</at>!', '林 <at id=ou_1></at>!'],
    ['&lt;at user_id="ou_1"&gt;Lin&lt;/at&gt; /', '<at id=ou_1></at> /'],
    ['＜at user_id="ou_1"＞林＜/at＞', '<at id=ou_1></at>'],
  ] as const) {
    const source = spelt(JSON.stringify(second(md(wrong))))
    const changes = edits.fix_mention({ source, msg_type: 'interactive', path: ['body', 'elements', 0, 'content'] })
    expect(changes && JSON.parse(changed(source, changes))).toEqual(second(md(right)))
  }
})

test('a paragraph that would be empty goes with its only element', () => {
  const post = { zh_cn: { content: [[{ tag: 'post' }], [{ tag: 'md', text: 'a' }]] } }
  expect(made('remove_element', post, ['zh_cn', 'content', 0, 0], {}, 'post')).toEqual({
    zh_cn: { content: [[{ tag: 'md', text: 'a' }]] },
  })
})

test.each([
  ['other_image', second({ tag: 'img', img_key: 'b.png' }), ['body', 'elements', 0, 'img_key'], undefined, 'b.png'],
  ['other_image', second(md('a ![x](b.png) c')), ['body', 'elements', 0, 'content'], { from: 2, to: 13 }, 'b.png'],
  ['other_image', second(md('a ![x](b.png) c')), ['body', 'elements', 0, 'content'], { from: 7, to: 12 }, 'b.png'],
  ['other_person', second(md('<at id=ou_x></at>')), ['body', 'elements', 0, 'content'], { from: 0, to: 12 }, 'ou_x'],
  ['other_person', second({ tag: 'person', user_id: 'ou_x' }), ['body', 'elements', 0, 'user_id'], undefined, 'ou_x'],
  ['other_file', second({ tag: 'audio', file_key: 'file_x' }), ['body', 'elements', 0], undefined, 'file_x'],
  ['other_template', { type: 'template', data: { template_id: 'AAq' } }, ['data', 'template_id'], undefined, 'AAq'],
  [
    'other_link',
    { zh_cn: { content: [[{ tag: 'a', href: 'ftp://x' }]] } },
    ['zh_cn', 'content', 0, 0, 'href'],
    undefined,
    'ftp://x',
  ],
] as const)('%s: the value goes, all else stays', (remedy, content, path, within, value) => {
  const given = { source: JSON.stringify(content), msg_type: 'interactive' as const, path: [...path], within }
  expect(valueAt(remedy, given)).toBe(value)
  const made = changed(given.source, otherValue(remedy, given, 'new_value') ?? [])
  expect(made).toBe(given.source.replace(value, 'new_value'))
})

describe('smaller', () => {
  test('escapes become letters, those that must stay do', () => {
    expect(shorterSpelling('{"a": "\\u4e2d\\u6587 \\/ \\n \\u0022 \\\\u4e2d \\ud83d\\ude00"}')).toBe(
      '{"a": "中文 / \\n \\u0022 \\\\u4e2d \\ud83d\\ude00"}',
    )
  })
  const card = {
    schema: '2.0',
    body: {
      elements: [
        { ...md('a'.repeat(3000)), text_align: 'left', margin: '0px', i18n_content: { en_us: 'b'.repeat(500) } },
        md('kept'),
      ],
    },
  }
  const source = JSON.stringify(card)
  test('each loss says what it gains, and gains it', () => {
    const limit = bytesSent(source) - 1500
    const found = gains(source, 'interactive', limit)
    expect(found.map(({ loss }) => loss)).toEqual(['defaults', 'languages', 'texts'])
    for (const { loss, bytes } of found) {
      const made = shrunk(source, 'interactive', [loss], limit) ?? ''
      expect(bytesSent(source) - bytesSent(made)).toBe(bytes)
    }
    expect(bytesSent(shrunk(source, 'interactive', ['texts'], limit) ?? '')).toBeLessThanOrEqual(limit)
    expect(JSON.parse(shrunk(source, 'interactive', ['texts'], limit) ?? '').body.elements[1]).toEqual(md('kept'))
  })
  test('numbers of any length stay as they were typed', () => {
    const big =
      '{"schema":"2.0","body":{"elements":[{"tag":"button","text_align":"left","value":{"id":7123456789012345678}}]}}'
    expect(shrunk(big, 'interactive', ['defaults', 'languages', 'texts'], 10)).toContain('7123456789012345678')
  })
  test('of a post the first language stays', () => {
    const post = { zh_cn: { content: [] }, en_us: { content: [] } }
    expect(JSON.parse(shrunk(JSON.stringify(post), 'post', ['languages'], 10) ?? '')).toEqual({
      zh_cn: { content: [] },
    })
  })
  test('a text is cut before a tag it would tear', () => {
    const text = { text: `${'a'.repeat(90)} <at user_id="ou_x">Lin</at> ${'b'.repeat(200)}` }
    const made = JSON.parse(shrunk(JSON.stringify(text), 'text', ['texts'], 115) ?? '')
    expect(made.text).toMatch(/^a{90}…$/)
  })
})

/** What the sandbox refuses by its own reading, and the remedy after which it does not. */
const audio = (audio_id: string, file_key = 'file_a') => ({ tag: 'audio', audio_id, file_key })
const still = { config: { enable_forward: false } }
test.each<[string, EditRemedy, object]>([
  ['200861', 'to_2', second(md('a'), { tag: 'note', elements: [plain('n')] })],
  ['200861', 'to_2', second({ tag: 'action', actions: [{ tag: 'button', text: plain('b') }] })],
  ['200621', 'drop_property', second({ ...md('a'), text_color: 'red' })],
  ['200550', 'remove_element', second(md('a'), { tag: 'chart', chart_spec: {} })],
  [
    '200915',
    'drop_property',
    second({ tag: 'table', columns: [{ name: 'a', data_type: 'text' }], rows: [{ a: 'x', b: 'y' }] }),
  ],
  ['200914', 'fit_cell', second({ tag: 'table', columns: [{ name: 'a', data_type: 'number' }], rows: [{ a: 'x' }] })],
  [
    '11310',
    'fresh_name',
    second({ tag: 'form', elements: [{ tag: 'button', name: 'ok', form_action_type: 'submit', text: plain('OK') }] }),
  ],
  ['300220', 'forbid_forward', second(audio('x'))],
  ['300230', 'fresh_name', { ...second(audio('x'), audio('x')), ...still }],
  ['300301', 'fresh_name', second({ tag: 'hr', element_id: '1st' })],
  ['100290', 'remove_part', second(md('Ask <at id=张三></at> now'))],
  ['200570', 'remove_part', second(md('See ![a](b.png) now'))],
  [
    '200732',
    'fit_variable',
    { type: 'template', data: { template_id: 'AAqsandboxIncident', template_variable: { title: 4711 } } },
  ],
  [
    '200737',
    'fit_variable',
    { type: 'template', data: { template_id: 'AAqsandboxIncident', template_variable: { due: '2026/3/1' } } },
  ],
])('%s is answered, found, mended by %s, and taken', (code, remedy, card) => {
  const source = JSON.stringify(card, null, 2)
  const no = checkCard(source, assumed)
  const refused = readAnswer({ http: 400, headers: new Headers(), text: JSON.stringify(no) })
  if (refused.status !== 'refused') throw new Error('The sandbox takes it')
  expect(String(refused.card?.sub_code)).toBe(code)
  const located = locate(refused, 'interactive', source)
  if (located.found !== 'spots') throw new Error(located.found)
  const spot = located.spots.at(-1)
  const given = {
    source,
    msg_type: 'interactive' as const,
    path: spot?.path ?? [],
    within: spot?.within,
    property: located.property,
    said: refused.card?.error_value,
  }
  const changes = edits[remedy](given)
  expect(changes).not.toBeNull()
  expect(checkCard(changed(source, changes ?? []), assumed)).toBeNull()
})
