/** Longer values take a line for each of their parts. */
const wide = 88

/**
 * JSON as one would write it by hand: what fits on a line stays on one, the rest is indented.
 *
 * @param unit what one level is indented by
 * @param base the indent of the line it begins on; later lines start with it
 */
export function printJson(value: unknown, unit = '  ', base = ''): string {
  const line = inline(value)
  if (base.length + line.length <= wide || value === null || typeof value !== 'object') return line
  const deeper = base + unit
  if (Array.isArray(value))
    return block(
      '[',
      ']',
      value.map((item) => printJson(item, unit, deeper)),
      deeper,
      base,
    )
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printJson(item, unit, deeper)}`)
  return block('{', '}', parts, deeper, base)
}

const block = (open: string, close: string, parts: string[], deeper: string, base: string) =>
  `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${base}${close}`

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`)
  return parts.length ? `{ ${parts.join(', ')} }` : '{}'
}
