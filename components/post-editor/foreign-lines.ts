import type { Inline, Block as MarkdownBlock, Style } from '#lib/markdown/tree.ts'
import { isBlank, type Line, type Piece, type PostStyle } from '#lib/post/lines.ts'
import { isImageKey } from '#lib/protocol/picture.ts'

/** What a post cannot hold, and became something else, or was left out. */
export type Loss = 'headings' | 'lists' | 'quotes' | 'tables' | 'images' | 'links' | 'embedded'

export type Foreign = { lines: Line[]; lost: Loss[] }

type Look = { styles: ReadonlySet<PostStyle>; href: string | null }
const plain: Look = { styles: new Set(), href: null }

/** Puts lines together, as they come from outside: words one after the other, with their looks. */
class Lines {
  readonly #lines: Line[] = []
  readonly #lost = new Set<Loss>()
  #pieces: Piece[] = []

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

  /** How many lines have been ended. */
  get ended(): number {
    return this.#lines.length
  }

  /** Ends the line; one of nothing is none, unless it is meant to be one. */
  end(isMeant = false) {
    const last = this.#pieces.at(-1)
    if (last?.kind === 'text') last.text = last.text.trimEnd()
    const pieces = this.#pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '')
    if (pieces.length > 0 || isMeant) this.#lines.push({ kind: 'paragraph', pieces, from: null })
    this.#pieces = []
  }

  alone(line: Line) {
    this.end()
    this.#lines.push(line)
  }

  made(): Foreign {
    this.end()
    const lines = [...this.#lines]
    while (lines[0] && isBlank(lines[0])) lines.shift()
    while (lines.at(-1) && isBlank(lines.at(-1) as Line)) lines.pop()
    return { lines, lost: [...this.#lost] }
  }
}

const marker = (depth: number, mark: string) => `${'    '.repeat(Math.max(0, depth - 1))}${mark} `

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
  list: { depth: number; ordered: boolean; n: number } | null
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
    const mark = (node.textContent ?? '').trim()
    out.lost('lists')
    return out.words(/^[\da-z]/i.test(mark) ? `${mark} ` : '• ', plain)
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
    out.lost('lists')
    inside.list = { depth: (at.list?.depth ?? 0) + 1, ordered: tag === 'OL', n: 0 }
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
  if (tag === 'LI' && at.list) {
    at.list.n++
    out.words(marker(at.list.depth, at.list.ordered ? `${at.list.n}.` : '•'), plain)
  }
  walk(node, inside, out)
  if (!isLine) return
  // A paragraph of a blank alone, or of nothing, is an empty line somebody made.
  const isNothing = !out.isBegun && out.ended === before
  const isEmpty = isNothing && (tag === 'P' || tag === 'DIV') && node.children.length === 0
  out.end(isEmpty)
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
    blockLines(block, '', 0, out)
  }
  return out.made()
}

function blockLines(block: MarkdownBlock, before: string, depth: number, out: Lines) {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      if (block.type === 'heading') out.lost('headings')
      out.words(before, plain)
      inlines(
        block.children,
        block.type === 'heading' ? { ...plain, styles: new Set<PostStyle>(['bold']) } : plain,
        out,
      )
      return out.end()
    }
    case 'list':
      out.lost('lists')
      for (const [i, item] of block.items.entries()) {
        const mark = marker(depth + 1, block.ordered ? `${block.start + i}.` : '•')
        if (item.length === 0) blockLines({ type: 'paragraph', children: [] }, mark, depth + 1, out)
        for (const [k, inner] of item.entries()) blockLines(inner, k === 0 ? mark : '', depth + 1, out)
      }
      return
    case 'quote':
      out.lost('quotes')
      for (const inner of block.children) blockLines(inner, before, depth, out)
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
