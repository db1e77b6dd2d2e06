import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '#lib/json/json.ts'
import { allowedTags } from '../vocabulary.ts'
import { changed } from './edit.ts'
import type { MayStand } from './insert.ts'
import { placeAt, placeBeside, placeOutside, relocate } from './move.ts'
import { flat, nodeAt, outlineCard } from './outline.ts'

const mayStand: MayStand = (version, parent, tag) => allowedTags(version, parent).includes(tag)

const columns = (...held: string[]) =>
  `{"tag":"column_set","columns":[${held.map((list) => `{"tag":"column","elements":[${list}]}`).join(',')}]}`
const body = (...elements: string[]) => `{"schema":"2.0","body":{"elements":[${elements.join(',')}]}}`
const hr = '{"tag":"hr"}'
const words = '{"tag":"markdown","content":"m"}'
const form = (held: string) => `{"tag":"form","name":"f","elements":[${held}]}`
const table = '{"tag":"table"}'
const set = '/body/elements/0'

type Where = typeof placeOutside

/** The source after an element went where one way leads. */
function gone(where: Where, source: string, path: string): string | null {
  const outline = outlineCard(source)
  const node = nodeAt(outline.nodes, path)
  const place = node && where(outline, node, mayStand)
  const edit = place && relocate(source, path, place)
  if (!edit) return null
  const text = changed(source, edit.changes)
  // The selected element is still the one that was.
  expect(text.slice(edit.at.from, edit.at.to).replace(/\s/g, '')).toBe(
    source.slice(node.from, node.to).replace(/\s/g, ''),
  )
  return text
}

describe('out of the container', () => {
  test.each<[string, string, string, string | null]>([
    [
      'a column, behind its set',
      body(columns(hr, ''), words),
      `${set}/columns/0/elements/0`,
      body(columns('', ''), hr, words),
    ],
    ['a form', body(form(`${words},${hr}`)), `${set}/elements/0`, body(form(hr), words)],
    [
      'one container at a time',
      body(form(columns(hr))),
      `${set}/elements/0/columns/0/elements/0`,
      body(form(`${columns('')},${hr}`)),
    ],
    ['what stands in the card is out already', body(hr, words), `${set}`, null],
    ['a column belongs to its set', body(columns(hr)), `${set}/columns/0`, null],
    [
      'within one language',
      `{"i18n_elements":{"zh_cn":[${columns(hr)}],"en_us":[]}}`,
      '/i18n_elements/zh_cn/0/columns/0/elements/0',
      `{"i18n_elements":{"zh_cn":[${columns('')},${hr}],"en_us":[]}}`,
    ],
    [
      'a button of 1.0 cannot leave its action, which nothing else may replace',
      '{"elements":[{"tag":"action","actions":[{"tag":"button"}]}]}',
      '/elements/0/actions/0',
      null,
    ],
  ])('%s', (_, source, path, expected) => {
    expect(gone(placeOutside, source, path)).toBe(expected)
  })
})

describe('into the container beside it', () => {
  test.each<[string, string, string, string | null]>([
    ['before it, at the end', body(form(words), hr), '/body/elements/1', body(form(`${words},${hr}`))],
    ['behind it, at the beginning', body(hr, form(words)), '/body/elements/0', body(form(`${hr},${words}`))],
    ['the one before goes first', body(form(''), hr, form('')), '/body/elements/1', body(form(hr), form(''))],
    ['the last column of a set', body(columns('', words), hr), '/body/elements/1', body(columns('', `${words},${hr}`))],
    [
      'from column to column',
      body(columns(hr, words)),
      `${set}/columns/0/elements/0`,
      body(columns('', `${words},${hr}`)),
    ],
    [
      'from the last to the first',
      body(columns(words, hr)),
      `${set}/columns/1/elements/0`,
      body(columns(`${words},${hr}`, '')),
    ],
    ['past what may not hold it', body(form(''), table), '/body/elements/1', null],
    ['nothing beside it', body(hr, words), '/body/elements/1', null],
    [
      'no list there yet',
      body('{"tag":"form","name":"f"}', hr),
      '/body/elements/1',
      body(`{"tag":"form","name":"f","elements":[${hr}]}`),
    ],
  ])('%s', (_, source, path, expected) => {
    expect(gone(placeBeside, source, path)?.replace(/(?<=[,:[{])\s+|\s+(?=[\]}])/g, '') ?? null).toBe(expected)
  })
})

test('what gets its first list stays as it is laid out', () => {
  const set = '{ "tag": "column_set", "columns": [{ "tag": "column", "width": "auto" }, { "tag": "column" }] }'
  const before = `{\n  "elements": [\n    ${set},\n    { "tag": "hr" }\n  ]\n}`
  expect(
    gone(placeBeside, before.replace('{\n', '{\n  "schema": "2.0", "body": {').concat('}'), '/body/elements/1'),
  ).toContain(
    '{ "tag": "column_set", "columns": [{ "tag": "column", "width": "auto" }, { "tag": "column", "elements": [',
  )
})

test('it takes its comments along, and stands as deep as its neighbours', () => {
  const source = `{
  "schema": "2.0",
  "body": {
    "elements": [
      { "tag": "hr" }, // first
      // the words
      {
        "tag": "markdown",
        // in bold
        "content": "**a**"
      },
      {
        "tag": "form",
        "name": "f",
        "elements": [
          { "tag": "hr" }
        ]
      }
    ]
  }
}`
  expect(gone(placeBeside, source, '/body/elements/1')).toBe(`{
  "schema": "2.0",
  "body": {
    "elements": [
      { "tag": "hr" }, // first
      {
        "tag": "form",
        "name": "f",
        "elements": [
          // the words
          {
            "tag": "markdown",
            // in bold
            "content": "**a**"
          },
          { "tag": "hr" }
        ]
      }
    ]
  }
}`)
})

describe('where one wants it', () => {
  const source = body(form(words), columns(hr, ''), table)
  const outline = outlineCard(source)
  const at = (index: number, rest = '') => nodeAt(outline.nodes, `/body/elements/${index}${rest}`)
  test.each<[string, ReturnType<typeof at>, ReturnType<typeof at>, 'before' | 'behind' | 'into', string | null]>([
    ['before another', at(2), at(0), 'before', '/body/elements 0'],
    ['behind another', at(0, '/elements/0'), at(1), 'behind', '/body/elements 2'],
    ['into a form', at(1, '/columns/0/elements/0'), at(0), 'into', '/body/elements/0/elements 1'],
    ['into a column', at(0, '/elements/0'), at(1, '/columns/1'), 'into', '/body/elements/1/columns/1/elements 0'],
    ['a table into no column', at(2), at(1, '/columns/0'), 'into', null],
    ['a table beside nothing in a form', at(2), at(0, '/elements/0'), 'behind', null],
    ['nothing into itself', at(0), at(0, '/elements/0'), 'before', null],
    ['nothing into what is no container', at(0), at(2), 'into', null],
  ])('%s', (_, moved, over, where, expected) => {
    const place = moved && over && placeAt(outline, moved, over, where, mayStand)
    expect(place && `${place.list} ${place.index}`).toBe(expected)
  })
})

describe('within its list', () => {
  const source = '{"elements":[{"tag":"hr"}, {"tag":"div"},{"tag":"note"}]}'
  test.each<[number, number, string | null]>([
    [0, 3, '{"elements":[{"tag":"div"}, {"tag":"note"},{"tag":"hr"}]}'],
    [2, 0, '{"elements":[{"tag":"note"}, {"tag":"hr"},{"tag":"div"}]}'],
    [1, 1, null],
    [1, 2, null],
  ])('from %i to before %i', (from, index, expected) => {
    const edit = relocate(source, `/elements/${from}`, { list: '/elements', index })
    expect(edit && changed(source, edit.changes)).toBe(expected)
  })

  test.each<[string, number, string]>([
    [
      'up',
      0,
      '{"elements":[\n  // tail md\n  {"tag":"markdown"},\n  {"tag":"hr"}, // tail hr\n  {"tag":"div"} // tail div\n]}',
    ],
    [
      'to the end',
      3,
      '{"elements":[\n  {"tag":"hr"}, // tail hr\n  {"tag":"div"}, // tail div\n  // tail md\n  {"tag":"markdown"}\n]}',
    ],
  ])('each comment goes on speaking of its element: %s', (_, index, expected) => {
    const told =
      '{"elements":[\n  {"tag":"hr"}, // tail hr\n  {"tag":"markdown"}, // tail md\n  {"tag":"div"} // tail div\n]}'
    const edit = relocate(told, '/elements/1', { list: '/elements', index })
    expect(edit && changed(told, edit.changes)).toBe(expected)
    const last = relocate(told, '/elements/2', { list: '/elements', index: 1 })
    expect(last && changed(told, last.changes)).toBe(
      '{"elements":[\n  {"tag":"hr"}, // tail hr\n  // tail div\n  {"tag":"div"},\n  {"tag":"markdown"} // tail md\n]}',
    )
  })

  test('nothing goes into itself', () => {
    expect(relocate(body(form(hr)), set, { list: `${set}/elements`, index: 0 })).toBe(null)
  })
})

const trivia = fc.constantFrom('', ' ', '\n', '\n    ', ' // c\n', '/* c */', '\n  // own\n  ')
const element: fc.Arbitrary<string> = fc.letrec<{ element: string; list: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(hr, '{\n  "tag": "markdown",\n  "content": "a // b [c]"\n}', '{"tag":"column_set"}'),
    fc.tuple(trivia, tie('list')).map(([t, list]) => `{"tag":"form",${t}"elements":${list}}`),
    tie('list').map((list) => `{"tag":"column_set","columns":[{"tag":"column"},{"tag":"column","elements":${list}}]}`),
  ),
  list: fc
    .tuple(fc.array(fc.tuple(trivia, tie('element'), trivia), { maxLength: 3 }), trivia, fc.boolean())
    .map(
      ([items, t, comma]) =>
        `[${items.map((parts) => parts.join('')).join(',')}${items.length && comma ? ',' : ''}${t}]`,
    ),
})).element

test.each<[string, Where]>([
  ['out', placeOutside],
  ['beside', placeBeside],
])('%s: the same elements and comments, in sound JSON', (_, where) => {
  let moves = 0
  const tally = (text: string) =>
    flat(outlineCard(text).nodes)
      .map(({ tag }) => tag)
      .sort()
  const comments = (text: string) => text.match(/\/\/ (c|own)\n|\/\* c \*\//g)?.length ?? 0
  fc.assert(
    fc.property(
      fc.array(fc.tuple(trivia, element, trivia), { minLength: 1, maxLength: 3 }),
      fc.nat(),
      (items, pick) => {
        const source = `{"schema":"2.0","body":{"elements":[${items.map((parts) => parts.join('')).join(',')}]}}`
        const outline = outlineCard(source)
        const all = flat(outline.nodes)
        const node = all[pick % all.length]
        const place = node && where(outline, node, mayStand)
        if (!node || !place) return
        const edit = relocate(source, node.path, place)
        expect(edit).not.toBeNull()
        const text = edit ? changed(source, edit.changes) : ''
        moves++
        expect(readJson(text)).toHaveProperty('json')
        expect(tally(text)).toEqual(tally(source))
        expect(comments(text)).toBe(comments(source))
        expect(nodeAt(outlineCard(text).nodes, '/body/elements/0')).not.toBeNull()
      },
    ),
    { numRuns: 400 },
  )
  expect(moves).toBeGreaterThan(50)
})
