import { readMarkdownLine } from '#lib/markdown/read-markdown.ts'
import type { Inline, Style } from '#lib/markdown/tree.ts'
import type { Piece, PostStyle } from './lines.ts'
import { paragraphMarkdown } from './markdown.ts'

/** A line of a list. `depth`: how many lists it stands in beyond the outermost. */
export type ListItem = { ordered: boolean; depth: number; pieces: Piece[] }

/** A list that stands in no post yet. */
export type ListLine = { kind: 'list'; items: ListItem[] }

/** A post has no list of its own: its `md` draws them, four blanks for each list within a list. */
const indent = '    '
/** Lists within lists, as many as one can read. */
export const deepestList = 8

/**
 * A list as the `md` of a post spells it. Numbers begin anew in each list within a list, and behind a line without one.
 * What Markdown cannot say in a line, such as an emoji, is left out.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (post, md)
 */
export function listText(items: readonly ListItem[]): string {
  const count = counting()
  return items
    .map((item) => {
      const { depth, pieces } = item
      const number = count(item)
      return `${indent.repeat(depth)}${number > 0 ? `${number}.` : '-'} ${paragraphMarkdown(pieces.filter(isSaid)) ?? ''}`
    })
    .join('\n')
}

/** Counts line after line of a list: the number each has among those of its depth, 0 for one without. */
export function counting(): (item: Pick<ListItem, 'ordered' | 'depth'>) => number {
  const counts: number[] = []
  return ({ ordered, depth }) => {
    counts.length = depth + 1
    const count = ordered ? (counts[depth] ?? 0) + 1 : 0
    counts[depth] = count
    return count
  }
}

const isSaid = ({ kind }: Piece) => kind === 'text' || kind === 'at'

/**
 * The list an `md` is, line by line; null for one that is more than a list, or spelled in a way `listText` would change.
 */
export function listOf(text: string): ListItem[] | null {
  // Most are none: it shows in their first letters.
  if (!/^(?:-|1\.) /.test(text)) return null
  const items: ListItem[] = []
  for (const line of text.split('\n')) {
    const [all, blanks = '', mark] = /^( {0,32})(-|\d{1,4}\.) /.exec(line) ?? []
    if (all === undefined) return null
    const depth = blanks.length / indent.length
    if (!Number.isInteger(depth) || depth > Math.min(deepestList, (items.at(-1)?.depth ?? -1) + 1)) return null
    const pieces = piecesOf(readMarkdownLine(line.slice(all.length), 'post'), { href: null, styles: [] })
    if (!pieces) return null
    items.push({ ordered: mark !== '-', depth, pieces })
  }
  return listText(items) === text ? items : null
}

/** Whether a list is read as what it was written as; a sign in it may be one of Markdown. */
export function isReadAsWritten(items: readonly ListItem[]): boolean {
  const read = listOf(listText(items))
  return read !== null && read.length === items.length && read.every((item, i) => said(item) === said(items[i]))
}

const said = (item: ListItem | undefined) =>
  item?.pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind)).join('')

const styleOf: { [S in Style]: PostStyle } = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'lineThrough',
}

type Look = { href: string | null; styles: PostStyle[] }

function piecesOf(nodes: readonly Inline[], look: Look): Piece[] | null {
  const pieces: Piece[] = []
  for (const node of nodes) {
    const more = pieceOf(node, look)
    if (!more) return null
    pieces.push(...more)
  }
  return pieces
}

function pieceOf(node: Inline, look: Look): Piece[] | null {
  switch (node.type) {
    case 'text':
      return node.text === '' ? [] : [{ kind: 'text', text: node.text, ...look, from: null }]
    case 'style':
      return piecesOf(node.children, { ...look, styles: [...look.styles, styleOf[node.style]] })
    case 'link':
      return piecesOf(node.children, { ...look, href: node.href })
    case 'at':
      return node.ids.map((user_id) => ({
        kind: 'at',
        user_id,
        user_name: node.name || null,
        styles: look.styles,
        from: null,
      }))
    default:
      return null
  }
}
