import type { Node } from 'jsonc-parser'
import { readJson } from '#lib/json/json.ts'
import { entries } from '#lib/json/node.ts'
import { isBlank, type Line, lineText, readLine } from './lines.ts'

/** What a post says in one language. */
export type PostBody = { title: string; readonly lines: Line[] }

/** A post by its languages, in the order written; null for JSON that is broken, or none of a post. */
export type PostRead = Map<string, PostBody> | null

const localeKey = /^[a-z]{2}_[a-z]{2}$/

/** Reads the JSON of a post for editing. An empty source is a post nobody has begun. */
export function readPostSource(source: string): PostRead {
  if (source.trim() === '') return new Map()
  const root = rootOf(source)
  if (!root) return null
  const found = new Map<string, PostBody>()
  const keys = entries(root)
  for (const [language, body] of keys) {
    if (!localeKey.test(language)) continue
    const held = entries(body)
    const [title, content] = [held.get('title'), held.get('content')]
    if (body.type !== 'object' || (title && title.type !== 'string') || (content && content.type !== 'array'))
      return null
    found.set(
      language,
      bodyFrom(
        String(title?.value ?? ''),
        (content?.children ?? []).map((line) => sliceOf(source, line)),
      ),
    )
  }
  // As it is read back, without its language, or in the wrapper of webhooks: nobody knows where to write.
  return found.size === 0 && keys.size > 0 ? null : found
}

/** Lines are read when somebody asks: with every letter all of a post comes by, and an editor knows its own. */
function bodyFrom(title: string, texts: string[]): PostBody {
  let lines: Line[] | null = null
  return {
    title,
    get lines() {
      lines ??= texts.map(readLine)
      return lines
    },
  }
}

function rootOf(source: string): Node | null {
  const read = readJson(source)
  return 'json' in read && read.json.tree.type === 'object' ? read.json.tree : null
}

const sliceOf = (source: string, { offset, length }: Node) => source.slice(offset, offset + length)

/**
 * The source with other lines in one language. Lines that stay, and all that stands elsewhere, stay byte for byte.
 *
 * @param lines each as `lineText` spells it
 */
export function withLines(source: string, language: string, lines: readonly string[]): string {
  const body = bodyOf(source, language)
  if (!body) return lines.length === 0 ? source : withLanguage(source, language, { title: '', lines })
  const list = entries(body).get('content')
  if (!list) return lines.length === 0 ? source : withKey(source, body, 'content', listText(lines, indentIn(source)))
  return withItems(source, list, lines)
}

/** The source with another title in one language; an empty one goes. */
export function withTitle(source: string, language: string, title: string): string {
  const body = bodyOf(source, language)
  if (!body) return title === '' ? source : withLanguage(source, language, { title, lines: [] })
  if (title === '') return withoutKey(source, body, 'title')
  return withKey(source, body, 'title', JSON.stringify(title), 'first')
}

/** The source without a language; without its last one nothing is left. */
export function withoutLanguage(source: string, language: string): string {
  const root = rootOf(source)
  if (!root || !entries(root).has(language)) return source
  return entries(root).size === 1 ? '' : withoutKey(source, root, language)
}

/** The source without a language in which nothing but blanks is written any more; what else it holds stays. */
export function withoutEmpty(source: string, language: string): string {
  const body = bodyOf(source, language)
  const held = entries(body ?? undefined)
  const lines = held.get('content')?.children ?? []
  const isAll = [...held.keys()].every((key) => key === 'title' || key === 'content')
  const isEmpty =
    String(held.get('title')?.value ?? '').trim() === '' &&
    lines.every((line) => isBlank(readLine(sliceOf(source, line))))
  return body && isEmpty && isAll ? withoutLanguage(source, language) : source
}

/** The source with what one language says said in another as well, in its place. */
export function withCopy(source: string, from: string, to: string): string {
  const root = rootOf(source)
  const body = bodyOf(source, from)
  return root && body && from !== to ? withKey(source, root, to, sliceOf(source, body)) : source
}

/** The source with the lines of one language in another too, in the place of its own; a title it has already stays. */
export function withLinesOf(source: string, from: string, to: string): string {
  const read = readPostSource(source)
  const [given, own] = [read?.get(from), read?.get(to)]
  if (!given) return source
  const copied = withLines(source, to, given.lines.map(lineText))
  return own?.title ? copied : withTitle(copied, to, given.title)
}

function bodyOf(source: string, language: string): Node | null {
  const root = rootOf(source)
  return (root && entries(root).get(language)) ?? null
}

/** A language nobody has written in yet. */
function withLanguage(source: string, language: string, body: { title: string; lines: readonly string[] }): string {
  const root = rootOf(source)
  const inside = indentIn(source) === null ? null : '  '
  const deeper = inside === null ? null : `${inside}  `
  const title = body.title === '' ? [] : [`"title": ${JSON.stringify(body.title)}`]
  const text = block('{', '}', [...title, `"content": ${listText(body.lines, deeper)}`], inside)
  if (root) return withKey(source, root, language, text)
  return block('{', '}', [`"${language}": ${text}`], '')
}

/** How far what a language says is indented; null for a source in one line. */
const indentIn = (source: string): string | null => (source.trim() !== '' && !source.includes('\n') ? null : '    ')

/** @param indent of the line it stands in; null: all in one line */
function block(open: string, close: string, parts: readonly string[], indent: string | null): string {
  if (parts.length === 0) return open + close
  if (indent === null) return `${open}${parts.join(', ')}${close}`
  const deeper = `\n${indent}  `
  return `${open}${deeper}${parts.join(`,${deeper}`)}\n${indent}${close}`
}

const listText = (lines: readonly string[], indent: string | null) => block('[', ']', lines, indent)

const endOf = ({ offset, length }: Node) => offset + length

const spliced = (source: string, from: number, to: number, text: string) =>
  source.slice(0, from) + text + source.slice(to)

/** The white space an item stands behind, with its break. */
function leadOf(source: string, { offset }: Node): string {
  const before = source.slice(0, offset)
  const blanks = before.slice(before.trimEnd().length)
  return blanks.includes('\n') ? blanks.slice(blanks.lastIndexOf('\n')) : ''
}

function withItems(source: string, list: Node, lines: readonly string[]): string {
  const old = list.children ?? []
  const was = old.map((line) => sliceOf(source, line))
  let head = 0
  while (head < lines.length && head < was.length && lines[head] === was[head]) head++
  let tail = 0
  while (
    tail < Math.min(lines.length, was.length) - head &&
    lines[lines.length - 1 - tail] === was[was.length - 1 - tail]
  )
    tail++
  const news = lines.slice(head, lines.length - tail)
  const olds = old.slice(head, old.length - tail)
  const [before, after] = [old[head - 1], old[old.length - tail]]
  const [first, last] = [olds[0], olds.at(-1)]
  const neighbour = before ?? after
  const lead = neighbour ? leadOf(source, neighbour) || ' ' : ''
  const text = news.join(`,${lead}`)
  if (first && last && news.length > 0) return spliced(source, first.offset, endOf(last), text)
  if (first && last) {
    if (before) return spliced(source, endOf(before), endOf(last), '')
    if (after) return spliced(source, first.offset, after.offset, '')
    return spliced(source, list.offset, endOf(list), '[]')
  }
  if (news.length === 0) return source
  if (before) return spliced(source, endOf(before), endOf(before), `,${lead}${text}`)
  if (after) return spliced(source, after.offset, after.offset, `${text},${lead}`)
  return spliced(source, list.offset, endOf(list), listText(news, indentIn(source)))
}

function withKey(source: string, object: Node, key: string, text: string, where: 'first' | 'last' = 'last'): string {
  const value = entries(object).get(key)
  if (value) return spliced(source, value.offset, endOf(value), text)
  const [first, last] = [object.children?.[0], object.children?.at(-1)]
  const own = `${JSON.stringify(key)}: ${text}`
  if (!first || !last) return spliced(source, object.offset, endOf(object), `{ ${own} }`)
  const lead = leadOf(source, first) || ' '
  if (where === 'first') return spliced(source, first.offset, first.offset, `${own},${lead}`)
  return spliced(source, endOf(last), endOf(last), `,${lead}${own}`)
}

function withoutKey(source: string, object: Node, key: string): string {
  const all = object.children ?? []
  const at = all.findLastIndex(({ children }) => children?.[0]?.value === key)
  const [before, own, after] = [all[at - 1], all[at], all[at + 1]]
  if (!own) return source
  if (before) return spliced(source, endOf(before), endOf(own), '')
  if (after) return spliced(source, own.offset, after.offset, '')
  return spliced(source, object.offset, endOf(object), '{}')
}
