import { readJson } from '#lib/json/json.ts'
import { readMarkdown } from '#lib/markdown/read-markdown.ts'
import { readText } from '#lib/markdown/text-markup.ts'
import type { Block, Inline } from '#lib/markdown/tree.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { type Read, stringsIn } from './places.ts'

/** Why a cell cannot stand where its variable does without being more, or less, than its characters. */
export type Unfit =
  /** An id or an attribute of a tag takes no blanks, quotation marks or brackets. */
  | 'id'
  /** A whole address takes no blanks, quotation marks or brackets. */
  | 'address'
  /** The code around it would end. */
  | 'code'
  /** Feishu knows no way to write it there as characters. */
  | 'markup'

export type Filled = { status: 'filled'; content: string } | { status: 'unfit'; variable: string; why: Unfit }

/** A content with variables: which, and what it is with their cells in their places. */
export type Filling = {
  /** As they are called between the braces, each once. */
  variables: string[]
  /** @param cell what a variable becomes; it is characters, whatever stands in it */
  fill(cell: (variable: string) => string): Filled
}

const variable = /\{\{ {0,3}([^{}\s](?:[^{}\n]{0,58}[^{}\s])?) {0,3}\}\}/g

/** How a name of a variable or a column is told from another: by its letters, whatever their case and width. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/**
 * The variables of a content, `{{name}}` in any of its strings, and how cells are put in their places: each as its place
 * asks for, so that a cell with `<at user_id="all">`, stars or a quotation mark arrives as these characters. What cannot
 * be written as characters there is refused. All that holds no variable stays token for token.
 *
 * @param content the JSON text that would be sent; of one that is no JSON there are no variables
 */
export function fillingOf(msg_type: MsgType, content: string): Filling {
  const read = readJson(content)
  const nodes = 'json' in read ? stringsIn(msg_type, read.json.tree) : []
  const strings = nodes.flatMap(({ node, read }) => {
    const parts = partsOf(String(node.value))
    return parts.length > 1 || parts[0]?.variable ? [{ node, fill: stringFilling(parts, read) }] : []
  })
  const names = nodes.flatMap(({ node }) => partsOf(String(node.value)).flatMap(({ variable }) => variable ?? []))
  return {
    variables: [...new Map(names.map((name) => [nameKey(name), name])).values()],
    fill(cell) {
      const tidyCell = (variable: string) =>
        cell(variable)
          .replace(/\p{Cs}/gu, '\ufffd')
          .replace(/\r\n?/g, '\n')
      let out = ''
      let done = 0
      for (const { node, fill } of strings) {
        const filled = fill(tidyCell)
        if (typeof filled !== 'string') return { status: 'unfit', ...filled }
        out += content.slice(done, node.offset) + JSON.stringify(filled)
        done = node.offset + node.length
      }
      return { status: 'filled', content: out + content.slice(done) }
    },
  }
}

type Part = { text: string; variable?: undefined } | { text?: undefined; variable: string }
type StringFill = (cell: (variable: string) => string) => string | { variable: string; why: Unfit }

function partsOf(text: string): Part[] {
  if (!text.includes('{{')) return [{ text }]
  const parts: Part[] = []
  let done = 0
  for (const { 0: written, 1: name = '', index } of text.matchAll(variable)) {
    if (index > done) parts.push({ text: text.slice(done, index) })
    parts.push({ variable: name })
    done = index + written.length
  }
  if (done < text.length) parts.push({ text: text.slice(done) })
  return parts
}

function stringFilling(parts: Part[], read: Read): StringFill {
  switch (read) {
    case 'plain':
      return each(parts, () => (cell) => cell)
    case 'entities':
      return each(parts, () => (cell) => cell.replaceAll('&', '&amp;'))
    case 'unknown':
      return each(parts, () => (cell) => (/<\/?[a-z]/i.test(cell) ? null : cell), 'markup')
    case 'address':
      return each(parts, (i) => (cell) => (i === 0 ? cell : percent(cell)))
    default:
      return marked(parts, read)
  }
}

/** Puts each cell in as `put` says by the place of its part; null: it does not fit. */
const each =
  (parts: Part[], put: (i: number) => (cell: string) => string | null, why: Unfit = 'markup'): StringFill =>
  (cell) => {
    let out = ''
    for (const [i, part] of parts.entries()) {
      const text = part.variable === undefined ? part.text : put(i)(cell(part.variable))
      if (text === null) return { variable: part.variable ?? '', why }
      out += text
    }
    return out
  }

/** As part of an address: what means something there does not. */
const percent = (cell: string) =>
  encodeURIComponent(cell).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

type MarkedRead = Exclude<Read, 'plain' | 'entities' | 'unknown' | 'address'>

/** Where in what is read of a text a variable stands. */
type Where = 'words' | 'address' | 'within_address' | 'code' | 'tag'

/**
 * A text that is read for its marks. Each variable is stood in for by a word, to see where in the tree it comes; each
 * filled text is read once more, and has to be that tree with the cells for the words: what stands in it besides is no
 * cell’s doing.
 */
function marked(parts: Part[], read: MarkedRead): StringFill {
  const word = freshWord(parts)
  // What stands alone in a link has to look like an address for it to be one.
  const standIns = parts.map(({ variable }, i) => {
    if (variable === undefined) return null
    return `${/(?:\]\(|href=['"]?)$/.test(parts[i - 1]?.text ?? '') ? `https://${word}.` : ''}${word}${i}${word}`
  })
  const sample = shownIn(parts.map(({ text }, i) => text ?? standIns[i]).join(''), read)
  const standIn = new RegExp(`(?:https://${word}\\.)?${word}(\\d+)${word}`, 'g')
  const places = standIns.map((one) => (one === null ? 'words' : whereIs(one, sample)))
  return (cell) => {
    const cells = parts.map(({ variable }) => (variable === undefined ? '' : cell(variable)))
    let out = ''
    for (const [i, { text, variable }] of parts.entries()) {
      const put = variable === undefined ? { text } : putIn(cells[i] ?? '', places[i] ?? 'tag', read, out)
      if ('why' in put) return { variable: variable ?? '', why: put.why }
      out += put.text
    }
    const wanted = mapped(sample, (text) =>
      text.replace(standIn, (_, i) => shownAs(cells[Number(i)] ?? '', places[Number(i)] ?? 'tag')),
    )
    if (JSON.stringify(neat(wanted)) === JSON.stringify(neat(shownIn(out, read)))) return out
    const blamed = parts.find(({ variable }, i) => variable !== undefined && /[^\p{L}\p{N}\s]/u.test(cells[i] ?? ''))
    return { variable: (blamed ?? parts.find(({ variable }) => variable))?.variable ?? '', why: 'markup' }
  }
}

/** A word that stands nowhere in a text and means nothing in any of them. */
function freshWord(parts: Part[]): string {
  const text = parts.map(({ text, variable }) => text ?? variable).join(' ')
  let word = 'qz'
  while (text.includes(word)) word += 'qz'[word.length % 2]
  return word
}

/** Stands in words as a break, and parts what would else be read as one. */
const unseen = '\u200b'

/** What is read of a text: lists, and strings for words. */
type Shown = string | number | boolean | null | { [key: string]: Shown } | Shown[]

function shownIn(text: string, read: MarkedRead): Shown {
  return read === 'text' ? line(readText(text).nodes, true) : readMarkdown(text, read).map(block)
}

function block(one: Block): Shown {
  switch (one.type) {
    case 'paragraph':
    case 'heading':
      return { ...one, children: line(one.children) }
    case 'list':
      return { ...one, items: one.items.map((item) => item.map(block)) }
    case 'quote':
      return { ...one, children: one.children.map(block) }
    case 'table':
      return {
        ...one,
        head: one.head.map((cell) => line(cell)),
        rows: one.rows.map((row) => row.map((cell) => line(cell))),
      }
    default:
      return one
  }
}

/** @param addressesAreWords an address that stands for itself is what was typed */
const line = (nodes: Inline[], addressesAreWords = false): Shown[] =>
  nodes.map((node): Shown => {
    if (node.type === 'text' || node.type === 'as_typed') return node.text
    if (node.type === 'break') return '\n'
    if (addressesAreWords && node.type === 'link' && isItself(node)) return node.href
    return 'children' in node ? { ...node, children: line(node.children, addressesAreWords) } : node
  })

const isItself = ({ href, children }: Extract<Inline, { type: 'link' }>) =>
  children.length === 1 && children[0]?.type === 'text' && children[0].text === href

/** The same with other words. */
function mapped(shown: Shown, of: (text: string) => string): Shown {
  if (typeof shown === 'string') return of(shown)
  if (Array.isArray(shown)) return shown.map((one) => mapped(one, of))
  if (typeof shown !== 'object' || shown === null) return shown
  return Object.fromEntries(Object.entries(shown).map(([key, one]) => [key, mapped(one, of)]))
}

/** The same with the words of neighbours together, and without what nobody sees, blanks at the ends of a line too. */
function neat(shown: Shown): Shown {
  if (typeof shown === 'string') return shown.replaceAll(unseen, '')
  if (!Array.isArray(shown))
    return typeof shown === 'object' && shown !== null
      ? Object.fromEntries(Object.entries(shown).map(([key, one]) => [key, neat(one)]))
      : shown
  const out: Shown[] = []
  for (const one of shown.map(neat)) {
    const last = out.at(-1)
    if (typeof one === 'string' && typeof last === 'string') out[out.length - 1] = last + one
    else if (one !== '' && !isBlank(one)) out.push(one)
  }
  return out.map((one) => (typeof one === 'string' ? trimmed(one) : one)).filter((one) => one !== '')
}

const trimmed = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()

/** A paragraph without anything in it. */
const isBlank = (shown: Shown) =>
  typeof shown === 'object' &&
  shown !== null &&
  'type' in shown &&
  shown.type === 'paragraph' &&
  JSON.stringify(shown.children) === '[]'

function whereIs(standIn: string, sample: Shown): Where {
  const found = new Set<Where>()
  const look = (value: Shown, key: string, type: string) => {
    if (typeof value === 'string') {
      if (value.includes(standIn)) found.add(whereBy(key, type, value.startsWith(standIn)))
    } else if (Array.isArray(value)) for (const one of value) look(one, key, type)
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) look(one, key, String(value.type ?? ''))
  }
  look(sample, 'children', '')
  return (['code', 'tag', 'within_address', 'address', 'words'] as const).find((where) => found.has(where)) ?? 'tag'
}

function whereBy(key: string, type: string, begins: boolean): Where {
  if (type === 'code') return 'code'
  if (key === 'href' || (type === 'image' && key === 'img_key')) return begins ? 'address' : 'within_address'
  // Words stand in lists of their own, the name of a mention beside it.
  return key === 'children' || key === 'head' || key === 'rows' || key === 'alt' || (type === 'at' && key === 'name')
    ? 'words'
    : 'tag'
}

/** A cell as it is in what is read, where it stands. */
const shownAs = (cell: string, where: Where) => (where === 'within_address' ? percent(cell) : cell)

/** @param before what stands before it */
function putIn(cell: string, where: Where, read: MarkedRead, before: string): { text: string } | { why: Unfit } {
  if (cell === '') return { text: '' }
  switch (where) {
    case 'code':
      return cell.includes('`') ? { why: 'code' } : { text: cell }
    case 'tag':
      return /[\s"'<>`=&\\()[\]]/.test(cell) ? { why: 'id' } : { text: cell }
    case 'address':
      return /[\s"'<>`\\()[\]]/.test(cell) ? { why: 'address' } : { text: cell }
    case 'within_address':
      return { text: percent(cell) }
    case 'words':
      return { text: read === 'text' || read === 'post' ? parted(cell, before, read) : entities(cell, before) }
  }
}

/**
 * Texts and posts have no way to write a mark as a character: an unseen space keeps it from being one. Before a line of a
 * post it keeps that from being a list, a heading or a quote.
 */
function parted(cell: string, before: string, read: 'text' | 'post'): string {
  const opens = /<\/?$/.test(before) || (before.endsWith(']') && cell.startsWith('('))
  const text = cell.replace(/<(?=[a-z/]|$)/gi, `<${unseen}`).replace(/\](?=\(|$)/g, `]${unseen}`)
  const lines = read === 'post' ? text.split('\n').map(ownLine).join('\n') : text
  return opens ? unseen + lines : lines
}

/** A line of a post that begins nothing, and keeps the blanks at its ends. */
const ownLine = (line: string) =>
  (/^(?:$|[\s\-+*#>=|`~]|\d{1,9}(?:[.)]|$))/.test(line) ? unseen : '') + line + (/\s$/.test(line) ? unseen : '')

/**
 * Cards read entities, and no mark in what one becomes. A figure, a time and a date stay as they are where no list begins
 * with them.
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text (special characters)
 */
function entities(cell: string, before: string): string {
  const written = cell
    .replace(
      /[!"#$&'()*+/<=>?@[\\\]^_`{|}~]|(?<!\d):|:(?!\d)|^-|(?<=^\d{1,9})\./gm,
      (sign) => `&#${sign.charCodeAt(0)};`,
    )
    .replaceAll('\n', '<br>')
  const beginsList = /^\d{1,9}$/.test(cell) && /(?:^|\n)[ \t]*$/.test(before)
  return beginsList ? `&#${cell.charCodeAt(0)};${cell.slice(1)}` : written
}
