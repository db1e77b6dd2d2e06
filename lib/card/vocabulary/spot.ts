import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import type { Path } from '#lib/protocol/problems.ts'
import { allowedTags, type Described, vocabularyOf } from '../vocabulary.ts'
import { cardLocales, colourNames, platforms, textSizes } from './values.ts'
import type { Properties, Property, Value, Version } from './vocabulary-entry.ts'

/** Which version a card is written in; without a `schema` it is 1.0. A 2 that is no `"2.0"` is refused, and meant so. */
export const versionOf = (root: Node): Version =>
  /^2(?:\.0)?$/.test(String(entries(root).get('schema')?.value)) ? 2 : 1

/** What stands at a place of a card, and what may. */
export type Spot = {
  version: Version
  /** What the value there may be; null where nothing is known of it. */
  value: Value | null
  /** The property it is the value of, and what that belongs to: `button`, `@config`. */
  property: Property | null
  of: string | null
  /** `div.text`: the property, by its owner. */
  host: string
  /** Where the value is an object we know: what it is. */
  object: Described | null
  /** The component around it, or `root`. */
  parent: string
  node: Node | undefined
}

/** The names that hold components of their own. */
const holders = new Set([
  'column_set',
  'column',
  'form',
  'interactive_container',
  'collapsible_panel',
  'action',
  'note',
])

/** What an object is, given what may stand in its place; null for what cannot be told or is no object. */
export function objectFor(version: Version, value: Value, node: Node | undefined): Described | null {
  const known = vocabularyOf(version)
  const named = (name: unknown) =>
    typeof name === 'string' && Object.hasOwn(known, name) ? (known[name] ?? null) : null
  switch (value.is) {
    case 'object':
      return named(value.of)
    case 'tagged': {
      const tag: unknown = entries(node).get('tag')?.value
      // What needs no telling apart is known without its tag.
      return named(tag ?? (value.of.length === 1 ? value.of[0] : undefined))
    }
    case 'component': {
      const found = named(entries(node).get('tag')?.value)
      return found?.kind === 'component' || found?.kind === 'text' ? found : null
    }
    case 'behavior':
      return named(`@behavior.${entries(node).get('type')?.value}`)
    case 'either':
      for (const one of value.of) {
        const found = objectFor(version, one, node)
        if (found) return found
      }
      return null
    default:
      return null
  }
}

/**
 * What stands at a path of a card, even an unfinished one.
 * @param tree the card as jsonc-parser read it; errors do not matter
 * @param path of a value, written or not: the last key need not exist yet
 */
export function spotAt(tree: Node, path: Path): Spot {
  const version = versionOf(tree)
  const root: Value = { is: 'object', of: '@card' }
  let spot: Spot = {
    version,
    value: root,
    property: null,
    of: null,
    host: '',
    object: objectFor(version, root, tree),
    parent: 'root',
    node: tree,
  }
  for (const step of path) spot = within(spot, step)
  return spot
}

function within({ version, value, object, parent, host, node }: Spot, step: string | number): Spot {
  const inside = object && holders.has(object.name) ? object.name : parent
  const child = typeof step === 'number' ? node?.children?.[step] : entries(node).get(step)
  const at = (next: Value | null, more: Partial<Spot> = {}): Spot => ({
    version,
    value: next,
    property: null,
    of: null,
    host,
    object: next && objectFor(version, next, child),
    parent: inside,
    node: child,
    ...more,
  })
  if (object && typeof step === 'string') {
    const property = Object.hasOwn(object.properties, step) ? (object.properties[step] ?? null) : null
    return at(property?.value ?? null, { property, of: object.name, host: `${object.name}.${step}` })
  }
  const holding = value?.is === 'either' ? value.of.find(({ is }) => is === 'list' || is === 'map') : value
  if (holding?.is === 'list' && typeof step === 'number') return at(holding.of)
  if (holding?.is === 'map' && typeof step === 'string') return at(holding.of)
  // An object without its tag yet: the only key known of it.
  return at(null, { of: step === 'tag' ? '' : null })
}

/**
 * The keys that may be added to the object at a path, what is written already left out.
 * `tag` comes first where the object still needs one.
 */
export function propertiesAt(tree: Node, path: Path): { name: string; property: Property | null }[] {
  const spot = spotAt(tree, path)
  const written = entries(spot.node)
  const { value, object, version, host } = spot
  const may: { name: string; property: Property | null }[] = []
  if (object) {
    if (isTagged(value)) may.push({ name: 'tag', property: null })
    for (const [name, property] of Object.entries(object.properties as Properties))
      if (!property.only_in || property.only_in.includes(host)) may.push({ name, property })
  } else if (value?.is === 'map') {
    const names = value.keys === 'locale' ? cardLocales : value.keys === 'platform' ? platforms : []
    for (const name of names) may.push({ name, property: null })
  } else if (isTagged(value)) may.push({ name: 'tag', property: null })
  else if (value?.is === 'behavior')
    may.push({ name: 'type', property: vocabularyOf(version)['@behavior.callback']?.properties.type ?? null })
  return may.filter(({ name }) => !written.has(name))
}

const isTagged = (value: Value | null): boolean =>
  value?.is === 'tagged' || value?.is === 'component' || (value?.is === 'either' && value.of.some(isTagged))

/** The values that may stand at a path, where they can be listed; the path need not be written yet. */
export function valuesAt(tree: Node, path: Path): (string | number | boolean)[] {
  const key = path.at(-1)
  const owner = spotAt(tree, path.slice(0, -1))
  if (key === 'tag' && isTagged(owner.value)) return tagsFor(owner)
  if (key === 'type' && owner.value?.is === 'behavior') return ['open_url', 'callback']
  const { value } = spotAt(tree, path)
  return value ? valuesOf(value, tree) : []
}

function tagsFor({ version, value, parent, host }: Spot): string[] {
  if (value?.is === 'tagged') return [...value.of]
  if (value?.is !== 'component') return []
  return allowedTags(version, host === 'div.extra' ? 'action' : parent)
}

/** The values a value may be, where they can be listed. */
export function valuesOf(value: Value, tree: Node): (string | number | boolean)[] {
  switch (value.is) {
    case 'flag':
      return [true, false]
    case 'choice':
      return [...value.of]
    case 'colour':
      return value.named ? [...declared(tree, 'color'), ...value.also, ...colourNames] : []
    case 'text_size':
      return [...declared(tree, 'text_size'), ...textSizes]
    case 'length':
    case 'spacing':
      return [...value.names]
    case 'either':
      return value.of.flatMap((one) => valuesOf(one, tree))
    default:
      return []
  }
}

/** The sizes or colours a card declares itself. */
export const declared = (tree: Node, kind: 'color' | 'text_size'): string[] => [
  ...entries(entries(entries(entries(tree).get('config')).get('style')).get(kind)).keys(),
]
