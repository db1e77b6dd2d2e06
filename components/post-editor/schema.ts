import { type Attrs, type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model'
import { type Block, isBlock, type Line, type Origin, type Piece, type PostStyle, postStyles } from '#lib/post/lines.ts'
import { deepestList, type ListItem, type ListLine, listOf, listText } from '#lib/post/list.ts'

/** A node as it stands on the clipboard, to be read again; in the editor `node-views.ts` draws it. */
const onClipboard =
  (tag: 'div' | 'span' | 'pre') =>
  (node: Node): DOMOutputSpec => {
    const spec = { 'data-post': node.type.name, 'data-fields': JSON.stringify(node.attrs) }
    return node.type.inlineContent ? [tag, spec, 0] : [tag, spec, node.textContent]
  }

function fieldsOf(names: readonly string[], dom: HTMLElement): Attrs | false {
  try {
    const fields: unknown = JSON.parse(dom.dataset.fields ?? '')
    const held = new Map(Object.entries(fields ?? {}))
    return Object.fromEntries(names.map((name) => [name, typeof held.get(name) === 'string' ? held.get(name) : null]))
  } catch {
    return false
  }
}

/** What a field of a node is while nothing is known of it: what Feishu requires is a text, the rest is nothing. */
function spec(
  tag: 'div' | 'span' | 'pre',
  name: string,
  fields: { [field: string]: '' | null },
  more: NodeSpec,
): NodeSpec {
  const attrs = Object.fromEntries(
    Object.entries({ ...fields, from: null }).map(([key, value]) => [key, { default: value }]),
  )
  return {
    attrs,
    toDOM: onClipboard(tag),
    parseDOM: [
      {
        tag: `${tag}[data-post="${name}"]`,
        priority: 60,
        ...(more.code && { preserveWhitespace: 'full' as const }),
        getAttrs: (dom) => {
          const read = fieldsOf(Object.keys(fields), dom)
          return (
            read && { ...fields, ...Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null)) }
          )
        },
      },
    ],
    ...more,
  }
}

const written: NodeSpec = { group: 'line', content: 'text*', marks: '', code: true, defining: true }
const alone: NodeSpec = { group: 'line', atom: true, draggable: true }
const inline: NodeSpec = { group: 'inline', inline: true, atom: true }

const style = (tag: string, also: string[], css: string): MarkSpec => ({
  parseDOM: [tag, ...also].map((tag) => ({ tag })),
  toDOM: () => [tag, { style: css }, 0],
})

const isWeb = (href: string) => /^https?:\/\//i.test(href)

const looks: { [Style in PostStyle]: MarkSpec } = {
  bold: style('strong', ['b'], 'font-weight: 600'),
  italic: style('em', ['i'], ''),
  underline: style('u', ['ins'], ''),
  lineThrough: style('s', ['del', 'strike'], ''),
}

/**
 * A post as a document, one to one: a node for each line, what stands alone in a line stands alone. `from` is the
 * spelling in the source, and goes wherever its words go.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    paragraph: {
      group: 'line',
      content: 'inline*',
      whitespace: 'pre',
      attrs: { from: { default: null } },
      parseDOM: [{ tag: 'p[data-post]', priority: 60, preserveWhitespace: 'full' }, { tag: 'p' }],
      toDOM: () => ['p', { 'data-post': '' }, 0],
    },
    hr: spec('div', 'hr', {}, alone),
    code_block: spec('pre', 'code_block', { language: null }, written),
    md: spec('pre', 'md', {}, written),
    // A post has no list of its own: it is an `md` of nothing else.
    list: {
      group: 'line',
      content: 'list_item+',
      attrs: { from: { default: null } },
      parseDOM: [{ tag: 'ul[data-post="list"]', priority: 60 }],
      toDOM: () => ['ul', { 'data-post': 'list' }, 0],
    },
    list_item: {
      content: '(text | at)*',
      whitespace: 'pre',
      defining: true,
      attrs: { ordered: { default: false }, depth: { default: 0 } },
      parseDOM: [
        {
          tag: 'li[data-depth]',
          priority: 60,
          preserveWhitespace: 'full',
          getAttrs: ({ dataset: { depth, ordered } }) => ({
            depth: Math.min(deepestList, Math.max(0, Math.trunc(Number(depth)) || 0)),
            ordered: ordered === 'true',
          }),
        },
      ],
      toDOM: ({ attrs: { depth, ordered } }) => ['li', { 'data-depth': depth, 'data-ordered': ordered }, 0],
    },
    img: spec('div', 'img', { image_key: '' }, alone),
    media: spec('div', 'media', { file_key: '', image_key: null }, alone),
    kept_line: { ...alone, attrs: { from: {} }, toDOM: onClipboard('div') },
    text: { group: 'inline' },
    at: spec(
      'span',
      'at',
      { user_id: '', user_name: null },
      { ...inline, leafText: ({ attrs }) => `@${attrs.user_name ?? attrs.user_id}` },
    ),
    emotion: spec(
      'span',
      'emotion',
      { emoji_type: '' },
      { ...inline, leafText: ({ attrs }) => `:${attrs.emoji_type}:` },
    ),
    kept: { ...inline, attrs: { tag: { default: '' }, from: {} }, toDOM: onClipboard('span') },
  },
  marks: {
    from: { attrs: { from: {} }, excludes: 'from', toDOM: () => ['span', 0] },
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (dom) => {
            const href = dom.getAttribute('href') ?? ''
            return isWeb(href) && { href }
          },
        },
      ],
      // A post may hold any address; one that would run something is none to follow.
      toDOM: ({ attrs: { href } }) => ['a', isWeb(href) ? { href, rel: 'noreferrer' } : {}, 0],
    },
    ...looks,
  },
})

/** A line of a post as a node of the document. */
export function nodeOf(line: Line | ListLine): Node {
  if (line.kind === 'list') return schema.nodes.list.create(null, line.items.map(itemNode))
  if (!isBlock(line)) {
    if (line.kind === 'kept_line') return schema.nodes.kept_line.create({ from: line.from })
    return schema.nodes.paragraph.create({ from: line.from }, line.pieces.map(pieceNode))
  }
  const items = line.kind === 'md' ? listOf(line.text) : null
  if (items) return schema.nodes.list.create({ from: line.from }, items.map(itemNode))
  const { kind, ...fields } = line
  if (!('text' in fields)) return schema.nodes[kind].create(fields)
  return schema.nodes[kind].create(fields, fields.text === '' ? null : schema.text(fields.text))
}

const itemNode = ({ pieces, ...attrs }: ListItem): Node => schema.nodes.list_item.create(attrs, pieces.map(pieceNode))

/** The lines of a list, each at most one list deeper than the one before: of that one the line above may have gone. */
export function itemsOf(list: Node): ListItem[] {
  let deepest = 0
  return list.children.map(({ attrs, children }) => {
    const depth = Math.min(attrs.depth, deepest)
    deepest = depth + 1
    return { ordered: attrs.ordered, depth, pieces: children.map(pieceOf) }
  })
}

function pieceNode(piece: Piece): Node {
  const looks = 'styles' in piece ? piece.styles.map((name) => schema.marks[name].create()) : []
  switch (piece.kind) {
    case 'text': {
      const link = piece.href === null ? [] : [schema.marks.link.create({ href: piece.href })]
      const from = piece.from ? [schema.marks.from.create({ from: piece.from })] : []
      return schema.text(piece.text, [...from, ...link, ...looks])
    }
    default:
      return schema.nodes[piece.kind].create(piece, null, looks)
  }
}

/** All lines of a post as a document; of none an empty line, to begin in. */
export const documentOf = (lines: readonly (Line | ListLine)[]): Node =>
  schema.nodes.doc.create(null, lines.length > 0 ? lines.map(nodeOf) : [schema.nodes.paragraph.create()])

/** A node of the document as a line of a post. */
export function lineOf(node: Node): Line {
  const { type, attrs, textContent } = node
  if (type === schema.nodes.kept_line) return { kind: 'kept_line', from: attrs.from }
  if (type === schema.nodes.paragraph)
    return { kind: 'paragraph', pieces: node.children.map(pieceOf), from: attrs.from }
  if (type === schema.nodes.list) return { kind: 'md', text: listText(itemsOf(node)), from: attrs.from }
  return { kind: type.name, ...attrs, ...(type.inlineContent && { text: textContent }) } as Extract<Line, Block>
}

function pieceOf(node: Node): Piece {
  const styles = postStyles.filter((name) => schema.marks[name].isInSet(node.marks))
  if (!node.isText)
    return { kind: node.type.name, ...node.attrs, ...(node.type === schema.nodes.at && { styles }) } as Piece
  const from: Origin | null = schema.marks.from.isInSet(node.marks)?.attrs.from ?? null
  const href: string | null = schema.marks.link.isInSet(node.marks)?.attrs.href ?? null
  return { kind: 'text', text: node.text ?? '', href, styles, from }
}

/** The lines of a document; of one nobody has written in there are none. */
export function linesOf(doc: Node): Line[] {
  const { firstChild } = doc
  const isBlank = doc.childCount === 1 && firstChild?.type === schema.nodes.paragraph && firstChild.childCount === 0
  return isBlank && firstChild.attrs.from === null ? [] : doc.children.map(lineOf)
}
