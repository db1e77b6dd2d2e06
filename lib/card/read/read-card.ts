import { getNodeValue, type Node } from 'jsonc-parser'
import * as z from 'zod/mini'
import { readJson as plainReader, type ReadJson } from '#lib/json/json.ts'
import { asText, entries, type Place, plain } from '#lib/json/node.ts'
import { below } from '#lib/json/pointer.ts'
import { cardForm } from '#lib/protocol/messages/interactive.ts'
import { tooMuchToDraw } from '#lib/shown/drawable.ts'
import { type AnyElementType, type Element, elements } from '../elements.ts'
import { type Config, config } from './config.ts'
import { flow } from './flow.ts'
import { type Header, readHeader } from './read-header.ts'
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
  | { form: 'unreadable'; why: 'shape' | 'depth' | 'size' }

/** Containers inside containers; Feishu stops at five, and a browser has a stack to think of. */
const deepest = 40

/** Reads a content; see `cardReader`. */
export const readCard = (content: string): Card => cardReader()(content)

/**
 * Makes a reader of the content of an `interactive` message, either version, into the one tree that is drawn. What
 * is written as it was the last time comes back as the same object, so only what changed is read, and drawn, anew.
 * Positions in the source are the JSON tree's; an element knows its path.
 *
 * The reader takes the JSON text, comments allowed. It never throws: wrong values fall back as the client's do,
 * unknown components stay in the tree by their tag.
 *
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-structure
 * @see https://open.feishu.cn/document/feishu-cards/card-json-structure
 */
export function cardReader(readJson: ReadJson = plainReader): (content: string) => Card {
  const memory: Memory = new Map()
  return (content) => {
    if (tooMuchToDraw('interactive', content, readJson)) return { form: 'unreadable', why: 'size' }
    try {
      const read = readJson(content)
      if ('errors' in read) {
        const [first] = read.errors
        if (first?.reason === 'TooDeep') return { form: 'unreadable', why: 'depth' }
        return { form: 'unreadable', why: 'json', reason: first?.reason ?? '', offset: first?.offset ?? 0 }
      }
      if (memory.size > mostRemembered) memory.clear()
      return new Reader(content, memory).card(read.json.tree)
    } catch (error) {
      if (error instanceof RangeError) return { form: 'unreadable', why: 'depth' }
      throw error
    }
  }
}

/** By path: what was written there, and what was made of it. */
type Memory = Map<string, { text: string; made: unknown }>
const mostRemembered = 5000

const noConfig = config.parse({})

class Reader {
  constructor(
    private readonly content: string,
    private readonly memory: Memory,
  ) {}

  card(root: Node): Card {
    if (root.type !== 'object') return { form: 'unreadable', why: 'shape' }
    const keys = entries(root)
    const form = cardForm(plain(root, ['elements', 'body', 'header', 'i18n_elements', 'i18n_header']))
    const data = keys.get('data')
    if (form === 'template' && data) return templateIn(data)
    if (form === 'entity' && data) return { form: 'entity', card_id: asText(plain(data).card_id) }
    const version = form === 'card2' ? 2 : 1
    const settings = keys.get('config')
    const header = (node: Node, path: string) => this.again(node, path, () => readHeader(node, path))
    const title = keys.get('header')
    return {
      form: 'raw',
      version,
      place: { path: '' },
      config:
        settings?.type === 'object' ? this.again(settings, '/config', () => config.parse(plain(settings))) : noConfig,
      card_link: linkOf(objectAt(keys, 'card_link')),
      header: {
        plain: title ? header(title, '/header') : null,
        languages: mapped(keys.get('i18n_header'), '/i18n_header', header),
      },
      body: version === 2 ? this.body2(keys) : this.body1(keys),
    }
  }

  /** What was made of the same words in the same place before, or else what is made of them now. */
  private again<T>(node: Node, path: string, make: () => T): T {
    const text = this.content.slice(node.offset, node.offset + node.length)
    const known = this.memory.get(path)
    if (known?.text === text) {
      // A part of a text keeps the whole of it in memory: that of the newest is there anyway.
      known.text = text
      return known.made as T
    }
    const made = make()
    this.memory.set(path, { text, made })
    return made
  }

  private body1(keys: Map<string, Node>): Body {
    return {
      ...bodyFields.parse({}),
      place: { path: '' },
      elements: {
        plain: this.list(keys.get('elements'), '/elements', 0),
        languages: mapped(keys.get('i18n_elements'), '/i18n_elements', (node, path) => this.list(node, path, 0)),
      },
    }
  }

  /** Elements at the root of a 2.0 card are refused by Feishu; they are drawn all the same, so that they can be seen. */
  private body2(keys: Map<string, Node>): Body {
    const body = keys.get('body')
    const held = body?.type === 'object' ? entries(body) : new Map<string, Node>()
    const own = this.list(held.get('elements'), '/body/elements', 0)
    return {
      ...bodyFields.parse(body?.type === 'object' ? plain(body, ['elements']) : {}),
      place: { path: body ? '/body' : '' },
      elements: { plain: [...own, ...this.list(keys.get('elements'), '/elements', 0)], languages: {} },
    }
  }

  /** The elements in a list, or the single one that stands in its place. */
  private list(node: Node | undefined, path: string, depth: number, otherwise = ''): Element[] {
    if (depth > deepest) throw new RangeError('nested too deep')
    if (node?.type === 'array')
      return (node.children ?? []).map((child, i) => this.element(child, below(path, i), depth, otherwise))
    return node?.type === 'object' ? [this.element(node, path, depth, otherwise)] : []
  }

  private element(node: Node, path: string, depth: number, otherwise: string): Element {
    return this.again(node, path, () => this.newElement(node, path, depth, otherwise))
  }

  private newElement(node: Node, path: string, depth: number, otherwise: string): Element {
    const keys = entries(node)
    const named: unknown = keys.get('tag')?.value
    const written = typeof named === 'string' ? named : node.type === 'object' ? otherwise : ''
    const place = { path }
    const within = (slot: string) => this.list(keys.get(slot), below(path, slot), depth + 1, implied[slot])
    const type = Object.hasOwn(known, written) ? known[written] : undefined
    if (!type) {
      const children = ['elements', 'columns', 'actions'].flatMap(within)
      return { tag: '@unpreviewed', written, children, place }
    }
    const fields = type.fields.parse(plain(node, type.slots))
    const slots = Object.fromEntries(type.slots.map((slot) => [slot, within(slot)]))
    return { ...fields, ...slots, tag: written, place } as Element
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
    written(value),
  ])
  const version = typeof template_version_name === 'string' && template_version_name ? template_version_name : null
  return { form: 'template', template_id: asText(template_id), version, variables }
}

/** A value on one line, as JSON; what is longer than anybody reads is cut. */
function written(value: Node): string {
  const json = JSON.stringify(getNodeValue(value)) ?? ''
  return json.length > longestVariable ? `${json.slice(0, longestVariable)}…` : json
}
const longestVariable = 2000

function mapped<T>(node: Node | undefined, path: string, read: (node: Node, path: string) => T) {
  return Object.fromEntries([...entries(node)].map(([locale, value]) => [locale, read(value, below(path, locale))]))
}

/** What an element is where it names no tag. */
const implied: { [slot: string]: string } = { columns: 'column' }

const known: { [tag: string]: AnyElementType } = elements
