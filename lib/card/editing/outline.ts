import { type Node, parseTree } from 'jsonc-parser'
import { readJson as plainReader, type ReadJson } from '#lib/json/json.ts'
import { entries } from '#lib/json/node.ts'
import { below, isWithin, lastStepOf, parentOf } from '#lib/json/pointer.ts'

/** An element as the outline lists it: where it stands in the source, and its first words. */
export type OutlineNode = {
  /** JSON pointer, the same the preview carries in `data-path`. */
  path: string
  /** Its tag; `header`, or the locale a list of elements belongs to; empty where none is written. */
  tag: string
  kind: 'element' | 'header' | 'locale' | 'paragraph'
  words: string
  from: number
  to: number
  children: OutlineNode[]
}

export type Outline = {
  /** 1 and 2 are card JSON; null is anything else. */
  version: 1 | 2 | null
  nodes: OutlineNode[]
  /** Whether the source reads without an error. Broken JSON is outlined as far as it goes. */
  valid: boolean
}

export const noOutline: Outline = { version: null, nodes: [], valid: false }

/** Containers in containers; Feishu stops at five. */
const deepest = 40

/**
 * The elements of a card source, in order, with their places. Broken JSON gives what can be made out; never throws.
 *
 * @param source card JSON 1.0 or 2.0, comments allowed; places are UTF-16 offsets into it
 */
export function outlineCard(source: string, readJson?: ReadJson): Outline {
  return outlined(source, readJson, (root) => {
    const keys = entries(root)
    const version = keys.get('schema')?.value === '2.0' ? 2 : 1
    const lists =
      version === 2
        ? [...listOf(entries(keys.get('body')).get('elements'), '/body/elements', 0)]
        : [
            ...listOf(keys.get('elements'), '/elements', 0),
            ...[...entries(keys.get('i18n_elements'))].map(([locale, list]) =>
              group(list, below('/i18n_elements', locale), locale, 'locale', (path) => listOf(list, path, 0)),
            ),
          ]
    const header = keys.get('header')
    const title = header?.type === 'object' ? [headerOf(header)] : []
    return { version, nodes: [...title, ...lists] }
  })
}

/** The same for the JSON of a post: languages, paragraphs, elements. */
export function outlinePost(source: string, readJson?: ReadJson): Outline {
  return outlined(source, readJson, (root) => ({
    version: null,
    nodes: [...entries(root)].flatMap(([locale, post]) => {
      const content = entries(post).get('content')
      if (content?.type !== 'array') return []
      const base = below(below('', locale), 'content')
      const paragraphs = (content.children ?? []).map((paragraph, i) =>
        group(paragraph, below(base, i), '', 'paragraph', (path) => listOf(paragraph, path, 0)),
      )
      return [{ ...group(post, below('', locale), locale, 'locale', () => []), children: paragraphs }]
    }),
  }))
}

/** What is broken is read past its faults, which is slow: in a longer source only once it is mended. UTF-16 units. */
const longestBroken = 100_000

function outlined(
  source: string,
  readJson: ReadJson = plainReader,
  read: (root: Node) => Omit<Outline, 'valid'>,
): Outline {
  try {
    const json = readJson(source)
    if ('errors' in json && source.length > longestBroken) return noOutline
    const root = 'json' in json ? json.json.tree : parseTree(source, [], { allowTrailingComma: true })
    return root?.type === 'object' ? { ...read(root), valid: 'json' in json } : noOutline
  } catch (error) {
    // Nested without end: the preview says so, and there is nothing to choose in it.
    if (error instanceof RangeError) return noOutline
    throw error
  }
}

function group(
  node: Node,
  path: string,
  tag: string,
  kind: OutlineNode['kind'],
  within: (path: string) => OutlineNode[],
): OutlineNode {
  return { path, tag, kind, words: '', from: node.offset, to: node.offset + node.length, children: within(path) }
}

const headerOf = (node: Node): OutlineNode => ({
  ...group(node, '/header', 'header', 'header', () => []),
  words: wordsOf(node, 0),
})

function listOf(node: Node | undefined, path: string, depth: number): OutlineNode[] {
  if (node?.type !== 'array' || depth > deepest) return []
  return (node.children ?? []).flatMap((child, i) =>
    child.type === 'object' ? [elementOf(child, below(path, i), depth)] : [],
  )
}

function elementOf(node: Node, path: string, depth: number): OutlineNode {
  const keys = entries(node)
  const written: unknown = keys.get('tag')?.value
  const tag = typeof written === 'string' ? written : lastStepOf(parentOf(path)) === 'columns' ? 'column' : ''
  const extra = keys.get('extra')
  const children = [
    // The columns of a table are no elements.
    ...(tag === 'column_set' ? listOf(keys.get('columns'), below(path, 'columns'), depth + 1) : []),
    ...listOf(keys.get('elements'), below(path, 'elements'), depth + 1),
    ...listOf(keys.get('actions'), below(path, 'actions'), depth + 1),
    ...(extra?.type === 'object' ? [elementOf(extra, below(path, 'extra'), depth + 1)] : []),
    ...listOf(entries(keys.get('button_area')).get('buttons'), `${path}/button_area/buttons`, depth + 1),
  ]
  return {
    path,
    tag,
    kind: 'element',
    words: wordsOf(node, 0),
    from: node.offset,
    to: node.offset + node.length,
    children,
  }
}

/** Where the words an operator would know an element by may stand, the likeliest first. */
const wording = [
  'content',
  'text',
  'title',
  'header',
  'label',
  'placeholder',
  'display_name',
  'chart_spec',
  'fields',
  'columns',
  'name',
  'img_key',
  'file_key',
]

function wordsOf(node: Node, depth: number): string {
  if (depth > 3) return ''
  if (node.type === 'string') return firstLine(String(node.value))
  if (node.type === 'array') return node.children?.[0] ? wordsOf(node.children[0], depth + 1) : ''
  const keys = entries(node)
  for (const key of wording) {
    const value = keys.get(key)
    const words = value ? wordsOf(value, depth + 1) : ''
    if (words) return words
  }
  return ''
}

/** Markup says nothing in a list of names. */
const firstLine = (text: string) =>
  (text.split('\n').find((line) => /[\p{L}\p{N}]/u.test(line)) ?? text.split('\n')[0] ?? '')
    .replace(/[*~`]+/g, '')
    .replace(/<[^<>]*>|!?\[|\]\([^()]*(?:\([^()]*\)[^()]*)*\)|[#>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)

/** The nodes around an offset, from the outermost to the innermost. */
export function chainAt(nodes: OutlineNode[], offset: number): OutlineNode[] {
  const found = nodes.find(({ from, to }) => from <= offset && offset <= to)
  return found ? [found, ...chainAt(found.children, offset)] : []
}

/** The node at a path, or the nearest around it. */
export function nodeAt(nodes: OutlineNode[], path: string): OutlineNode | null {
  for (const node of nodes) {
    if (node.path === path) return node
    if (isWithin(path, node.path)) return nodeAt(node.children, path) ?? node
  }
  return null
}

/** All nodes in the order one reads them. */
export const flat = (nodes: OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...flat(node.children)])
