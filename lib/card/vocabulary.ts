import type { Localised } from '#lib/i18n/locale.ts'
import type { Tag } from './elements.ts'
import { containers } from './vocabulary/containers.ts'
import { display } from './vocabulary/display.ts'
import { frame } from './vocabulary/frame.ts'
import { inline } from './vocabulary/inline.ts'
import { interactive } from './vocabulary/interactive-components.ts'
import { texts } from './vocabulary/texts.ts'
import type { Entry, Parents, Properties, Property, Version } from './vocabulary/vocabulary-entry.ts'

/** Whatever is drawn is described: an element without an entry does not compile. */
const drawn = { ...texts, ...display, ...containers, ...interactive } satisfies { [T in Tag]: Entry }

/**
 * All there is to know of what may stand in a card: components and parts by their `tag`, objects without one as
 * `@config`, Feishu's tags inside Markdown as `<font>`. Heavy with words, so it comes with the card editor, not with
 * the page.
 */
export const vocabulary: { readonly [name: string]: Entry } = { ...frame, ...inline, ...drawn }

/** One thing a card may hold, as one version has it. */
export type Described = {
  name: string
  kind: Entry['kind']
  says: Localised
  since: string | null
  properties: Properties
  /** null for what is no component. */
  parents: Parents | null
  /** Feishu's page. */
  link: string
}

function inVersion(version: Version): { [name: string]: Described } {
  const found: { [name: string]: Described } = Object.create(null)
  for (const [name, { kind, says, since = null, [version]: own }] of Object.entries(vocabulary))
    if (own)
      found[name] = {
        name,
        kind,
        says,
        since,
        properties: own.properties,
        parents: own.parents ?? null,
        link: `https://open.feishu.cn/document/${own.page}`,
      }
  return found
}

const versions: { [V in Version]?: { [name: string]: Described } } = {}

/** What a version of card JSON has, by name. */
export function vocabularyOf(version: Version): { readonly [name: string]: Described } {
  versions[version] ??= inVersion(version)
  return versions[version]
}

/** What is said of a tag or object, or of one property of it; null where the version has no such thing. */
export function describe(version: Version, name: string): Described | null
export function describe(version: Version, name: string, property: string): Property | null
export function describe(version: Version, name: string, property?: string): Described | Property | null {
  const described = vocabularyOf(version)[name]
  if (!described) return null
  if (property === undefined) return described
  return Object.hasOwn(described.properties, property) ? (described.properties[property] ?? null) : null
}

/** The components a container may hold, `root` being the card itself; in the order of the vocabulary. */
export function allowedTags(version: Version, parent: string): string[] {
  const all = Object.values(vocabularyOf(version))
  if (parent === 'note' || parent === 'column_set') {
    const slot = vocabularyOf(version)[parent]?.properties[parent === 'note' ? 'elements' : 'columns']?.value
    return slot?.is === 'list' && slot.of.is === 'tagged' ? [...slot.of.of] : []
  }
  return all.filter(({ parents }) => parents?.yes.includes(parent)).map(({ name }) => name)
}
