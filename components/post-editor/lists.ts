import { closeHistory } from 'prosemirror-history'
import { type Attrs, Fragment, type Node } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { emojiInWords } from '#lib/markdown/emoji.ts'
import { deepestList, isReadAsWritten } from '#lib/post/list.ts'
import { itemsOf, schema } from './schema.ts'

const { list, list_item, paragraph, at, emotion } = schema.nodes

/** The line of a list the caret stands in, by its place and its number in the list; null in none. */
function itemAt({ selection: { $from } }: EditorState) {
  if ($from.parent.type !== list_item) return null
  return { item: $from.parent, list: $from.node(1), index: $from.index(1), from: $from.before(2), at: $from.before(1) }
}

/** An emoji of Feishu's as a list can hold it, for Markdown knows none: the character of like meaning. */
export function inWords(node: Node): Node {
  return node.type === emotion ? schema.text(emojiInWords(node.attrs.emoji_type)) : node
}

/** What a line of words is in a list; null where it holds what none can. */
function inList(line: Node, attrs: Attrs): Node | null {
  const parts = line.children.map((node) => {
    const own = inWords(node)
    return own.isText || own.type === at ? own : null
  })
  return parts.includes(null) ? null : list_item.create(attrs, Fragment.from(parts as Node[]))
}

/** What is chosen, after lines were put in the place of others that hold the same words. */
function chosenAgain(tr: Transaction, { selection }: EditorState, { at, by }: { at: number; by: number }) {
  const size = tr.doc.content.size
  const moved = (place: number) => Math.min(size, Math.max(at, place + by))
  return tr.setSelection(
    TextSelection.between(tr.doc.resolve(moved(selection.from)), tr.doc.resolve(moved(selection.to))),
  )
}

/** Lists that stand beside each other are one. */
export function joined(tr: Transaction, at: number): Transaction {
  const { nodeBefore, nodeAfter } = tr.doc.resolve(at)
  return nodeBefore?.type === list && nodeAfter?.type === list ? tr.join(at) : tr
}

/** Makes the chosen lines a list, or lines of words again where they are one of that kind already. */
export const toggleList =
  (ordered: boolean): Command =>
  (state, dispatch) => {
    const { doc, selection } = state
    const { $from, $to } = selection
    if ($from.depth === 0 || $to.depth === 0) return false
    const [first, last] = [$from.index(0), $to.index(0)]
    const lines = doc.children.slice(first, last + 1)
    if (lines.length === 1 && lines[0]?.type === list) return ofKind(state, ordered, dispatch)
    const items = lines.map((line) => {
      if (line.type === list) return line.children
      return line.type === paragraph ? inList(line, { ordered }) : null
    })
    if (items.includes(null)) return false
    const at = $from.before(1)
    const tr = state.tr.replaceWith(at, $to.after(1), list.create(null, items.flat() as Node[]))
    const end = tr.mapping.map($to.after(1))
    chosenAgain(tr, state, { at: at + 2, by: $from.parent.type === list_item ? 0 : 1 })
    joined(joined(tr, end), at)
    dispatch?.(closeHistory(tr).scrollIntoView())
    return true
  }

/** Within a list: the chosen lines become of that kind, or, where all are, no list any more. */
function ofKind(state: EditorState, ordered: boolean, dispatch: Parameters<Command>[1]): boolean {
  const { $from, $to } = state.selection
  const own = $from.node(1)
  const chosen = own.children.slice($from.index(1), $to.index(1) + 1)
  if (chosen.every(({ attrs }) => attrs.ordered === ordered)) return outOfList(state, dispatch)
  const { tr } = state
  let place = $from.before(2)
  for (const item of chosen) {
    tr.setNodeAttribute(place, 'ordered', ordered)
    place += item.nodeSize
  }
  dispatch?.(closeHistory(tr))
  return true
}

/** The chosen lines of a list are lines of words again; what stood before and behind them stays a list. */
function outOfList(state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  const { $from, $to } = state.selection
  const own = $from.node(1)
  const [first, last] = [$from.index(1), $to.index(1)]
  const part = (items: readonly Node[]) => (items.length > 0 ? [list.create(null, items)] : [])
  const lines = own.children.slice(first, last + 1).map((item) => paragraph.create(null, item.content))
  const before = part(own.children.slice(0, first))
  const at = $from.before(1)
  const tr = state.tr.replaceWith(at, at + own.nodeSize, [...before, ...lines, ...part(own.children.slice(last + 1))])
  chosenAgain(tr, state, { at, by: before.length > 0 ? 1 : -1 })
  dispatch?.(closeHistory(tr).scrollIntoView())
  return true
}

/** Behind a line of a list begins the next; an empty one ends the list, or the list within a list. */
export const enterInList: Command = (state, dispatch) => {
  const found = itemAt(state)
  if (!found || !state.selection.$to.sameParent(state.selection.$from)) return false
  if (found.item.childCount === 0) return lessDeep(state, dispatch)
  const tr = state.tr.deleteSelection()
  dispatch?.(tr.split(tr.selection.from, 1, [{ type: list_item, attrs: found.item.attrs }]).scrollIntoView())
  return true
}

/** At the beginning of a line of a list: out of the list it stands in. */
export const backInList: Command = (state, dispatch) => {
  const { selection } = state
  return selection.empty && selection.$from.parentOffset === 0 && lessDeep(state, dispatch)
}

/** Deeper by one list, where there is a line before it to stand below. With nowhere to go, the key goes on to the page. */
export const deeper: Command = (state, dispatch) => {
  const found = itemAt(state)
  const before = found && found.index > 0 ? found.list.child(found.index - 1) : null
  if (!found || !before) return false
  const { depth } = found.item.attrs
  if (depth > before.attrs.depth || depth >= deepestList) return false
  return withDepths(state, found, depth + 1, dispatch)
}

/** Out of the list a line stands in; the outermost is left only by `lessDeep`. */
export const lessDeepInList: Command = (state, dispatch) =>
  (itemAt(state)?.item.attrs.depth ?? 0) > 0 && lessDeep(state, dispatch)

const lessDeep: Command = (state, dispatch) => {
  const found = itemAt(state)
  if (!found) return false
  const { depth } = found.item.attrs
  return depth > 0 ? withDepths(state, found, depth - 1, dispatch) : outOfList(state, dispatch)
}

/** The lines that stand in a list below another go with it. */
function withDepths(
  { tr }: EditorState,
  { list, index, from }: NonNullable<ReturnType<typeof itemAt>>,
  depth: number,
  dispatch: Parameters<Command>[1],
): boolean {
  const was: number = list.child(index).attrs.depth
  let place = from
  for (const [i, item] of list.children.slice(index).entries()) {
    if (i > 0 && item.attrs.depth <= was) break
    const next = Math.min(deepestList, item.attrs.depth + depth - was)
    tr.setNodeAttribute(place, 'depth', next)
    place += item.nodeSize
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

/** "- " or "1. " typed at the beginning of a line begins a list; one undo brings the letters back. */
export function typedList(state: EditorState, from: number, to: number, text: string): Transaction[] | null {
  const { $from } = state.selection
  if (text !== ' ' || from !== to || $from.parent.type !== paragraph || $from.pos !== from) return null
  const mark = $from.parent.textBetween(0, $from.parentOffset, null, '\ufffc')
  const item = inList($from.parent.cut($from.parentOffset), { ordered: mark !== '-' })
  if ((mark !== '-' && mark !== '1.') || !item) return null
  const typed = state.tr.insertText(text, from, to)
  const at = $from.before(1)
  const { tr } = state.apply(typed)
  tr.replaceWith(at, $from.after(1) + text.length, list.create(null, item))
  tr.setSelection(TextSelection.create(tr.doc, at + 2))
  joined(joined(tr, at + item.nodeSize + 2), at)
  return [typed, closeHistory(tr).scrollIntoView()]
}

/** Words of several lines are lines of the list they come into, behind `item`; lists are lists within it. */
export function asItems(item: Node, lines: readonly Node[]): Node[] | null {
  if (item.type !== list_item) return null
  const items = lines.flatMap((line): (Node | null)[] => {
    if (line.type !== list) return [line.type === paragraph ? inList(line, item.attrs) : null]
    return line.children.map(({ attrs, content }) =>
      list_item.create({ ...attrs, depth: Math.min(deepestList, attrs.depth + item.attrs.depth) }, content),
    )
  })
  return items.includes(null) ? null : (items as Node[])
}

/** Lists do not change: whether one is read as it was written is worked out once. */
const read = new WeakMap<Node, boolean>()

/** Whether a list of a post says something else to whoever reads it: it is Markdown, and knows no way to write its signs. */
export const isMisread = (doc: Node): boolean =>
  doc.children.some((line) => {
    if (line.type !== list) return false
    const known = read.get(line) ?? isReadAsWritten(itemsOf(line))
    read.set(line, known)
    return !known
  })
