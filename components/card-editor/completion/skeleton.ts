import type { Value } from '#lib/card/vocabulary/vocabulary-entry.ts'

/** A piece of JSON to be filled in: what to write, what of it to select, and whether there is more to choose there. */
export type Skeleton = { text: string; from: number; to: number; more: boolean }

/** A piece in which `|` marks the cursor, or the two ends of what is selected. */
function piece(marked: string, more = false): Skeleton {
  const from = marked.indexOf('|')
  const to = marked.lastIndexOf('|')
  const text = marked.replaceAll('|', '')
  return { text, from: from < 0 ? text.length : from, to: to < 0 ? text.length : to === from ? from : to - 1, more }
}

/** The emptiest value of a type that can be filled in. */
export function skeletonOf(value: Value | null, fallback?: string | number | boolean): Skeleton {
  switch (value?.is) {
    case undefined:
    case 'own':
    case 'object':
    case 'map':
      return piece('{|}', value?.is === 'object' || value?.is === 'map')
    case 'behavior':
      return piece('{ "type": "|" }', true)
    case 'flag':
      // Who writes it down wants what is not so by itself.
      return piece(`${fallback !== true}`)
    case 'number':
      return piece(`|${fallback ?? value.range?.[0] ?? 0}|`)
    case 'choice':
      return value.of.some((one) => typeof one === 'string') ? piece('"|"', true) : piece('|', true)
    case 'colour':
    case 'text_size':
      return piece('"|"', true)
    case 'length':
    case 'spacing':
      return piece('"|"', value.names.length > 0)
    case 'list':
      return inList(value.of)
    case 'component':
      return piece('{ "tag": "|" }', true)
    case 'tagged':
      return tagged(value.of)
    case 'either':
      return skeletonOf(value.of.find(({ is }) => is === 'tagged' || is === 'object') ?? value.of[0] ?? null)
    default:
      return piece(typeof fallback === 'string' ? `"|${fallback}|"` : '"|"')
  }
}

function inList(held: Value): Skeleton {
  if (held.is === 'component') return piece('[|]', true)
  const { text, from, to, more } = skeletonOf(held)
  return { text: `[${text}]`, from: from + 1, to: to + 1, more }
}

const known: { [tag: string]: string } = {
  plain_text: '{ "tag": "plain_text", "content": "|" }',
  standard_icon: '{ "tag": "standard_icon", "token": "|" }',
  text_tag: '{ "tag": "text_tag", "text": { "tag": "plain_text", "content": "|" }, "color": "blue" }',
  column: '{ "tag": "column", "width": "weighted", "weight": 1, "elements": [|] }',
}

function tagged(tags: readonly string[]): Skeleton {
  const usual = tags.find((tag) => Object.hasOwn(known, tag))
  return usual ? piece(known[usual] ?? '') : piece('{ "tag": "|" }', true)
}
