import { describe, expect, test } from 'vitest'
import { contentProblems } from '#lib/card/content-problems.ts'
import { readJson } from '#lib/json/json.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { payloads, skipped } from '#lib/shown/payloads.testing.ts'
import { cardReader } from '../read/read-card.ts'
import { examplesIn } from './examples.ts'
import { asSecond } from './second.ts'

const problemsOf = (source: string): Problem[] => {
  const read = readJson(source)
  return 'json' in read ? contentProblems(read.json.tree, 'interactive') : []
}

/** What is minded, wherever it stands; an owner may have another name by now. */
const minded = ({ path: _, at: __, severity: ___, sub_code: ____, ...finding }: Problem) => JSON.stringify(finding)

const plain = (text: string) => ({ tag: 'plain_text', content: text })
const made = (card: object) => {
  const second = asSecond(JSON.stringify(card))
  return second && { card: JSON.parse(second.source), lost: second.lost }
}

describe('a card of 1.0 as 2.0 writes it', () => {
  test.each<[string, object, object]>([
    ['elements stand in a body', [{ tag: 'hr' }], [{ tag: 'hr' }]],
    [
      'a note is small grey words, with its icon',
      [{ tag: 'note', elements: [{ tag: 'standard_icon', token: 'info_outlined' }, plain('From monitoring')] }],
      [
        {
          tag: 'markdown',
          content: "<font color='grey'>From monitoring</font>",
          text_size: 'notation',
          icon: { tag: 'standard_icon', token: 'info_outlined' },
        },
      ],
    ],
    [
      'a control of an action stands by itself, and what a press does is a list',
      [
        {
          tag: 'action',
          actions: [{ tag: 'button', text: plain('Go'), url: 'https://example.com/', value: { a: 1 } }],
        },
      ],
      [
        {
          tag: 'button',
          text: plain('Go'),
          behaviors: [
            { type: 'open_url', default_url: 'https://example.com/' },
            { type: 'callback', value: { a: 1 } },
          ],
        },
      ],
    ],
    [
      'what stood at the right of a text stands in a column',
      [{ tag: 'div', text: plain('Words'), extra: { tag: 'img', img_key: 'img_1', alt: plain('') } }],
      [
        {
          tag: 'column_set',
          columns: [
            { tag: 'column', width: 'weighted', weight: 1, elements: [{ tag: 'div', text: plain('Words') }] },
            { tag: 'column', width: 'auto', elements: [{ tag: 'img', img_key: 'img_1', alt: plain('') }] },
          ],
        },
      ],
    ],
    [
      'words in each language keep them',
      [{ tag: 'div', text: { tag: 'plain_text', content: 'Hi', i18n: { zh_cn: '你好' } } }],
      [{ tag: 'div', text: { tag: 'plain_text', content: 'Hi', i18n_content: { zh_cn: '你好' } } }],
    ],
    [
      'a link by its name is the link',
      [{ tag: 'markdown', content: 'See [this]($a)', href: { a: { url: 'https://example.com/' } } }],
      [{ tag: 'markdown', content: 'See [this](https://example.com/)' }],
    ],
  ])('%s', (_, elements, second) => {
    expect(made({ elements })).toEqual({ card: { schema: '2.0', body: { elements: second } }, lost: [] })
  })

  test('the header’s icon, and its titles by language', () => {
    const header = { title: plain('A'), ud_icon: { token: 'info_outlined', style: { color: 'red' } } }
    expect(made({ header, i18n_header: { zh_cn: { title: plain('甲') } }, elements: [] })?.card.header).toEqual({
      title: { ...plain('A'), i18n_content: { zh_cn: '甲' } },
      icon: { tag: 'standard_icon', token: 'info_outlined', color: 'red' },
    })
  })

  test('what cannot be kept is named', () => {
    const card = {
      config: { update_multi: false },
      fallback: { trigger_conditions: [] },
      i18n_elements: { en_us: [{ tag: 'hr' }], zh_cn: [{ tag: 'hr' }] },
    }
    expect(made(card)?.lost).toEqual([
      { what: 'property', name: 'config.update_multi: false' },
      { what: 'property', name: 'card.fallback' },
      { what: 'languages', locales: ['en_us'] },
    ])
  })

  const line = { tag: 'hr' }
  test.each<[string, object, object[], string[]]>([
    ['the one language there is', { elements: [], i18n_elements: { zh_cn: [line] } }, [line], []],
    ['a language that says nothing', { elements: [], i18n_elements: { zh_cn: [] } }, [], []],
    ['none of them', { i18n_elements: {}, elements: [] }, [], []],
    ['one of several', { i18n_elements: { en_us: [line], zh_cn: [line] }, elements: [] }, [line], ['en_us']],
    ['its own elements', { elements: [line], i18n_elements: { zh_cn: [line, line] } }, [line], ['zh_cn']],
  ])('of elements by language it keeps %s, and says which are lost', (_, card, elements, locales) => {
    expect(made(card)).toEqual({
      card: { schema: '2.0', body: { elements } },
      lost: locales.length > 0 ? [{ what: 'languages', locales }] : [],
    })
  })

  test('what is the same in both stays as it is written', () => {
    const source = `{
  // who is asked
  "elements": [
    { "tag": "hr" }, // a line
    { "tag": "markdown",   "content": "a" }
  ]
}`
    expect(asSecond(source)).toEqual({
      source: `{
  // who is asked
  "schema": "2.0",
  "body": { "elements": [
    { "tag": "hr" }, // a line
    { "tag": "markdown",   "content": "a" }
  ] }
}`,
      lost: [],
    })
  })

  test.each<[string, string]>([
    ['a card of 2.0', '{"schema":"2.0","body":{"elements":[]}}'],
    ['a template', '{"type":"template","data":{"template_id":"t"}}'],
    ['broken JSON', '{"elements":['],
    ['no card', '[]'],
  ])('%s is left as it is', (_, source) => expect(asSecond(source)).toBeNull())
})

const firsts = [
  ...payloads('card1').map(({ file, content }) => [file, content] as const),
  ...examplesIn('en').flatMap((example) => {
    const value = example[1]
    const card = example.tag === 'column' || example.tag === 'header' ? null : value
    return card ? [[`the example of ${example.tag}`, JSON.stringify({ elements: [card] })] as const] : []
  }),
]

describe(`every card of 1.0 we have${skipped ? ` (${skipped})` : ''}`, () => {
  test.each(firsts)('%s has no problem as 2.0 that it had not', (_, content) => {
    const second = asSecond(content)
    // What is no card of 1.0 stays what it is.
    if (!second) return
    const before = new Set(problemsOf(content).map(minded))
    const news = problemsOf(second.source).filter((problem) => !before.has(minded(problem)))
    expect(news.map(minded)).toEqual([])
    const card = cardReader()(second.source)
    expect(card.form === 'raw' && card.version).toBe(2)
    expect(asSecond(second.source)).toBeNull()
  })
})

test('most cards of 1.0 can be written as 2.0', () => {
  const written = firsts.filter(([, content]) => asSecond(content) !== null)
  expect(written.length).toBeGreaterThan(firsts.length * 0.8)
})
