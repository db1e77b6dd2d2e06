import { closeHistory } from 'prosemirror-history'
import { Fragment, type Node, Slice } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { upToParagraphOf } from '#components/ui/left-out.tsx'
import { isMention, namedByUserId, withMentionsAs } from '#lib/markdown/mention.ts'
import { readMarkdown } from '#lib/markdown/read-markdown.ts'
import type { Piece } from '#lib/post/lines.ts'
import { isReadAsWritten } from '#lib/post/list.ts'
import { type ForeignLine, type Loss, linesOfHtml, linesOfMarkdown, saysMore } from './foreign-lines.ts'
import { asItems, joined } from './lists.ts'
import { documentOf, schema } from './schema.ts'
import { offsetOf } from './session.ts'

/** A post has 30 KB in all: of what is longer the beginning is taken. UTF-16 units. */
const longest = 40_000
/** A browser takes longer over one line than over many. */
const longestLine = 10_000

/** What is to be told of a paste, or asked about it. `at`: where it stands now. */
export type Told =
  | { kind: 'pasted'; lost: Loss[]; leftOut: number }
  | { kind: 'markdown'; text: string; at: { from: number; to: number }; leftOut: number }

/** What was cut or copied in the editor, and as which HTML it went to the clipboard. */
export type Copied = { slice: Slice; html: string }

/**
 * What a paste makes of the post, and what is to be said of it.
 * @param html of the clipboard; '' for words alone
 * @param copied what was cut or copied last: HTML does not hold all of it, such as the fields nobody knows
 * @returns one step of undo for each transaction; null where the editor knows best: what another of our pages has copied, and within code
 */
export function pasteOf(
  state: EditorState,
  html: string,
  text: string,
  copied: Copied | null,
): { trs: Transaction[]; told: Told | null } | null {
  if (state.selection.$from.parent.type.spec.code) return null
  // Systems put marks of their own around it.
  if (copied && html.includes(copied.html)) return { trs: [withSlice(state, copied.slice)], told: null }
  if (html !== '' && !isCode(html)) {
    const { body } = new DOMParser().parseFromString(withoutHandlers(html), 'text/html')
    // Other pages have editors of the same make, which write all but the name of ours.
    if (body.querySelector('[data-pm-slice]')?.hasAttribute('data-post')) return null
    const made = linesOfHtml(body)
    if (made.lines.length > 0) {
      const { lines, leftOut } = beginning(made.lines)
      const isAnything = made.lost.length > 0 || leftOut > 0
      return { trs: [withLines(state, lines)], told: isAnything ? { kind: 'pasted', lost: made.lost, leftOut } : null }
    }
  }
  if (text === '') return null
  const typed = text.slice(0, 2 * longest).replace(/\r\n?/g, '\n')
  const words = typed.slice(0, Math.min(longest, upToParagraphOf(longestLine, typed)))
  const leftOut = text.length - words.length - (words === typed ? text.length - typed.length : 0)
  if (html !== '' && isCode(html))
    return { trs: [withLines(state, [{ kind: 'code_block', text: words, language: null, from: null }])], told: null }
  const tr = withLines(state, plainLines(words))
  const at = { from: state.selection.from, to: tr.mapping.map(state.selection.to) }
  const read = readMarkdown(words, 'markdown_2')
  if (isList(read)) {
    const made = markdownRead(state.apply(tr), words, at)
    return { trs: [tr, closeHistory(made.tr)], told: made.told }
  }
  if (saysMore(read)) return { trs: [tr], told: { kind: 'markdown', text: words, at, leftOut } }
  return { trs: [tr], told: leftOut > 0 ? { kind: 'pasted', lost: [], leftOut } : null }
}

/** Lists and nothing else are taken for what they are, as one that is typed is: one undo brings the letters back. */
function isList(read: Parameters<typeof linesOfMarkdown>[0]): boolean {
  if (read.length === 0 || read.some(({ type }) => type !== 'list')) return false
  const { lines } = linesOfMarkdown(read)
  const lists = lines.filter((line) => line.kind === 'list')
  const isAll = lists.length === lines.length && lists.every(({ items }) => isReadAsWritten(items))
  return isAll && lists.reduce((sum, { items }) => sum + items.length, 0) > 1
}

/** Nothing of it runs; what would run, the page's policy reports as an attempt all the same. */
const withoutHandlers = (html: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\son[a-z]+\s*=/gi, ' data-off='))

/** Out of an editor of code comes HTML that only colours it. */
function isCode(html: string): boolean {
  const [first = ''] = /<(?:div|pre) [^<>]{0,500}>/i.exec(html.slice(0, 2000)) ?? []
  return /white-space:\s?pre\b(?!-)/i.test(first)
}

/** Pasted Markdown, read, in the place where it stands as typed. */
export function markdownRead(state: EditorState, text: string, at: { from: number; to: number }) {
  const { lines, lost } = linesOfMarkdown(readMarkdown(text, 'markdown_2'))
  const told: Told | null = lost.length > 0 ? { kind: 'pasted', lost, leftOut: 0 } : null
  return { tr: withLines(state, lines, at), told }
}

/** Pasted Markdown as a block of it, in the place where it stands as typed. */
export const markdownKept = (state: EditorState, text: string, at: { from: number; to: number }): Transaction =>
  withLines(state, [{ kind: 'md', text, from: null }], at)

function withSlice({ tr }: EditorState, slice: Slice): Transaction {
  const { content, openStart, openEnd } = slice
  const { firstChild } = content
  const isOne = firstChild && content.childCount === 1 && openStart === 0 && openEnd === 0
  if (isOne) tr.replaceSelectionWith(firstChild, false)
  else tr.replaceSelection(slice)
  return tr.scrollIntoView().setMeta('paste', true)
}

const plainLines = (text: string): ForeignLine[] =>
  text.split('\n').map((line) => ({
    kind: 'paragraph',
    pieces: piecesOf(line),
    from: null,
  }))

const mention = /<at\s[^<>]{1,200}>[^<>]{0,200}<\/at>/g

/** Words of a text or a card, with the people they mention. */
function piecesOf(line: string): Piece[] {
  const words = (text: string): Piece[] =>
    text === '' ? [] : [{ kind: 'text', text, href: null, styles: [], from: null }]
  if (!line.includes('<at ')) return words(line)
  const pieces: Piece[] = []
  const text = withMentionsAs(line, 'user_id')
  let done = 0
  for (const { 0: tag, index } of text.matchAll(mention)) {
    const opening = tag.slice(0, tag.indexOf('>') + 1)
    if (!isMention(opening, 'user_id')) continue
    const user_id = namedByUserId(opening) ?? ''
    const name = tag.slice(opening.length, -'</at>'.length)
    pieces.push(...words(text.slice(done, index)))
    pieces.push({ kind: 'at', user_id, user_name: user_id === 'all' ? null : name || null, styles: [], from: null })
    done = index + tag.length
  }
  return [...pieces, ...words(text.slice(done))]
}

function withLines(
  state: EditorState,
  lines: ForeignLine[],
  at = state.selection as { from: number; to: number },
): Transaction {
  const doc = documentOf(lines)
  const items = asItems(state.doc.resolve(at.from).parent, doc.children)
  const content = items ? Fragment.from(items) : doc.content
  const open = (isWords: boolean) => (isWords ? 1 : 0)
  const slice = new Slice(
    content,
    open(items !== null || content.firstChild?.type === schema.nodes.paragraph),
    open(items !== null || content.lastChild?.type === schema.nodes.paragraph),
  )
  const tr = state.tr.replaceRange(at.from, at.to, slice)
  if (!items) joinedAround(tr, state.doc)
  return tr.scrollIntoView().setMeta('paste', true)
}

/** A list that came to stand beside one of the post is one with it. */
function joinedAround(tr: Transaction, before: Node) {
  const [was, now] = [before.children, tr.doc.children]
  const start = now.findIndex((line, i) => line !== was[i])
  const last = now.findLastIndex((line, i) => line !== was[i - now.length + was.length])
  if (start < 0) return
  joined(joined(tr, offsetOf(tr.doc, last + 1)), offsetOf(tr.doc, start))
}

/** As many lines as there is room for. */
function beginning(lines: ForeignLine[]): { lines: ForeignLine[]; leftOut: number } {
  let room = longest
  let leftOut = 0
  const take = <Part>(parts: readonly Part[], sizeOf: (part: Part) => number): Part[] => {
    const taken = parts.filter((part) => {
      const size = sizeOf(part)
      const isIn = leftOut === 0 && size <= room
      if (isIn) room -= size
      else leftOut += size
      return isIn
    })
    return taken
  }
  const made = lines.flatMap((line): ForeignLine[] => {
    if (line.kind !== 'list') return take([line], sizeOf)
    const items = take(line.items, ({ pieces }) => sizeOfPieces(pieces))
    return items.length > 0 ? [{ ...line, items }] : []
  })
  return { lines: made, leftOut }
}

function sizeOf(line: Exclude<ForeignLine, { kind: 'list' }>): number {
  if (line.kind === 'paragraph') return sizeOfPieces(line.pieces)
  return 'text' in line ? line.text.length : 1
}

const sizeOfPieces = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 1), 1)
