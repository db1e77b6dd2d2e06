import type { Attributes } from './tree.ts'

export type Tag = { name: string; attributes: Attributes; kind: 'open' | 'close' | 'alone' }

const shape = /^<(\/?)([a-z-]+)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>$/i
const attribute = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const alone = new Set(['br', 'hr'])

/** One tag as Markdown left it, `<font color='red'>`; null for what is no tag. */
export function readTag(html: string): Tag | null {
  const [, slash, name, attributes, selfClosing] = html.match(shape) ?? []
  if (name === undefined) return null
  const lower = name.toLowerCase().replace('-', '_')
  const read: Attributes = {}
  for (const [, key, double, single, bare] of (attributes ?? '').matchAll(attribute))
    if (key && key !== '__proto__') read[key.toLowerCase()] = double ?? single ?? bare ?? ''
  return { name: lower, attributes: read, kind: selfClosing || alone.has(lower) ? 'alone' : slash ? 'close' : 'open' }
}

/**
 * Markdown allows no underscore in the name of a tag, Feishu has three with one. A dash in its place, of the same
 * length, lets the parser see them; `asWritten` puts it back into what is not read as a tag.
 */
export const readable = (source: string): string =>
  source.replace(/(<\/?(?:text|number|local))_(?=tag|datetime)/g, '$1-')
export const asWritten = (value: string): string =>
  value.replace(/(<\/?(?:text|number|local))-(?=tag|datetime)/g, '$1_')
