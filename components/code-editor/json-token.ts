import { createScanner } from 'jsonc-parser'
import { tokensBetween } from '#lib/json/list-items.ts'

type Token = { from: number; to: number }

const trivial = new Set([12, 13, 14, 15])
const comma = 5
/** `{`, `[`, `,` and `:`: after them a value or key stands well. */
const opening = new Set([1, 3, comma, 6])
const closing = new Set([2, 4, comma, 6])

/** The string, number or word an offset stands in or touches; null between tokens. */
export function tokenAt(text: string, offset: number): Token | null {
  const line = text.lastIndexOf('\n', offset - 1) + 1
  const scanner = createScanner(text.slice(line), true)
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const from = line + scanner.getTokenOffset()
    const to = from + scanner.getTokenLength()
    if (from > offset) return null
    if (to >= offset && /["\w]/.test(text[from] ?? '')) return { from, to }
  }
  return null
}

/**
 * The commas an insertion needs so that the JSON stays sound.
 * @returns where one has to come before (behind what stands there), and whether one has to follow
 */
export function commasAround(text: string, from: number, to: number): { before: number | null; after: boolean } {
  const last = tokensBetween(text, 0, from).findLast(({ kind }) => !trivial.has(kind))
  const next = tokensBetween(text, to, text.length).find(({ kind }) => !trivial.has(kind))
  return {
    before: last && !opening.has(last.kind) ? last.to : null,
    after: next !== undefined && !closing.has(next.kind),
  }
}
