import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '#lib/json/json.ts'
import { nodeAtPointer } from '#lib/json/pointer.ts'
import type { Element, ElementOf } from '../elements.ts'
import { type Card, cardReader, readCard } from './read-card.ts'

type Raw = Extract<Card, { form: 'raw' }>

function raw(card: unknown): Raw {
  const read = readCard(JSON.stringify(card))
  if (read.form !== 'raw') throw new Error(`not a raw card: ${read.form}`)
  return read
}

/** Only the tags and where they stand. */
const outline = (elements: Element[]): string[] =>
  elements.flatMap((element) => {
    const name = element.tag === '@unpreviewed' ? `?${element.written}` : element.tag
    const held = Object.values(element).filter((value) => Array.isArray(value) && value[0]?.place) as Element[][]
    return [`${name} ${element.place.path}`, ...held.flatMap(outline)]
  })

test('both versions end in the same tree', () => {
  const one = raw({ elements: [{ tag: 'hr' }] })
  const two = raw({ schema: '2.0', body: { elements: [{ tag: 'hr' }] } })
  expect([one.version, two.version]).toEqual([1, 2])
  expect(outline(one.body.elements.plain)).toEqual(['hr /elements/0'])
  expect(outline(two.body.elements.plain)).toEqual(['hr /body/elements/0'])
})

test('elements inside elements keep their place', () => {
  const { body } = raw({
    elements: [
      {
        tag: 'column_set',
        columns: [{ tag: 'column', elements: [{ tag: 'markdown', content: 'x' }] }, { elements: [] }],
      },
      { tag: 'action', actions: [{ tag: 'button' }, { tag: 'sparkle' }] },
      { tag: 'note', elements: [{ tag: 'plain_text', content: 'n' }] },
      { tag: 'div', extra: { tag: 'img', img_key: 'k' } },
      { tag: 'glitter', elements: [{ tag: 'hr' }] },
      'not an element',
    ],
  })
  expect(outline(body.elements.plain)).toEqual([
    'column_set /elements/0',
    'column /elements/0/columns/0',
    'markdown /elements/0/columns/0/elements/0',
    'column /elements/0/columns/1',
    'action /elements/1',
    'button /elements/1/actions/0',
    '?sparkle /elements/1/actions/1',
    'note /elements/2',
    'plain_text /elements/2/elements/0',
    'div /elements/3',
    'img /elements/3/extra',
    '?glitter /elements/4',
    'hr /elements/4/elements/0',
    '? /elements/5',
  ])
})

test('paths lead back to the source, comments and all', () => {
  const source = '// a card\n{"elements": [ {"tag": "hr"}, ]}'
  const card = readCard(source) as Raw
  const read = readJson(source)
  const node = 'json' in read && nodeAtPointer(read.json.tree, card.body.elements.plain[0]?.place.path ?? '')
  expect(node && source.slice(node.offset, node.offset + node.length)).toBe('{"tag": "hr"}')
})

test.each([
  '{"type":"template","data":{"template_id":{"toString":1}}}',
  '{"type":"card","data":{"card_id":{"valueOf":{}}}}',
])('an object where a word belongs is no word: %s', (content) => {
  expect(Object.values(readCard(content))).toContain('')
})

describe('a reader reads anew what was written anew', () => {
  const of = (...words: string[]) =>
    JSON.stringify({
      schema: '2.0',
      config: { width_mode: 'fill' },
      header: { title: { content: 'title' } },
      body: {
        elements: [
          { tag: 'column_set', columns: words.map((content) => ({ elements: [{ tag: 'markdown', content }] })) },
          { tag: 'hr' },
        ],
      },
    })
  const elements = (card: Card) => (card as Raw).body.elements.plain
  const columns = (card: Card) => (elements(card)[0] as ElementOf<'column_set'>).columns

  test('a letter in one component leaves the others as they were', () => {
    const read = cardReader()
    const [before, after] = [read(of('a', 'b')), read(of('ax', 'b'))] as [Raw, Raw]
    expect(after).toEqual(readCard(of('ax', 'b')))
    expect(after.header.plain).toBe(before.header.plain)
    expect(after.config).toBe(before.config)
    expect(elements(after)[1]).toBe(elements(before)[1])
    expect(columns(after)[1]).toBe(columns(before)[1])
    expect(columns(after)[0]).not.toBe(columns(before)[0])
  })

  test('whatever was read before, a card is what it is', () => {
    const read = cardReader()
    const texts = [
      of('a'),
      of('b', 'a'),
      '{"elements":{"tag":"hr"}}',
      of(),
      '{"elements":[{"tag":"hr"}]}',
      '{',
      of('a'),
    ]
    for (const text of texts) expect(read(text)).toEqual(readCard(text))
  })
})

describe('wrong values fall back', () => {
  test.each<[string, object, object]>([
    ['unknown button look', { tag: 'button', type: 'huge', size: 7 }, { type: 'default', size: 'medium', text: null }],
    ['markdown without content', { tag: 'markdown' }, { content: { plain: null, languages: {} }, text_align: 'left' }],
    [
      'text as a number',
      { tag: 'div', text: { tag: 'plain_text', content: 7 } },
      { text: { content: { plain: null } } },
    ],
    ['text as a string', { tag: 'div', text: 'hello' }, { text: null, fields: [] }],
    [
      'column weight too big',
      { tag: 'column', weight: 9, width: 'wide' },
      { weight: null, width: 'auto', elements: [] },
    ],
    ['image size', { tag: 'img', img_key: 3, size: '10px' }, { img_key: { plain: null }, size: null }],
    ['margin', { tag: 'hr', margin: '4px -12px' }, { margin: [4, -12, 4, -12] }],
    ['broken margin', { tag: 'hr', margin: 'url(x)' }, { margin: null }],
    ['spacing by name', { tag: 'column_set', horizontal_spacing: 'large' }, { horizontal_spacing: 12 }],
    ['spacing as a number', { tag: 'column_set', horizontal_spacing: 8 }, { horizontal_spacing: null }],
  ])('%s', (_, element, expected) => {
    expect(raw({ elements: [element] }).body.elements.plain[0]).toMatchObject(expected)
  })
})

test('a click is known by where it leads and what it calls back with', () => {
  const [old, now] = raw({
    elements: [
      {
        tag: 'button',
        multi_url: { url: 'https://a.b', pc_url: 'https://pc.b' },
        value: { k: 1 },
        complex_interaction: true,
      },
      {
        tag: 'button',
        behaviors: [
          { type: 'open_url', default_url: 'https://c.d' },
          { type: 'callback', value: 'x' },
        ],
      },
    ],
  }).body.elements.plain
  expect(old).toMatchObject({ opens: 'https://pc.b', calls_back: '{"k":1}' })
  expect(now).toMatchObject({ opens: 'https://c.d', calls_back: '"x"' })
})

test('headers, and headers by language', () => {
  const { header } = raw({
    header: {
      title: { tag: 'plain_text', content: 'A', i18n: { en_us: 'B' } },
      template: 'puce',
      ud_icon: { token: 't' },
    },
    i18n_header: { zh_cn: { title: { tag: 'plain_text', content: '甲' }, template: 'red' } },
  })
  expect(header.plain).toMatchObject({
    template: 'default',
    title: { content: { plain: 'A', languages: { en_us: 'B' } } },
    icon: { tag: 'standard_icon', token: 't' },
  })
  expect(header.languages.zh_cn).toMatchObject({ template: 'red', place: { path: '/i18n_header/zh_cn' } })
})

test.each<[string, unknown]>([
  [
    '{"type":"template","data":{"template_id":"AAq1","template_version_name":"1.0.3","template_variable":{"n":1}}}',
    { form: 'template', template_id: 'AAq1', version: '1.0.3', variables: [['n', '1']] },
  ],
  [
    '{"type":"template","data":{"template_id":"AAq1","template_variable":{"rows":[{"a":1},{"a":2}],"tags":["x","y"],"none":[],"one":{"a":[1]},"deep":[[1],[2]],"nil":null,"yes":true,"text":"a"}}}',
    {
      form: 'template',
      template_id: 'AAq1',
      version: null,
      variables: [
        ['rows', '[{"a":1},{"a":2}]'],
        ['tags', '["x","y"]'],
        ['none', '[]'],
        ['one', '{"a":[1]}'],
        ['deep', '[[1],[2]]'],
        ['nil', 'null'],
        ['yes', 'true'],
        ['text', '"a"'],
      ],
    },
  ],
  [
    '{"type":"template","data":{"template_id":"AAq1"}}',
    { form: 'template', template_id: 'AAq1', version: null, variables: [] },
  ],
  ['{"type":"card","data":{"card_id":"7371"}}', { form: 'entity', card_id: '7371' }],
  ['{"elements": [', { form: 'unreadable', why: 'json', reason: 'CloseBracketExpected', offset: 14 }],
  ['[]', { form: 'unreadable', why: 'shape' }],
  ['', { form: 'unreadable', why: 'json', reason: 'ValueExpected', offset: 0 }],
])('%s', (content, card) => {
  expect(readCard(content)).toEqual(card)
})

test('a key written twice counts as it does for Feishu: the last one', () => {
  const card = readCard('{"elements":[{"tag":"hr"}],"elements":[]}') as Raw
  expect(card.body.elements.plain).toEqual([])
})

test('nesting without end is said, not suffered', () => {
  const deep = `{"elements":${'[{"tag":"note","elements":'.repeat(200)}[]${'}]'.repeat(200)}}`
  expect(readCard(deep)).toEqual({ form: 'unreadable', why: 'depth' })
  expect(readCard('['.repeat(20_000)).form).toBe('unreadable')
})

test('no JSON makes it fail', () => {
  const key = fc.constantFrom(
    'tag',
    'elements',
    'columns',
    'text',
    'header',
    'config',
    'style',
    '__proto__',
    'margin',
    'i18n',
    'fields',
  )
  const leaf = fc.constantFrom(
    'div',
    'markdown',
    'img',
    'button',
    'column_set',
    'column',
    'constructor',
    1,
    null,
    true,
    '4px',
    {},
  )
  const json = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs)),
    ),
  })).value
  fc.assert(
    fc.property(json, fc.constantFrom('1.0', '2.0'), (elements, schema) => {
      expect(raw({ schema, elements, body: { elements }, header: elements, config: elements }).form).toBe('raw')
    }),
  )
})
