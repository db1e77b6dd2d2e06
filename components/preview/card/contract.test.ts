import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { spotAt } from '#lib/protocol/card/spot.ts'
import { type Described, vocabularyOf } from '#lib/protocol/card/vocabulary.ts'
import { readJson } from '#lib/protocol/json.ts'
import type { Fixture } from './fixture.ts'
import { views } from './views.tsx'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.fixtures.ts'))
const fixtures: Fixture[] = (
  await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<{ fixtures: Fixture[] }>))
).flatMap(({ fixtures }) => fixtures)

const kinds = ['minimal', 'full', 'defaults', 'wrong values', 'nesting'] as const
const versions = [1, 2] as const

/** Everything of the vocabulary that a fixture's card holds: components, parts, and tags inside its words. */
function heldBy({ card }: Fixture): Set<string> {
  const held = new Set<string>()
  const read = readJson(JSON.stringify(card))
  if ('errors' in read) return held
  const { tree } = read.json
  const walk = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string')
      for (const [, name] of value.matchAll(/<(\w+)[\s/>]/g)) held.add(`<${name?.toLowerCase()}>`)
    if (typeof value !== 'object' || value === null) return
    const { object } = spotAt(tree, path)
    if (object) held.add(object.name)
    for (const [key, child] of Object.entries(value)) walk(child, [...path, Array.isArray(value) ? Number(key) : key])
  }
  walk(card, [])
  return held
}

const shown = fixtures.map((fixture) => ({ fixture, holds: heldBy(fixture) }))

/** The fixtures that are about it, and how many more hold it. */
function evidence(version: 1 | 2, name: string) {
  const inVersion = shown.filter(({ fixture }) => fixture.version === version)
  const own = new Set(inVersion.filter(({ fixture }) => fixture.tag === name).map(({ fixture }) => fixture.about))
  return { own, seen: inVersion.filter(({ fixture, holds }) => fixture.tag === name || holds.has(name)).length }
}

function lacks({ kind, name }: Described, version: 1 | 2): string[] {
  const { own, seen } = evidence(version, name)
  // A column is its column_set's, and told there.
  if (kind === 'component' && name !== 'column') return kinds.filter((about) => !own.has(about))
  return seen > 0 ? [] : ['any fixture that holds it']
}

/** What changes nothing one could see in the chat. */
const unseen = new Set(['@streaming_config', '@summary', '@fallback', '@fallback_text'])

describe.each(versions)('card JSON %i.0', (version) => {
  test.each(Object.values(vocabularyOf(version)).filter(({ name }) => !unseen.has(name)))(
    '$name is told by fixtures',
    (entry) => {
      expect(lacks(entry, version)).toEqual([])
    },
  )
})

const mark = { minimal: 'm', full: 'f', defaults: 'd', 'wrong values': 'w', nesting: 'n' }

function cell(version: 1 | 2, name: string): string {
  const entry = vocabularyOf(version)[name]
  if (!entry) return '–'
  if (unseen.has(name)) return 'nothing to see'
  const { own, seen } = evidence(version, name)
  const told = kinds.filter((about) => own.has(about)).map((about) => mark[about])
  return `${told.join(' ') || '·'} (${seen})`
}

const viewOf = (name: string) =>
  Object.hasOwn(views, name) ? 'own' : name.startsWith('<') ? 'in Markdown' : 'in its holder'

// Written anew by: npx vitest run components/preview/card/contract.test.ts -u
test('docs/cards.md says what is drawn, and how that is known', async () => {
  const names = new Set(versions.flatMap((version) => Object.keys(vocabularyOf(version))))
  const rows = [...names].map((name) => `| \`${name}\` | ${viewOf(name)} | ${cell(1, name)} | ${cell(2, name)} |`)
  const page = `# What is drawn of a card

Everything the documents know, in both versions of card JSON: components and parts by their \`tag\`, objects without one as \`@name\`, Feishu's tags inside Markdown as \`<name>\`. Written by \`components/preview/card/contract.test.ts\`, which also fails where something is missing.

**View**: \`own\` stands in \`components/preview/card/views.tsx\`; the rest is drawn by what holds it.
**1.0**, **2.0**: the fixtures about it, which tell input and picture side by side: m minimal, f full, d defaults, w wrong values, n nesting; in brackets how many fixtures hold it. \`–\`: the version does not have it.

| | View | 1.0 | 2.0 |
| --- | --- | --- | --- |
${rows.join('\n')}
`
  await expect(page).toMatchFileSnapshot('../../../docs/cards.md')
})
