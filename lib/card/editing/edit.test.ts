import fc from 'fast-check'
import { modify } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { minifyJson, readJson } from '#lib/json/json.ts'
import {
  changed,
  duplicateElement,
  type Edit,
  insertInto,
  removeElement,
  removeEmpty,
  setValue,
  wrapInColumns,
} from './edit.ts'
import { moveElement } from './move.ts'
import { flat, outlineCard } from './outline.ts'

const apply = (source: string, edit: Edit | null) => edit && changed(source, edit.changes)

const lined = `{
  // the card
  "elements": [
    { "tag": "hr" }, // first
    // about the second
    {
      "tag": "markdown",
      "content": "two" /* here */
    },
    { "tag": "div" }
  ]
}`
const tight = '{"elements":[{"tag":"hr"},{"tag":"div"}]}'

describe('moving', () => {
  test.each<[string, string, string, -1 | 1, string | null]>([
    ['down on one line', tight, '/elements/0', 1, '{"elements":[{"tag":"div"},{"tag":"hr"}]}'],
    ['up on one line', tight, '/elements/1', -1, '{"elements":[{"tag":"div"},{"tag":"hr"}]}'],
    ['not above the first', tight, '/elements/0', -1, null],
    ['not below the last', tight, '/elements/1', 1, null],
    ['not a header', '{"header":{},"elements":[]}', '/header', 1, null],
    ['not in broken JSON', '{"elements":[{"tag":"hr"},{"tag":"div"}]', '/elements/0', 1, null],
    [
      'with the comment above it',
      lined,
      '/elements/1',
      1,
      `{
  // the card
  "elements": [
    { "tag": "hr" }, // first
    { "tag": "div" },
    // about the second
    {
      "tag": "markdown",
      "content": "two" /* here */
    }
  ]
}`,
    ],
  ])('%s', (_, source, path, by, expected) => {
    expect(apply(source, moveElement(source, path, by))).toBe(expected)
  })
})

describe('taking out', () => {
  test.each<[string, string, string, string | null]>([
    ['the first', tight, '/elements/0', '{"elements":[{"tag":"div"}]}'],
    ['the last', tight, '/elements/1', '{"elements":[{"tag":"hr"}]}'],
    ['the only one', '{"elements":[ {"tag":"hr"} ]}', '/elements/0', '{"elements":[]}'],
    ['the only one, with a comma behind it', '{"elements":[{"tag":"hr"},]}', '/elements/0', '{"elements":[]}'],
    [
      'beside a comment of the list',
      '{"elements":[ // list\n {"tag":"hr"}\n]}',
      '/elements/0',
      '{"elements":[ // list\n \n]}',
    ],
    [
      'the last before a comma',
      '{"elements":[{"tag":"hr"}, {"tag":"div"},]}',
      '/elements/1',
      '{"elements":[{"tag":"hr"},]}',
    ],
    [
      'behind a line comment',
      '{"elements":[{"tag":"hr"}, // one\n{"tag":"div"}]}',
      '/elements/1',
      '{"elements":[{"tag":"hr"} // one\n]}',
    ],
    ['a header', '{"header":{"title":{}},"elements":[]}', '/header', '{"elements":[]}'],
    [
      'what stands beside a text',
      '{"elements":[{"tag":"div","extra":{"tag":"img"}}]}',
      '/elements/0/extra',
      '{"elements":[{"tag":"div"}]}',
    ],
    ['nothing', tight, '/elements/7', null],
    [
      'with its comment, leaving those of others',
      lined,
      '/elements/1',
      `{
  // the card
  "elements": [
    { "tag": "hr" }, // first
    { "tag": "div" }
  ]
}`,
    ],
  ])('%s', (_, source, path, expected) => {
    expect(apply(source, removeElement(source, path))).toBe(expected)
  })
})

test.each<[string, string, string | null]>([
  ['an empty text goes', '{"a":"","b":1}', '{"b":1}'],
  ['one that an undo brought back stays', '{"a":"Hello","b":1}', null],
  ['what is no text stays', '{"a":[],"b":1}', null],
  ['what is not there stays away', '{"b":1}', null],
])('taking out what was emptied: %s', (_, source, then) => {
  expect(apply(source, removeEmpty(source, '/a'))).toBe(then)
})

describe('writing twice', () => {
  test.each<[string, string, string, string]>([
    ['on one line', tight, '/elements/0', '{"elements":[{"tag":"hr"},{"tag":"hr"},{"tag":"div"}]}'],
    [
      'with names of its own',
      '{"elements":[{"tag":"input","name":"why","element_id":"in_1"}, {"tag":"input","name":"why_2"}]}',
      '/elements/0',
      '{"elements":[{"tag":"input","name":"why","element_id":"in_1"}, {"tag":"input","name":"why_3","element_id":"in_2"}, {"tag":"input","name":"why_2"}]}',
    ],
    [
      'the columns of a table keep their names',
      '{"elements":[{"tag":"table","columns":[{"name":"a"}],"rows":[{"a":1}]}]}',
      '/elements/0',
      '{"elements":[{"tag":"table","columns":[{"name":"a"}],"rows":[{"a":1}]},{"tag":"table","columns":[{"name":"a"}],"rows":[{"a":1}]}]}',
    ],
    [
      'on lines',
      '{\n  "elements": [\n    { "tag": "hr" }\n  ]\n}',
      '/elements/0',
      '{\n  "elements": [\n    { "tag": "hr" },\n    { "tag": "hr" }\n  ]\n}',
    ],
  ])('%s', (_, source, path, expected) => {
    expect(apply(source, duplicateElement(source, path))).toBe(expected)
  })
})

test('wrapping keeps the element as it is, deeper', () => {
  const source = `{
  "elements": [
    {
      "tag": "markdown" // words
    }
  ]
}`
  expect(apply(source, wrapInColumns(source, '/elements/0'))).toBe(`{
  "elements": [
    {
      "tag": "column_set",
      "columns": [
        { "tag": "column", "width": "weighted", "weight": 1, "elements": [
          {
            "tag": "markdown" // words
          }
        ] },
        { "tag": "column", "width": "weighted", "weight": 1, "elements": [] }
      ]
    }
  ]
}`)
  expect(readJson(apply(tight, wrapInColumns(tight, '/elements/0')) ?? '')).toHaveProperty('json')
})

describe('inserting', () => {
  const hr = { tag: 'hr' }
  test.each<[string, string, string, number, string | null]>([
    ['into an empty list', '{"elements":[]}', '/elements', 0, '{"elements":[{"tag":"hr"}]}'],
    ['before', tight, '/elements', 0, '{"elements":[{"tag":"hr"},{"tag":"hr"},{"tag":"div"}]}'],
    ['behind', tight, '/elements', 9, '{"elements":[{"tag":"hr"},{"tag":"div"},{"tag":"hr"}]}'],
    [
      'behind a trailing comma',
      '{"elements":[{"tag":"div"},]}',
      '/elements',
      1,
      '{"elements":[{"tag":"div"},{"tag":"hr"},]}',
    ],
    ['where no list stands', '{"schema":"2.0"}', '/body/elements', 0, null],
    [
      'on a line of its own',
      '{\n  "elements": [\n    { "tag": "div" }\n  ]\n}',
      '/elements',
      1,
      '{\n  "elements": [\n    { "tag": "div" },\n    { "tag": "hr" }\n  ]\n}',
    ],
    [
      'into an empty list on lines',
      '{\n  "elements": []\n}',
      '/elements',
      0,
      '{\n  "elements": [\n    { "tag": "hr" }\n  ]\n}',
    ],
    ['into what is no list', '{"elements":{}}', '/elements', 0, null],
  ])('%s', (name, source, list, index, expected) => {
    const edit = insertInto(source, list, index, hr)
    if (name === 'where no list stands') {
      expect(JSON.parse(apply(source, edit) ?? '')).toEqual({ schema: '2.0', body: { elements: [hr] } })
      return
    }
    expect(apply(source, edit)).toBe(expected)
    if (edit) expect(apply(source, edit)?.slice(edit.at.from, edit.at.to).replaceAll(' ', '')).toBe('{"tag":"hr"}')
  })
})

test('a header is written before the body', () => {
  const source = '{\n  "schema": "2.0",\n  "body": { "elements": [] }\n}'
  const text = apply(source, setValue(source, '/header', { title: { tag: 'plain_text', content: 'x' } })) ?? ''
  expect(Object.keys(JSON.parse(text))).toEqual(['schema', 'header', 'body'])
})

/** Cards as people type them: comments, blanks and trailing commas anywhere. */
const trivia = fc.constantFrom(
  '',
  '',
  ' ',
  '\n',
  '\n    ',
  ' // c\n',
  '/* c */',
  '\n  // own line\n  ',
  ' /* a */ // b\n',
)
const leaf = fc.constantFrom(
  '{"tag":"hr"}',
  '{ "tag": "markdown", "content": "a // b, [c] {d}" }',
  '{\n  "tag": "div",\n  "text": {"tag":"plain_text","content":"x"}\n}',
  '{"tag":"input","name":"n","element_id":"e"}',
)
const element: fc.Arbitrary<string> = fc.letrec<{ element: string; list: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(trivia, tie('list')).map(([t, list]) => `{"tag":"form","name":"f",${t}"elements":${list}}`),
  ),
  list: fc
    .tuple(fc.array(fc.tuple(trivia, tie('element'), trivia), { maxLength: 4 }), trivia, fc.boolean())
    .map(
      ([items, t, comma]) =>
        `[${items.map((parts) => parts.join('')).join(',')}${items.length && comma ? ',' : ''}${t}]`,
    ),
})).element
const card = fc
  .tuple(trivia, fc.array(fc.tuple(trivia, element, trivia), { minLength: 1, maxLength: 4 }), trivia)
  .map(([t, items, end]) => `{"elements":${t}[${items.map((parts) => parts.join('')).join(',')}${end}]}`)

const acts: [string, (source: string, path: string) => Edit | null][] = [
  ['up', (source, path) => moveElement(source, path, -1)],
  ['down', (source, path) => moveElement(source, path, 1)],
  ['twice', duplicateElement],
  ['out', removeElement],
  ['columns', wrapInColumns],
  [
    'insert',
    (source, path) =>
      insertInto(source, path.slice(0, path.lastIndexOf('/')), Number(path.split('/').at(-1)), { tag: 'hr' }),
  ],
]

test('a property is written and laid out as jsonc-parser would do it, and nothing where it would throw', () => {
  const card = fc.dictionary(fc.constantFrom('body', 'header', 'schema', 'c', 'd'), fc.jsonValue({ maxDepth: 3 }))
  const path = fc.constantFrom(['header'], ['config'], ['body', 'x', 'y'], ['c', 'd'], ['header', 'title'])
  const written = (source: string, keys: string[], value: unknown, indent: string | number | undefined) => {
    const unit = source.includes('\n') && source.length > 3 ? indent : 2
    const tabs = unit === '\t'
    const before = (names: string[]) =>
      keys.join() === 'header' && names.includes('body') ? names.indexOf('body') : -1
    try {
      return modify(source, keys, value, {
        formattingOptions: { insertSpaces: !tabs, tabSize: tabs ? 1 : Number(unit), eol: '\n' },
        getInsertionIndex: (names) => (before(names) < 0 ? names.length : before(names)),
      }).map(({ offset, length, content }) => ({ from: offset, to: offset + length, insert: content }))
    } catch {
      return undefined
    }
  }
  fc.assert(
    fc.property(
      card,
      fc.constantFrom(undefined, 1, 2, 4, '\t'),
      fc.constantFrom('\n', '\r\n'),
      path,
      fc.jsonValue(),
      (value, indent, eol, keys, set) => {
        const source = JSON.stringify(value, null, indent).replaceAll('\n', eol)
        expect(setValue(source, `/${keys.join('/')}`, set)?.changes).toEqual(written(source, [...keys], set, indent))
      },
    ),
    { numRuns: 500 },
  )
})

test('a card of one long line takes an element into a component that held none', () => {
  const button = { tag: 'button', text: { tag: 'plain_text', content: 'Open' } }
  const source = JSON.stringify({ schema: '2.0', body: { elements: Array.from({ length: 2000 }, () => button) } })
  const edit = insertInto(source, '/body/elements/1000/elements', 0, { tag: 'hr' })
  expect(JSON.parse(apply(source, edit) ?? '').body.elements[1000]).toEqual({ ...button, elements: [{ tag: 'hr' }] })
})

test.each(acts)('%s: the rest of the text stays as it was, and the JSON sound', (name, act) => {
  fc.assert(
    fc.property(card, fc.nat(), (source, pick) => {
      const nodes = flat(outlineCard(source).nodes)
      const node = nodes[pick % nodes.length]
      if (!node) return
      const edit = act(source, node.path)
      if (!edit) {
        expect(name === 'up' || name === 'down').toBe(true)
        return
      }
      const text = changed(source, edit.changes)
      expect(readJson(text)).toHaveProperty('json')
      expect(outlineCard(text).nodes.length).toBeGreaterThanOrEqual(0)
      // What no change covers is found again, in order.
      let [done, found] = [0, 0]
      for (const { from, to, insert } of edit.changes) {
        expect(from).toBeGreaterThanOrEqual(done)
        const kept = source.slice(done, from)
        expect(text.slice(found, found + kept.length)).toBe(kept)
        found += kept.length + insert.length
        done = to
      }
      expect(text.slice(found)).toBe(source.slice(done))
      const parent = node.path.slice(0, node.path.lastIndexOf('/'))
      const others = (all: string) => flat(outlineCard(all).nodes).filter(({ path }) => !path.startsWith(parent)).length
      expect(others(text)).toBe(others(source))
    }),
    { numRuns: 300 },
  )
})

test('moving there and back sends the same bytes', () => {
  fc.assert(
    fc.property(card, fc.nat(), (source, pick) => {
      const nodes = flat(outlineCard(source).nodes)
      const path = nodes[pick % nodes.length]?.path ?? ''
      const there = moveElement(source, path, 1)
      if (!there) return
      const moved = changed(source, there.changes)
      const index = Number(path.split('/').at(-1)) + 1
      const back = moveElement(moved, `${path.slice(0, path.lastIndexOf('/'))}/${index}`, -1)
      expect(minifyJson(apply(moved, back) ?? '')).toBe(minifyJson(source))
    }),
  )
})
