import { isWithin } from '#lib/json/pointer.ts'
import { printJson } from '#lib/json/print-json.ts'
import { type Edit, insertInto, setValue } from './edit.ts'
import type { Example } from './examples.ts'
import { chainAt, type Outline, type OutlineNode, outlineCard } from './outline.ts'

/** Whether a component may stand in a parent: `root`, or the tag of a container. */
export type MayStand = (version: 1 | 2, parent: string, tag: string) => boolean

/** Where an element would come to stand: after how many others of which list, and whether 1.0 wants it in an action. */
export type InsertionPoint = { list: string; index: number; in_action: boolean }

/** The lists of a container that hold elements. */
const slots: { [tag: string]: string } = { column_set: 'columns', action: 'actions' }

/** The list in which a container holds elements. */
export const slotOf = ({ path, tag }: OutlineNode) => `${path}/${slots[tag] ?? 'elements'}`

/**
 * The nearest list around the cursor that may hold a component: right after what the cursor stands in.
 * @returns null where no list of this card may hold it
 */
export function insertionPointOf(
  outline: Outline,
  offset: number,
  tag: string,
  mayStand: MayStand,
): InsertionPoint | null {
  const { version, nodes } = outline
  if (version === null) return null
  const chain = chainAt(nodes, offset).filter(({ kind }) => kind === 'element')
  for (let depth = chain.length; depth > 0; depth--) {
    const holder = chain[depth - 1]
    const landing = holder && within(holder, version, offset, chain[depth], tag, mayStand)
    if (landing) return landing
  }
  const locale = chainAt(nodes, offset).find(({ kind }) => kind === 'locale')
  const list = locale?.path ?? (version === 2 ? '/body/elements' : '/elements')
  const standing = locale?.children ?? nodes.filter(({ kind }) => kind === 'element')
  const index = after(standing, chain[0], offset)
  if (mayStand(version, 'root', tag)) return { list, index, in_action: false }
  if (version === 1 && mayStand(1, 'action', tag)) return { list, index, in_action: true }
  return null
}

function within(
  holder: OutlineNode,
  version: 1 | 2,
  offset: number,
  child: OutlineNode | undefined,
  tag: string,
  mayStand: MayStand,
): InsertionPoint | null {
  if (!mayStand(version, holder.tag, tag)) return null
  const list = slotOf(holder)
  const standing = holder.children.filter(({ path }) => isWithin(path, list))
  return { list, index: after(standing, child, offset), in_action: false }
}

const after = (standing: OutlineNode[], child: OutlineNode | undefined, offset: number) =>
  child && standing.includes(child) ? standing.indexOf(child) + 1 : standing.filter(({ to }) => to <= offset).length

/**
 * Writes a component into a card, at the nearest place for it.
 *
 * @param offset where the cursor stands
 * @param source nothing at all becomes a card 2.0 with the component in it
 * @returns null where the JSON is broken, or holds no place for it
 */
export function insertExample(source: string, offset: number, example: Example, mayStand: MayStand): Edit | null {
  if (source.trim() === '') return newCard(source, example)
  const outline = outlineCard(source)
  const { version } = outline
  if (!outline.valid || version === null) return null
  const value = example[version]
  if (!value) return null
  if (example.tag === 'header')
    return outline.nodes.some(({ kind }) => kind === 'header') ? null : setValue(source, '/header', value)
  const landing = insertionPointOf(outline, offset, example.tag, mayStand)
  if (!landing) return null
  return insertInto(
    source,
    landing.list,
    landing.index,
    landing.in_action ? { tag: 'action', actions: [value] } : value,
  )
}

function newCard(source: string, example: Example): Edit | null {
  const value = example[2]
  if (!value || example.tag === 'column') return null
  const isHeader = example.tag === 'header'
  const body = `  "body": {\n    "elements": [`
  const insert = isHeader
    ? `{\n  "schema": "2.0",\n  "header": ${printJson(value, '  ', '  ')},\n${body}]\n  }\n}\n`
    : `{\n  "schema": "2.0",\n${body}\n      ${printJson(value, '  ', '      ')}\n    ]\n  }\n}\n`
  const [made] = outlineCard(insert).nodes
  return made ? { changes: [{ from: 0, to: source.length, insert }], at: { from: made.from, to: made.to } } : null
}
