import { readFileSync } from 'node:fs'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'

export type ReadFile = (path: string) => string

/** A file of settings as it was read. No number in it is one, so that ids stay whole. */
type YamlFile = {
  given: unknown
  has(key: string): boolean
  /** Where something stands; what is missing, where it would stand. Counted from 1. */
  lineOf(path: PropertyKey[]): number
}

/** Reads a file of settings, or says why it is none; sentences without a value, for a message under the setting’s name. */
export function readYamlFile(path: string, read: ReadFile = fromDisk): YamlFile | { problems: string[] } {
  let text: string
  try {
    text = read(path)
  } catch {
    return { problems: ['could not be read'] }
  }
  const lines = new LineCounter()
  const file = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  if (file.errors.length > 0)
    return { problems: file.errors.map(({ code, pos }) => `line ${lines.linePos(pos[0]).line}: no YAML (${code})`) }
  try {
    return {
      given: file.toJS({ maxAliasCount: 100 }),
      has: (key) => file.has(key),
      lineOf: (path) => lineIn(file, lines, path),
    }
  } catch {
    return { problems: ['refers to itself too often'] }
  }
}

export const fromDisk: ReadFile = (path) => readFileSync(path, 'utf8')

function lineIn(file: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = file.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
