import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { faultIn, type JsonError } from './fault.ts'
import { typedInto } from './json-letter.ts'

/**
 * JSON as operators write it, carried token for token: nothing here goes through JSON.parse and back, so
 * 64-bit integers, escapes, key order, duplicate keys and number spelling stay as typed. Only comments,
 * trailing commas and insignificant white space go.
 */
export type JsonSource = {
  /** What goes out: the source without comments, trailing commas and white space. Made when first asked for. */
  readonly text: string
  /**
   * The tree of the source as typed; offsets count UTF-16 units of it. It is good until the next text is read: who
   * types changes it in place.
   */
  tree: Node
}

const tolerant = { allowTrailingComma: true, disallowComments: false, allowEmptyContent: false }

export type ReadResult = { json: JsonSource } | { errors: JsonError[] }

/**
 * Reads a JSON source for sending: the source ready to send, or its first syntax error with its place.
 * `readJson` remembers nothing; `jsonReader` makes one that does.
 */
export type ReadJson = (source: string) => ReadResult

/** Sources a reader remembers: outline, problems, languages and picture all ask about the same text. */
const remembered = 4
/** Nothing longer can be sent, so nobody types in it. UTF-16 units. */
const longestRemembered = 200_000

/**
 * A reader for one editor. It reads a text once, however many ask, and follows what is typed into a string in place;
 * its memory is its own and goes with it.
 */
export function jsonReader(): ReadJson {
  const lately = new Map<string, ReadResult>()

  /** What the newest text has become with a few letters more or less; null where it is another. */
  function typed(source: string): ReadResult | null {
    const [before, read] = [...lately].at(-1) ?? []
    if (before === undefined || !read || 'errors' in read || !typedInto(read.json.tree, before, source)) return null
    lately.delete(before)
    return { json: jsonOf(source, read.json.tree) }
  }

  return (source) => {
    const read = lately.get(source) ?? typed(source) ?? readJson(source)
    if (source.length > longestRemembered) return read
    lately.delete(source)
    if (lately.size >= remembered) lately.delete(lately.keys().next().value ?? '')
    lately.set(source, read)
    return read
  }
}

/** Reads a JSON source; see `ReadJson`. */
export function readJson(source: string): ReadResult {
  const fault = faultIn(source)
  if (fault) return { errors: [fault] }
  const errors: ParseError[] = []
  const tree = parseTree(source, errors, tolerant)
  if (tree && errors.length === 0) return { json: jsonOf(source, tree) }
  const [{ error, offset, length } = { error: 0, offset: 0, length: source.length }] = errors
  return { errors: [{ reason: printParseErrorCode(error), offset, length }] }
}

function jsonOf(source: string, tree: Node): JsonSource {
  let text: string | null = null
  return {
    tree,
    get text() {
      text ??= compact(source)
      return text
    },
  }
}

/** The source in one line: every token as typed, the rest gone. Expects a source that `readJson` took. */
const compact = (source: string) => tokens(source).join('')

/**
 * The same tokens on lines of their own, indented by two spaces. Comments would be lost, so a source with
 * comments comes back as null, and so does one that is not JSON: nothing is rewritten that was not understood.
 */
export function formatJson(source: string): string | null {
  if ('errors' in readJson(source) || hasComments(source)) return null
  let out = ''
  let depth = 0
  const all = tokens(source)
  for (const [i, token] of all.entries()) {
    const opens = token === '{' || token === '['
    const closesNext = all[i + 1] === '}' || all[i + 1] === ']'
    out += token
    if (opens && !closesNext) out += newline(++depth)
    else if (closesNext && !opens) out += newline(--depth)
    else if (token === ',') out += newline(depth)
    else if (token === ':') out += ' '
  }
  return out
}

const newline = (depth: number) => `\n${'  '.repeat(depth)}`

/** The source in one line, as it goes out, or null where it is not JSON. */
export function minifyJson(source: string, read: ReadJson = readJson): string | null {
  const result = read(source)
  return 'json' in result ? result.json.text : null
}

/** Raw tokens that mean something; a comma before a closing bracket means nothing. */
function tokens(source: string): string[] {
  const scanner = createScanner(source, true)
  const all: string[] = []
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const token = source.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength())
    if ((token === '}' || token === ']') && all.at(-1) === ',') all.pop()
    all.push(token)
  }
  return all
}

/** Whether anything in the source would be lost by writing its tokens anew. */
export function hasComments(source: string): boolean {
  const scanner = createScanner(source)
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan())
    if (/^\/[/*]/.test(source.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + 2))) return true
  return false
}

/** What goes out for JSON the operator typed: compact where it is JSON, as typed where it is not. */
export function sendable(source: string, read: ReadJson = readJson): string {
  return minifyJson(source, read) ?? source
}
