import { duplicateElement, type Edit, removeElement, wrapInColumns } from '#lib/card/editing/edit.ts'
import type { MayStand } from '#lib/card/editing/insert.ts'
import { type Destination, moveElement, placeBeside, placeOutside, relocate } from '#lib/card/editing/move.ts'
import { chainAt, nodeAt, type Outline, type OutlineNode } from '#lib/card/editing/outline.ts'
import { allowedTags } from '#lib/card/vocabulary.ts'
import { lastStepOf, parentOf } from '#lib/json/pointer.ts'

/** What can be done to the selected element. */
export type Act = 'up' | 'down' | 'out' | 'into' | 'duplicate' | 'columns' | 'remove'
export const acts: readonly Act[] = ['up', 'down', 'out', 'into', 'duplicate', 'columns', 'remove']

type Writes = (source: string, path: string, place: Destination | null) => Edit | null

const goThere: Writes = (source, path, place) => place && relocate(source, path, place)

const edits: { [A in Act]: Writes } = {
  up: (source, path) => moveElement(source, path, -1),
  down: (source, path) => moveElement(source, path, 1),
  out: goThere,
  into: goThere,
  duplicate: duplicateElement,
  columns: wrapInColumns,
  remove: removeElement,
}

/** Where an act takes the element; null for those that take it nowhere else. */
function placeFor(act: Act, outline: Outline, node: OutlineNode): Destination | null {
  if (act === 'out') return placeOutside(outline, node, mayStand)
  return act === 'into' ? placeBeside(outline, node, mayStand) : null
}

/** The element the cursor stands in. */
export const elementAt = (outline: Outline, offset: number): OutlineNode | null =>
  chainAt(outline.nodes, offset).findLast(({ kind }) => kind === 'element' || kind === 'header') ?? null

export function editFor(act: Act, source: string, outline: Outline, node: OutlineNode): Edit | null {
  return can(act, outline, node) ? edits[act](source, node.path, placeFor(act, outline, node)) : null
}

/** Whether an act has a meaning for an element; cheap, as it is asked for whatever is selected. */
export function can(act: Act, outline: Outline, node: OutlineNode): boolean {
  const { valid, version, nodes } = outline
  if (!valid || version === null || (node.kind !== 'element' && node.kind !== 'header')) return false
  if (act === 'remove') return true
  if (act === 'out' || act === 'into') return placeFor(act, outline, node) !== null
  if (typeof lastStepOf(node.path) !== 'number') return false
  const list = parentOf(node.path)
  const parent = nodeAt(nodes, list)
  const siblings = (parent?.children ?? nodes).filter(({ path }) => parentOf(path) === list)
  const at = siblings.indexOf(node)
  if (act === 'up') return at > 0
  if (act === 'down') return at < siblings.length - 1
  if (act === 'columns') {
    const holder = parent?.kind === 'element' ? parent.tag : 'root'
    return mayStand(version, 'column', node.tag) && mayStand(version, holder, 'column_set')
  }
  return true
}

export const mayStand: MayStand = (version, parent, tag) =>
  (parent === 'root' && tag === 'header') || allowedTags(version, parent).includes(tag)
