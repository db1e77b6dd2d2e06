import type { Heading, Link, Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type Dialect, dialects, type Rules } from './dialects.ts'
import { emojiKeys } from './emoji.ts'
import { isMention } from './mention.ts'
import { asWritten, readable, readTag, type Tag } from './tags.ts'
import { isTangled } from './tangled.ts'
import type { Block, Inline, Style } from './tree.ts'

/** A source deeper than this is nobody's message; it is shown as typed. */
const deepest = 60

/**
 * One line that says in every dialect what it says: no mark, nothing that begins a list or a heading, no white space
 * to trim, no address, no two colons for an emoji between them. Most texts of a card are this, and need no parser.
 */
const unmarked =
  /^(?!.*:(?:\/|.*:))[^\s\d#>=+\-*_~`<>[\]\\&:|\p{Cc}](?:[^*_~`<>[\]\\&|\p{Cc}]*[^\s*_~`<>[\]\\&|\p{Cc}])?$/su

const plainWords = /^[^*_~`<>[\]\\&|\p{Cc}]*$/u
const boldWords = /^[\p{L}\p{N}](?:[^*_~`<>[\]\\&|\p{Cc}]*[\p{L}\p{N}])?$/u
const beginsPlain = /^[^\s\d#>=+\-:]/u

/**
 * One such line with bold words in it, most of what the other texts of a card are: a letter or digit at either end
 * inside the stars, and every dialect reads them alike. Null for anything else.
 */
function unmarkedButBold(source: string): Inline[] | null {
  const parts = source.split('**')
  const last = parts.length - 1
  if (last < 2 || last % 2 === 1 || /:(?:\/|.*:)/su.test(source)) return null
  const nodes: Inline[] = []
  for (const [i, text] of parts.entries()) {
    if (i % 2 === 1) {
      if (!boldWords.test(text)) return null
      nodes.push({ type: 'style', style: 'bold', children: [{ type: 'text', text }] })
    } else if (text === '') {
      if (i > 0 && i < last) return null
    } else if (!plainWords.test(text) || (i === 0 && !beginsPlain.test(text)) || (i === last && /\s$/.test(text)))
      return null
    else nodes.push({ type: 'text', text })
  }
  return nodes
}

/**
 * Reads one of Feishu's Markdown dialects into a tree of what is shown. Never throws: a source the parser
 * cannot take, or not while one waits, comes back as one paragraph of itself.
 *
 * @see https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-components/content-components/rich-text
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (post, md)
 */
export function readMarkdown(source: string, dialect: Dialect): Block[] {
  const simple = unmarked.test(source) ? [{ type: 'text' as const, text: source }] : unmarkedButBold(source)
  if (simple) return [{ type: 'paragraph', children: simple }]
  const rules = dialects[dialect]
  if (isTangled(source, dialect)) return [{ type: 'paragraph', children: [{ type: 'as_typed', text: source }] }]
  try {
    const { children } = fromMarkdown(readable(source), rules.parser)
    return new Reader(source, rules).blocks(children, 0)
  } catch {
    return [{ type: 'paragraph', children: lines(source, rules) }]
  }
}

/** The same without blocks, for texts that are lines only: blank lines stay as many as were typed. */
export function readMarkdownLine(source: string, dialect: Dialect): Inline[] {
  const simple = unmarked.test(source) ? [{ type: 'text' as const, text: source }] : unmarkedButBold(source)
  if (simple) return simple
  const rules = dialects[dialect]
  if (isTangled(source, dialect)) return [{ type: 'as_typed', text: source }]
  try {
    const { children } = fromMarkdown(readable(source), rules.parser)
    const reader = new Reader(source, rules)
    let line = 1
    return children.flatMap((node) => {
      const { start, end } = node.position ?? { start: { line }, end: { line } }
      const breaks: Inline[] = Array.from({ length: Math.max(0, start.line - line) }, () => ({ type: 'break' }))
      line = end.line
      return [...breaks, ...('children' in node ? reader.inlines(node.children as PhrasingContent[], 0) : [])]
    })
  } catch {
    return lines(source, rules)
  }
}

/** They hold no words, and samples of Feishu's leave them open. */
const withoutEnd = new Set(['audio', 'person'])

class Reader {
  constructor(
    private readonly source: string,
    private readonly rules: Rules,
  ) {}

  blocks(nodes: RootContent[], depth: number): Block[] {
    if (depth > deepest) throw new RangeError('nested too deep')
    const blocks: Block[] = []
    let ends = 0
    for (const node of nodes) {
      const made = this.block(node, depth)
      const [first] = made
      const above = blocks.at(-1)
      // What follows a line of `=` belongs to its paragraph: only Markdown took it for the end of a heading.
      const joined =
        ends > 0 && node.position?.start.line === ends + 1 && first?.type === 'paragraph' && above?.type === 'paragraph'
      if (joined) above.children.push({ type: 'break' }, ...first.children)
      blocks.push(...(joined ? made.slice(1) : made))
      ends = node.type === 'heading' && this.isUnderlined(node) ? (node.position?.end.line ?? 0) : 0
    }
    return blocks
  }

  /** Whether a heading is one by a line of `=` below it, which Feishu shows as it is. */
  private isUnderlined = (node: Heading) => /\n[ \t>]*=+[ \t]*$/.test(this.typed(node))

  private block(node: RootContent, depth: number): Block[] {
    switch (node.type) {
      case 'paragraph':
        return splitAtRules(this.inlines(node.children, depth))
      case 'heading':
        if (this.isUnderlined(node) || node.depth < this.rules.largestHeading) return [this.asParagraph(node, depth)]
        return [{ type: 'heading', depth: node.depth, children: this.inlines(node.children, depth) }]
      case 'list': {
        const items = node.children.map((item) => this.blocks(item.children, depth + 1))
        return [{ type: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }]
      }
      case 'blockquote':
        return [{ type: 'quote', children: this.blocks(node.children, depth + 1) }]
      case 'code':
        return [{ type: 'code', language: node.lang ?? '', text: asWritten(node.value) }]
      case 'thematicBreak':
        return [{ type: 'rule' }]
      case 'table':
        return [this.table(node, depth)]
      default:
        return [{ type: 'paragraph', children: lines(this.typed(node), this.rules) }]
    }
  }

  /** A heading the dialect does not know, with the marks that made it one. */
  private asParagraph(node: Heading, depth: number): Block {
    const children = this.inlines(node.children, depth)
    const typed = this.typed(node)
    if (this.isUnderlined(node)) {
      const line = typed
        .slice(typed.lastIndexOf('\n') + 1)
        .replace(/^[ \t>]+/, '')
        .trim()
      return { type: 'paragraph', children: [...children, { type: 'break' }, { type: 'text', text: line }] }
    }
    const marks = /^#+[ \t]*/.exec(typed)?.[0] ?? ''
    return { type: 'paragraph', children: [{ type: 'text', text: marks }, ...children] }
  }

  private table({ align, children }: Table, depth: number): Block {
    const wide = children[0]?.children.length
    // Cells beyond the last column are not shown.
    const [head = [], ...rows] = children.map((row) =>
      row.children.slice(0, wide).map((cell) => this.inlines(cell.children, depth)),
    )
    return { type: 'table', align: align ?? [], head, rows }
  }

  inlines(nodes: PhrasingContent[], depth: number): Inline[] {
    if (depth > deepest) throw new RangeError('nested too deep')
    const out: Inline[] = []
    const ends = closings(nodes)
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]
      if (!node) continue
      const tag = node.type === 'html' ? readTag(node.value) : null
      if (!tag || !this.rules.tags.has(tag.name)) {
        out.push(...this.inline(node, depth))
        continue
      }
      if (tag.name === 'at' && tag.kind !== 'close' && !isMention(this.typed(node), this.rules.mention)) {
        out.push(...lines(this.typed(node), this.rules))
        continue
      }
      const end = tag.kind === 'open' ? (ends.get(i) ?? -1) : i
      if (tag.kind === 'close' || (end < 0 && !withoutEnd.has(tag.name)))
        out.push(...lines(this.typed(node), this.rules))
      else if (tag.name === 'raw') {
        const inner = nodes.slice(i + 1, end).map((one) => this.typed(one))
        out.push(...lines(inner.join(''), { emoji: false }))
        i = end
      } else {
        const last = Math.max(end, i)
        out.push(tagged(tag, tag.kind === 'open' ? this.inlines(nodes.slice(i + 1, last), depth + 1) : []))
        i = last
      }
    }
    return out
  }

  private inline(node: PhrasingContent, depth: number): Inline[] {
    switch (node.type) {
      case 'text':
        // A colon that is written as an entity is a colon.
        return lines(asWritten(node.value), { emoji: this.rules.emoji && !this.typed(node).includes('&#58;') })
      case 'break':
        return [{ type: 'break' }]
      case 'inlineCode':
        return [{ type: 'code', text: asWritten(node.value) }]
      case 'strong':
      case 'emphasis':
      case 'delete':
        return this.styled(node, depth)
      case 'link':
        return this.link(node, depth)
      case 'image':
        if (!this.rules.images || (this.rules.keysOnly && !/^img_/.test(node.url)))
          return lines(this.typed(node), this.rules)
        return [{ type: 'image', img_key: node.url, alt: node.alt ?? '' }]
      default:
        return lines(this.typed(node), this.rules)
    }
  }

  private link({ url, children }: Link, depth: number): Inline[] {
    const label = this.inlines(children, depth + 1)
    return this.rules.legalLinksOnly && !/^(https?|mailto|tel|lark|feishu):/i.test(url)
      ? label
      : [{ type: 'link', href: url, children: label }]
  }

  private styled(node: Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>, depth: number): Inline[] {
    const typed = this.typed(node)
    const [marker = ''] = typed.match(/^(\*\*|__|~~|[*_~])/) ?? []
    const read =
      marker === '_' ? this.rules.italicUnderscore : marker === '__' ? this.rules.boldUnderscore : marker !== ''
    if (!read) {
      const fence: Inline = { type: 'text', text: marker }
      return [fence, ...this.inlines(node.children, depth + 1), fence]
    }
    const style: Style =
      node.type === 'strong'
        ? 'bold'
        : node.type === 'emphasis'
          ? 'italic'
          : marker === '~' && this.rules.tildeUnderline
            ? 'underline'
            : 'strike'
    const [only] = node.children
    const both = node.children.length === 1 && (only?.type === 'strong' || only?.type === 'emphasis')
    const children =
      this.rules.flatStyles && !(both && node.type !== 'delete')
        ? lines(typed.slice(marker.length, -marker.length || undefined), { ...this.rules, emoji: false })
        : this.inlines(node.children, depth + 1)
    return [{ type: 'style', style, children }]
  }

  /** What the operator wrote for a node. */
  private typed({ position }: Nodes): string {
    return this.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  }
}

/** Where each tag closes among its siblings, by where it opens; tags of the same name nest. One way through. */
function closings(nodes: PhrasingContent[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: { [name: string]: number[] } = Object.create(null)
  for (const [i, node] of nodes.entries()) {
    const tag = node.type === 'html' ? readTag(node.value) : null
    if (!tag || tag.kind === 'alone') continue
    open[tag.name] ??= []
    if (tag.kind === 'open') open[tag.name]?.push(i)
    else {
      const start = open[tag.name]?.pop()
      if (start !== undefined) ends.set(start, i)
    }
  }
  return ends
}

function tagged({ name, attributes }: Tag, children: Inline[]): Inline {
  switch (name) {
    case 'br':
      return { type: 'break' }
    case 'at':
      return readAt(attributes, children)
    case 'a':
      return linkTo(attributes.href ?? '', children)
    case 'link':
      return {
        ...linkTo(attributes.pc_url || attributes.url || '', children),
        ...(attributes.icon && { icon: attributes.icon }),
      }
    case 'font':
      return { type: 'font', color: attributes.color ?? 'default', children }
    case 'text_tag':
      return { type: 'text_tag', color: attributes.color ?? '', children }
    default:
      return { type: 'tag', tag: name, attributes, children }
  }
}

const linkTo = (href: string, children: Inline[]): Inline => ({
  type: 'link',
  href,
  children: children.length > 0 ? children : [{ type: 'text', text: href }],
})

/** Posts name people with user_id and show the name written; cards take id, ids or email and ignore it. */
function readAt({ user_id, id, ids, email }: { [name: string]: string }, children: Inline[]): Inline {
  const who = user_id ?? ids ?? id ?? email ?? ''
  const name = children.map((child) => (child.type === 'text' ? child.text : '')).join('')
  return {
    type: 'at',
    ids: who
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    name: name || null,
  }
}

/** Text with its line breaks and, where the dialect knows them, emoji codes. */
function lines(text: string, { emoji }: Pick<Rules, 'emoji'>): Inline[] {
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ type: 'break' } as const] : []),
      ...(emoji ? withEmoji(line) : line ? [{ type: 'text', text: line } as const] : []),
    ])
}

function withEmoji(line: string): Inline[] {
  const out: Inline[] = []
  let done = 0
  for (const { 0: code, 1: key = '', index } of line.matchAll(/:([A-Za-z0-9_]+):/g)) {
    if (!emojiKeys.has(key) || index < done) continue
    if (index > done) out.push({ type: 'text', text: line.slice(done, index) })
    out.push({ type: 'emoji', key })
    done = index + code.length
  }
  if (done < line.length) out.push({ type: 'text', text: line.slice(done) })
  return out
}

/** `<hr>` stands in a line for Markdown and on a line of its own for Feishu. */
function splitAtRules(children: Inline[]): Block[] {
  const blocks: Block[] = []
  let run: Inline[] = []
  const close = () => {
    while (run[0]?.type === 'break') run.shift()
    while (run.at(-1)?.type === 'break') run.pop()
    if (run.length > 0) blocks.push({ type: 'paragraph', children: run })
    run = []
  }
  for (const child of children) {
    if (child.type === 'tag' && child.tag === 'hr') {
      close()
      blocks.push({ type: 'rule' })
    } else run.push(child)
  }
  close()
  return blocks
}
