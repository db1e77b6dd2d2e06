import { readdirSync } from 'node:fs'
import { starters } from '#components/card-editor/insert/starters.ts'
import type { Fixture } from '#components/preview/card/fixtures/fixture.ts'

const folder = new URL('../../components/preview/card/fixtures/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.fixtures.ts'))
const inFiles = await Promise.all(
  files.map(async (file) => {
    const { fixtures } = (await import(new URL(file, folder).href)) as { fixtures: Fixture[] }
    return fixtures.map((fixture) => ({ ...fixture, from: file.replace('.fixtures.ts', '') }))
  }),
)

/** Every fixture that shows all a component can hold, with the name of its file. */
export const fullest = inFiles.flat().filter(({ about }) => about === 'full')

/** The cards one may begin with, in English. */
export const startingCards = await Promise.all(
  starters.map(async ({ id, load }) => ({ id, content: await load('en') })),
)
