import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { QueryProvider } from '#components/shell/query-client.tsx'
import { LanguageProvider } from '#components/shell/use-messages.tsx'
import { cardProblems } from '#lib/card/card-problems.ts'
import { readCard } from '#lib/card/read/read-card.ts'
import { vocabularyOf } from '#lib/card/vocabulary.ts'
import { checkContent } from '#lib/protocol/check.ts'
import { payloads } from '#lib/shown/payloads.testing.ts'
import { CardView } from './card/card-view.tsx'
import type { Fixture } from './card/fixtures/fixture.ts'
import { PostView } from './message/post-view.tsx'
import { TextView } from './message/text-view.tsx'
import { SceneProvider } from './scene.tsx'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Seed = { msg_type: 'interactive' | 'post'; value: Json }

const folder = new URL('./card/fixtures/', import.meta.url)
const fixtures = (
  await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.fixtures.ts'))
      .map((file) => import(new URL(file, folder).href) as Promise<{ fixtures: Fixture[] }>),
  )
).flatMap(({ fixtures }) => fixtures)

const found: Seed[] = payloads('card1', 'card2', 'post').map(({ msg_type, content }) => ({
  msg_type,
  value: JSON.parse(content) as Json,
}))

const post: Json = {
  zh_cn: {
    title: 'title',
    content: [
      [
        { tag: 'text', text: 'a', style: ['bold'] },
        { tag: 'a', text: 'b', href: 'https://example.com' },
        { tag: 'at', user_id: 'all' },
        { tag: 'emotion', emoji_type: 'SMILE' },
      ],
      [{ tag: 'img', image_key: 'img_v3_a' }],
      [{ tag: 'media', file_key: 'file_v3_a', image_key: 'img_v3_a' }],
      [{ tag: 'hr' }],
      [{ tag: 'code_block', language: 'GO', text: 'x := 1' }],
      [{ tag: 'md', text: '**a** [b](https://example.com) <at user_id="all"></at>\n- c\n1. d\n> e' }],
    ],
  },
}

const seeds: Seed[] = [
  ...fixtures.map(({ card }) => ({ msg_type: 'interactive' as const, value: card as Json })),
  { msg_type: 'post', value: post },
  ...found,
]

const tags = [...new Set([...Object.keys(vocabularyOf(1)), ...Object.keys(vocabularyOf(2))])]
const markup = [
  '**',
  '<font color=red>',
  '</font>',
  '<at id=all>',
  '[a](',
  '| a |\n|-|\n',
  '```\n',
  '- ',
  '> ',
  '&#',
  '\\',
]

/** What an author, a template engine or a bad merge might put in the place of a value. */
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(null, true, false, 0, -1, 1e308, 2 ** 53 + 1, '', ' ', [], {}, [[]], [null], '__proto__'),
  fc.constantFrom<Json[]>('999999px', '-1px', '0%', '16px 16px 16px 16px 16px', 'rgba(1,2,3', 'red-999', 'NaN'),
  fc.constantFrom<Json[]>('\ud800', '\u202e', '\u0000', '👨‍👩‍👧‍👦', '中'.repeat(500), 'x'.repeat(5000)),
  fc.constantFrom(...tags).map((tag): Json => ({ tag })),
  fc.array(fc.constantFrom(...markup), { maxLength: 60 }).map((pieces) => pieces.join('a')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
)

const mutation = fc.record({
  how: fc.constantFrom('drop', 'double', 'retype', 'rename', 'nest', 'swell'),
  at: fc.nat(),
  value: odd,
  times: fc.integer({ min: 2, max: 60 }),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

type Slot = { holder: Json[] | { [key: string]: Json }; key: string | number }

function slotsIn(value: Json, found: Slot[] = []): Slot[] {
  if (typeof value !== 'object' || value === null) return found
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
  for (const key of keys) {
    found.push({ holder: value, key })
    slotsIn((value as { [key: string | number]: Json })[key] ?? null, found)
  }
  return found
}

function mutate(value: Json, { how, at, value: other, times }: Mutation) {
  const slots = slotsIn(value)
  const slot = slots[at % Math.max(slots.length, 1)]
  if (!slot) return
  const holder = slot.holder as { [key: string | number]: Json }
  const old = holder[slot.key] ?? null
  switch (how) {
    case 'drop':
      if (Array.isArray(slot.holder)) slot.holder.splice(Number(slot.key), 1)
      else delete holder[slot.key]
      return
    case 'double':
      if (Array.isArray(slot.holder)) slot.holder.splice(Number(slot.key), 0, structuredClone(old))
      else holder[`${slot.key}_`] = structuredClone(old)
      return
    case 'retype':
      holder[slot.key] = structuredClone(other)
      return
    case 'rename':
      if (old && typeof old === 'object' && !Array.isArray(old)) old.tag = tags[times % tags.length] ?? 'div'
      else holder[slot.key] = tags[times % tags.length] ?? 'div'
      return
    case 'nest': {
      let inner: Json = structuredClone(old)
      for (let i = 0; i < times; i++)
        inner = i % 2 ? { tag: 'column_set', columns: [inner] } : { tag: 'column', elements: [inner] }
      holder[slot.key] = inner
      return
    }
    case 'swell':
      if (Array.isArray(old)) holder[slot.key] = Array.from({ length: times }, () => structuredClone(old)).flat()
      else if (typeof old === 'string') holder[slot.key] = old.repeat(times)
      else holder[slot.key] = Array.from({ length: times }, () => structuredClone(old))
  }
}

/** Doublings of doublings are about size, and size has a test of its own. */
const largest = 60_000

const mutated = fc
  .record({ seed: fc.constantFrom(...seeds), mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }) })
  .map(({ seed: { msg_type, value }, mutations }) => {
    const copy = structuredClone(value)
    for (const one of mutations) {
      mutate(copy, one)
      if (JSON.stringify(copy).length > largest) break
    }
    return { msg_type, content: JSON.stringify(copy) }
  })
  .filter(({ content }) => content.length <= 4 * largest)

function drawn(msg_type: string, content: string): string {
  const View = msg_type === 'post' ? PostView : msg_type === 'text' ? TextView : CardView
  return renderToStaticMarkup(
    <QueryProvider>
      <LanguageProvider locale="en">
        <SceneProvider value={{ scheme: 'dark', device: 'phone', language: 'en_us' }}>
          <View content={content} />
        </SceneProvider>
      </LanguageProvider>
    </QueryProvider>,
  )
}

/** A guard against a test without an end, not a measure: what bounds the work is asserted by what is drawn. */
const soon = 20_000

/** Parts of a picture: a card of 200 components has some thousand. */
const mostParts = 60_000

function readCheckedAndDrawn(msg_type: 'interactive' | 'post' | 'text', content: string): string {
  const begun = performance.now()
  if (msg_type === 'interactive') readCard(content)
  checkContent(msg_type, content, content, cardProblems)
  const markup = drawn(msg_type, content)
  expect(performance.now() - begun, `ms for ${content.length} characters`).toBeLessThan(soon)
  expect(markup.split('<').length, 'parts').toBeLessThan(mostParts)
  return markup
}

describe('whatever becomes of a message, it is read, checked and drawn', () => {
  test('a few mistakes in one that was good', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(mutated, ({ msg_type, content }) => {
        readCheckedAndDrawn(msg_type, content)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    )
  })

  test('one that breaks off', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(mutated, fc.double({ min: 0, max: 1, noNaN: true }), ({ msg_type, content }, part) => {
        readCheckedAndDrawn(msg_type, content.slice(0, Math.floor(content.length * part)))
      }),
      { numRuns: 60 },
    )
  })

  const card = (...elements: Json[]) => JSON.stringify({ schema: '2.0', body: { elements } })
  const markdown = (content: string) => card({ tag: 'markdown', content })
  const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}null${close.repeat(depth)}`
  const many = (value: Json, count: number) => Array.from({ length: count }, () => value)
  const tooMuch = 'It is too much to draw'
  const tooDeep = 'It is nested too deep to draw'
  const asTyped = 'data-as-typed'
  test.each([
    ['a megabyte of lists in lists', nested(500_000, '[', ']'), tooMuch],
    ['20 000 lists in lists', nested(20_000, '[', ']'), tooDeep],
    ['a megabyte of objects in objects', nested(75_000, '{"elements":', '}'), tooMuch],
    ['3000 objects in objects', nested(3000, '{"elements":', '}'), tooDeep],
    [
      '700 columns in columns',
      nested(700, '{"tag":"column_set","columns":[{"tag":"column","elements":[', ']}]}'),
      tooDeep,
    ],
    ['2000 components', card(...many({ tag: 'hr' }, 2000)), 'data-tag="hr"'],
    ['a megabyte of components', card(...many({ tag: 'hr' }, 70_000)), tooMuch],
    ['a megabyte of unknown components', card(...many({ tag: 'x' }, 80_000)), tooMuch],
    ['a table of 2000 rows', card({ tag: 'table', columns: [{ name: 'a' }], rows: many({ a: 1 }, 2000) }), '<table'],
    [
      'a table of 100 000 rows',
      card({ tag: 'table', columns: [{ name: 'a' }], rows: many({ a: 1 }, 100_000) }),
      tooMuch,
    ],
    [
      'a chart of 100 000 points',
      card({ tag: 'chart', chart_spec: { type: 'line', data: { values: many({ x: 1, y: 2 }, 100_000) } } }),
      tooMuch,
    ],
    ['a megabyte in one word', markdown('x'.repeat(1_000_000)), tooMuch],
    ['30 KB in one word', markdown('x'.repeat(30_000)), 'xxx'],
    ['400 bold words', markdown('a **b** '.repeat(400)), '>b</b>'],
    ['30 KB of bold words', markdown('a **b** '.repeat(4000)), asTyped],
    ['open brackets', markdown('['.repeat(30_000)), asTyped],
    ['open pictures', markdown('!['.repeat(15_000)), asTyped],
    ['open stars', markdown('*a '.repeat(10_000)), asTyped],
    ['stars that never pair', markdown('_a*'.repeat(10_000)), asTyped],
    ['backticks', markdown('`a``b'.repeat(6000)), asTyped],
    ['open tags', markdown('<font color=red>'.repeat(2000)), 'color=red'],
    ['comments', markdown('<!--'.repeat(7000)), asTyped],
    ['tables of one line', markdown('|a|\n|-|\n|a|\n'.repeat(2500)), asTyped],
    ['2000 quotes', markdown('> '.repeat(2000)), asTyped],
    ['lists in quotes', markdown('> - '.repeat(7000)), asTyped],
    ['30 KB of list', markdown('- a\n'.repeat(7500)), asTyped],
  ])('%s', { timeout: 60_000 }, (_, content, shown) => {
    expect(readCheckedAndDrawn('interactive', content)).toContain(shown)
  })

  test.each([
    ['a post of a megabyte', 'post', JSON.stringify({ zh_cn: { content: many([{ tag: 'x' }], 80_000) } }), tooMuch],
    [
      'a post of stars',
      'post',
      JSON.stringify({ zh_cn: { content: [[{ tag: 'md', text: '_a*'.repeat(9000) }]] } }),
      asTyped,
    ],
    ['a text of a megabyte', 'text', JSON.stringify({ text: 'http://a.b '.repeat(90_000) }), tooMuch],
    ['a text of 150 KB', 'text', JSON.stringify({ text: '<b>a</b> '.repeat(5000) }), '>a</b>'],
    ['a megabyte that is not JSON', 'post', '{"a" 1 '.repeat(140_000), tooMuch],
  ] as const)('%s', { timeout: 60_000 }, (_, msg_type, content, shown) => {
    expect(readCheckedAndDrawn(msg_type, content)).toContain(shown)
  })
})
