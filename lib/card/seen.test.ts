import { expect, test } from 'vitest'
import { readJson } from '#lib/json/json.ts'
import { seenOf } from './seen.ts'

const seen = (card: unknown) => {
  const read = readJson(JSON.stringify(card))
  if ('errors' in read) throw new Error('not JSON')
  return seenOf(read.json.tree).map(({ what, ...facts }) => [what, ...Object.values(facts)].join(' '))
}
const pt = (content: string) => ({ tag: 'plain_text', content })
const md = { tag: 'markdown', content: 'x' }
const c1 = (...elements: unknown[]) => ({ elements })
const c2 = (...elements: unknown[]) => ({ schema: '2.0', body: { elements } })
const button = (change: object) => ({ tag: 'button', text: pt('Go'), ...change })
const columns = (count: number, change: object = {}) => ({
  tag: 'column_set',
  columns: Array.from({ length: count }, () => ({ tag: 'column', elements: [md] })),
  ...change,
})
const callback = { behaviors: [{ type: 'callback', value: { a: 1 } }] }
const link = { behaviors: [{ type: 'open_url', default_url: 'https://example.com' }] }

test.each<[string, unknown, string[]]>([
  ['words in 1.0', c1(md), []],
  ['2.0', c2(md), ['client 7.20 schema 2.0 title']],
  ['a table in 1.0', c1(md, { tag: 'table', columns: [] }), ['client 7.4 table box']],
  [
    'the newest counts',
    c1(md, { tag: 'chart' }, { tag: 'collapsible_panel' }, { tag: 'table' }),
    ['client 7.9 collapsible_panel box'],
  ],
  [
    '7.14 comes after 7.9',
    c1(md, { tag: 'collapsible_panel' }, { tag: 'table', columns: [{ data_type: 'markdown' }] }),
    ['client 7.14 table: markdown box'],
  ],
  ['older than 2.0 itself', c2(md, { tag: 'table' }), ['client 7.20 schema 2.0 title']],
  ['newer than 2.0', c2(md, { tag: 'audio' }), ['client 7.49 audio box']],
  ['rows of their own height', c2(md, { tag: 'table', row_height: 'auto' }), ['client 7.33 table.row_height box']],
  ['a button that calls', c2(button(callback)), ['client 7.20 schema 2.0 title', 'callback 1']],
  ['a button that opens', c2(button(link)), ['client 7.20 schema 2.0 title']],
  [
    'both',
    c2(button({ behaviors: [...callback.behaviors, ...link.behaviors] })),
    ['client 7.20 schema 2.0 title', 'callback 1'],
  ],
  [
    'in 1.0, for who presses it',
    c1({ tag: 'action', actions: [button({ value: { a: 1 } })] }),
    ['callback 1', 'own_copy'],
  ],
  [
    'in 1.0, for all',
    { config: { update_multi: true }, ...c1({ tag: 'action', actions: [button({ value: {} })] }) },
    ['callback 1'],
  ],
  ['in 1.0, a link', c1({ tag: 'action', actions: [button({ value: {}, url: 'https://example.com' })] }), []],
  ['a control of 1.0', c1(md, { tag: 'date_picker' }), ['callback 1', 'own_copy']],
  ['a control of 2.0 that says nothing', c2(md, { tag: 'date_picker' }), ['client 7.20 schema 2.0 title']],
  ['what stands in a form waits for its button', c1(md, { tag: 'form', elements: [{ tag: 'input' }] }), []],
  [
    'a form',
    c2({ tag: 'form', elements: [button({ form_action_type: 'submit' })] }),
    ['client 7.20 schema 2.0 title', 'callback 1'],
  ],
  ['no words', c1({ tag: 'hr' }), ['no_words']],
  ['a summary of its own', { config: { summary: { content: 'Down' } }, ...c1({ tag: 'hr' }) }, []],
  ['a title', { header: { title: pt('Down') }, ...c1({ tag: 'hr' }) }, []],
  ['columns for a phone', c1(columns(3)), ['narrow 3']],
  ['columns that wrap', c1(columns(3, { flex_mode: 'stretch' }), columns(2)), []],
  ['a template', { type: 'template', data: { template_id: 'a' } }, []],
  ['no object', [1], []],
])('%s', (_, card, expected) => {
  expect(seen(card)).toEqual(expected)
})
