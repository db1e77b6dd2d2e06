import { format, getNodeValue, modify, type Node } from 'jsonc-parser'
import { readJson } from '#lib/json/json.ts'
import { blanksBefore, commaBetween, hasComment, type Item, itemsOf, tailOf } from '#lib/json/list-items.ts'
import { entries } from '#lib/json/node.ts'
import { below, nodeAtPointer, parentOf, stepsOf } from '#lib/json/pointer.ts'
import { printJson } from '#lib/json/print-json.ts'
import { withFreshNames } from './fresh-names.ts'

export type TextChange = { from: number; to: number; insert: string }

/** What becomes of a source, and what to look at afterwards. All that is not changed stays byte for byte. */
export type Edit = {
  /** In UTF-16 offsets of the source, in order, none touching another. */
  changes: TextChange[]
  /** Where the selected element stands in the changed source. */
  at: { from: number; to: number }
}

/** Writes an element a second time, right behind itself, under names of its own: Feishu refuses doubles. */
export function duplicateElement(source: string, path: string): Edit | null {
  const found = inList(source, path)
  if (!found) return null
  const { item, index, items, list } = found
  const copy = withFreshNames(source.slice(item.from, item.to), source)
  const insert = `,${leadOf(source, list, items, item)}${copy}`
  return edited(source, [{ from: item.to, to: item.to, insert }], sibling(path, index + 1))
}

/** Takes an element out, with the comma and the comments that were its own. */
export function removeElement(source: string, path: string): Edit | null {
  const found = inList(source, path) ?? inObject(source, path)
  if (!found) return null
  const { items, index, list } = found
  const next = Math.min(index, items.length - 2)
  const rest = next >= 0 && list.type === 'array' ? sibling(path, next) : parentOf(path)
  return edited(source, cutOut(source, list, items, index), rest)
}

/** The changes that take an item out of its list or object; none where there is no such item. */
export function cutOut(source: string, list: Node, items: readonly Item[], index: number): TextChange[] {
  const item = items[index]
  if (!item) return []
  const [before, after] = [items[index - 1], items[index + 1]]
  const end = list.offset + list.length - 1
  const trailing = after ? null : commaBetween(source, item.to, end)
  if (after) return [{ from: item.from, to: after.from, insert: '' }]
  const from = blanksBefore(source, before?.to ?? list.offset + 1, item)
  const own = Math.max(tailOf(source, item.to, end)?.end ?? item.to, trailing === null ? 0 : trailing + 1)
  // Behind a line comment the break before it must stay; then the one after it goes.
  const to = source[from - 1] === '\n' ? own + (source.slice(own).match(/^[^\S\n]*\n/)?.[0].length ?? 0) : own
  if (before) {
    const comma = commaBetween(source, before.to, item.from)
    if (trailing !== null || comma === null) return [{ from, to, insert: '' }]
    return [
      { from: comma, to: comma + 1, insert: '' },
      { from, to, insert: '' },
    ]
  }
  const bare = !hasComment(source, list.offset + 1, item.from) && !hasComment(source, item.to, end)
  return [bare ? { from: list.offset + 1, to: end, insert: '' } : { from: item.from, to: own, insert: '' }]
}

/** Puts an element into the first of two equal columns; the second is there to be filled. */
export function wrapInColumns(source: string, path: string): Edit | null {
  const found = inList(source, path)
  if (found?.item.node.type !== 'object') return null
  const { node } = found.item
  const unit = unitOf(source)
  const base = indentAt(source, node.offset)
  const column = '{ "tag": "column", "width": "weighted", "weight": 1, "elements": ['
  const lines = isSpread(found.items)
  const [deep, deeper, deepest] = [1, 2, 3].map((n) => base + unit.repeat(n))
  const before = lines
    ? `{\n${deep}"tag": "column_set",\n${deep}"columns": [\n${deeper}${column}\n${deepest}`
    : `{"tag":"column_set","columns":[${column}`
  const after = lines ? `\n${deeper}] },\n${deeper}${column}] }\n${deep}]\n${base}}` : `] }, ${column}] }]}`
  return edited(
    source,
    [
      { from: node.offset, to: node.offset, insert: before },
      ...(lines ? deepened(source, node, unit.repeat(3)) : []),
      { from: node.offset + node.length, to: node.offset + node.length, insert: after },
    ],
    `${path}/columns/0/elements/0`,
  )
}

/** Breaks inside an element are breaks between its tokens: JSON strings hold none. */
function deepened(source: string, node: Node, by: string): TextChange[] {
  const text = source.slice(node.offset, node.offset + node.length)
  return [...text.matchAll(/\n(?=[^\S\n]*\S)/g)].map(({ index }) => {
    const at = node.offset + index + 1
    return { from: at, to: at, insert: by }
  })
}

/**
 * Writes a value into a list.
 *
 * @param list the path of the list; it is made where it does not stand yet
 * @param index how many items stay before it
 */
export function insertInto(source: string, list: string, index: number, value: unknown): Edit | null {
  const root = rootOf(source)
  if (root && !nodeAtPointer(root, list)) return setValue(source, list, [value], `${list}/0`)
  const unit = unitOf(source)
  return insertWritten(source, list, index, (indent) =>
    withFreshNames(indent === null ? JSON.stringify(value) : printJson(value, unit, indent), source),
  )
}

/** The same for JSON as somebody wrote it. @param written told the indent it stands at, null in a list of one line */
export function insertWritten(
  source: string,
  list: string,
  index: number,
  written: (indent: string | null) => string,
): Edit | null {
  const root = rootOf(source)
  const node = root && nodeAtPointer(root, list)
  if (node?.type !== 'array') return null
  const items = itemsOf(source, node)
  const spread = items.length ? isSpread(items) : source.includes('\n')
  const base = indentAt(source, items[0]?.from ?? node.offset) + (items.length ? '' : unitOf(source))
  const text = written(spread ? base : null)
  return edited(
    source,
    inserted(source, node, items, index, text, spread ? `\n${base}` : ''),
    `${list}/${Math.min(index, items.length)}`,
  )
}

function inserted(
  source: string,
  list: Node,
  items: readonly Item[],
  index: number,
  text: string,
  lead: string,
): TextChange[] {
  const next = items[index]
  const last = items.at(-1)
  if (next) return [{ from: next.from, to: next.from, insert: `${text},${leadOf(source, list, items, next)}` }]
  const [from, end] = [list.offset + 1, list.offset + list.length - 1]
  if (last) {
    const between = leadOf(source, list, items, last)
    const tail = tailOf(source, last.to, end)
    if (!tail?.line) return [{ from: last.to, to: last.to, insert: `,${between}${text}` }]
    // What stands behind the last item goes on speaking of it.
    const below = between.includes('\n') ? between : `\n${indentAt(source, last.from)}`
    return commaBetween(source, last.to, tail.end) === null
      ? [
          { from: last.to, to: last.to, insert: ',' },
          { from: tail.end, to: tail.end, insert: below + text },
        ]
      : [{ from: tail.end, to: tail.end, insert: `${below}${text},` }]
  }
  const close = lead && `\n${indentAt(source, list.offset)}`
  return hasComment(source, from, end)
    ? [{ from, to: from, insert: `${lead}${text}` }]
    : [{ from, to: end, insert: `${lead}${text}${close}` }]
}

/** Writes an empty list behind the properties an object has, which stay as laid out; null where something is there. */
export const addList = (source: string, path: string): Edit | null => addProperty(source, path, () => '[]')

/** Writes a property behind those an object has, which stay as laid out. @param written told the indent it stands at */
function addProperty(source: string, path: string, written: (indent: string | null) => string): Edit | null {
  const root = rootOf(source)
  if (!root || nodeAtPointer(root, path)) return null
  const holder = nodeAtPointer(root, parentOf(path))
  if (holder?.type !== 'object') return null
  const items = itemsOf(source, holder)
  const json = written(isSpread(items) ? indentAt(source, items[0]?.from ?? holder.offset) : null)
  return edited(source, propertyBehind(source, holder, String(stepsOf(path).at(-1)), json), path)
}

/** The changes that write a property behind those an object has. */
export const propertyBehind = (source: string, holder: Node, key: string, json: string): TextChange[] =>
  propertiesBehind(source, holder, [[key, json]])

/** @param written each with its name, as JSON */
function propertiesBehind(source: string, holder: Node, written: readonly [key: string, json: string][]): TextChange[] {
  const items = itemsOf(source, holder)
  const airy = items.length ? /":\s/.test(source.slice(holder.offset, holder.offset + holder.length)) : true
  const last = items.at(-1)
  const between = last ? leadOf(source, holder, items, last) : ' '
  const properties = written.map(([key, json]) => `${JSON.stringify(key)}:${airy ? ' ' : ''}${json}`)
  return inserted(source, holder, items, items.length, properties.join(`,${between}`), '')
}

/**
 * Writes the value of a place: in the place of the one there, or behind what its object holds. What is the same stays
 * byte for byte, in a text letter by letter, so that what is typed one after another is one thing to undo.
 *
 * @param value anything JSON can say; undefined takes the place out, with its key
 * @returns null in broken JSON, where no object holds the place, and where nothing would change
 */
export function writeValue(source: string, path: string, value: unknown): Edit | null {
  if (value === undefined) return path ? removeElement(source, path) : null
  const printed = (indent: string | null) =>
    indent === null ? JSON.stringify(value) : printJson(value, unitOf(source), indent)
  const node = nodeIn(source, path)
  if (!node) return addProperty(source, path, printed)
  const spread = source.slice(node.offset, node.offset + node.length).includes('\n') || isSpreadAround(source, node)
  return replaceNode(source, node, path, printed(spread ? indentAt(source, node.offset) : null))
}

/** The same for JSON as somebody wrote it, comments and all. */
export function writeJson(source: string, path: string, json: string): Edit | null {
  const node = nodeIn(source, path)
  return node ? replaceNode(source, node, path, json) : addProperty(source, path, () => json)
}

/** Takes a text out that says nothing as the source stands now; null where it says something again, or is no text. */
export function removeEmpty(source: string, path: string): Edit | null {
  const node = nodeIn(source, path)
  return node?.type === 'string' && node.value === '' ? removeElement(source, path) : null
}

function replaceNode(source: string, node: Node, path: string, json: string): Edit | null {
  const change = differing(source, source.slice(0, node.offset) + json + source.slice(node.offset + node.length))
  return change && edited(source, [change], path)
}

/**
 * Writes the items of a list where they are others than those that stand there; the rest, and what is said of it, stays.
 * Of an object only the properties change that are others: a number may be longer than ours can be.
 * @param path of a list, which is made where it does not stand yet
 * @param values no fewer than there are now
 */
export function writeItems(source: string, path: string, values: readonly unknown[]): Edit | null {
  const list = nodeIn(source, path)
  if (list?.type !== 'array') return writeValue(source, path, values)
  const items = itemsOf(source, list)
  const changes = items.flatMap(({ node }, i) => {
    const json = JSON.stringify(values[i])
    if (i >= values.length || json === JSON.stringify(getNodeValue(node))) return []
    const insert = withProperties(source, node, values[i]) ?? writtenAnew(source, node, values[i])
    return [{ from: node.offset, to: node.offset + node.length, insert }]
  })
  const more = values.slice(items.length)
  if (more.length === 0) return changes.length > 0 ? edited(source, changes, path) : null
  const spread = items.length ? isSpread(items) : source.includes('\n')
  const indent = indentAt(source, items[0]?.from ?? list.offset) + (items.length ? '' : unitOf(source))
  const written = more.map(oneLine).join(spread ? `,\n${indent}` : ', ')
  const put = changed(source, inserted(source, list, items, items.length, written, spread ? `\n${indent}` : ''))
  // What is changed stands before what is added.
  return combined(source, path, [
    () => (changes.length > 0 ? edited(source, changes, path) : null),
    (text) => {
      const added = differing(source, put)
      const moved = text.length - source.length
      const change = added && { ...added, from: added.from + moved, to: added.to + moved }
      return change && edited(text, [change], path)
    },
  ])
}

/** On as many lines as what stood there. */
const writtenAnew = (source: string, { offset, length }: Node, value: unknown) =>
  source.slice(offset, offset + length).includes('\n')
    ? printJson(value, unitOf(source), indentAt(source, offset))
    : oneLine(value)

/** An object as it is written, with the properties it is to have; null where it begins anew, or is none. */
function withProperties(source: string, node: Node, value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  let text = source.slice(node.offset, node.offset + node.length)
  const before = rootOf(text)
  if (before?.type !== 'object') return null
  const keys = entries(before)
  const wanted = new Map<string, unknown>(Object.entries(value))
  const isAnew = keys.size > 0 && wanted.size > 0 && ![...keys.keys()].some((key) => wanted.has(key))
  if (isAnew) return null
  const others = [...keys].filter(
    ([key, held]) => wanted.has(key) && JSON.stringify(wanted.get(key)) !== JSON.stringify(getNodeValue(held)),
  )
  const replaced = others.map(([key, held]) => ({
    from: held.offset,
    to: held.offset + held.length,
    insert: writtenAnew(text, held, wanted.get(key)),
  }))
  text = changed(
    text,
    replaced.sort((a, b) => a.from - b.from),
  )
  for (const { children } of before.children ?? []) {
    const key: unknown = children?.[0]?.value
    if (typeof key === 'string' && !wanted.has(key)) text = withoutKey(text, key)
  }
  const added = [...wanted].filter(([key]) => !keys.has(key))
  const root = added.length > 0 ? rootOf(text) : null
  return root
    ? changed(
        text,
        propertiesBehind(
          text,
          root,
          added.map(([key, held]) => [key, oneLine(held)]),
        ),
      )
    : text
}

function withoutKey(text: string, key: string): string {
  const root = rootOf(text)
  const items = root ? itemsOf(text, root) : []
  const index = items.findIndex(({ node }) => node.children?.[0]?.value === key)
  return root ? changed(text, cutOut(text, root, items, index)) : text
}

/**
 * Gives properties of the objects of a list other names, where they stand.
 * @param names by the names they have
 */
export function renameKeys(source: string, path: string, names: ReadonlyMap<string, string>): Edit | null {
  const objects = nodeIn(source, path)?.children?.filter(({ type }) => type === 'object') ?? []
  const changes = objects
    .flatMap(({ children }) => children ?? [])
    .flatMap(({ children }) => {
      const key = children?.[0]
      const name = names.get(String(key?.value))
      if (!key || name === undefined) return []
      return [{ from: key.offset, to: key.offset + key.length, insert: JSON.stringify(name) }]
    })
  return changes.length > 0 ? edited(source, changes, path) : null
}

const oneLine = (value: unknown) => printJson(value, '', '').replace(/\n/g, ' ')

/** Several edits as one, which one undo takes back; null where none of them changes anything. */
export function combined(
  source: string,
  path: string,
  steps: readonly ((source: string) => Edit | null)[],
): Edit | null {
  const after = steps.reduce((text, step) => changed(text, step(text)?.changes ?? []), source)
  const change = differing(source, after)
  return change && edited(source, [change], path)
}

/** The one stretch in which two texts differ; null where they do not. */
export function differing(before: string, after: string): TextChange | null {
  if (before === after) return null
  let [from, end] = [0, 0]
  const shorter = Math.min(before.length, after.length)
  while (from < shorter && before[from] === after[from]) from++
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end++
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}

/** Whether what stands in an object or list has lines of its own. */
function isSpreadAround(source: string, node: Node): boolean {
  const holder = node.parent?.type === 'property' ? node.parent.parent : node.parent
  return holder !== undefined && source.slice(holder.offset, node.offset).includes('\n')
}

/** Writes a property, making the objects around it where they do not stand yet; null where something else stands there. */
export function setValue(source: string, path: string, value: unknown, shown = path): Edit | null {
  const unit = unitOf(source)
  const written = propertyIn(source, path, value)
  if (!written) return null
  const change = { from: written.offset, to: written.offset + written.length, insert: written.content }
  return edited(source, [laidOut(source, change, unit)], shown)
}

function propertyIn(source: string, path: string, value: unknown) {
  try {
    const [written] = modify(source, stepsOf(path), value, {
      // What a card is called stands before what it holds.
      getInsertionIndex: (keys) => (path === '/header' && keys.includes('body') ? keys.indexOf('body') : keys.length),
    })
    return written
  } catch {
    return null
  }
}

/**
 * A change with its lines laid out as JSON. `modify` can do so itself, and makes the whole text anew for each break it
 * puts in: a card of one long line took seconds.
 */
function laidOut(source: string, change: TextChange, unit: string): TextChange {
  const text = changed(source, [change])
  let [from, to] = [change.from, change.from + change.insert.length]
  if (change.from === change.to) {
    while (from > 0 && !isBreak(text[from - 1])) from--
    while (to < text.length && !isBreak(text[to])) to++
  }
  const layout = { insertSpaces: !unit.includes('\t'), tabSize: unit.length, eol: '\n' }
  const breaks = format(text, { offset: from, length: to - from }, layout).map(({ offset, length, content }) => ({
    from: offset,
    to: offset + length,
    insert: content,
  }))
  from = Math.min(from, breaks[0]?.from ?? from)
  to = Math.max(to, breaks.at(-1)?.to ?? to)
  const insert = changed(
    text.slice(from, to),
    breaks.map((each) => ({ ...each, from: each.from - from, to: each.to - from })),
  )
  return { from, to: source.length - (text.length - to), insert }
}

const isBreak = (letter: string | undefined) => letter === '\n' || letter === '\r'

export type Found = { list: Node; items: Item[]; index: number; item: Item }

/** An element among its siblings; null for what stands in no list. */
export function inList(source: string, path: string): Found | null {
  const node = nodeIn(source, path)
  return node?.parent?.type === 'array' ? found(source, node.parent, node) : null
}

/** Of what does not stand in a list, the property goes. */
function inObject(source: string, path: string): Found | null {
  const property = nodeIn(source, path)?.parent
  return property?.type === 'property' && property.parent ? found(source, property.parent, property) : null
}

function found(source: string, list: Node, node: Node): Found | null {
  const items = itemsOf(source, list)
  const index = items.findIndex((item) => item.node === node)
  const item = items[index]
  return item ? { list, items, index, item } : null
}

/** The root of a sound source; broken JSON is not edited, because nobody knows what would come of it. */
function rootOf(source: string): Node | null {
  try {
    const read = readJson(source)
    return 'json' in read ? read.json.tree : null
  } catch {
    return null
  }
}

/** What stands at a place of a source; undefined where nothing does, or the JSON is broken. */
export function valueIn(source: string, path: string): unknown {
  const root = rootOf(source)
  const node = root && nodeAtPointer(root, path)
  return node ? getNodeValue(node) : undefined
}

function nodeIn(source: string, path: string): Node | null {
  const root = rootOf(source)
  return root && path ? nodeAtPointer(root, path) : null
}

/** The path of the item of the same list that stands at an index. */
export const sibling = (path: string, index: number) => below(parentOf(path), index)

/** Where changes lead; null where the JSON would not be sound afterwards. */
export function edited(source: string, changes: TextChange[], path: string): Edit | null {
  const root = rootOf(changed(source, changes))
  const node = root && (path ? nodeAtPointer(root, path) : root)
  return node ? { changes, at: { from: node.offset, to: node.offset + node.length } } : null
}

/** A source with changes made. */
export function changed(source: string, changes: TextChange[]): string {
  let text = ''
  let done = 0
  for (const { from, to, insert } of changes) {
    text += source.slice(done, from) + insert
    done = to
  }
  return text + source.slice(done)
}

/** Whether a list has its items on lines of their own. */
const isSpread = (items: readonly Item[]) => items.some(({ lead }) => lead.includes('\n'))

/** What stands between a comma and the next item of this list. */
function leadOf(source: string, list: Node, items: readonly Item[], { from, lead }: Item): string {
  if (isSpread(items)) return `\n${indentAt(source, from)}`
  return lead || (source.slice(list.offset, list.offset + list.length).includes(', ') ? ' ' : '')
}

/** What the line of an offset begins with. */
export const indentAt = (source: string, offset: number) =>
  source.slice(source.lastIndexOf('\n', offset - 1) + 1).match(/^[^\S\n]*/)?.[0] ?? ''

/** What one level of this source is indented by. */
const unitOf = (source: string) => source.match(/^[{[][^\S\n]*\n([^\S\n]+)/)?.[1] ?? '  '
