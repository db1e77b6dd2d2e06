import { getNodeValue, type Node } from 'jsonc-parser'
import { entries, offsetIn } from '#lib/json/node.ts'
import { pointerOf } from '#lib/json/pointer.ts'
import { printJson } from '#lib/json/print-json.ts'
import { withLineBreaks } from '#lib/markdown/typed-newlines.ts'
import type { Path } from '#lib/protocol/problems.ts'
import type { EditRemedy, ValueRemedy } from '#lib/protocol/remedies.ts'
import { isWholeMention } from '#lib/shown/rules.ts'
import { contentProblems } from './content-problems.ts'
import { indentAt, setValue, type TextChange } from './editing/edit.ts'
import { nodeOn } from './refusal/seen.ts'
import { elementAround, type Given, readGiven, without, written } from './remedies/given.ts'
import { shorterSpelling } from './remedies/shrink.ts'
import { toSecond } from './remedies/to-second.ts'
import { wordsIn } from './remedies/words-of.ts'

export type { Given } from './remedies/given.ts'

/** What an edit makes of a source, in UTF-16 offsets of it; null where it has no meaning there. One undo away. */
type Edit = (given: Given) => TextChange[] | null

/** What each remedy that changes the JSON of a draft does. Others are the composer's: see protocol/remedies.ts. */
export const edits: { readonly [R in EditRemedy]: Edit } = {
  to_2: toSecond,
  drop_property: ({ source, path, property }) => {
    const at = property ? [...path, property] : path
    // Where the path leads to the property already, its name stands at the end of it.
    if (property && path.at(-1) === property) return without(source, path)
    return typeof at.at(-1) === 'string' && at.length > 0 ? without(source, at) : null
  },
  fix_mention: fixMention,
  break_lines: breakLines,
  forbid_forward: ({ source }) => setValue(source, '/config/enable_forward', false)?.changes ?? null,
  fresh_name: freshName,
  fit_variable: fitVariable,
  fit_cell: fitCell,
  replace_by_words: replaceByWords,
  remove_part: removePart,
  remove_element: removeElementAround,
  minify: (given) => {
    const shorter = shorterSpelling(given.source)
    return shorter === null || shorter === given.source ? null : whole(given.source, shorter)
  },
}

/** Puts another value in the place of the one meant; null where there is none of that kind. */
export function otherValue(remedy: ValueRemedy, given: Given, value: string): TextChange[] | null {
  const content = readGiven(given)
  const place = content && placeOf(remedy, given, content.root)
  if (!place) return null
  const { node, within } = place
  const text = String(node.value)
  const json = within ? text.slice(0, within.from) + value + text.slice(within.to) : value
  return written(given.source, node, JSON.stringify(json))
}

/** The value that would be replaced; null where the place has none of that kind. */
export function valueAt(remedy: ValueRemedy, given: Given): string | null {
  const content = readGiven(given)
  const place = content && placeOf(remedy, given, content.root)
  if (!place) return null
  const text = typeof place.node.value === 'string' ? place.node.value : JSON.stringify(getNodeValue(place.node))
  return place.within ? text.slice(place.within.from, place.within.to) : text
}

const keysOf: { readonly [R in ValueRemedy]: readonly string[] } = {
  other_image: ['img_key', 'image_key'],
  other_person: ['user_id', 'id'],
  other_file: ['file_key'],
  other_template: ['template_id'],
  other_link: ['href', 'url', 'default_url'],
  other_variable: [],
}

/** What in a marked part of a text is the value: an id in a tag, a key or an address in brackets. */
const inPart: { readonly [R in ValueRemedy]: RegExp } = {
  other_image: /(?<=^!\[[^[\]\n]{0,300}\]\()[^()\s]{1,400}(?=\))/,
  other_person: /(?<=(?:id|ids)\s?=\s?["']?)[^"'<>\s/=]{1,100}/,
  other_file: /(?<=file_key\s?=\s?["']?)[^"'<>\s/]{1,200}/,
  other_template: /^$/,
  other_link: /(?<=^(?:\[[^[\]\n]{0,300})?\]\()[^()\s]{1,400}(?=\))/,
  other_variable: /^$/,
}

const beforeIt: { readonly [R in ValueRemedy]: RegExp } = {
  other_image: /!\[[^[\]\n]{0,300}\]\($/,
  other_person: /<(?:at|person)\s[^<>]*$/,
  other_file: /\bfile_key\s?=\s?["']?$/,
  other_template: /^(?!)/,
  other_link: /(?:^|[^!])\[[^[\]\n]{0,300}\]\($/,
  other_variable: /^(?!)/,
}

function placeOf(remedy: ValueRemedy, { path, within }: Given, root: Node) {
  const node = nodeOn(root, path)
  if (!node) return null
  if (within && node.type === 'string') {
    const part = String(node.value).slice(within.from, within.to)
    const found = inPart[remedy].exec(part)
    // The value itself is marked: what stands before it says of which kind it is.
    if (!found)
      return beforeIt[remedy].test(String(node.value).slice(Math.max(0, within.from - 400), within.from))
        ? { node, within }
        : null
    const from = within.from + found.index
    return { node, within: { from, to: from + found[0].length } }
  }
  if (remedy === 'other_variable') return path[1] === 'template_variable' && node.type === 'string' ? { node } : null
  if (node.type === 'string') {
    const key = path.at(-1)
    const isValue = keysOf[remedy].some((name) => name === key) || (remedy === 'other_person' && key === 'value')
    const inMap = remedy === 'other_image' && path.at(-2) === 'i18n_img_key'
    return isValue || inMap ? { node } : null
  }
  const keys = entries(node)
  const held = keysOf[remedy].map((name) => keys.get(name)).find((one) => one?.type === 'string')
  return held ? { node: held } : null
}

/** Of a mention in another place's spelling what is right stands in the problem that names it. */
function fixMention({ source, msg_type, path, within }: Given): TextChange[] | null {
  const content = readGiven({ source, msg_type, path })
  if (!content) return null
  const node = nodeOn(content.root, path)
  if (node?.type !== 'string') return null
  const problem = contentProblems(content.root, msg_type).find(
    (one) =>
      'right' in one &&
      samePath(one.path, path) &&
      (!within ||
        String(node.value)
          .slice(within.from, within.to + 1)
          .includes(one.written.slice(0, 20))),
  )
  return problem && 'right' in problem ? rewritten(source, node, problem.written, problem.right) : null
}

/** The right spelling in the place of the wrong one, tag and all. */
export function rewritten(source: string, node: Node, wrong: string, right: string): TextChange[] | null {
  if (!isWholeMention(right)) return null
  const text = String(node.value)
  const at = text.indexOf(wrong)
  if (at < 0) return null
  // The end of a tag, and the name before it, belong to it.
  const end = at + wrong.length
  const [rest = ''] = /^[^<＜&"\n]{0,300}(?:<|＜|&lt;)\/at(?:>|＞|&gt;)/i.exec(text.slice(end, end + 320)) ?? []
  return [
    {
      from: offsetIn(source, node, at),
      to: offsetIn(source, node, end + (/^(?:[<＜]|&lt;)/.test(wrong) ? rest.length : 0)),
      insert: JSON.stringify(right).slice(1, -1),
    },
  ]
}

/** Line breaks in the place of those that stand there as letters. */
function breakLines(given: Given): TextChange[] | null {
  const content = readGiven(given)
  const node = content && nodeOn(content.root, given.path)
  const lines = node?.type === 'string' ? withLineBreaks(node.value) : null
  return node && lines !== null ? written(given.source, node, JSON.stringify(lines)) : null
}

const samePath = (a: Path, b: Path) => a.length === b.length && a.every((step, i) => step === b[i])

/** Another name where one is taken, malformed or absent: of an id, an `audio_id`, or a form. */
function freshName(given: Given): TextChange[] | null {
  const content = readGiven(given)
  if (!content) return null
  const { source, path } = given
  const node = nodeOn(content.root, path)
  const form = entries(node ?? undefined).get('tag')?.value === 'form'
  const names = content.texts.filter(({ path }) => /^(?:name|element_id|audio_id)$/.test(String(path.at(-1))))
  const taken = new Set(names.map(({ value }) => value))
  const free = (base: string) => {
    for (let n = 2; ; n++) {
      const name = `${base.slice(0, 16)}_${n}`
      if (!taken.has(name)) return name
    }
  }
  if (form) {
    const name = taken.has('form') ? free('form') : 'form'
    return setValue(source, pointerOf([...path, 'name']), name)?.changes ?? null
  }
  const key = path.at(-1)
  if (node?.type !== 'string' || (key !== 'element_id' && key !== 'audio_id' && key !== 'name')) return null
  const plain =
    String(node.value)
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .replace(/^[^A-Za-z]+/, '') || 'element'
  const isFree = plain !== node.value && plain.length <= 20 && !taken.has(plain)
  return written(source, node, JSON.stringify(isFree ? plain : free(plain)))
}

/** A variable as the type or the format Feishu asks for, where nothing is lost by it. */
function fitVariable(given: Given): TextChange[] | null {
  const content = readGiven(given)
  const node = content && nodeOn(content.root, given.path)
  if (!node || given.path[1] !== 'template_variable') return null
  const said = given.said ?? ''
  const type = /specifiedType:? ?(\w{1,30})/i.exec(said)?.[1]?.toLowerCase()
  const raw = given.source.slice(node.offset, node.offset + node.length)
  const text = String(node.value)
  if (type === 'string' && node.type !== 'string')
    return written(
      given.source,
      node,
      JSON.stringify(node.type === 'array' || node.type === 'object' ? JSON.stringify(getNodeValue(node)) : raw),
    )
  if (
    /^(?:number|float|float64|int|int64)$/.test(type ?? '') &&
    /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/.test(text.trim())
  )
    return written(given.source, node, text.trim())
  if (/^bool/.test(type ?? '') && /^(?:true|false)$/i.test(text.trim()))
    return written(given.source, node, text.trim().toLowerCase())
  if (/^(?:array|slice|list)$/.test(type ?? '') && node.type !== 'array') return written(given.source, node, `[${raw}]`)
  const format = /specifiedFormat:? ?([\w\-/: ]{4,40})/i.exec(said)?.[1]?.trim()
  const day = format && node.type === 'string' ? dayAs(format, text) : null
  return day === null ? null : written(given.source, node, JSON.stringify(day))
}

/** A day in another spelling; null where the text does not name one. */
function dayAs(format: string, text: string): string | null {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim()) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim()) ?? []
  if (!year || !month || !day || Number(month) > 12 || Number(day) > 31) return null
  const parts: { [part: string]: string } = { yyyy: year, MM: month.padStart(2, '0'), dd: day.padStart(2, '0') }
  const made = format.replace(/yyyy|MM|dd/g, (part) => parts[part] ?? part)
  return /[A-Za-z]/.test(made) || made === text ? null : made
}

/** A cell as its column's type asks, where that can be made of it; else without a value. */
function fitCell(given: Given): TextChange[] | null {
  const content = readGiven(given)
  const { path, source } = given
  const rows = path.indexOf('rows')
  const name = path[rows + 2]
  const cell = content && nodeOn(content.root, path)
  if (!content || rows < 0 || typeof name !== 'string' || !cell || path.length !== rows + 3) return null
  const columns = nodeOn(content.root, [...path.slice(0, rows), 'columns'])?.children ?? []
  const column = columns.find((one) => entries(one).get('name')?.value === name)
  const type = String(entries(column).get('data_type')?.value ?? 'text')
  return written(source, cell, cellAs(type, cell))
}

const wordOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null

/** An item of a cell as a pill, or as somebody's id; none where it is neither. */
function asPill(item: unknown): object[] {
  const word = wordOf(item)
  if (word !== null) return [{ text: word }]
  return typeof item === 'object' && item !== null && 'text' in item && typeof item.text === 'string' ? [item] : []
}
function asId(item: unknown): string[] {
  const word = wordOf(typeof item === 'object' && item !== null && 'id' in item ? item.id : item)
  return word === null ? [] : [word]
}

function cellAs(type: string, cell: Node): string {
  const value: unknown = getNodeValue(cell)
  if (type === 'number' || type === 'date') {
    const plain = typeof value === 'string' ? value.replace(/[,\s]/g, '') : ''
    if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(plain)) return String(Number(plain))
    const time = type === 'date' && typeof value === 'string' ? Date.parse(value) : Number.NaN
    return Number.isNaN(time) ? 'null' : String(time)
  }
  if (type === 'options' || type === 'persons') {
    const all: unknown[] = Array.isArray(value) ? value : [value]
    const items: (object | string)[] = type === 'options' ? all.flatMap(asPill) : all.flatMap(asId)
    if (items.length === 0) return 'null'
    return JSON.stringify(type === 'persons' && !Array.isArray(value) ? items[0] : items)
  }
  if (value === null || typeof value === 'string') return JSON.stringify(value ?? '')
  return JSON.stringify(typeof value === 'object' ? wordsOfCell(value) : String(value))
}

/** What a cell says that holds a list or an object. */
function wordsOfCell(value: object): string {
  const one = (item: unknown): string =>
    item !== null && typeof item === 'object' ? String((item as { text?: unknown }).text ?? '') : String(item ?? '')
  return Array.isArray(value) ? value.map(one).filter(Boolean).join(', ') : one(value)
}

/** Markdown with the words of an element in its place. */
function replaceByWords(given: Given): TextChange[] | null {
  const content = readGiven(given)
  const at = content && elementAround(content, given.path)
  const node = at && nodeOn(content.root, at)
  if (!node || given.msg_type !== 'interactive' || at.at(-2) !== 'elements') return null
  const tag = entries(node).get('tag')?.value
  const words = wordsIn(node)
  if (words === '' || tag === 'markdown' || tag === 'plain_text' || tag === 'lark_md') return null
  const element = { tag: 'markdown', content: words }
  const json = given.source.includes('\n')
    ? printJson(element, '  ', indentAt(given.source, node.offset))
    : JSON.stringify(element)
  return written(given.source, node, json)
}

/** Takes the marked part out of a text: a mention or a picture with all of its tag. */
function removePart(given: Given): TextChange[] | null {
  const content = readGiven(given)
  const node = content && nodeOn(content.root, given.path)
  if (!given.within || node?.type !== 'string') return null
  const text = String(node.value)
  const { from, to } = tagAround(text, given.within)
  const rest = text.slice(0, from).replace(/[ \t]$/, '') + text.slice(to)
  return rest.trim() === '' ? null : written(given.source, node, JSON.stringify(rest))
}

/** The whole tag around a part of a text, with what it encloses. */
function tagAround(text: string, part: { from: number; to: number }): { from: number; to: number } {
  const before = text.slice(Math.max(0, part.from - 300), part.from)
  const opens = /(?:<(?:at|person|audio)\s[^<>]{0,300}|!?\[[^[\]\n]{0,250}\]\([^()\n]{0,40})$/.exec(before)
  const from = opens ? part.from - opens[0].length : part.from
  const rest = text.slice(part.to, part.to + 400)
  if (text[from] === '<') {
    const tag = text.startsWith('<at', from)
      ? /^[^<>]{0,300}(?:(?:>[^<>]{0,100})?<\/at>|>)/
      : /^[^<>]{0,300}>(?:<\/\w{1,10}>)?/
    const ended = text.slice(from, part.to).endsWith('>') ? /^[^<>]{0,100}<\/\w{1,10}>/ : tag
    return { from, to: part.to + (ended.exec(rest)?.[0].length ?? 0) }
  }
  return { from, to: part.to + (opens ? (/^[^()\n]{0,300}\)/.exec(rest)?.[0].length ?? 0) : 0) }
}

/** Takes out the element a place stands in; a paragraph of a post that would be empty goes with it. */
function removeElementAround(given: Given): TextChange[] | null {
  const content = readGiven(given)
  if (!content) return null
  if (given.path[0] === 'data') return given.path.length > 2 ? without(given.source, given.path) : null
  const at = elementAround(content, given.path)
  if (!at) return null
  const list = at.slice(0, -1)
  const isParagraph = list.length === 3 && list[1] === 'content'
  const isLast = (nodeOn(content.root, list)?.children ?? []).length === 1
  return without(given.source, isParagraph && isLast ? list : at)
}

/** One change that makes a text another, touching no more than differs. */
export function whole(before: string, after: string): TextChange[] {
  let from = 0
  while (from < before.length && before[from] === after[from]) from++
  let end = 0
  while (end < before.length - from && end < after.length - from && before.at(-1 - end) === after.at(-1 - end)) end++
  return [{ from, to: before.length - end, insert: after.slice(from, after.length - end) }]
}
