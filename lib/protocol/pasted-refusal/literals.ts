/** What a pasted literal holds, once read. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal }
export type LiteralObject = { [key: string]: Literal }

const MAX_DEPTH = 60

/**
 * Every object written in a text, outermost first: JSON, and what logs make of it. Bare or single-quoted keys,
 * Python's None, True and u'…', Ruby's `:key=>`, Node's [Object], trailing commas and a missing end are all taken;
 * where none of that fits, the brace is passed over.
 *
 * @param budget characters that may be looked at in all, so that hostile input stays linear
 */
export function objectsIn(text: string, budget = 6_000_000): LiteralObject[] {
  const found: LiteralObject[] = []
  const left: Left = { steps: budget, tooDeep: null }
  for (let at = text.indexOf('{'); at >= 0 && left.steps > 0; ) {
    left.tooDeep = null
    const read = new Reader(text, at, left).object(0)
    if (read) found.push(read.value)
    // An answer stands innermost: of what goes too deep, the layers around need not be begun at one by one.
    at = text.indexOf('{', read ? read.end : (left.tooDeep ?? at + 1))
  }
  return found
}

/** What may still be looked at, and where it went too deep. */
type Left = { steps: number; tooDeep: number | null }

class Reader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly left: Left,
  ) {}

  object(depth: number): { value: LiteralObject; end: number } | null {
    const value: LiteralObject = Object.create(null)
    this.at++
    for (;;) {
      const next = this.peek()
      if (next === undefined) return { value, end: this.at }
      if (depth > MAX_DEPTH) {
        this.left.tooDeep = this.at
        return null
      }
      if (next === '}') return { value, end: ++this.at }
      if (next === ',') this.at++
      else {
        if (next === ':') this.at++
        const key = next === '"' || next === "'" ? this.string(next) : (this.prefixed() ?? this.word())
        if (!key) return null
        const colon = this.peek()
        if (colon === undefined) return { value, end: this.at }
        if (colon !== ':' && colon !== '=') return null
        this.at += this.text.startsWith('=>', this.at) ? 2 : 1
        const item = this.value(depth + 1)
        if (item === undefined) return null
        value[key] = item
      }
    }
  }

  private array(depth: number): Literal[] | undefined {
    const items: Literal[] = []
    this.at++
    for (;;) {
      const next = this.peek()
      if (next === undefined) return items
      if (depth > MAX_DEPTH) return undefined
      if (next === ']') {
        this.at++
        return items
      }
      if (next === ',') this.at++
      else {
        const item = this.value(depth + 1)
        if (item === undefined) return undefined
        items.push(item)
      }
    }
  }

  private value(depth: number): Literal | undefined {
    const next = this.peek()
    if (next === undefined) return null
    if (next === '{') return this.object(depth)?.value
    if (next === '[') return this.inspected() ?? this.array(depth)
    if (next === '"' || next === "'" || next === '`') return this.strings(next)
    const prefixed = this.prefixed()
    if (prefixed !== undefined) return prefixed
    const word = this.word()
    if (!word) return undefined
    if (/^-?\d{1,15}$/.test(word)) return Number(word)
    if (/^true$/i.test(word)) return true
    if (/^false$/i.test(word)) return false
    return /^(?:null|none|undefined|nil)$/i.test(word) ? null : word
  }

  /** Node's stand-ins for what it does not print: [Object], [Function: x], [Circular *1]. */
  private inspected(): string | undefined {
    const standIn = /\[[A-Z][A-Za-z]*(?:[ :*][^\]\n]{0,80})?\]/y
    standIn.lastIndex = this.at
    const found = standIn.exec(this.text)?.[0]
    if (found) this.at += found.length
    return found
  }

  /** Python's b'…', u'…' and r'…'. */
  private prefixed(): string | undefined {
    const quote = this.text[this.at + 1]
    if ((quote !== '"' && quote !== "'") || !/[bur]/i.test(this.text[this.at] ?? '')) return undefined
    this.at++
    return this.string(quote)
  }

  /** A string, or several that Node joined by + because they were long. */
  private strings(quote: string): string {
    let out = this.string(quote)
    while (this.peek() === '+') {
      this.at++
      const next = this.peek()
      if (next !== '"' && next !== "'") break
      out += this.string(next)
    }
    return out
  }

  private string(quote: string): string {
    let out = ''
    for (this.at++; this.at < this.text.length; this.at++) {
      this.left.steps--
      const char = this.text[this.at]
      if (char === quote) {
        this.at++
        return out
      }
      out += char === '\\' ? this.escape() : char
    }
    return out
  }

  private escape(): string {
    const char = this.text[++this.at] ?? ''
    if (char !== 'u') return { n: '\n', t: '\t', r: '\r' }[char] ?? char
    const hex = this.text.slice(this.at + 1, this.at + 5)
    if (!/^[0-9a-f]{4}$/i.test(hex)) return char
    this.at += 4
    return String.fromCharCode(Number.parseInt(hex, 16))
  }

  private word(): string {
    const start = this.at
    while (/[\w.$+-]/.test(this.text[this.at] ?? '')) this.at++
    this.left.steps -= this.at - start
    return this.text.slice(start, this.at)
  }

  /** The next character that means something; undefined at the end, or when the budget is spent. */
  private peek(): string | undefined {
    while (/\s/.test(this.text[this.at] ?? '')) {
      this.at++
      this.left.steps--
    }
    this.left.steps--
    return this.left.steps > 0 ? this.text[this.at] : undefined
  }
}
