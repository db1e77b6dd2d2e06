import type { Node } from 'jsonc-parser'
import * as z from 'zod'
import { readJson } from '../json.ts'
import { cardForm } from '../messages/interactive.ts'
import { type Config, config } from './config.ts'
import { type AnyElementType, type Element, elements } from './elements.ts'
import { flow } from './flow.ts'
import { type Header, readHeader } from './header.ts'
import { below, entries, type Place, placeOf, plain } from './node.ts'
import { linkOf } from './shapes.ts'

/** A value that is the same in every language, or one per locale. */
export type PerLocale<T> = { plain: T; languages: { [locale: string]: T } }

const bodyFields = z.object(flow)

export type Body = z.infer<typeof bodyFields> & { elements: PerLocale<Element[]>; place: Place }

export type Card =
  | {
      form: 'raw'
      version: 1 | 2
      config: Config
      /** Where a click leads that nothing inside the card takes. */
      card_link: string | null
      header: PerLocale<Header | null>
      body: Body
      place: Place
    }
  | { form: 'template'; template_id: string; version: string | null; variables: [name: string, json: string][] }
  | { form: 'entity'; card_id: string }
  /** Not a card: broken JSON (with its reason), or JSON of another shape. */
  | { form: 'unreadable'; why: 'json'; reason: string; offset: number }
  | { form: 'unreadable'; why: 'shape' | 'depth' }

/** Containers inside containers; Feishu stops at five, and a browser has a stack to think of. */
const deepest = 40

/**
 * Reads the content of an `interactive` message, either version, into the one tree that is drawn.
 * Never throws; wrong values fall back as the client's do, unknown components stay in the tree by their tag.
 *
 * @param content the JSON text, comments allowed; places refer to it
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-structure
 * @see https://open.feishu.cn/document/feishu-cards/card-json-structure
 */
export function readCard(content: string): Card {
  try {
    const read = readJson(content)
    if ('errors' in read) {
      const [first] = read.errors
      if (first?.reason === 'TooDeep') return { form: 'unreadable', why: 'depth' }
      return { form: 'unreadable', why: 'json', reason: first?.reason ?? '', offset: first?.offset ?? 0 }
    }
    return cardIn(read.json.tree)
  } catch (error) {
    if (error instanceof RangeError) return { form: 'unreadable', why: 'depth' }
    throw error
  }
}

function cardIn(root: Node): Card {
  if (root.type !== 'object') return { form: 'unreadable', why: 'shape' }
  const keys = entries(root)
  const form = cardForm(plain(root, ['elements', 'body', 'header', 'i18n_elements', 'i18n_header']))
  const data = keys.get('data')
  if (form === 'template' && data) return templateIn(data)
  if (form === 'entity' && data) return { form: 'entity', card_id: String(plain(data).card_id ?? '') }
  const version = form === 'card2' ? 2 : 1
  return {
    form: 'raw',
    version,
    place: placeOf(root, ''),
    config: config.parse(objectAt(keys, 'config')),
    card_link: linkOf(objectAt(keys, 'card_link')),
    header: {
      plain: readHeader(keys.get('header'), '/header'),
      languages: mapped(keys.get('i18n_header'), '/i18n_header', readHeader),
    },
    body: version === 2 ? body2(keys, root) : body1(keys, root),
  }
}

const objectAt = (keys: Map<string, Node>, key: string) => {
  const node = keys.get(key)
  return node?.type === 'object' ? plain(node) : {}
}

function templateIn(data: Node): Card {
  const { template_id, template_version_name } = plain(data, ['template_variable'])
  const variables = [...entries(entries(data).get('template_variable'))].map(([name, value]): [string, string] => [
    name,
    JSON.stringify(value.value ?? plain(value)) ?? '',
  ])
  const version = typeof template_version_name === 'string' && template_version_name ? template_version_name : null
  return { form: 'template', template_id: String(template_id ?? ''), version, variables }
}

function body1(keys: Map<string, Node>, root: Node): Body {
  return {
    ...bodyFields.parse({}),
    place: placeOf(root, ''),
    elements: {
      plain: listOf(keys.get('elements'), '/elements', 0),
      languages: mapped(keys.get('i18n_elements'), '/i18n_elements', (node, path) => listOf(node, path, 0)),
    },
  }
}

/** Elements at the root of a 2.0 card are refused by Feishu; they are drawn all the same, so that they can be seen. */
function body2(keys: Map<string, Node>, root: Node): Body {
  const body = keys.get('body')
  const held = body?.type === 'object' ? entries(body) : new Map<string, Node>()
  const own = listOf(held.get('elements'), '/body/elements', 0)
  return {
    ...bodyFields.parse(body?.type === 'object' ? plain(body, ['elements']) : {}),
    place: placeOf(body ?? root, body ? '/body' : ''),
    elements: { plain: [...own, ...listOf(keys.get('elements'), '/elements', 0)], languages: {} },
  }
}

function mapped<T>(node: Node | undefined, path: string, read: (node: Node, path: string) => T) {
  return Object.fromEntries([...entries(node)].map(([locale, value]) => [locale, read(value, below(path, locale))]))
}

/** What an element is where it names no tag. */
const implied: { [slot: string]: string } = { columns: 'column' }

/** The elements in a list, or the single one that stands in its place. */
function listOf(node: Node | undefined, path: string, depth: number, otherwise = ''): Element[] {
  if (depth > deepest) throw new RangeError('nested too deep')
  if (node?.type === 'array')
    return (node.children ?? []).map((child, i) => elementOf(child, below(path, i), depth, otherwise))
  return node?.type === 'object' ? [elementOf(node, path, depth, otherwise)] : []
}

const known: { [tag: string]: AnyElementType } = elements

function elementOf(node: Node, path: string, depth: number, otherwise: string): Element {
  const keys = entries(node)
  const named: unknown = keys.get('tag')?.value
  const written = typeof named === 'string' ? named : node.type === 'object' ? otherwise : ''
  const place = placeOf(node, path)
  const within = (slot: string) => listOf(keys.get(slot), below(path, slot), depth + 1, implied[slot])
  const type = Object.hasOwn(known, written) ? known[written] : undefined
  if (!type) {
    const children = ['elements', 'columns', 'actions'].flatMap(within)
    return { tag: '@unpreviewed', written, children, place }
  }
  const fields = type.fields.parse(plain(node, type.slots))
  const slots = Object.fromEntries(type.slots.map((slot) => [slot, within(slot)]))
  return { ...fields, ...slots, tag: written, place } as Element
}
