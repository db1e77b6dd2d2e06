import { asText } from '#lib/json/node.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Row = { [key: string]: Json }

/** More marks than any axis has pixels for; the engine makes each of them before it looks whether there is room. */
const most = 500

/**
 * Axes without steps so small that making their marks would hold the page up for good: there the engine chooses.
 *
 * @param rows what is drawn: an axis reaches at most as far as values stacked upon each other
 */
export function boundTicks(axes: Json, rows: Row[], names: string[], values: string[]): Json {
  if (!JSON.stringify(axes)?.includes('"tickStep"')) return axes
  const reach = Math.max(stacked(rows, names, values), spanOfNames(rows, names), ...boundsIn(axes))
  const bound = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(bound)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, held]) =>
        key === 'tickStep' && !(typeof held === 'number' && held > 0 && reach > 0 && reach / held <= most)
          ? []
          : [[key, bound(held)]],
      ),
    )
  }
  return bound(axes)
}

const sizeOf = (value: Json | undefined) => Math.abs(Number(asText(value))) || 0

/** The highest pile of values under one name. */
function stacked(rows: Row[], [name = '']: string[], values: string[]): number {
  const piles = new Map<string, number>()
  for (const row of rows) {
    const pile = asText(row[name])
    piles.set(
      pile,
      values.reduce((sum, field) => sum + sizeOf(row[field]), piles.get(pile) ?? 0),
    )
  }
  return [...piles.values()].reduce((high, pile) => Math.max(high, pile), 0)
}

/**
 * Names may be moments, or numbers of their own: an axis of numbers may begin at nought, and one of moments is stepped
 * along in seconds.
 */
function spanOfNames(rows: Row[], [name = '']: string[]): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    const value = row[name]
    const at = typeof value === 'number' ? value : Date.parse(asText(value)) / 1000
    if (Number.isNaN(at)) continue
    first = Math.min(first, at, typeof value === 'number' ? 0 : at)
    last = Math.max(last, at, typeof value === 'number' ? 0 : at)
  }
  return Math.max(0, last - first)
}

/** What an axis says about its own ends. */
function boundsIn(value: Json): number[] {
  if (Array.isArray(value)) return value.flatMap(boundsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) =>
    key === 'min' || key === 'max' ? [sizeOf(held)] : boundsIn(held),
  )
}
