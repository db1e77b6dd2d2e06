import type { Node } from 'jsonc-parser'
import { mayHoldMessage } from './may-hold.ts'
import { rootOf } from './unwrap.ts'

/** So many places of a log are tried, and so many times its length is read for those inside others. */
const mostPlaces = 12
const mostReading = 4

/** Nothing shorter is a message: `{}` and its like are not worth a try. */
const shortest = 9

/** What is written between braces in a text, from the outside in: each from its `{` to where that closes. */
export function* objectsWritten(text: string): Generator<string> {
  let at = text.indexOf('{')
  for (let n = 0; at >= 0 && n < mostPlaces; n++) {
    const end = endOfObject(text, at)
    if (end !== null && end - at < shortest) n--
    else if (end !== null) yield text.slice(at, end)
    at = text.indexOf('{', end ?? at + 1)
  }
}

/** The objects inside a JSON text, and those its strings hold, words around them or not; nearest to its root first. */
export function* valuesWithin(text: string): Generator<string> {
  const root = rootOf(text)
  const nodes = [...(root?.children ?? [])]
  let left = text.length * mostReading
  for (let tried = 0, n = 0; n < nodes.length && tried < mostPlaces && left > 0; n++) {
    const node = nodes[n]
    if (!node) continue
    for (const value of valuesOf(node, text)) {
      if (value.length < shortest || !mayHoldMessage(value)) continue
      tried++
      left -= value.length
      yield value
    }
    for (const child of node.children ?? []) nodes.push(child)
  }
}

function valuesOf(node: Node, text: string): Iterable<string> {
  if (node.type === 'object') return [text.slice(node.offset, node.offset + node.length)]
  if (node.type !== 'string' || !node.value.includes('{')) return []
  return /^\s*\{/.test(node.value) ? [node.value] : objectsWritten(node.value)
}

/** Where an object that begins here ends, quotes of both kinds and escapes heeded; null where it does not. */
export function endOfObject(text: string, from: number): number | null {
  let depth = 0
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '\\') at++
    else if (quote) quote = char === quote ? '' : quote
    // An apostrophe inside a word is none of Python’s quotes.
    else if (char === '"' || (char === "'" && !/\w/.test(text[at - 1] ?? ''))) quote = char
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) return at + 1
  }
  return null
}

/** A call that makes the string of a content, as it stands in a program, up to its object; or a brace. */
const callOrBrace = /(\b(?:json\.dumps|JSON\.stringify)\(\s*)?([{}])/g
/** The rest of such a call behind its object: other arguments, none of which calls anything. */
const restOfCall = /[^(){}]{0,100}\)/y

/** A literal of a program without `json.dumps(…)` and `JSON.stringify(…)` around the objects in it, inside each other too. */
export function withoutCalls(text: string): string {
  let plain = ''
  let done = 0
  /** Whether each brace that is open began a call. */
  const open: boolean[] = []
  for (const { index, 0: all, 1: call, 2: brace } of text.matchAll(callOrBrace)) {
    const end = index + all.length
    if (call) {
      plain += text.slice(done, index)
      done = end - 1
    }
    if (brace === '{') open.push(call !== undefined)
    else if (open.pop()) {
      restOfCall.lastIndex = end
      plain += text.slice(done, end)
      done = end + (restOfCall.exec(text)?.[0].length ?? 0)
    }
  }
  return plain + text.slice(done)
}

const entities: { [name: string]: string } = { quot: '"', '#34': '"', '#39': "'", lt: '<', gt: '>', amp: '&' }

/**
 * A paste without what the place it was copied from put in front of its lines, the entities of a page that wrote its
 * quotes so, and the seams of a string that a program puts together.
 */
export function withoutPage(text: string): string {
  const plain = withoutSeams(withoutMargin(text))
  // What has quotes of its own, or needs none, may well say &lt; and mean it.
  const isOfPage = !plain.includes('"') && /&(?:quot|#34);/.test(plain)
  return isOfPage ? plain.replace(/&(quot|#34|#39|lt|gt|amp);/g, (_, name) => entities[name] ?? '') : plain
}

/** Fewer numbered lines may be numbers of their own. */
const fewestNumbered = 3

/** Lines without the marks of a quotation or an addition, or the numbers an editor shows, where each has them. */
function withoutMargin(text: string): string {
  const lines = text.split('\n')
  const mark = text[0]
  if ((mark === '>' || mark === '+') && lines.every((line) => line.startsWith(mark)))
    return lines.map((line) => line.slice(1)).join('\n')
  if (lines.length < fewestNumbered) return text
  const numbered = lines.map((line) => /^\s{0,8}(\d{1,5})(?:[ \t:|.]|(?=[{}[\]])|$)(?:\s?\|)?/.exec(line))
  const first = Number(numbered[0]?.[1])
  if (!numbered.every((found, i) => found && Number(found[1]) === first + i)) return text
  return lines.map((line, i) => line.slice(numbered[i]?.[0].length)).join('\n')
}

/** `"{\"a\":" +⏎ "1}"` as one string: where a literal ends, a sign joins it to the next. */
const seam = /(?<!\\)"[ \t]{0,20}(?:[+.][ \t]{0,20}\r?\n?[ \t]{0,60}|\r?\n[ \t]{0,60}[+.][ \t]{0,20})"/g
const withoutSeams = (text: string): string => (text.includes('\\"') ? text.replace(seam, '') : text)

/** The fields of a form, as `--data-urlencode` and forms send them, as JSON; null where it is none. */
export function formAsJson(text: string): string | null {
  if (!/^[\w.[\]-]+=/.test(text) || !/%7B/i.test(text) || /[\s{]/.test(text)) return null
  return JSON.stringify(Object.fromEntries(new URLSearchParams(text)))
}
