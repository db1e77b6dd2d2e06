import type { Attributes } from './tree.ts'

export type Tag = { name: string; attributes: Attributes; kind: 'open' | 'close' | 'alone' }

const shape = /^<(\/?)([a-z-]+)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?)*)\s*(\/?)>$/i
const attribute = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g
const alone = new Set(['br', 'hr'])

/** One tag as Markdown left it, `<font color='red'>`; null for what is no tag. */
export function readTag(html: string): Tag | null {
  const [, slash, name, attributes, selfClosing] = withSlashes(html).match(shape) ?? []
  if (name === undefined) return null
  const lower = name.toLowerCase().replace('-', '_')
  const read: Attributes = {}
  for (const [, key, double, single, bare] of (attributes ?? '').matchAll(attribute))
    if (key && key !== '__proto__') read[key.toLowerCase()] = double ?? single ?? bare ?? ''
  return { name: lower, attributes: read, kind: selfClosing || alone.has(lower) ? 'alone' : slash ? 'close' : 'open' }
}

/** Of Unicode, and never characters: they stand for what Markdown allows in no value without quotes, and addresses have. */
const [slashSign, equalsSign] = ['\uFDD0', '\uFDD1']
const withValues = /<[a-z_-]{1,20}\s[^<>\n]{0,600}>/gi
const value = /(=\s{0,9})("[^"]*"|'[^']*'|[^\s"'<>`]+)/g
const signed = (tag: string) =>
  tag.replace(value, (whole, equals: string, value: string) =>
    /^["']/.test(value) ? whole : equals + value.replaceAll('/', slashSign).replaceAll('=', equalsSign),
  )
const withSlashes = (text: string) => text.replaceAll(slashSign, '/').replaceAll(equalsSign, '=')

/**
 * Markdown allows no underscore in the name of a tag, Feishu has three with one; and no slash in a value without
 * quotes, where Feishu takes an address. Something of the same length in their place lets the parser see them;
 * `asWritten` puts them back into what is not read as a tag.
 */
export const readable = (source: string): string =>
  source.replace(/(<\/?(?:text|number|local))_(?=tag|datetime)/g, '$1-').replace(withValues, signed)
export const asWritten = (text: string): string =>
  withSlashes(text.replace(/(<\/?(?:text|number|local))-(?=tag|datetime)/g, '$1_'))
