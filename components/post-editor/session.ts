import { type Node, Slice } from 'prosemirror-model'
import { EditorState, type Plugin } from 'prosemirror-state'
import { isBlank, type Line, lineText } from '#lib/post/lines.ts'
import { plugins } from './commands.ts'
import { type Query, queries } from './query.ts'
import { documentOf, lineOf, linesOf } from './schema.ts'

/** One language in the editor. It outlives what is on the screen, so that undo reaches back over other views. */
export type Session = { state: EditorState; hear: { query(query: Query | null): void } }

export function sessionOf(lines: readonly Line[]): Session {
  const hear: Session['hear'] = { query: () => {} }
  const first: Plugin[] = [queries((query) => hear.query(query))]
  return { state: EditorState.create({ doc: documentOf(lines), plugins: plugins(first) }), hear }
}

/** Lines do not change: what one reads as is worked out once. */
const texts = new WeakMap<Node, string>()

function textOf(node: Node): string {
  const known = texts.get(node) ?? lineText(lineOf(node))
  texts.set(node, known)
  return known
}

/** The lines of a document as they stand in the JSON. */
export const textsOf = (doc: Node): string[] => (linesOf(doc).length === 0 ? [] : doc.children.map(textOf))

/** What a transaction is marked with that follows a change made elsewhere. */
export const fromElsewhere = 'elsewhere'

/** Brings a document to what the JSON holds by now; only lines that differ are put anew. Null: it is there already. */
export function caughtUp(state: EditorState, lines: readonly Line[]) {
  // Blanks alone are no post yet, and stay in the editor.
  if (lines.length === 0 && linesOf(state.doc).every(isBlank)) return null
  const now = textsOf(state.doc)
  const wanted = lines.map(lineText)
  if (now.length === wanted.length && now.every((text, i) => text === wanted[i])) return null
  const goal = documentOf(lines)
  const { doc } = state
  const head = sameAtStart(now, wanted)
  const tail = sameAtEnd(now, wanted, head)
  const startAt = offsetOf(doc, head)
  const endAt = now.length === 0 ? doc.content.size : offsetOf(doc, doc.childCount - tail)
  const slice = new Slice(goal.content.cut(offsetOf(goal, head), offsetOf(goal, goal.childCount - tail)), 0, 0)
  return state.tr.replace(startAt, endAt, slice).setMeta(fromElsewhere, true)
}

function sameAtStart(a: readonly string[], b: readonly string[]): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function sameAtEnd(a: readonly string[], b: readonly string[], head: number): number {
  const most = Math.min(a.length, b.length) - head
  let n = 0
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

/** Where the line of an index begins. */
export const offsetOf = (doc: Node, index: number): number =>
  doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
