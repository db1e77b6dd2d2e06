import { getNodeValue, type Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import { pointerOf } from '#lib/json/pointer.ts'
import type { Path } from '#lib/protocol/problems.ts'
import { component2 } from '../vocabulary/shared.ts'
import { spotAt, valuesOf } from '../vocabulary/spot.ts'
import { cardLocales, platforms } from '../vocabulary/values.ts'
import { type Held, type Property, say, type Value, type Version } from '../vocabulary/vocabulary-entry.ts'
import { describe as entryOf, vocabularyOf } from '../vocabulary.ts'

/** What a value is written with, where one does not write JSON. */
export type FieldKind =
  | 'text'
  | Held
  | 'switch'
  | 'number'
  | 'choice'
  | 'colour'
  /** A size, a length, a gap: a name or a number with its unit. */
  | 'measure'
  /** An object with a `tag` that says something: its words come first. */
  | 'words'
  | 'group'
  | 'list'
  | 'map'
  /** A map by language: what there is in each, side by side. */
  | 'languages'
  /** The rows of a table. */
  | 'cells'
  | 'chart'
  | 'json'

/** One property of what is inspected, written or not. */
export type Field = {
  kind: FieldKind
  name: string
  /** Where its value stands in the source, or would. */
  path: string
  /** What it is a property of: `button`, `@config`. */
  of: string
  property: Property
  /** As written in the source; null where it is not. */
  raw: string | null
  value: unknown
  /** What it may be, where that can be listed: names of colours and sizes, tags, keys of a map. */
  offered: readonly (string | number | boolean)[]
  /** What it holds, where it is written and holds something: properties, or the values of a map by their keys. */
  fields: Field[]
  /** The items of a list, each by its own fields, or by itself. */
  items: Field[][]
}

const texts: readonly string[] = ['plain_text', 'lark_md', 'markdown']

/** The kind of field for a value; null for what is no field: components stand in the outline. */
const kinds: { [V in Value['is']]: (value: Extract<Value, { is: V }>) => FieldKind | null } = {
  string: ({ holds }) => holds ?? 'text',
  flag: () => 'switch',
  number: () => 'number',
  // What can only be one thing is not chosen.
  choice: ({ of, firm, holds }) => (firm && of.length === 1 ? null : (holds ?? 'choice')),
  colour: () => 'colour',
  text_size: () => 'choice',
  length: () => 'measure',
  spacing: () => 'measure',
  radius: () => 'measure',
  box: () => 'measure',
  object: () => 'group',
  tagged: ({ of }) => (of.some((tag) => texts.includes(tag)) ? 'words' : 'group'),
  component: () => null,
  behavior: () => 'group',
  list: ({ of }) => (holdsComponents(of) ? null : of.is === 'own' && of.holds === 'row' ? 'cells' : 'list'),
  map: ({ keys, of }) => (keys === 'locale' ? 'languages' : holdsComponents(of) ? null : 'map'),
  own: ({ holds }) => (holds === 'chart' ? 'chart' : 'json'),
  either: ({ of }) => (of.some(({ is }) => is === 'object' || is === 'tagged') ? 'json' : 'measure'),
}

const kindOf = (value: Value): FieldKind | null => (kinds[value.is] as (value: Value) => FieldKind | null)(value)

/** The outline has them, by themselves: what is written in one would take the selection there. */
function holdsComponents(value: Value): boolean {
  if (value.is === 'list') return holdsComponents(value.of)
  if (value.is === 'object') return value.of === '@checker_button'
  if (value.is === 'tagged') return value.of.some((tag) => entryOf(1, tag)?.kind === 'component')
  return value.is === 'component'
}

/** Whether what is written can be shown in such a field: what is of another type is shown as the JSON it is. */
function fits(kind: FieldKind, { type }: Node): boolean {
  switch (kind) {
    case 'switch':
      return type === 'boolean'
    case 'number':
      return type === 'number'
    case 'choice':
      return type === 'string' || type === 'number' || type === 'boolean'
    case 'words':
    case 'group':
    case 'map':
    case 'languages':
    case 'chart':
      return type === 'object'
    case 'list':
    case 'cells':
      return type === 'array'
    case 'json':
      return true
    default:
      return type === 'string'
  }
}

/** Deeper than anything the vocabulary has. */
const deepest = 12

/** As many items are shown as fields; of a longer list the source is the better place. */
const mostItems = 100

/**
 * The properties of what stands at a place of a card, as fields: what Feishu asks for first, then what is its own, then
 * what every component has. What is deprecated comes last, and only where it is written.
 *
 * @param source the card, comments allowed
 * @param tree of the source; it is only looked at
 * @param path of an element, of the header, or none for the card itself
 * @returns nothing where the vocabulary does not know what stands there
 */
export const fieldsAt = (source: string, tree: Node, path: Path): Field[] => fieldsIn({ source, tree }, path, 0)

type Card = { source: string; tree: Node }

function fieldsIn(card: Card, path: Path, depth: number): Field[] {
  const { object, host, node, version, parent } = spotAt(card.tree, path)
  if (!object || depth > deepest) return []
  const written = entries(node)
  // The outline has the header, too, once there is one.
  const inOutline = (name: string) => path.length === 0 && name === 'header' && written.get(name)?.type === 'object'
  return Object.entries(object.properties)
    .filter(([name]) => !inOutline(name))
    .filter(
      ([name, { only_in, deprecated }]) => written.has(name) || (!deprecated && (only_in?.includes(host) ?? true)),
    )
    .flatMap(([name, property]) => {
      const field = fieldOf(card, version, [...path, name], object.name, property, written.get(name), depth)
      return field ? [{ field, rank: rankOf(name, property, parent) }] : []
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ field }) => field)
}

/** What every component has: it says nothing about this one. */
const everywhere = new Set(Object.keys(component2))

function rankOf(name: string, { required, deprecated }: Property, parent: string): number {
  if (required === 'present' || required === 'filled') return 0
  if (required === 'advised' || (required === 'in_form' && parent === 'form')) return 1
  if (deprecated) return 4
  return everywhere.has(name) ? 3 : 2
}

function fieldOf(
  card: Card,
  version: Version,
  path: Path,
  of: string,
  property: Property,
  node: Node | undefined,
  depth: number,
): Field | null {
  const { value } = property
  const asked = kindOf(value)
  if (asked === null) return null
  const kind = node && !fits(asked, node) ? 'json' : asked
  return {
    kind,
    name: String(path.at(-1)),
    path: pointerOf(path),
    of,
    property,
    raw: node ? card.source.slice(node.offset, node.offset + node.length) : null,
    value: node && getNodeValue(node),
    offered: offeredOf(value, card.tree),
    fields: node ? heldBy(card, version, kind, path, of, value, node, depth) : [],
    items:
      node && kind === 'list' && value.is === 'list' ? itemsOf(card, version, path, of, value.of, node, depth) : [],
  }
}

function heldBy(
  card: Card,
  version: Version,
  kind: FieldKind,
  path: Path,
  of: string,
  value: Value,
  node: Node,
  depth: number,
): Field[] {
  if (kind === 'group' || kind === 'words') return fieldsIn(card, path, depth + 1)
  if ((kind !== 'map' && kind !== 'languages') || value.is !== 'map') return []
  return [...entries(node)].flatMap(([key, held]) => {
    const property = { value: value.of, says: saidOf(version, of, path) }
    return fieldOf(card, version, [...path, key], of, property, held, depth + 1) ?? []
  })
}

/** What is held one by one is what its property says of all. */
const saidOf = (version: Version, of: string, path: Path) =>
  entryOf(version, of, String(path.at(-1)))?.says ?? say('', '')

function itemsOf(card: Card, version: Version, path: Path, of: string, value: Value, list: Node, depth: number) {
  return (list.children ?? []).slice(0, mostItems).map((item, i) => {
    const at = [...path, i]
    if (item.type === 'object' && isObject(value)) return fieldsIn(card, at, depth + 1)
    const property: Property = { value, says: saidOf(version, of, path), required: 'filled' }
    const field = fieldOf(card, version, at, of, property, item, depth + 1)
    return field ? [field] : []
  })
}

const isObject = ({ is }: Value) => is === 'object' || is === 'tagged' || is === 'behavior'

function offeredOf(value: Value, tree: Node): Field['offered'] {
  if (value.is === 'tagged') return value.of
  if (value.is === 'list') return offeredOf(value.of, tree)
  if (value.is === 'map') return value.keys === 'locale' ? cardLocales : value.keys === 'platform' ? platforms : []
  if (value.is === 'behavior') return ['open_url', 'callback']
  return valuesOf(value, tree)
}

/**
 * The least that may stand in the place of a value, with what Feishu asks for filled in as far as it can be known.
 *
 * @param tag which of several objects it shall be; without it, the first
 */
export function newValue(version: Version, value: Value, tag?: string): unknown {
  switch (value.is) {
    case 'flag':
      return true
    case 'number':
      return value.range?.[0] ?? 0
    case 'choice':
      return value.of[0]
    case 'colour':
      return value.named ? 'blue' : 'rgba(0,0,0,1)'
    case 'text_size':
      return 'normal'
    case 'length':
      return value.names[0] ?? `${value.px?.[0] ?? 0}px`
    case 'radius':
    case 'spacing':
    case 'box':
      return '8px'
    case 'object':
      return needed(version, value.of)
    case 'tagged': {
      const name = tag ?? value.of[0] ?? ''
      return { tag: name, ...needed(version, name) }
    }
    case 'behavior':
      return tag === 'callback' ? { type: tag, value: {} } : { type: 'open_url', default_url: 'https://' }
    case 'list':
      return []
    case 'map':
    case 'own':
      return {}
    case 'either':
      return value.of[0] && newValue(version, value.of[0])
    default:
      return value.is === 'string' ? (value.example ?? '') : {}
  }
}

function needed(version: Version, name: string): { [property: string]: unknown } {
  return Object.fromEntries(
    Object.entries(vocabularyOf(version)[name]?.properties ?? {}).flatMap(([key, { value, required }]) =>
      required && required !== 'in_form' ? [[key, newValue(version, value)]] : [],
    ),
  )
}
