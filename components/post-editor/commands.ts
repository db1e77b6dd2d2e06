import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  newlineInCode,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
  splitBlock,
} from 'prosemirror-commands'
import { gapCursor } from 'prosemirror-gapcursor'
import { closeHistory, history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Mark, Node } from 'prosemirror-model'
import {
  type Command,
  type EditorState,
  NodeSelection,
  type Plugin,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { type Line, postStyles } from '#lib/post/lines.ts'
import { backInList, deeper, enterInList, inWords, lessDeepInList } from './lists.ts'
import { nodeOf, schema } from './schema.ts'

const enter = chainCommands(enterInList, newlineInCode, createParagraphNear, splitBlock)
/** A mention, an emoji: one thing, which one key takes away, and one undo brings back. */
const deleteAtomBefore: Command = ({ selection, tr }, dispatch) => {
  const { nodeBefore, pos } = selection.$from
  if (!selection.empty || !nodeBefore || nodeBefore.isText || !nodeBefore.isInline) return false
  dispatch?.(closeHistory(tr.delete(pos - nodeBefore.nodeSize, pos)).scrollIntoView())
  return true
}

const back = chainCommands(deleteSelection, deleteAtomBefore, backInList, joinBackward, selectNodeBackward)
const forth = chainCommands(deleteSelection, joinForward, selectNodeForward)

/** Below a code block that ends the post nothing can be reached: a line is begun there. */
const outOfLast: Command = ({ selection, doc, tr }, dispatch, view) => {
  const { $head, empty } = selection
  const isLast = $head.depth > 0 && $head.after(1) === doc.content.size
  const isAlone = $head.parent.type.spec.code || selection instanceof NodeSelection
  const isStuck = isLast && isAlone && (!empty || view?.endOfTextblock('down') === true)
  const isLastAtom = selection instanceof NodeSelection && selection.to === doc.content.size
  if (!isStuck && !isLastAtom) return false
  const next = tr.insert(doc.content.size, schema.nodes.paragraph.create())
  dispatch?.(next.setSelection(Selection.atEnd(next.doc)).scrollIntoView())
  return true
}

/** Where there is nothing to undo, the browser would undo letters of its own, of which the editor knows nothing. */
const whole =
  (command: Command): Command =>
  (state, dispatch) =>
    command(state, dispatch) || true
export const undoWritten = whole(undo)
export const redoWritten = whole(redo)

/** The keys of writing. Ctrl+Enter is not among them: it sends. */
const keys: { [key: string]: Command } = {
  Enter: enter,
  'Shift-Enter': enter,
  Backspace: back,
  'Mod-Backspace': back,
  'Shift-Backspace': back,
  Delete: forth,
  'Mod-Delete': forth,
  'Mod-a': selectAll,
  'Mod-z': undoWritten,
  'Mod-y': redoWritten,
  'Mod-Shift-z': redoWritten,
  ArrowDown: outOfLast,
  Tab: deeper,
  'Shift-Tab': lessDeepInList,
}

/** What an editor of a post is made of; `first` hears keys before it does. */
export const plugins = (first: Plugin[]): Plugin[] => [...first, keymap(keys), history(), gapCursor()]

/** What stands in a post nobody has begun. */
export const placeholderOf =
  (placeholder: string) =>
  ({ doc }: EditorState): DecorationSet | null => {
    const [line] = doc.children
    if (doc.childCount !== 1 || line?.type !== schema.nodes.paragraph || line.childCount > 0) return null
    return DecorationSet.create(doc, [Decoration.node(0, line.nodeSize, { 'data-placeholder': placeholder })])
  }

/** Puts a line where the caret stands: in the place of an empty one, else below the one it is in. */
export const putLine =
  (line: Line): Command =>
  ({ selection, tr }, dispatch) => {
    const node = nodeOf(line)
    const { $from } = selection
    const at = $from.depth > 0 ? $from.before(1) : selection.from
    const own = tr.doc.nodeAt(at)
    const isBlank = own?.type === schema.nodes.paragraph && own.childCount === 0
    const end = own && $from.depth > 0 ? at + own.nodeSize : selection.to
    const from = isBlank ? at : end
    tr.replaceWith(from, end, node)
    const after = from + node.nodeSize
    if (node.type.inlineContent) tr.setSelection(TextSelection.create(tr.doc, from + 1))
    else {
      // A picture at the end leaves no place to write on.
      if (after >= tr.doc.content.size) tr.insert(after, schema.nodes.paragraph.create())
      tr.setSelection(Selection.near(tr.doc.resolve(after), 1))
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Puts a mention or an emoji in the place of a stretch, with a blank behind a mention. */
export const putAtom =
  (kind: 'at' | 'emotion', attrs: { [field: string]: string | null }, from?: number): Command =>
  ({ selection, tr }, dispatch) => {
    const start = from ?? selection.from
    const { parent } = tr.doc.resolve(start)
    const node = schema.nodes[kind].create(attrs)
    const own = parent.type === schema.nodes.list_item ? inWords(node) : node
    if (!parent.type.contentMatch.matchType(own.type)) return false
    const isBlank = /^\s/.test(parent.textBetween(selection.$to.parentOffset, parent.content.size, null, '\ufffc'))
    tr.replaceWith(start, selection.to, kind === 'at' && !isBlank ? [own, schema.text(' ')] : [own])
    if (kind === 'at' && isBlank) tr.setSelection(TextSelection.create(tr.doc, start + 2))
    // What was typed to find it is a step of its own.
    dispatch?.(closeHistory(tr).scrollIntoView())
    return true
  }

/** What the form of a link begins with. `words`: those it has, '' where there is none yet, null where words are chosen. */
export function linkAt({ doc, selection }: EditorState): { href: string | null; words: string | null } {
  const { from, to, href } = linkAround(doc, selection.from)
  return { href, words: selection.empty ? doc.textBetween(from, to, null, '\ufffc') : null }
}

/** Makes what is chosen a link, puts one where nothing is, or gives the one there other words; null takes it away. */
export const setLink =
  (href: string | null, text: string): Command =>
  ({ selection, tr }, dispatch) => {
    const { link } = schema.marks
    const { from, to } = selection.empty ? linkAround(tr.doc, selection.from) : selection
    if (href === null) tr.removeMark(from, to, link)
    else if (from === to) tr.insert(from, schema.text(text || href, [link.create({ href })]))
    else if (selection.empty && text !== '' && text !== tr.doc.textBetween(from, to, null, '\ufffc')) {
      const looks = tr.doc.resolve(from).nodeAfter?.marks ?? []
      tr.replaceWith(from, to, schema.text(text, link.create({ href }).addToSet(looks)))
    } else {
      tr.addMark(from, to, link.create({ href }))
      // One goes on behind it: what is typed next takes the place of nothing.
      tr.setSelection(TextSelection.create(tr.doc, to))
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }

/**
 * Words typed over the words of a link stay the link, letter after letter; behind a link one goes on without it.
 * @returns null where no link is typed over
 */
export function typedOverLink(state: EditorState, from: number, to: number, text: string): Transaction | null {
  const link = from === to ? schema.marks.link.isInSet(state.storedMarks ?? []) : linkAcross(state.doc, from, to)
  if (!link) return null
  const tr = state.tr.insertText(text, from, to)
  tr.addMark(from, from + text.length, link)
  return tr.setStoredMarks(link.addToSet(tr.doc.resolve(from + text.length).marks())).scrollIntoView()
}

/** The link that all of a range is in. */
function linkAcross(doc: Node, from: number, to: number): Mark | null {
  const found = new Set<Mark | undefined>()
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline) found.add(schema.marks.link.isInSet(node.marks))
  })
  const [first, ...others] = found
  return first && others.every((one) => one?.eq(first)) ? first : null
}

/** The whole of the link a place stands in, and where it leads. */
export function linkAround(doc: Node, at: number): { from: number; to: number; href: string | null } {
  const $at = doc.resolve(at)
  const { parent } = $at
  const hrefAt = (index: number): string | null =>
    (index >= 0 && schema.marks.link.isInSet(parent.maybeChild(index)?.marks ?? [])?.attrs.href) || null
  const before = $at.textOffset > 0 ? $at.index() : $at.index() - 1
  const index = hrefAt($at.index()) !== null ? $at.index() : before
  const href = hrefAt(index)
  if (href === null) return { from: at, to: at, href }
  let [first, last] = [index, index]
  while (hrefAt(first - 1) === href) first--
  while (hrefAt(last + 1) === href) last++
  return { from: $at.posAtIndex(first), to: $at.posAtIndex(last + 1), href }
}

/** The styles and kinds where the caret stands, for the buttons to show. */
export function looksAt({ selection, storedMarks, doc }: Parameters<Command>[0]): string[] {
  const { from, to, $from, empty } = selection
  const marks = storedMarks ?? $from.marks()
  const has = (name: (typeof postStyles)[number] | 'link') => {
    const mark = schema.marks[name]
    return empty ? mark.isInSet(marks) !== undefined : doc.rangeHasMark(from, to, mark)
  }
  const isItem = $from.parent.type === schema.nodes.list_item
  return [
    ...postStyles.filter(has),
    ...(has('link') || linkAround(doc, from).href !== null ? ['link'] : []),
    ...(isItem ? [$from.parent.attrs.ordered ? 'numbers' : 'list'] : []),
  ]
}
