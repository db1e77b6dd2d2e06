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
  if (!/^\s*[[{［｛]/.test(fenced)) return null
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

/** The inside of a Markdown fence, or what stands below the name of a language, as pages show it above a fence. */
function withoutFence(source: string): string {
  const text = source.trim()
  const named = /^(?:jsonc?|javascript|js|python)[ \t]{0,9}\r?\n/i.exec(text)
  if (named) return text.slice(named[0].length)
  const from = /^```\w{0,20}\s{0,9}/.exec(text)?.[0].length
  const to = text.lastIndexOf('```')
  return from !== undefined && to >= from ? text.slice(from, to) : source
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
      return joined(text, offset) ?? assigned(text, offset) ?? embedded(text, offset) ?? put('\\"', 1)
    case 'SmartQuote':
      return straight(text, offset)
    case 'CommaExpected':
      if (/^\s{0,60}#/.test(text.slice(offset, offset + 61))) return withoutComment(text, offset)
      return joined(text, offset - 1) ?? put(',', 0)
    case 'ColonExpected': {
      const sign = /^\s{0,9}=>?/.exec(text.slice(offset, offset + 12))?.[0]
      return sign ? put(':', sign.length) : null
    }
    case 'PropertyNameExpected':
      if (char === '#') return withoutComment(text, offset)
      // A comma twice, or a line break that only pages know.
      if (/[,\u2028\u2029]/.test(char)) return put('', 1)
      return null
    case 'InvalidNumberFormat':
      if (char === '+') return put('', 1)
      return /^-?\d{1,20}(?:\.\d{1,20})?;/.test(text.slice(offset, offset + length))
        ? put(`${text.slice(offset, offset + length - 1)},`)
        : null
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

/** `"a" + "b"`, as programs write a long string, as one; the quote at `from` ends the first. */
function joined(text: string, from: number): string | null {
  const seam = /^"\s{0,60}\+\s{0,60}"/.exec(text.slice(from, from + 130))?.[0]
  if (!seam || !/^(?:[^"\\]|\\.){0,9999}"\s{0,60}[+,}\]]/.test(text.slice(from + seam.length, from + 10_100)))
    return null
  return text.slice(0, from) + text.slice(from + seam.length)
}

/** A name and its value with the sign of Ruby, PHP or Lua between them. */
function assigned(text: string, from: number): string | null {
  const sign = /^"\s{0,9}=>?/.exec(text.slice(from, from + 12))?.[0]
  if (!sign || !/[{,]\s{0,60}"\w{1,60}$/.test(text.slice(Math.max(0, from - 130), from))) return null
  return `${text.slice(0, from)}":${text.slice(from + sign.length)}`
}

/** Without a comment of Python or YAML, up to the end of its line. */
function withoutComment(text: string, from: number): string {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.slice(0, from) : text.slice(0, from) + text.slice(end)
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
