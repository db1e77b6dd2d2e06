import { faultIn, type JsonError } from './fault.ts'

/** Longer sources than can be sent are not repaired. UTF-16 units. */
const longest = 200_000

/**
 * A repair by guessing takes seconds for a hundred thousand quotes and nothing else; a card or a post has 30 KB at most,
 * twice that with its escapes. UTF-16 units.
 */
const longestGuessed = 64_000

/** Each repair of one fault reads the source anew. */
const most = 60
/** A string between quotes of print ends within so many UTF-16 units, or is left to the guess. */
const longestQuoted = 20_000

/**
 * A source with its mechanical faults mended, to be shown before it is taken: escapes, raw line breaks, quotes inside
 * strings, commas, Python's words and quotes, punctuation of an input method, text behind the end, a missing end.
 *
 * @returns null where nothing is broken, or no repair gives an object or a list
 * @see https://github.com/josdejong/jsonrepair
 */
export async function repairJson(source: string): Promise<string | null> {
  if (source.length > longest || !faultIn(source)) return null
  const fenced = withoutFence(source)
  if (!/^\s*[[{]/.test(fenced)) return null
  const mended = mendOneByOne(fenced)
  if (!faultIn(mended)) return isWhole(mended) ? mended : null
  if (mended.length > longestGuessed) return null
  const { jsonrepair } = await import('jsonrepair')
  try {
    const repaired = jsonrepair(mended)
    return !faultIn(repaired) && isWhole(repaired) ? repaired : null
  } catch {
    return null
  }
}

const isWhole = (source: string) => /^\s*[[{]/.test(source)

/** The inside of a Markdown fence. */
function withoutFence(source: string): string {
  const text = source.trim()
  if (!text.startsWith('```')) return source
  const from = text.indexOf('\n') + 1
  const to = text.lastIndexOf('```')
  return from > 0 && to > from ? text.slice(from, to) : source
}

/** Mends what leaves no choice, fault by fault, and stops at one that does. */
function mendOneByOne(source: string): string {
  let text = source
  for (let i = 0; i < most; i++) {
    const fault = faultIn(text)
    if (!fault) break
    const mended = mend(text, fault)
    if (mended === null) break
    text = mended
  }
  return text
}

const raw: { [char: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }
const halfWidth: { [mark: string]: string } = {
  '，': ',',
  '、': ',',
  '：': ':',
  '；': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
}

function mend(text: string, { reason, offset, length }: JsonError): string | null {
  const put = (instead: string, removed = length) => text.slice(0, offset) + instead + text.slice(offset + removed)
  const char = text[offset] ?? ''
  switch (reason) {
    case 'InvalidEscapeCharacter':
      // `\'` escapes nothing in JSON; any other backslash was meant as one.
      return put(text[offset + 1] === "'" ? '' : '\\\\', 1)
    case 'InvalidUnicode':
      return put('\\\\', 1)
    case 'RawLineBreak':
      return text.startsWith('\r\n', offset) ? put('\\n', 2) : put('\\n', 1)
    case 'InvalidCharacter':
      return put(raw[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`, 1)
    case 'UnescapedQuote':
      return embedded(text, offset) ?? put('\\"', 1)
    case 'SmartQuote':
      return straight(text, offset)
    case 'CommaExpected':
      return put(',', 0)
    case 'ForeignLiteral': {
      const word = text.slice(offset, offset + length).toLowerCase()
      return put(word === 'true' || word === 'false' ? word : 'null')
    }
    case 'FullWidthMark':
      return put(halfWidth[char] ?? char, 1)
    case 'EndOfFileExpected':
      return text.slice(0, offset).trimEnd()
    default:
      return null
  }
}

/** A string between quotes of print, up to the one that punctuation, or the end, stands behind. */
function straight(text: string, from: number): string | null {
  const end = Math.min(text.length, from + longestQuoted)
  for (let at = from + 1; at < end; at++) {
    if (!/["“”„‟″＂‘’＇』」»]/.test(text[at] ?? '')) continue
    if (!/^\s{0,9}(?:[:,}\]：，；、｝］]|$)/.test(text.slice(at + 1, at + 12))) continue
    const inner = text.slice(from + 1, at).replace(/(?<!\\)"/g, '\\"')
    return `${text.slice(0, from)}"${inner}"${text.slice(at + 1)}`
  }
  return null
}

/** JSON written into a string without escapes, as in `"content":"{"text":"hi"}"`: its quotes escaped to its end. */
function embedded(text: string, quote: number): string | null {
  const from = text.lastIndexOf('"', quote - 1) + 1
  if (!/^[{[]/.test(text.slice(from, from + 1))) return null
  let depth = 0
  let inString = false
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '"') inString = !inString
    else if (inString) continue
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      depth--
      if (depth > 0) continue
      if (text[at + 1] !== '"') return null
      const inner = text.slice(from, at + 1)
      return text.slice(0, from) + JSON.stringify(inner).slice(1, -1) + text.slice(at + 1)
    }
  }
  return null
}
