import { emojiInWords } from '#lib/markdown/emoji.ts'
import type { Inline, Block as MarkdownBlock, Style } from '#lib/markdown/tree.ts'
import { isBlank, type Line, type Piece, type PostStyle } from '#lib/post/lines.ts'
import { counting, deepestList, type ListItem, type ListLine } from '#lib/post/list.ts'
import { isImageKey } from '#lib/protocol/picture.ts'

/** What a post cannot hold, and became something else, or was left out. */
export type Loss =
  | 'headings'
  | 'cells'
  | 'numbers'
  | 'breaks'
  | 'emoji'
  | 'quotes'
  | 'tables'
  | 'images'
  | 'links'
  | 'embedded'

export type ForeignLine = Line | ListLine
export type Foreign = { lines: ForeignLine[]; lost: Loss[] }

/**
 * A line of a list, as it comes from outside.
 * @property n the number before it; null for a mark that is none, 'other' for one that counts otherwise than 1, 2, 3
 */
type Mark = { ordered: boolean; depth: number; n: number | 'other' | null }

type Look = { styles: ReadonlySet<PostStyle>; href: string | null }
const plain: Look = { styles: new Set(), href: null }

/** Puts lines together, as they come from outside: words one after the other, with their looks. */
class Lines {
  readonly #lines: ForeignLine[] = []
  readonly #lost = new Set<Loss>()
  #pieces: Piece[] = []
  /** The line of a list that is being read, and what it has become: nothing yet, or the last line. */
  #mark: Mark | null = null
  #item: ListItem | null = null
  #count = counting()
  /** How many lines have been ended. */
  ended = 0

  lost(loss: Loss) {
    this.#lost.add(loss)
  }

  words(text: string, { styles, href }: Look) {
    if (text === '') return
    const last = this.#pieces.at(-1)
    const same = [...styles].sort()
    if (last?.kind === 'text' && last.href === href && last.styles.join() === same.join()) last.text += text
    else this.#pieces.push({ kind: 'text', text, href, styles: same, from: null })
  }

  atom(piece: Piece) {
    this.#pieces.push(piece)
  }

  /** Whether the next word begins a line, or follows a blank. */
  get isAtBlank(): boolean {
    const last = this.#pieces.at(-1)
    return !last || (last.kind === 'text' && /\s$/.test(last.text))
  }

  get isBegun(): boolean {
    return this.#pieces.length > 0
  }

  /** Reads what stands in a line of a list; of one that holds nothing an empty line comes. */
  item(mark: Mark, read: () => void) {
    this.end()
    const [outer, outerItem] = [this.#mark, this.#item]
    const before = this.ended
    this.#mark = mark
    this.#item = null
    read()
    this.end()
    if (this.ended === before) this.#begin(mark, [])
    this.#mark = outer
    this.#item = outerItem
  }

  /** What stands before the words of the line of a list that is being read. */
  marked(mark: string) {
    if (!this.#mark) return this.words(`${mark} `, plain)
    const [digits] = /^\d+(?=\D?$)/.exec(mark) ?? []
    this.#mark.ordered = digits !== undefined || /^\(?[\da-z一二三四五六七八九十]{1,8}[.)、）]/i.test(mark)
    if (this.#mark.ordered) this.#mark.n = digits === undefined ? 'other' : Number(digits)
  }

  /** Ends the line; one of nothing is none, unless it is meant to be one. */
  end(isMeant = false) {
    const last = this.#pieces.at(-1)
    if (last?.kind === 'text') last.text = last.text.trimEnd()
    const pieces = this.#pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '')
    this.#pieces = []
    if (this.#mark && pieces.length > 0) this.#inItem(this.#mark, pieces)
    else if (!this.#mark && (pieces.length > 0 || isMeant)) this.#push({ kind: 'paragraph', pieces, from: null })
  }

  alone(line: Line) {
    this.end()
    this.#push(line)
  }

  #push(line: ForeignLine) {
    this.#lines.push(line)
    this.ended++
  }

  #inItem(mark: Mark, pieces: Piece[]) {
    const own = pieces.map((piece): Piece => {
      if (piece.kind !== 'emotion') return piece
      this.lost('emoji')
      return { kind: 'text', text: emojiInWords(piece.emoji_type), href: null, styles: [], from: null }
    })
    const list = this.#lines.at(-1)
    if (!this.#item) return this.#begin(mark, own)
    // What stands behind a list within it, or behind code, is no part of the line any more.
    if (list?.kind !== 'list' || list.items.at(-1) !== this.#item)
      return this.#push({ kind: 'paragraph', pieces: own, from: null })
    this.lost('breaks')
    this.#item.pieces.push({ kind: 'text', text: ' ', href: null, styles: [], from: null }, ...own)
  }

  #begin({ ordered, depth, n }: Mark, pieces: Piece[]) {
    const last = this.#lines.at(-1)
    // The next one that counts from the beginning is a list of its own.
    const isAnew = n === 1 && depth === 0
    const isOn = last?.kind === 'list' && !(isAnew && last.items.findLast((item) => item.depth === 0)?.ordered === true)
    const items = isOn ? last.items : []
    this.#item = { ordered, pieces, depth: Math.min(depth, deepestList, (items.at(-1)?.depth ?? -1) + 1) }
    items.push(this.#item)
    if (!isOn) {
      this.#lines.push({ kind: 'list', items })
      this.#count = counting()
    }
    this.ended++
    const count = this.#count(this.#item)
    // Within a list a number of another make is one of Feishu's.
    const isSame = n === 'other' ? this.#item.depth > 0 : n === count
    if (n !== null && !isSame) this.lost('numbers')
  }

  made(): Foreign {
    this.end()
    const lines = [...this.#lines]
    while (lines[0] && isNothing(lines[0])) lines.shift()
    while (lines.at(-1) && isNothing(lines.at(-1) as ForeignLine)) lines.pop()
    return { lines, lost: [...this.#lost] }
  }
}

const isNothing = (line: ForeignLine) => line.kind !== 'list' && isBlank(line)

/* HTML */

const byTag: { [tag: string]: PostStyle } = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  U: 'underline',
  INS: 'underline',
  S: 'lineThrough',
  DEL: 'lineThrough',
  STRIKE: 'lineThrough',
}
const silent = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'META', 'LINK', 'COL', 'COLGROUP'])
const embedded = new Set([
  'IFRAME',
  'VIDEO',
  'AUDIO',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'MATH',
  'INPUT',
  'SELECT',
  'TEXTAREA',
])
const ownLine = new Set(
  'P DIV LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE TR UL OL DL DT DD TABLE SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV FIGURE FIGCAPTION ADDRESS DETAILS SUMMARY FORM'.split(
    ' ',
  ),
)
/** Nothing nested deeper was written by hand: of it the words are taken. */
const deepest = 200

/** Which white space of its source is shown: none but a blank, line breaks, or all of it. */
type Spaces = 'none' | 'breaks' | 'all'

const spacesOf = new Map<string, Spaces>([
  ['normal', 'none'],
  ['nowrap', 'none'],
  ['collapse', 'none'],
  ['pre-line', 'breaks'],
  ['preserve-breaks', 'breaks'],
  ['pre', 'all'],
  ['pre-wrap', 'all'],
  ['preserve', 'all'],
  ['break-spaces', 'all'],
])

type At = Look & {
  depth: number
  list: { depth: number; ordered: boolean; n: number; isCounted: boolean } | null
  inCell: boolean
  spaces: Spaces
}

/**
 * HTML of a clipboard as lines of a post: words and what a post knows of their looks.
 * @param body of a document that runs and loads nothing
 */
export function linesOfHtml(body: Element): Foreign {
  const out = new Lines()
  walk(body, { ...plain, depth: 0, list: null, inCell: false, spaces: 'none' }, out)
  return out.made()
}

function walk(parent: Element, at: At, out: Lines) {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) words(node.nodeValue ?? '', at, out)
    else if (node.nodeType === 1) element(node as HTMLElement, at, out)
  }
}

function words(source: string, at: At, out: Lines) {
  // Between elements that are lines of their own stands the layout of the source.
  const isLayout = !out.isBegun && source.trim() === ''
  if (at.spaces === 'none' || at.inCell || isLayout) return collapsed(source, at, out)
  for (const [i, line] of source.split('\n').entries()) {
    if (i > 0) out.end(true)
    if (at.spaces === 'all') out.words(line, at)
    else collapsed(line, at, out)
  }
}

function collapsed(source: string, at: At, out: Lines) {
  const text = source.replace(/[ \t\r\n\f]+/g, ' ')
  out.words(out.isAtBlank ? text.replace(/^ /, '') : text, at)
}

/** What an element says, however deep: one after the other, for it may be deeper than one can go. */
function textIn(element: Element): string {
  const found: string[] = []
  const left: Node[] = [element]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.nodeType === 3) found.push(node.nodeValue ?? '')
    else if (!silent.has(node.nodeName.toUpperCase()))
      for (const child of [...node.childNodes].reverse()) left.push(child)
  }
  return found.join('')
}

function element(node: HTMLElement, at: At, out: Lines) {
  const tag = node.tagName.toUpperCase()
  if (silent.has(tag)) return
  if (at.depth > deepest) return words(textIn(node), at, out)
  if (embedded.has(tag) || tag === 'SVG') return out.lost('embedded')
  const css = declared(node)
  if (css.get('mso-list') === 'ignore') {
    return out.marked((node.textContent ?? '').trim())
  }
  if (tag === 'BR') return at.inCell ? out.words(' ', at) : out.end(true)
  if (tag === 'HR') return out.alone({ kind: 'hr', from: null })
  if (tag === 'IMG' || tag === 'PICTURE') return out.lost('images')
  if (tag === 'PRE' && !at.inCell) {
    const text = (node.textContent ?? '').replace(/\n$/, '')
    return out.alone({ kind: 'code_block', text, language: null, from: null })
  }
  const spaces = spacesOf.get(css.get('white-space-collapse') ?? css.get('white-space') ?? '') ?? at.spaces
  const inside: At = { ...at, ...lookOf(node, tag, css, at, out), depth: at.depth + 1, spaces }
  if (/^H[1-6]$/.test(tag)) {
    out.lost('headings')
    inside.styles = new Set([...inside.styles, 'bold'])
  }
  if (tag === 'BLOCKQUOTE') out.lost('quotes')
  if (tag === 'TABLE') out.lost('tables')
  if (tag === 'UL' || tag === 'OL') {
    if (at.inCell) out.lost('cells')
    inside.list = {
      depth: (at.list?.depth ?? -1) + 1,
      ordered: tag === 'OL',
      n: numberIn(node, 'start') ?? 1,
      isCounted: /^(?:1|decimal)?$/.test(node.getAttribute('type') ?? css.get('list-style-type') ?? ''),
    }
  }
  const isCell = tag === 'TD' || tag === 'TH'
  if (isCell) {
    if (out.isBegun) out.words(' | ', plain)
    return walk(node, { ...inside, inCell: true }, out)
  }
  const isLine = ownLine.has(tag)
  if (isLine && at.inCell) {
    if (!out.isAtBlank) out.words(' ', at)
    return walk(node, inside, out)
  }
  if (isLine) out.end()
  const before = out.ended
  const mark = markOf(node, tag, css, at)
  if (mark) return out.item(mark, () => walk(node, inside, out))
  walk(node, inside, out)
  if (!isLine) return
  // A paragraph of a blank alone, or of nothing, is an empty line somebody made.
  const isNothing = !out.isBegun && out.ended === before
  const isEmpty = isNothing && (tag === 'P' || tag === 'DIV') && node.children.length === 0
  out.end(isEmpty)
}

/** Of which list an element is a line; Word has paragraphs for them, and says which level they are of. */
function markOf(node: Element, tag: string, css: Map<string, string>, { list }: At): Mark | null {
  if (tag === 'P' || tag === 'DIV') {
    const [, level] = /\blevel(\d)/.exec(css.get('mso-list') ?? '') ?? []
    return level === undefined ? null : { ordered: false, depth: Number(level) - 1, n: null }
  }
  if (tag !== 'LI' || !list) return null
  const { ordered, isCounted } = list
  const n = numberIn(node, 'value') ?? list.n
  list.n = n + 1
  // Some pages have a list for each line, and say there how deep it stands.
  const depth = Math.max(list.depth, (numberIn(node, 'aria-level') ?? 1) - 1)
  // A line that has no mark is there for the list within it.
  const style = css.get('list-style') ?? css.get('list-style-type')
  if (style?.includes('none') && /^[UO]L$/i.test(node.firstElementChild?.tagName ?? '')) return null
  return { ordered, depth, n: !ordered ? null : isCounted ? n : 'other' }
}

function numberIn(node: Element, name: string): number | null {
  const written = node.getAttribute(name)
  return written !== null && /^\d{1,4}$/.test(written) ? Number(written) : null
}

/** What an element's own style says. */
function declared(node: Element): Map<string, string> {
  const style = (node.getAttribute('style') ?? '').toLowerCase()
  return new Map(
    style.split(';').map((one) => {
      const [name = '', value = ''] = one.split(':')
      return [name.trim(), value.trim()]
    }),
  )
}

function lookOf(node: HTMLElement, tag: string, css: Map<string, string>, at: At, out: Lines): Look {
  const styles = new Set(at.styles)
  const own = byTag[tag]
  if (own) styles.add(own)
  const weight = css.get('font-weight')
  if (weight) styles[/^(?:bold(?:er)?|[6-9]\d\d)$/.test(weight) ? 'add' : 'delete']('bold')
  if (css.get('font-style') === 'italic') styles.add('italic')
  const lines = `${css.get('text-decoration') ?? ''} ${css.get('text-decoration-line') ?? ''}`
  if (lines.includes('underline')) styles.add('underline')
  if (lines.includes('line-through')) styles.add('lineThrough')
  const link = tag === 'A' ? node.getAttribute('href') : null
  if (link === null) return { styles, href: at.href }
  if (/^https?:\/\//i.test(link)) {
    // That it is underlined is the look of a link.
    if (!at.styles.has('underline')) styles.delete('underline')
    return { styles, href: link }
  }
  if (!link.startsWith('#')) out.lost('links')
  return { styles, href: at.href }
}

/* Markdown */

/** Whether a tree says more than its words do: it was written as Markdown. */
export const saysMore = (blocks: MarkdownBlock[]): boolean =>
  blocks.some(
    (block) =>
      block.type !== 'paragraph' ||
      block.children.some(({ type }) => type === 'style' || type === 'link' || type === 'code' || type === 'image'),
  )

/** Markdown, read, as lines of a post. */
export function linesOfMarkdown(blocks: MarkdownBlock[]): Foreign {
  const out = new Lines()
  for (const [i, block] of blocks.entries()) {
    if (i > 0 && blocks[i - 1]?.type === 'paragraph' && block.type === 'paragraph') out.end(true)
    blockLines(block, 0, out)
  }
  return out.made()
}

function blockLines(block: MarkdownBlock, depth: number, out: Lines) {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      if (block.type === 'heading') out.lost('headings')
      inlines(
        block.children,
        block.type === 'heading' ? { ...plain, styles: new Set<PostStyle>(['bold']) } : plain,
        out,
      )
      return out.end()
    }
    case 'list':
      for (const [i, item] of block.items.entries())
        out.item({ ordered: block.ordered, depth, n: block.ordered ? block.start + i : null }, () => {
          for (const inner of item) blockLines(inner, depth + 1, out)
        })
      return
    case 'quote':
      out.lost('quotes')
      for (const inner of block.children) blockLines(inner, depth, out)
      return
    case 'code':
      return out.alone({ kind: 'code_block', text: block.text, language: block.language || null, from: null })
    case 'rule':
      return out.alone({ kind: 'hr', from: null })
    case 'table':
      out.lost('tables')
      for (const row of [block.head, ...block.rows]) {
        for (const [i, cell] of row.entries()) {
          if (i > 0) out.words(' | ', plain)
          inlines(cell, plain, out)
        }
        out.end()
      }
      return
  }
}

const named: { [S in Style]: PostStyle } = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'lineThrough',
}

function inlines(nodes: Inline[], look: Look, out: Lines) {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'as_typed':
      case 'code':
        out.words(node.text, look)
        break
      case 'break':
        out.end(true)
        break
      case 'style':
        inlines(node.children, { ...look, styles: new Set([...look.styles, named[node.style]]) }, out)
        break
      case 'link': {
        const isWeb = /^https?:\/\//i.test(node.href)
        if (!isWeb) out.lost('links')
        inlines(node.children, isWeb ? { ...look, href: node.href } : look, out)
        break
      }
      case 'at':
        for (const user_id of node.ids)
          out.atom({ kind: 'at', user_id, user_name: node.name, styles: [...look.styles], from: null })
        break
      case 'emoji':
        out.atom({ kind: 'emotion', emoji_type: node.key, from: null })
        break
      case 'image':
        if (isImageKey(node.img_key)) out.alone({ kind: 'img', image_key: node.img_key, from: null })
        else out.lost('images')
        break
      default:
        inlines(node.children, look, out)
    }
  }
}
