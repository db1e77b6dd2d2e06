import { createScanner, type Node } from 'jsonc-parser'

/** One item of a list or object in its source, with the comments above it that speak of it. */
export type Item = {
  node: Node
  /** Where its own comments begin, or the item itself. */
  from: number
  to: number
  /** What separates it from what stands before: blanks and breaks directly before `from`. */
  lead: string
}

// SyntaxKind of jsonc-parser is a const enum, which a module compiled alone cannot read.
const comma = 5
const comment = (kind: number) => kind === 12 || kind === 13
const lineComment = 12
const lineBreak = 14

type Token = { kind: number; from: number; to: number }

/** Every token of a stretch of source, blanks and comments included. */
export function tokensBetween(source: string, from: number, to: number): Token[] {
  const scanner = createScanner(source.slice(from, to))
  const tokens: Token[] = []
  for (let kind = Number(scanner.scan()); scanner.getTokenLength() > 0; kind = Number(scanner.scan())) {
    const start = from + scanner.getTokenOffset()
    tokens.push({ kind, from: start, to: start + scanner.getTokenLength() })
  }
  return tokens
}

/** The items of an array, or the properties of an object, each with its place. */
export function itemsOf(source: string, list: Node): Item[] {
  let before = list.offset + 1
  return (list.children ?? []).map((node) => {
    const from = beginningOf(tokensBetween(source, before, node.offset), node.offset)
    const gap = source.slice(before, from)
    const lead = gap.slice(gap.trimEnd().length)
    before = node.offset + node.length
    return { node, from, to: before, lead }
  })
}

/** A comment on a line of its own, or before the item on its line, belongs to the item that follows. */
function beginningOf(gap: Token[], offset: number): number {
  const own = gap.slice(gap.findLastIndex(({ kind }) => kind === comma) + 1)
  const firstBreak = own.findIndex(({ kind }) => kind === lineBreak)
  return own.slice(firstBreak + 1).find(({ kind }) => comment(kind))?.from ?? offset
}

/** The comma between an offset and another, or null. */
export const commaBetween = (source: string, from: number, to: number): number | null =>
  tokensBetween(source, from, to).find(({ kind }) => kind === comma)?.from ?? null

/** Where the blanks before an item begin that may go with it: never the break that ends a line comment. */
export function blanksBefore(source: string, from: number, item: Item): number {
  const tokens = tokensBetween(source, from, item.from)
  const last = tokens.findLast(({ kind }) => kind !== lineBreak && kind !== 15)
  const start = item.from - item.lead.length
  if (last?.kind !== lineComment) return start
  const end = source.indexOf('\n', last.to)
  return end < 0 ? start : Math.max(start, end + 1)
}

/** Where the last comment ends that stands behind an item, or its comma, on the same line; null where none does. */
export function tailOf(source: string, from: number, to: number): { end: number; line: boolean } | null {
  const tokens = tokensBetween(source, from, to)
  const stop = tokens.findIndex(({ kind }) => kind === lineBreak)
  const last = (stop < 0 ? tokens : tokens.slice(0, stop)).findLast(({ kind }) => comment(kind))
  return last ? { end: last.to, line: last.kind === lineComment } : null
}

export const hasComment = (source: string, from: number, to: number): boolean =>
  tokensBetween(source, from, to).some(({ kind }) => comment(kind))

/** The comments of a stretch of source, as written. */
export const commentsIn = (source: string, from: number, to: number): string[] =>
  tokensBetween(source, from, to).flatMap((token) => (comment(token.kind) ? [source.slice(token.from, token.to)] : []))
