import { minifyJson } from '#lib/json/json.ts'
import { isBlock, type Line, lineText, type Piece, type PostStyle, readLine } from './lines.ts'

/** The signs of a style in the `md` of a post. */
const signs: { [Style in PostStyle]: string } = { bold: '**', italic: '*', underline: '~', lineThrough: '~~' }

/** What a post says in one language as Markdown, a part for each of its lines. */
export type MarkdownPart = {
  text: string
  /** Whether Markdown cannot say it: then it stands there as the JSON it is. */
  isJson: boolean
}

/**
 * A line as the `md` of a post would say it, as far as it can. Lines are broken by \n alone, as a field of a page gives
 * its text back: else a line of another break would count as changed.
 */
export function markdownPart(line: Line): MarkdownPart {
  const text = line.kind === 'kept_line' ? null : isBlock(line) ? blockMarkdown(line) : paragraphMarkdown(line.pieces)
  return text === null ? { text: jsonOf(line), isJson: true } : { text: text.replace(/\r\n?/g, '\n'), isJson: false }
}

const jsonOf = (line: Line) => {
  const text = lineText(line)
  return minifyJson(text) ?? text
}

function blockMarkdown(line: Extract<Line, { kind: 'hr' | 'code_block' | 'md' | 'img' | 'media' }>): string | null {
  switch (line.kind) {
    case 'md':
      return line.text
    case 'hr':
      return '---'
    case 'img':
      return `![](${line.image_key})`
    case 'code_block': {
      const longest = Math.max(2, ...[...line.text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
      const fence = '`'.repeat(longest + 1)
      return `${fence}${(line.language ?? '').toLowerCase()}\n${line.text}\n${fence}`
    }
    case 'media':
      return null
  }
}

/** What stands in a line, as Markdown; null for what Markdown cannot say. */
export function paragraphMarkdown(pieces: readonly Piece[]): string | null {
  const parts = pieces.map(pieceMarkdown)
  return parts.some((part) => part === null) ? null : parts.join('')
}

function pieceMarkdown(piece: Piece): string | null {
  switch (piece.kind) {
    case 'text':
      return piece.href === null
        ? styled(piece.text, piece.styles)
        : `[${styled(piece.text, piece.styles)}](${piece.href})`
    case 'at':
      return `<at user_id="${piece.user_id}">${(piece.user_name ?? '').replace(/[<>]/g, '')}</at>`
    default:
      return null
  }
}

/** Blanks at either end stand outside of the signs, else they are shown as typed. */
function styled(text: string, styles: readonly PostStyle[]): string {
  const words = text.trim()
  if (words === '' || styles.length === 0) return text
  const before = styles.map((style) => signs[style]).join('')
  const after = [...styles]
    .reverse()
    .map((style) => signs[style])
    .join('')
  const start = text.indexOf(words)
  return text.slice(0, start) + before + words + after + text.slice(start + words.length)
}

/** All parts below each other. */
export const markdownOf = (lines: readonly Line[]): string => lines.map((line) => markdownPart(line).text).join('\n')

/**
 * The lines after the Markdown was changed: those whose words stand as they stood stay what they are, what was
 * written becomes `md`. Shown as Markdown again they read as written.
 *
 * @param written what stands in the editor now
 * @param known JSON that has stood there for a line of the post: where it stands again, it is that line
 */
export function withMarkdown(lines: readonly Line[], written: string, known: ReadonlySet<string>): Line[] {
  const parts = lines.map(markdownPart)
  const was = parts.map(({ text }) => text).join('\n')
  if (was === written) return [...lines]
  const { head, from } = untouchedHead(lines, parts, was, written)
  const { tail, to } = untouchedTail(lines, parts, was, written, head, from)
  const isNothing = from > to
  const middle = isNothing ? [] : linesOf(written.slice(from, to), known)
  return [...lines.slice(0, head), ...middle, ...lines.slice(lines.length - tail)]
}

/** How many lines at the beginning stay, and where what was written begins. */
function untouchedHead(lines: readonly Line[], parts: MarkdownPart[], was: string, written: string) {
  let same = 0
  while (same < was.length && same < written.length && was[same] === written[same]) same++
  let [head, from, at] = [0, 0, 0]
  for (const [i, { text }] of parts.entries()) {
    const end = at + text.length
    // Whoever goes on behind a line of Markdown writes on in it; behind any other a new one begins.
    const stays = end < same || (end === same && lines[i]?.kind !== 'md')
    if (!stays || (end < written.length && written[end] !== '\n')) break
    at = end + 1
    ;[head, from] = [i + 1, at]
  }
  return { head, from }
}

/** The same from the end; what was written ends at `to`, and is nothing where that lies before `from`. */
function untouchedTail(
  lines: readonly Line[],
  parts: MarkdownPart[],
  was: string,
  written: string,
  head: number,
  from: number,
) {
  const most = Math.min(was.length, written.length)
  let same = 0
  while (same < most && was[was.length - 1 - same] === written[written.length - 1 - same]) same++
  let [tail, to, at] = [0, written.length, 0]
  for (let i = parts.length - 1; i >= head; i--) {
    const start = at + (parts[i]?.text.length ?? 0)
    const begins = written.length - start
    const stays = start < same || (start === same && lines[i]?.kind !== 'md')
    if (!stays || begins < from || (begins > 0 && written[begins - 1] !== '\n')) break
    at = start + 1
    ;[tail, to] = [parts.length - i, begins - 1]
  }
  return { tail, to }
}

/** What was written: `md`, and the lines that stand in it as JSON. */
function linesOf(written: string, known: ReadonlySet<string>): Line[] {
  const found: Line[] = []
  let run: string[] = []
  const close = () => {
    const text = run.join('\n')
    if (run.length > 0) found.push(text === '' ? emptyLine : { kind: 'md', text, from: null })
    run = []
  }
  for (const line of written.split('\n')) {
    if (!known.has(line)) run.push(line)
    else {
      close()
      found.push(readLine(line))
    }
  }
  close()
  return found
}

const emptyLine: Line = { kind: 'paragraph', pieces: [], from: null }
