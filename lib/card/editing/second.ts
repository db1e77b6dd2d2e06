import { getNodeValue, type Node } from 'jsonc-parser'
import { readJson } from '#lib/json/json.ts'
import { commentsIn, itemsOf } from '#lib/json/list-items.ts'
import { entries } from '#lib/json/node.ts'
import { printJson } from '#lib/json/print-json.ts'
import { controlOf, controlsOf, noteOf } from '../remedies/to-second.ts'
import { objectFor, versionOf } from '../vocabulary/spot.ts'
import type { Value } from '../vocabulary/vocabulary-entry.ts'
import { type Described, vocabularyOf } from '../vocabulary.ts'
import { changed, cutOut, indentAt, propertyBehind, type TextChange } from './edit.ts'

/** What a card of 1.0 says that 2.0 has no way to say; a property is named with its owner, `button.url`. */
export type Lost =
  | { what: 'property'; name: string }
  /** The elements of these languages: 2.0 has one list of them, with its texts in every language. */
  | { what: 'languages'; locales: string[] }
  | { what: 'comments'; count: number }

export type Second = { source: string; lost: Lost[] }

type Json = { [key: string]: unknown }

/** Changes that belong together. */
type Step = { changes: TextChange[]; lost: Lost[] }

/** Each round changes what stands inside what another left; nothing needs as many. */
const mostRounds = 60

/**
 * A card of 1.0 as 2.0 writes it. What is the same in both stays as it is written, comments too; what 2.0 cannot say
 * is named.
 *
 * @param source a card, comments allowed
 * @returns null where it is no sound card of 1.0
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-breaking-changes-release-notes
 */
export function asSecond(source: string): Second | null {
  const first = treeOf(source)
  if (first?.type !== 'object' || versionOf(first) !== 1 || isNamed(first)) return null
  const lost: Lost[] = []
  let text = source
  for (let round = 0; round < mostRounds; round++) {
    const tree = treeOf(text)
    if (!tree) return null
    const steps = apart(stepsIn(text, tree))
    if (steps.length === 0) break
    text = changed(
      text,
      steps.flatMap(({ changes }) => changes),
    )
    lost.push(...steps.flatMap((step) => step.lost))
  }
  const tree = treeOf(text)
  const made = tree && changed(text, inFrame(text, tree))
  if (!made || !treeOf(made)) return null
  const count = commentsIn(source, 0, source.length).length - commentsIn(made, 0, made.length).length
  return { source: made, lost: [...once(lost), ...(count > 0 ? [{ what: 'comments', count } as const] : [])] }
}

function treeOf(source: string): Node | null {
  const read = readJson(source)
  return 'json' in read ? read.json.tree : null
}

/** A template, an entity, or what wraps a card: its words are not JSON of a card. */
const isNamed = (root: Node) => {
  const keys = entries(root)
  return ((keys.has('type') && keys.has('data')) || keys.has('card')) && !keys.has('elements')
}

const once = (lost: Lost[]): Lost[] => [...new Map(lost.map((one) => [JSON.stringify(one), one])).values()]

/** Those that do not reach into each other, in order; the rest is for the next round. */
function apart(steps: Step[]): Step[] {
  const from = ({ changes }: Step) => changes[0]?.from ?? 0
  let end = -1
  return [...steps]
    .sort((a, b) => from(a) - from(b))
    .filter((step) => {
      if (step.changes.length === 0 || from(step) <= end) return false
      end = step.changes.at(-1)?.to ?? end
      return true
    })
}

function stepsIn(source: string, tree: Node): Step[] {
  const steps: Step[] = []
  const walk = (node: Node | undefined, value: Value, inColumn: boolean) => {
    if (!node) return
    if (value.is === 'either') {
      for (const one of value.of) if (objectFor(1, one, node)) walk(node, one, inColumn)
    } else if (node.type === 'array' && value.is === 'list') {
      for (const child of node.children ?? []) walk(child, value.of, inColumn)
    } else if (node.type === 'object' && value.is === 'map') {
      for (const held of entries(node).values()) walk(held, value.of, inColumn)
    }
    const object = node.type === 'object' ? objectFor(1, value, node) : null
    if (!object) return
    const step = stepFor(source, node, object, inColumn)
    if (step) steps.push(step)
    // What is written anew is looked into when it stands.
    if (step?.changes.some(({ from, to }) => from <= node.offset && to >= node.offset + node.length)) return
    const keys = entries(node)
    for (const [name, { value }] of Object.entries(object.properties))
      walk(keys.get(name), value, inColumn || object.name === 'column')
  }
  walk(tree, { is: 'object', of: '@card' }, false)
  return steps
}

/** The one thing to do about an object next; null where 2.0 writes it as it is. */
function stepFor(source: string, node: Node, object: Described, inColumn: boolean): Step | null {
  const own = Object.hasOwn(ways, object.name) ? ways[object.name] : undefined
  return own?.({ source, node, keys: entries(node), inColumn }) ?? unsaid(source, node, object)
}

/** Takes out what 2.0 does not know there; what 1.0 does not know either had no effect. */
function unsaid(source: string, node: Node, { name, properties }: Described): Step | null {
  const second = vocabularyOf(2)[name]
  if (!second || name === '@card') return null
  for (const key of entries(node).keys()) {
    if (key === 'tag' || Object.hasOwn(second.properties, key)) continue
    return drop(source, node, key, Object.hasOwn(properties, key) ? `${name.replace(/^@/, '')}.${key}` : null)
  }
  return null
}

type Given = { source: string; node: Node; keys: Map<string, Node>; inColumn: boolean }

const valueIn = (keys: Map<string, Node>, key: string): unknown => {
  const node = keys.get(key)
  return node && getNodeValue(node)
}
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What each thing of 1.0 becomes, step by step. */
const ways: { [name: string]: (given: Given) => Step | null } = {
  action: ({ source, node, inColumn }) => replace(source, node, controlsOf(node, inColumn)),
  note: ({ source, node }) => replace(source, node, [noteOf(node)]),
  div: ({ source, node, keys }) => {
    const extra = valueIn(keys, 'extra')
    if (!isObject(extra)) return null
    const { extra: _, ...rest } = getNodeValue(node) as Json
    const column = (elements: unknown[], more: Json) => ({ tag: 'column', ...more, elements })
    const columns = [column([rest], { width: 'weighted', weight: 1 }), column([controlOf(extra)], { width: 'auto' })]
    return replace(source, node, [{ tag: 'column_set', columns }])
  },
  button: ({ source, node, keys }) => {
    const type = valueIn(keys, 'action_type')
    const does = type === 'form_submit' ? 'submit' : type === 'form_reset' ? 'reset' : null
    if (type !== undefined && does && !keys.has('form_action_type')) return add(source, node, 'form_action_type', does)
    if (type !== undefined) return drop(source, node, 'action_type', null)
    // Words of a button are plain in 2.0.
    const text = keys.get('text')
    const { tag, content } = entries(text).size > 0 ? Object.fromEntries(entries(text)) : {}
    if (tag?.value === 'lark_md') {
      const plain = wordsOf(String(content?.value ?? ''))
      const changes = [over(tag, '"plain_text"'), ...(content ? [over(content, JSON.stringify(plain))] : [])]
      return {
        changes: changes.sort((a, b) => a.from - b.from),
        lost: plain === content?.value ? [] : [{ what: 'property', name: 'button.text: lark_md' }],
      }
    }
    return acting(source, node, keys)
  },
  ...Object.fromEntries(
    ['select_static', 'multi_select_static', 'select_person', 'multi_select_person'].map((tag) => [
      tag,
      ({ source, node, keys }: Given) => acting(source, node, keys),
    ]),
  ),
  '@overflow_option': ({ source, node, keys }) => {
    const url = valueIn(keys, 'url')
    if (typeof url !== 'string') return null
    return keys.has('multi_url') ? drop(source, node, 'url', null) : rename(source, keys, 'url', 'multi_url', { url })
  },
  plain_text: inLanguages,
  lark_md: inLanguages,
  markdown: linkedByName,
  img: ({ keys }) => {
    const size = keys.get('size')
    return size?.value === 'stretch_without_padding'
      ? { changes: [over(size, '"stretch"')], lost: [{ what: 'property', name: 'img.size: stretch_without_padding' }] }
      : null
  },
  '@config': ({ source, node, keys }) => {
    const shared = keys.get('update_multi')
    if (shared?.value === false)
      return { changes: [over(shared, 'true')], lost: [{ what: 'property', name: 'config.update_multi: false' }] }
    if (valueIn(keys, 'compact_width') === true && !keys.has('width_mode'))
      return add(source, node, 'width_mode', 'compact')
    return keys.has('compact_width') ? drop(source, node, 'compact_width', null) : null
  },
  '@header': ({ source, node, keys }) => {
    const old = valueIn(keys, 'ud_icon')
    const icon = keys.get('icon')
    if (isObject(old)) {
      const style = isObject(old.style) ? old.style : {}
      const made = { tag: 'standard_icon', token: old.token, ...(style.color !== undefined && { color: style.color }) }
      if (icon) return drop(source, node, 'icon', 'header.icon')
      return rename(source, keys, 'ud_icon', 'icon', made)
    }
    const picture = valueIn(keys, 'icon')
    if (icon && isObject(picture) && !('tag' in picture))
      return { changes: [over(icon, printJson({ tag: 'custom_icon', ...picture }))], lost: [] }
    return null
  },
  '@card': ({ source, node, keys }) => {
    for (const key of ['fallback', 'open_ids']) if (keys.has(key)) return drop(source, node, key, `card.${key}`)
    if (keys.has('i18n_header')) return headerInLanguages(source, node, keys)
    const lists = keys.get('i18n_elements')
    if (!lists) return null
    const all = entries(lists)
    const plain = keys.get('elements')
    const chosen = plain?.children?.length
      ? null
      : (['zh_cn', 'en_us', ...all.keys()].find((key) => all.has(key)) ?? null)
    const others = [...all.keys()].filter((locale) => locale !== chosen)
    const lost: Lost[] = others.length > 0 ? [{ what: 'languages', locales: others }] : []
    const list = chosen === null ? undefined : all.get(chosen)
    const cut = drop(source, node, 'i18n_elements', null)
    if (!list) return { ...cut, lost }
    const text = source.slice(list.offset, list.offset + list.length)
    // Both at once: another round would take the list that was chosen for one that is lost.
    if (plain) return { changes: [over(plain, text), ...cut.changes].sort((a, b) => a.from - b.from), lost }
    const property = lists.parent
    return property ? { changes: [over(property, `"elements": ${text}`)], lost } : null
  },
}

/** `[words]($name)`: a link by its name, which 2.0 does not know. */
const namedLink = /\[([^[\]\n]{0,300})\]\(\$([^()\s]{1,100})\)/g

/** Links by name become the links they name; of one that names none the words stay. */
function linkedByName({ source, node, keys }: Given): Step | null {
  const content = keys.get('content')
  const written = valueIn(keys, 'href')
  const href = isObject(written) ? written : {}
  const lost: Lost[] = []
  if (content?.type === 'string') {
    const linked = String(content.value).replace(namedLink, (_, words: string, name: string) => {
      const to = Object.hasOwn(href, name) ? href[name] : undefined
      const link = isObject(to) ? (to.url ?? to.pc_url ?? to.ios_url ?? to.android_url) : undefined
      const isOne = isObject(to) && new Set(Object.values(to)).size <= 1
      if (typeof link !== 'string' || !isOne) lost.push({ what: 'property', name: 'markdown.href' })
      return typeof link === 'string' ? `[${words}](${link})` : words
    })
    if (linked !== content.value) return { changes: [over(content, JSON.stringify(linked))], lost }
  }
  return keys.has('href') ? drop(source, node, 'href', null) : null
}

/** Its words in every language under the name they have now. */
function inLanguages({ source, node, keys }: Given): Step | null {
  if (!keys.has('i18n')) return null
  return keys.has('i18n_content')
    ? drop(source, node, 'i18n', null)
    : rename(source, keys, 'i18n', 'i18n_content', valueIn(keys, 'i18n'))
}

/** What a text of Markdown says, without its signs. */
const wordsOf = (markdown: string) =>
  markdown
    .replace(/<[^<>]{0,400}>/g, '')
    .replace(/[*~`]+/g, '')
    .trim()

/** A title in each language becomes the one title, with its words in each. */
function headerInLanguages(source: string, node: Node, keys: Map<string, Node>): Step | null {
  const each = valueIn(keys, 'i18n_header')
  const headers = Object.entries(isObject(each) ? each : {}).filter((one): one is [string, Json] => isObject(one[1]))
  const plain = valueIn(keys, 'header')
  const base = isObject(plain) ? plain : headers[0]?.[1]
  const property = keys.get('i18n_header')?.parent
  if (!base || !property) return drop(source, node, 'i18n_header', null)
  const made: Json = { ...base }
  for (const part of ['title', 'subtitle']) {
    const words = headers.flatMap(([locale, header]) => {
      const content = isObject(header[part]) ? header[part].content : undefined
      return typeof content === 'string' ? [[locale, content] as const] : []
    })
    const text = base[part] ?? headers.map(([, header]) => header[part]).find(isObject)
    if (words.length > 0 && isObject(text)) made[part] = { ...text, i18n_content: Object.fromEntries(words) }
  }
  const differs = headers.some(([, header]) =>
    Object.keys(header).some(
      (key) => key !== 'title' && key !== 'subtitle' && JSON.stringify(header[key]) !== JSON.stringify(base[key]),
    ),
  )
  const lost: Lost[] = differs ? [{ what: 'property', name: 'card.i18n_header' }] : []
  const header = keys.get('header')
  if (!header) return { changes: [over(property, `"header": ${printJson(made)}`)], lost }
  const cut = drop(source, node, 'i18n_header', null)
  const changes = [over(header, printJson(made, '  ', indentAt(source, header.offset))), ...cut.changes]
  return { changes: changes.sort((a, b) => a.from - b.from), lost }
}

/** What a press does is a list of behaviors in 2.0. */
function acting(source: string, node: Node, keys: Map<string, Node>): Step | null {
  const what = ['url', 'multi_url', 'value'].filter((key) => keys.has(key))
  const [key, ...others] = what
  if (key === undefined) return null
  const { behaviors } = controlOf(getNodeValue(node)) as Json
  if (keys.has('behaviors') || behaviors === undefined || others.length > 0)
    return keys.has('behaviors') || behaviors === undefined
      ? drop(source, node, key, null)
      : add(source, node, 'behaviors', behaviors)
  return rename(source, keys, key, 'behaviors', behaviors)
}

const over = ({ offset, length }: Node, insert: string): TextChange => ({ from: offset, to: offset + length, insert })

function replace(source: string, node: Node, elements: unknown[]): Step {
  const indent = indentAt(source, node.offset)
  const spread = source.includes('\n')
  if (elements.length === 0) {
    const list = node.parent
    const items = list ? itemsOf(source, list) : []
    const index = items.findIndex((item) => item.node === node)
    return { changes: list ? cutOut(source, list, items, index) : [], lost: [] }
  }
  const json = elements
    .map((one) => (spread ? printJson(one, '  ', indent) : JSON.stringify(one)))
    .join(spread ? `,\n${indent}` : ',')
  return { changes: [over(node, json)], lost: [] }
}

/** @param lost what it was, where something is lost by it */
function drop(source: string, node: Node, key: string, lost: string | null): Step {
  const items = itemsOf(source, node)
  const index = items.findLastIndex((item) => item.node.children?.[0]?.value === key)
  return { changes: cutOut(source, node, items, index), lost: lost === null ? [] : [{ what: 'property', name: lost }] }
}

const add = (source: string, node: Node, key: string, value: unknown): Step => ({
  changes: propertyBehind(source, node, key, printJson(value)),
  lost: [],
})

/** Another name and value where a property stands. */
function rename(source: string, keys: Map<string, Node>, from: string, to: string, value: unknown): Step | null {
  const property = keys.get(from)?.parent
  if (!property) return null
  const json = source.includes('\n') ? printJson(value, '  ', indentAt(source, property.offset)) : JSON.stringify(value)
  return { changes: [over(property, `${JSON.stringify(to)}: ${json}`)], lost: [] }
}

/** The elements go into a body, as they are written, and the schema says of which version the card is. */
function inFrame(source: string, root: Node): TextChange[] {
  const keys = entries(root)
  const list = keys.get('elements')
  const schema = keys.get('schema')
  const items = itemsOf(source, root)
  const [first] = items
  const changes: TextChange[] = []
  if (schema) changes.push(over(schema, '"2.0"'))
  else if (first) {
    const at = first.node.offset
    const between = source.slice(root.offset, at).includes('\n') ? `\n${indentAt(source, at)}` : ' '
    changes.push({ from: at, to: at, insert: `"schema": "2.0",${between}` })
  } else return [over(root, '{ "schema": "2.0", "body": { "elements": [] } }')]
  if (list?.parent && !keys.has('body')) {
    const { offset, length } = list.parent
    changes.push(
      { from: offset, to: offset, insert: '"body": { ' },
      { from: offset + length, to: offset + length, insert: ' }' },
    )
  } else if (!keys.has('body')) changes.push(...propertyBehind(source, root, 'body', '{ "elements": [] }'))
  return changes.sort((a, b) => a.from - b.from)
}
