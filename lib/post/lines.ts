import { type Node, parseTree } from 'jsonc-parser'
import { entries, plain } from '#lib/json/node.ts'

/** The styles a post knows, as Feishu spells them. */
export const postStyles = ['bold', 'italic', 'underline', 'lineThrough'] as const
export type PostStyle = (typeof postStyles)[number]

/** Which element of the source something was read from; `n` tells two elements of one spelling apart. */
export type Origin = { raw: string; n: number }

/**
 * What stands in a line. `kept` is what no editor can write: an unknown tag, a text of no letters, a picture among
 * words. It goes out as it came.
 */
export type Piece =
  | { kind: 'text'; text: string; href: string | null; styles: PostStyle[]; from: Origin | null }
  | { kind: 'at'; user_id: string; user_name: string | null; styles: PostStyle[]; from: Origin | null }
  | { kind: 'emotion'; emoji_type: string; from: Origin | null }
  | { kind: 'kept'; tag: string; from: Origin }

/** A line as it stands in its source, and each of its elements. */
export type LineOrigin = { text: string; elements: string[] }

/** What stands on a line of its own, by its tag. */
export type Block =
  | { kind: 'hr' }
  | { kind: 'code_block'; text: string; language: string | null }
  | { kind: 'md'; text: string }
  | { kind: 'img'; image_key: string }
  | { kind: 'media'; file_key: string; image_key: string | null }

/** One of the arrays in a post's `content`. */
export type Line =
  | { kind: 'paragraph'; pieces: Piece[]; from: LineOrigin | null }
  | (Block & { from: LineOrigin | null })
  | { kind: 'kept_line'; from: LineOrigin }

export const isBlock = (line: Line): line is Extract<Line, Block> =>
  line.kind !== 'paragraph' && line.kind !== 'kept_line'

/** Whether a line shows nothing. */
export const isBlank = (line: Line): boolean =>
  line.kind === 'md'
    ? line.text.trim() === ''
    : line.kind === 'paragraph' && line.pieces.every((piece) => piece.kind === 'text' && piece.text.trim() === '')

/** Grows for as long as the page is there: an element that comes again is another one. */
let origins = 0

/**
 * A line out of its source, losing nothing: an unknown field, style or tag comes out of `lineText` as it went in.
 *
 * @param source of the line alone, JSON with or without comments
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (post)
 */
export function readLine(source: string): Line {
  const node = parseTree(source, [], { allowTrailingComma: true })
  if (node?.type !== 'array') return { kind: 'kept_line', from: { text: source, elements: [source] } }
  const items = node.children ?? []
  const from = { text: source, elements: items.map((item) => sliceOf(source, item)) }
  const [first] = items
  const block = items.length === 1 && first ? blockOf(first) : null
  if (block) return { ...block, from }
  return { kind: 'paragraph', pieces: items.map((item, i) => pieceOf(item, from.elements[i] ?? '')), from }
}

const sliceOf = (source: string, { offset, length }: Node) => source.slice(offset, offset + length)

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function blockOf(node: Node): Block | null {
  const { tag, text, language, image_key, file_key } = plain(node)
  switch (tag) {
    case 'hr':
      return { kind: tag }
    case 'code_block':
      return typeof text === 'string' ? { kind: tag, text, language: textOf(language) } : null
    case 'md':
      return typeof text === 'string' ? { kind: tag, text } : null
    case 'img':
      return typeof image_key === 'string' ? { kind: tag, image_key } : null
    case 'media':
      return typeof file_key === 'string' ? { kind: tag, file_key, image_key: textOf(image_key) } : null
    default:
      return null
  }
}

function pieceOf(node: Node, raw: string): Piece {
  const from = { raw, n: origins++ }
  const { tag, text, href, user_id, user_name, emoji_type, style } = plain(node)
  const styles = stylesIn(style)
  if ((tag === 'text' || (tag === 'a' && typeof href === 'string')) && typeof text === 'string' && text !== '')
    return { kind: 'text', text, href: tag === 'a' ? String(href) : null, styles, from }
  if (tag === 'at' && typeof user_id === 'string')
    return { kind: 'at', user_id, user_name: textOf(user_name), styles, from }
  if (tag === 'emotion' && typeof emoji_type === 'string') return { kind: 'emotion', emoji_type, from }
  return { kind: 'kept', tag: textOf(tag) ?? '', from }
}

const stylesIn = (style: unknown): PostStyle[] =>
  Array.isArray(style) ? postStyles.filter((one) => style.includes(one)) : []

/** A line as it stands in `content`: as it was read where nothing in it has changed, token for token. */
export function lineText(line: Line): string {
  if (line.kind === 'kept_line') return line.from.text
  const elements = line.kind === 'paragraph' ? pieceTexts(line.pieces) : [blockText(line)]
  const { from } = line
  const same = from?.elements.length === elements.length && elements.every((text, i) => text === from.elements[i])
  return from && same ? from.text : `[${elements.join(', ')}]`
}

function blockText({ kind, from, ...fields }: Extract<Line, Block>): string {
  return withFields((from?.elements.length === 1 && from.elements[0]) || null, { tag: kind, ...fields })
}

type Words = Extract<Piece, { kind: 'text' }>

function pieceTexts(pieces: Piece[]): string[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (piece.kind !== 'text') whole.push(piece)
    else if (last?.kind === 'text' && isOneElement(last, piece))
      whole[whole.length - 1] = { ...last, text: last.text + piece.text }
    else whole.push({ ...piece, from: ownOrigin(piece) })
  }
  return whole.map((piece) => (piece.kind === 'text' ? wordsText(piece) : atomText(piece)))
}

/** Words typed behind a link are none of its own. */
const ownOrigin = ({ from, href }: Words): Origin | null =>
  from && (plainOf(from.raw).tag === 'a') === (href !== null) ? from : null

/** Parts of one element, or words nobody has read from anywhere, in one look. */
const isOneElement = (last: Words, piece: Words): boolean =>
  last.href === piece.href && sameStyles(last.styles, piece.styles) && last.from?.n === ownOrigin(piece)?.n

const sameStyles = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((style) => b.includes(style))

const wordsText = ({ text, href, styles, from }: Words): string =>
  withFields(from?.raw ?? null, { tag: href === null ? 'text' : 'a', text, href, style: styleField(styles, from) })

function atomText(piece: Exclude<Piece, Words>): string {
  switch (piece.kind) {
    case 'kept':
      return piece.from.raw
    case 'emotion':
      return withFields(piece.from?.raw ?? null, { tag: 'emotion', emoji_type: piece.emoji_type })
    case 'at': {
      const { user_id, user_name, styles, from } = piece
      return withFields(from?.raw ?? null, { tag: 'at', user_id, user_name, style: styleField(styles, from) })
    }
  }
}

/** The `style` an element gets: what it had, unknown names too, and in its order; null for none. */
function styleField(styles: PostStyle[], from: Origin | null): unknown {
  const had = from ? plainOf(from.raw).style : undefined
  const was = stylesIn(had)
  if (sameStyles(was, styles)) return had ?? null
  const kept = (Array.isArray(had) ? had : []).filter((one) => !was.includes(one) || styles.includes(one))
  const now = [...kept, ...styles.filter((one) => !was.includes(one))]
  return now.length > 0 ? now : null
}

function plainOf(raw: string): { [key: string]: unknown } {
  const node = parseTree(raw, [], { allowTrailingComma: true })
  return node ? plain(node) : {}
}

/** An element with these fields: what it had already stays as it was spelt, null takes a field away. */
function withFields(raw: string | null, fields: { [key: string]: unknown }): string {
  const node = raw === null ? undefined : parseTree(raw, [], { allowTrailingComma: true })
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  if (raw === null || !node) return spelt(given.map(([key, value]) => [JSON.stringify(key), JSON.stringify(value)]))
  const had = plain(node)
  const isSame = ([key, value]: [string, unknown]) => JSON.stringify(had[key]) === JSON.stringify(value ?? undefined)
  // What could not be read as what it should be, such as a name that is a number, stays where nothing else is wanted.
  const changed = new Map(
    Object.entries(fields).filter(
      (field) => !isSame(field) && !(field[1] === null && typeof had[field[0]] !== 'string' && field[0] !== 'style'),
    ),
  )
  if (changed.size === 0) return raw
  const out: [string, string][] = []
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue
    const name = String(key.value)
    const now = changed.get(name)
    if (!changed.has(name)) out.push([sliceOf(raw, key), sliceOf(raw, value)])
    else if (now !== null && now !== undefined) out.push([sliceOf(raw, key), JSON.stringify(now)])
  }
  const held = entries(node)
  for (const [key, value] of given) if (!held.has(key)) out.push([JSON.stringify(key), JSON.stringify(value)])
  return spelt(out)
}

const spelt = (fields: [string, string][]) => `{ ${fields.map(([key, value]) => `${key}: ${value}`).join(', ')} }`
