export type JsonError = { reason: string; offset: number; length: number }

/** More brackets inside brackets than any message has; a parser has a stack to think of. */
const deepest = 400

/** Longer than the JSON of anything that can be sent: not read, since reading it takes longer than a frame. UTF-16 units. */
const longest = 400_000

/** What may come next. `end`: nothing, the value is whole. */
type Expects = 'value' | 'first_item' | 'first_key' | 'key' | 'colon' | 'comma' | 'end'

/**
 * The first fault of a JSON source with comments and trailing commas, at the character that is wrong; null where there
 * is none. It stops there, since what follows a fault is guessed: a long text that is no JSON costs no more than its
 * first words. Each character is looked at a fixed number of times: this runs with every key.
 */
export function faultIn(source: string): JsonError | null {
  if (source.length > longest) return { reason: 'TooLong', offset: 0, length: 1 }
  const open: string[] = []
  let expects: Expects = 'value'
  /** Where the last value ended: a missing comma belongs there. */
  let ended = 0
  /** Whether the last token was a string: a quote inside it may have ended it too early. */
  let afterString = false
  /** Whether the whole is one bare word or number so far: what follows shows that this is no JSON at all. */
  let bare = false

  const afterValue = (at: number, string: boolean): Expects => {
    ended = at
    afterString = string
    return open.length ? 'comma' : 'end'
  }
  const fault = (reason: string, offset: number, length = 1): JsonError => ({ reason, offset, length })

  for (let at = 0; ; ) {
    at = afterBlanks(source, at)
    const char = source[at]
    if (char === undefined) return faultAtEnd(source, expects, open)
    if (char === '/') {
      const end = afterComment(source, at)
      if (end === null) return fault('UnexpectedEndOfComment', at, 2)
      if (end > at) {
        at = end
        continue
      }
    }
    if (expects === 'end') {
      if (afterString && quoteInside(source, ended, at)) return fault('UnescapedQuote', ended - 1)
      return bare ? fault('NotJson', afterBlanks(source, 0)) : fault('EndOfFileExpected', at, lengthOfWord(source, at))
    }
    if (expects === 'colon') {
      if (char === ':') {
        expects = 'value'
        at++
        continue
      }
      if (quoteInside(source, ended, at)) return fault('UnescapedQuote', ended - 1)
      return lookalike(source, at) ?? fault('ColonExpected', at)
    }
    if (expects === 'comma') {
      if (char === ',') {
        expects = open.at(-1) === '{' ? 'key' : 'first_item'
        at++
        // `[1,,2]`: a comma may end a list, but not stand twice.
        const next = afterBlanksAndComments(source, at)
        if (source[next] === ',') return fault(expects === 'key' ? 'PropertyNameExpected' : 'ValueExpected', next)
        continue
      }
      if (char !== '}' && char !== ']') {
        if (afterString && quoteInside(source, ended, at)) return fault('UnescapedQuote', ended - 1)
        return lookalike(source, at) ?? fault('CommaExpected', ended)
      }
    }
    if (char === '}' || char === ']') {
      const wanted = open.at(-1) === '{' ? '}' : ']'
      const closes = expects === 'comma' || expects === 'first_key' || expects === 'key' || expects === 'first_item'
      if (!closes) return fault('ValueExpected', at)
      if (char !== wanted) return fault(wanted === '}' ? 'CloseBraceExpected' : 'CloseBracketExpected', at)
      open.pop()
      at++
      expects = afterValue(at, false)
      continue
    }
    if (expects === 'key' || expects === 'first_key') {
      if (char !== '"') return lookalike(source, at) ?? fault('PropertyNameExpected', at, lengthOfWord(source, at))
      const string = readString(source, at)
      if ('reason' in string) return string
      at = string.end
      ended = at
      expects = 'colon'
      continue
    }
    // A value.
    if (char === '{' || char === '[') {
      if (open.length === deepest) return fault('TooDeep', at)
      open.push(char)
      expects = char === '{' ? 'first_key' : 'first_item'
      at++
      continue
    }
    if (char === '"') {
      const string = readString(source, at)
      if ('reason' in string) return string
      at = string.end
      expects = afterValue(at, true)
      continue
    }
    const length = lengthOfWord(source, at)
    const word = source.slice(at, at + Math.min(length, 400))
    if (/^(?:true|false|null)$/.test(word) || number.test(word)) {
      bare = open.length === 0
      at += length
      expects = afterValue(at, false)
      continue
    }
    if (open.length === 0) return lookalike(source, at) ?? fault('NotJson', at, Math.max(length, 1))
    if (/^[-+.\d]/.test(word)) return fault('InvalidNumberFormat', at, Math.max(length, 1))
    return lookalike(source, at) ?? fault(length > 0 ? 'InvalidSymbol' : 'ValueExpected', at, Math.max(length, 1))
  }
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

function faultAtEnd(source: string, expects: Expects, open: string[]): JsonError | null {
  if (expects === 'end') return null
  const offset = source.length
  if (open.length === 0) return { reason: 'ValueExpected', offset: 0, length: source.length }
  if (expects === 'colon') return { reason: 'ColonExpected', offset, length: 1 }
  if (expects === 'value') return { reason: 'ValueExpected', offset, length: 1 }
  return { reason: open.at(-1) === '{' ? 'CloseBraceExpected' : 'CloseBracketExpected', offset, length: 1 }
}

/** Characters and words that stand for JSON's own elsewhere. */
function lookalike(source: string, at: number): JsonError | null {
  const char = source[at] ?? ''
  if (/[“”„‟″＂«»「」『』]/.test(char)) return { reason: 'SmartQuote', offset: at, length: 1 }
  if (/[‘’‚‛＇]/.test(char)) return { reason: 'SmartQuote', offset: at, length: 1 }
  if (char === "'" || char === '`') return { reason: 'SingleQuote', offset: at, length: 1 }
  if (/[，：；｛｝［］、]/.test(char)) return { reason: 'FullWidthMark', offset: at, length: 1 }
  const word = source.slice(at, at + Math.min(lengthOfWord(source, at), 12))
  return /^(?:True|False|None|undefined|NaN|nil|NULL|TRUE|FALSE)$/.test(word)
    ? { reason: 'ForeignLiteral', offset: at, length: word.length }
    : null
}

/** A string from its opening quote. */
function readString(source: string, from: number): { end: number } | JsonError {
  for (let at = from + 1; at < source.length; at++) {
    const char = source[at]
    if (char === '"') return { end: at + 1 }
    if (char === '\\') {
      const letter = source[at + 1]
      if (letter === undefined) break
      if (letter === 'u') {
        if (!/^[0-9a-fA-F]{4}$/.test(source.slice(at + 2, at + 6)))
          return { reason: 'InvalidUnicode', offset: at, length: 2 }
      } else if (!'"\\/bfnrt'.includes(letter)) return { reason: 'InvalidEscapeCharacter', offset: at, length: 2 }
      at++
    } else if (char === '\n' || char === '\r') {
      return endsLater(source, at)
        ? { reason: 'RawLineBreak', offset: at, length: 1 }
        : { reason: 'UnexpectedEndOfString', offset: from, length: at - from }
    } else if (char !== undefined && char < ' ') return { reason: 'InvalidCharacter', offset: at, length: 1 }
  }
  return { reason: 'UnexpectedEndOfString', offset: from, length: source.length - from }
}

/** Whether the next quote ends a string: then the line break before it stands inside of one. */
function endsLater(source: string, from: number): boolean {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '"') return /[,}\]]/.test(source[afterBlanks(source, at + 1)] ?? '}')
  }
  return false
}

/**
 * Whether the quote that ended a string before `ended` belongs to its words: what follows is neither punctuation nor a
 * key or an item that lost its comma, and the line has one more quote.
 */
function quoteInside(source: string, ended: number, next: number): boolean {
  const newline = source.indexOf('\n', ended)
  const line = source.slice(ended, newline < 0 ? source.length : newline)
  if (newline >= 0 && next > newline) return false
  const gap = next - ended
  const quote = line.indexOf('"', gap)
  if (quote < 0) return false
  const rest = line.slice(gap, gap + 400)
  // `"a" b: 1` lost a comma, `"{"text":…` did not.
  if (gap > 0 && /^[A-Za-z_$][\w$]{0,80}\s{0,9}:/.test(rest)) return false
  if (/^[{[}\]:,]/.test(rest)) return /^[:,]/.test(rest)
  // `"a"：1，"b"：2`: an input method wrote them, and what they part stands behind them.
  if (/^(?:[｝］]|[：，；、]\s{0,9}(?:["“{[｛［\d-]|true|false|null))/.test(rest)) return false
  if (quote === gap) {
    const string = readString(line, gap)
    if ('reason' in string) return true
    return !/^\s{0,9}(?:[:,}\]]|$)/.test(line.slice(string.end, string.end + 10))
  }
  return !/^(?:-?\d[\d.]{0,20}|true|false|null)\s{0,9}[,\]]/.test(rest)
}

function afterBlanks(source: string, from: number): number {
  let at = from
  while (source[at] === ' ' || source[at] === '\n' || source[at] === '\r' || source[at] === '\t') at++
  return at
}

/** @returns where the comment ends; `at` where none begins, null where it does not end */
function afterComment(source: string, at: number): number | null {
  if (source[at + 1] === '/') {
    for (let end = at; ; end++) if (end >= source.length || source[end] === '\n' || source[end] === '\r') return end
  }
  if (source[at + 1] !== '*') return at
  const end = source.indexOf('*/', at + 2)
  return end < 0 ? null : end + 2
}

function afterBlanksAndComments(source: string, from: number): number {
  for (let at = from; ; ) {
    const next = afterBlanks(source, at)
    const end = source[next] === '/' ? (afterComment(source, next) ?? next) : next
    if (end === next) return next
    at = end
  }
}

/** A word ends where anything begins that has a meaning of its own. */
function lengthOfWord(source: string, from: number): number {
  let at = from
  while (at < source.length && !/[\s{}[\]:,"'/“”‘’，：；、｛｝［］]/.test(source[at] ?? '')) at++
  return at - from
}
