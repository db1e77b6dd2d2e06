import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { commasAround, tokenAt } from '#components/code-editor/json-token.ts'
import { completeCard } from './card-completion.ts'
import { skeletonOf } from './skeleton.ts'

/** What is offered where `|` stands. */
function offered(marked: string, explicit = false): string[] {
  const pos = marked.indexOf('|')
  const state = EditorState.create({ doc: marked.replace('|', '') })
  const result = completeCard(() => 'en')(new CompletionContext(state, pos, explicit))
  return result?.options.map(({ label }) => label) ?? []
}

const body = (elements: string) => `{"schema":"2.0","body":{"elements":${elements}}}`

describe('offered', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'keys of a card 2.0',
      '{"schema":"2.0","|"}',
      ['header', 'body', 'config'],
      ['elements', 'i18n_elements', 'schema'],
    ],
    ['keys of a card 1.0', '{"|"}', ['header', 'elements', 'i18n_elements'], ['body']],
    ['keys of an element', body('[{"tag":"button","|"}]'), ['text', 'type', 'behaviors'], ['tag', 'url_not']],
    ['tags in a body 2.0', body('[{"tag":"|"}]'), ['markdown', 'table', 'button'], ['note', 'action', 'column']],
    ['tags in a card 1.0', '{"elements":[{"tag":"|"}]}', ['note', 'action', 'table'], ['audio', 'button']],
    [
      'tags in a column',
      body('[{"tag":"column_set","columns":[{"tag":"column","elements":[{"tag":"|"}]}]}]'),
      ['markdown'],
      ['table', 'form'],
    ],
    ['enum values', body('[{"tag":"button","type":"|"}]'), ['primary_filled', 'laser'], []],
    ['colours', body('[{"tag":"column_set","background_style":"|"}]'), ['blue', 'blue-50'], []],
    [
      'the card’s own colours',
      `{"schema":"2.0","config":{"style":{"color":{"brand":{}}}},"body":{"elements":[{"tag":"column_set","background_style":"|"}]}}`,
      ['brand'],
      [],
    ],
    ['locales', body('[{"tag":"markdown","i18n_content":{"|"}}]'), ['zh_cn', 'en_us', 'ja_jp'], []],
    ['a tag that is being typed', body('[{"tag":"mar|'), ['markdown'], []],
  ])('%s', (_, marked, some, none) => {
    const all = offered(marked)
    expect(all).toEqual(expect.arrayContaining(some))
    for (const one of none) expect(all).not.toContain(one)
  })

  test('whole elements in a list, when asked for', () => {
    expect(offered(body('[|]'))).toEqual([])
    expect(offered(body('[|]'), true)).toEqual(expect.arrayContaining(['markdown', 'form']))
  })

  const md = (content: string) => body(`[{"tag":"markdown","content":"${content}"}]`)
  test.each<[string, string, string[], string[]]>([
    ['tags', md('a <fo|'), ['font', 'at', 'link', 'number_tag'], ['markdown']],
    ['tags of 1.0', '{"elements":[{"tag":"div","text":{"tag":"lark_md","content":"<|"}}]}', ['font', 'at'], ['audio']],
    ['attributes not written yet', md("<person id='x' |"), ['show_name'], ['id']],
    ['colours', md('<font color=|'), ['red', 'blue-50'], []],
    ['colours between escaped quotes', md('<font color=\\"re|'), ['red'], []],
    ['what is open to be closed', md("<font color='red'>a <link url='x'>b</link></|"), ['font'], ['link', 'at']],
    ['translations', body('[{"tag":"markdown","i18n_content":{"en_us":"<|"}}]'), ['font'], []],
    ['nothing in a time', md('at 10:30|'), [], ['OK']],
    ['nothing in plain text', body('[{"tag":"div","text":{"tag":"plain_text","content":"<fo|"}}]'), [], ['font']],
  ])('inside Markdown: %s', (_, marked, some, none) => {
    const all = offered(marked)
    expect(all).toEqual(expect.arrayContaining(some))
    for (const one of none) expect(all).not.toContain(one)
  })

  test('nothing in words one writes oneself', () => {
    expect(offered(body('[{"tag":"markdown","content":"some wor|ds"}]'))).toEqual([])
    expect(offered('hello|')).toEqual([])
  })
})

test.each<[string, number | null, boolean]>([
  ['{|}', null, false],
  ['{"a":1|}', 6, false],
  ['{"a":1,|"b":2}', null, true],
  ['{"a":1 // c\n |"b":2}', 6, true],
  ['[|]', null, false],
  ['[1,|]', null, false],
])('commas around %s', (marked, before, after) => {
  const at = marked.indexOf('|')
  expect(commasAround(marked.replace('|', ''), at, at)).toEqual({ before, after })
})

test.each([
  ['{"ta|g": 1}', '"tag"'],
  ['{"tag": 1|2}', '12'],
  ['{"tag"|: 1}', '"tag"'],
  ['{ | }', null],
  ['{"a": "x y|', '"x y'],
])('the token at %s', (marked, expected) => {
  const text = marked.replace('|', '')
  const token = tokenAt(text, marked.indexOf('|'))
  expect(token && text.slice(token.from, token.to)).toBe(expected)
})

test.each([
  [{ is: 'flag' } as const, false, 'true', 4, 4],
  [{ is: 'flag' } as const, true, 'false', 5, 5],
  [{ is: 'number', range: [1, 5], whole: true } as const, 1, '1', 0, 1],
  [{ is: 'string' } as const, undefined, '""', 1, 1],
  [{ is: 'tagged', of: ['plain_text'] } as const, undefined, '{ "tag": "plain_text", "content": "" }', 35, 35],
  [{ is: 'list', of: { is: 'component' } } as const, undefined, '[]', 1, 1],
])('a value to be filled in: %o', (value, fallback, text, from, to) => {
  expect(skeletonOf(value, fallback)).toMatchObject({ text, from, to })
})
