import { type Node, parseTree } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import type { Fixture } from '#components/preview/card/fixtures/fixture.ts'
import { checkContent } from '#lib/protocol/check.ts'
import type { Path, Problem } from '#lib/protocol/problems.ts'
import { contentProblems } from './content-problems.ts'
import { objectFor } from './vocabulary/spot.ts'
import type { Property, Value, Version } from './vocabulary/vocabulary-entry.ts'

/** What the vocabulary says of a property is a rule: broken in a card that shows it, it is named at its very place. */

const files = import.meta.glob<{ fixtures: Fixture[] }>('../../components/preview/card/fixtures/*.fixtures.ts', {
  eager: true,
})
const full = Object.values(files)
  .flatMap(({ fixtures }) => fixtures)
  .filter(({ about }) => about === 'full')

type Place = { version: Version; card: object; path: Path; of: string; name: string; property: Property }

/** Every property that stands in a card, with its description. */
function* placesIn(version: Version, card: object): Generator<Place> {
  const tree = parseTree(JSON.stringify(card))
  if (tree) yield* visit({ is: 'object', of: '@card' }, tree, [])

  function* visit(value: Value, node: Node, path: Path): Generator<Place> {
    const found = objectFor(version, value, node)
    if (found) {
      for (const { children: [key, item] = [] } of node.children ?? []) {
        const property = Object.hasOwn(found.properties, key?.value) ? found.properties[key?.value] : undefined
        if (!property || !item) continue
        const at = [...path, key?.value]
        yield { version, card, path: at, of: found.name, name: key?.value, property }
        yield* visit(property.value, item, at)
      }
    } else if (value.is === 'list' && node.type === 'array')
      for (const [i, item] of (node.children ?? []).entries()) yield* visit(value.of, item, [...path, i])
    else if (value.is === 'map' && node.type === 'object')
      for (const { children: [key, item] = [] } of node.children ?? [])
        if (item) yield* visit(value.of, item, [...path, key?.value])
  }
}

/** Values that break what is said, each with the kind of problem it makes. */
function* broken({ is, ...value }: Value): Generator<[unknown, Problem['kind']]> {
  const of = value as never as { range?: [number, number | null] | null; px?: [number, number | null] | null }
  switch (is) {
    case 'string':
    case 'flag':
    case 'colour':
    case 'text_size':
    case 'length':
    case 'spacing':
    case 'radius':
    case 'box':
    case 'list':
    case 'map':
    case 'object':
    case 'tagged':
      yield [3, 'wrong_type']
      break
    case 'number':
      yield ['x', 'wrong_type']
      if (of.range?.[1]) yield [of.range[1] + 1, 'out_of_range']
      break
    case 'choice':
      yield [[], 'wrong_type']
      break
  }
  if (is === 'string' && 'pattern' in value) yield ['!?', 'bad_format']
  if (is === 'choice') yield [typeof (value as { of: unknown[] }).of[0] === 'number' ? 77 : 'no_such', 'not_allowed']
  if (is === 'colour') yield ['no_such', 'not_a_colour']
  if (is === 'text_size' || is === 'length' || is === 'spacing') yield ['no_such', 'not_allowed']
  if (is === 'radius') yield ['no_such', 'bad_format']
  if (is === 'box') {
    yield ['1px 2px 3px', 'bad_format']
    if (of.px?.[1]) yield [`${of.px[1] + 1}px`, 'out_of_range']
  }
}

/** The card with another value at a place, or without any. */
function changed(card: object, path: Path, value: unknown): object {
  const copy = structuredClone(card)
  // biome-ignore lint/suspicious/noExplicitAny: any card, any place
  const holder = path.slice(0, -1).reduce((at: any, key) => at[key], copy)
  if (value === undefined) delete holder[path.at(-1) ?? '']
  else holder[path.at(-1) ?? ''] = value
  return copy
}

const problemsAt = (card: object, path: Path, kind: Problem['kind']) => {
  const content = JSON.stringify(card)
  return checkContent('interactive', content, content, contentProblems).filter(
    (one) => one.kind === kind && JSON.stringify(one.path) === JSON.stringify(path),
  )
}

/** Without it, or with another value, the object is another one, or a card of another version. */
const tellsApart = /^@behavior\.\w+\.type$|^@card\.schema$/

/** Whether an object is nothing without it: `{}` is written for what is not there, and one language stands for another. */
function isAllThereIs(card: object, path: Path): boolean {
  // biome-ignore lint/suspicious/noExplicitAny: any card, any place
  const holder = path.slice(0, -1).reduce((at: any, key) => at[key], card)
  const rest = Object.keys(holder).filter((key) => key !== path.at(-1) && key !== 'tag')
  return rest.length === 0 || rest.some((key) => key.startsWith('i18n'))
}

type Rule = { title: string; place: Place; value: unknown; kind: Problem['kind'] }

const all = new Map<string, Rule>()
for (const { version, card } of full)
  for (const place of placesIn(version, card)) {
    const { of, name, property, path } = place
    if (tellsApart.test(`${of}.${name}`)) continue
    const rules = [...broken(property.value)]
    const lacking = (property.required === 'present' || property.required === 'filled') && !isAllThereIs(card, path)
    for (const [value, kind] of [...rules, ...(lacking ? [[undefined, 'missing'] as const] : [])]) {
      const title = `${version}.0 ${of}.${name}: ${kind}`
      if (!all.has(title) && problemsAt(card, path, kind).length === 0) all.set(title, { title, place, value, kind })
    }
  }
const rules = [...all.values()]

test('there are at least 150 rules of single properties', () => {
  expect(rules.length).toBeGreaterThan(150)
})

describe.each(['1.0', '2.0'])('card JSON %s', (version) => {
  test.each(rules.filter(({ title }) => title.startsWith(version)).map((rule) => [rule.title, rule] as const))(
    '%s',
    (_, { place: { card, path }, value, kind }) => {
      expect(problemsAt(card, path, kind), 'as it should be').toEqual([])
      expect(problemsAt(changed(card, path, value), path, kind).length, 'broken').toBeGreaterThan(0)
    },
  )
})
