import { readdirSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LanguageProvider } from '#components/messages.tsx'
import { elements } from '#lib/protocol/card/elements.ts'
import { SceneProvider } from '../scene.tsx'
import { CardView } from './card-view.tsx'
import type { Fixture } from './fixture.ts'
import { factsIn } from './fixture-reader.ts'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.fixtures.ts'))
const all: Fixture[] = (
  await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<{ fixtures: Fixture[] }>))
).flatMap(({ fixtures }) => fixtures)

const drawn = ({ card, scene }: Fixture) =>
  renderToStaticMarkup(
    <LanguageProvider locale="en">
      <SceneProvider value={{ scheme: 'light', device: 'pc', language: 'en_us', ...scene }}>
        <CardView content={JSON.stringify(card)} />
      </SceneProvider>
    </LanguageProvider>,
  )

describe.each([...new Set(all.map(({ tag }) => tag))])('%s', (tag) => {
  const fixtures = all.filter((one) => one.tag === tag)
  for (const fixture of fixtures)
    test(`${fixture.version}.0, ${fixture.about}: ${fixture.name}`, () => {
      expect(factsIn(drawn(fixture), fixture.expect)).toEqual(fixture.expect)
    })
})

/** Which versions a component exists in, where it is not both. */
const only: { [tag: string]: (1 | 2)[] } = { action: [1], note: [1], audio: [2] }
/** What stands inside other components only, and is seen in their fixtures. */
const parts = new Set(['plain_text', 'lark_md', 'standard_icon', 'custom_icon', 'column'])

const asked = Object.keys(elements)
  .filter((tag) => !parts.has(tag))
  .flatMap((tag) => (only[tag] ?? [1, 2]).map((version) => [tag, version] as const))

test.each(asked)('%s is told in version %i.0: minimal, full, defaults, wrong values, nesting', (tag, version) => {
  const told = new Set(all.filter((one) => one.tag === tag && one.version === version).map(({ about }) => about))
  expect([...told].sort()).toEqual(['defaults', 'full', 'minimal', 'nesting', 'wrong values'])
})
