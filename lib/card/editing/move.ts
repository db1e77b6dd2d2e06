import { commentsIn, hasComment, type Item, tailOf } from '#lib/json/list-items.ts'
import { below, isWithin, lastStepOf, parentOf, pointerOf, stepsOf } from '#lib/json/pointer.ts'
import {
  addList,
  changed,
  differing,
  type Edit,
  edited,
  type Found,
  indentAt,
  inList,
  insertWritten,
  removeElement,
  setValue,
  type TextChange,
} from './edit.ts'
import { type MayStand, slotOf } from './insert.ts'
import type { Outline, OutlineNode } from './outline.ts'

/** A place in a list of a card, as it counts before anything has moved. */
export type Destination = { list: string; index: number }

/** Where an element comes to stand when it leaves what holds it: right behind that, in the nearest list that may have it. */
export function placeOutside(
  { version, nodes }: Outline,
  { path, tag }: OutlineNode,
  mayStand: MayStand,
): Destination | null {
  if (version === null || !inSomeList(path)) return null
  const around = holdersOf(nodes, path)
  for (let depth = around.length - 1; depth >= 0; depth--) {
    const left = around[depth]
    const holder = around[depth - 1]
    if (!left || !inSomeList(left.path)) continue
    if (mayStand(version, holder?.tag ?? 'root', tag))
      return { list: parentOf(left.path), index: indexOf(left.path) + 1 }
  }
  return null
}

/**
 * Where an element comes to stand in the container beside it: at the end of the one before it, else at the beginning
 * of the one behind it. An element of a column goes on to the next column, and from the last to the first.
 */
export function placeBeside({ version, nodes }: Outline, node: OutlineNode, mayStand: MayStand): Destination | null {
  const { path, tag } = node
  if (version === null || !inSomeList(path)) return null
  const around = holdersOf(nodes, path)
  const holder = around.at(-1)
  const among = siblingsOf(holder?.children ?? topOf(nodes, path), path)
  const at = among.findIndex((one) => one.path === path)
  const [before, behind] = [among[at - 1], among[at + 1]]
  const may = (holds: OutlineNode) => mayStand(version, holds.tag, tag)
  return (
    (before && within(before, may, 'end')) ??
    (behind && within(behind, may, 'start')) ??
    (holder?.tag === 'column' ? nextColumn(around.at(-2), holder, may) : null)
  )
}

function nextColumn(set: OutlineNode | undefined, column: OutlineNode, may: (holds: OutlineNode) => boolean) {
  const columns = set?.children ?? []
  const next = columns[(columns.indexOf(column) + 1) % columns.length]
  return next && next !== column ? within(next, may, 'end') : null
}

/** Where an element comes to stand when it is put before, behind or into another; null where it may not be. */
export function placeAt(
  { version, nodes }: Outline,
  moved: OutlineNode,
  over: OutlineNode,
  where: 'before' | 'behind' | 'into',
  mayStand: MayStand,
): Destination | null {
  if (version === null || !inSomeList(moved.path) || over.path === moved.path || isWithin(over.path, moved.path))
    return null
  const may = (holds: OutlineNode) => mayStand(version, holds.kind === 'locale' ? 'root' : holds.tag, moved.tag)
  if (where === 'into') return may(over) ? within(over, may, 'end') : null
  if (over.kind !== 'element' || !inSomeList(over.path)) return null
  if (!mayStand(version, holdersOf(nodes, over.path).at(-1)?.tag ?? 'root', moved.tag)) return null
  return { list: parentOf(over.path), index: indexOf(over.path) + (where === 'before' ? 0 : 1) }
}

/** The outermost list of a container, or of what it holds, that may have the element. */
function within(node: OutlineNode, may: (holds: OutlineNode) => boolean, side: 'start' | 'end'): Destination | null {
  if (may(node)) {
    const list = node.kind === 'locale' ? node.path : slotOf(node)
    return { list, index: side === 'start' ? 0 : node.children.filter((each) => parentOf(each.path) === list).length }
  }
  const inside = side === 'start' ? node.children : node.children.toReversed()
  for (const child of inside) {
    const place = within(child, may, side)
    if (place) return place
  }
  return null
}

/** Moves an element before its elder or behind its younger sibling; null where there is none. */
export function moveElement(source: string, path: string, by: -1 | 1): Edit | null {
  const to = indexOf(path) + (by < 0 ? -1 : 2)
  return to >= 0 ? relocate(source, path, { list: parentOf(path), index: to }) : null
}

/**
 * Takes an element, with the comments that are its own, to another list or to another place in its list. Its lines
 * are indented as its new neighbours are; nothing else of it changes.
 */
export function relocate(source: string, path: string, place: Destination): Edit | null {
  if (isWithin(place.list, path)) return null
  const found = inList(source, path)
  if (!found) return null
  if (place.list === parentOf(path)) {
    const to = Math.min(place.index, found.items.length)
    if (to === found.index || to === found.index + 1) return null
    // What separates items stays where it is, unless it is a comment: that speaks of one of them.
    if (!speaksBetween(source, found, to)) return reorder(source, path, found, to)
  }
  const { from } = found.item
  const cut = removeElement(source, path)
  const text = (cut ? besides(source, found.item, cut.changes) : '') + source.slice(from, found.item.to)
  const put = insertWritten(source, place.list, place.index, (indent) =>
    indented(text, indentAt(source, from), indent ?? indentAt(source, from)),
  )
  if (!put) return cut && intoNewList(source, path, place)
  if (!cut) return null
  const changes = [...cut.changes, ...put.changes].sort((a, b) => a.from - b.from)
  return apart(changes) ? edited(source, changes, arrivalOf(path, place)) : null
}

/** A container may have no list yet. It is made first, and both are one change: nobody sees the step between. */
function intoNewList(source: string, path: string, place: Destination): Edit | null {
  const made = addList(source, place.list) ?? setValue(source, place.list, [])
  if (!made) return null
  const prepared = changed(source, made.changes)
  const moved = relocate(prepared, path, { ...place, index: 0 })
  if (!moved) return null
  const change = differing(source, changed(prepared, moved.changes))
  return change && edited(source, [change], arrivalOf(path, { ...place, index: 0 }))
}

/** Within one list each item takes the place of its neighbour; what separates them stays. @param to how many stay before it */
function reorder(source: string, path: string, { items, index: from }: Found, to: number): Edit | null {
  const goal = to > from ? to - 1 : to
  const [first, last] = [Math.min(from, goal), Math.max(from, goal)]
  const order = items.slice(first, last + 1)
  const [moved] = order.splice(from - first, 1)
  if (moved) order.splice(goal - first, 0, moved)
  const changes = order.flatMap((item, i) => {
    const spot = items[first + i]
    return spot ? [{ from: spot.from, to: spot.to, insert: source.slice(item.from, item.to) }] : []
  })
  return edited(source, changes, `${parentOf(path)}/${goal}`)
}

/** Whether a comment stands behind one of the items that change places. @param to how many items stay before it */
function speaksBetween(source: string, { list, items, index }: Found, to: number): boolean {
  const end = list.offset + list.length - 1
  return items.slice(Math.min(index, to), Math.max(index + 1, to)).some((item) => {
    const next = items[items.indexOf(item) + 1]
    return next ? hasComment(source, item.to, next.from) : tailOf(source, item.to, end) !== null
  })
}

/** Where an element is found after it has gone: its going may have moved what holds it. */
function arrivalOf(path: string, { list, index }: Destination): string {
  const left = parentOf(path)
  if (list === left) return below(list, index > indexOf(path) ? index - 1 : index)
  if (!isWithin(list, left)) return below(list, index)
  const around = stepsOf(left)
  const [step, ...rest] = stepsOf(list).slice(around.length)
  const moved = typeof step === 'number' && step > indexOf(path) ? step - 1 : (step ?? 0)
  return pointerOf([...around, moved, ...rest, index])
}

/** The comments that go with an element although they stand behind it, to be written above it. */
const besides = (source: string, item: Item, changes: TextChange[]) =>
  changes
    .flatMap(({ from, to }) => [
      ...commentsIn(source, from, Math.max(from, Math.min(to, item.from))),
      ...commentsIn(source, Math.min(to, Math.max(from, item.to)), to),
    ])
    .map((comment) => `${comment}\n${indentAt(source, item.from)}`)
    .join('')

/** Breaks inside an element are breaks between its tokens: JSON strings hold none. */
const indented = (text: string, before: string, now: string) =>
  text
    .split('\n')
    .map((line, i) => (i > 0 && line.startsWith(before) ? now + line.slice(before.length) : line))
    .join('\n')

const apart = (changes: TextChange[]) => changes.every(({ from }, i) => from >= (changes[i - 1]?.to ?? 0))

const indexOf = (path: string) => Number(lastStepOf(path))
const inSomeList = (path: string) => typeof lastStepOf(path) === 'number'

/** The elements around a path, from the outermost to the innermost. */
function holdersOf(nodes: OutlineNode[], path: string): OutlineNode[] {
  const found = nodes.find((node) => isWithin(path, node.path))
  return found ? [...(found.kind === 'element' ? [found] : []), ...holdersOf(found.children, path)] : []
}

/** The nodes a path stands among when no element holds it: those of the card, or of one language. */
const topOf = (nodes: OutlineNode[], path: string) =>
  nodes.find((node) => node.kind === 'locale' && isWithin(path, node.path))?.children ?? nodes

const siblingsOf = (nodes: OutlineNode[], path: string) =>
  nodes.filter((node) => parentOf(node.path) === parentOf(path))
