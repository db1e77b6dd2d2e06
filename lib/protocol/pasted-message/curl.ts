/** Flags of curl that carry a body. */
const carriesBody = /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--json)$/
const carriesBodyAtOnce = /^(?:--data(?:-raw|-binary|-ascii)?=|--json=|-d(?=.))/

/**
 * The body a curl command sends, as a POSIX shell (or the Windows prompt's caret form) would hand it over.
 * @returns null where the text is no curl command, or carries no body
 */
export function dataOfCurl(text: string): string | null {
  if (!/^\s*(?:[$>#]\s*)?curl(?:\.exe)?\s/.test(text)) return null
  const words = shellWords(text.replace(/^\s*[$>#]\s*/, ''))
  for (const [i, word] of words.entries()) {
    if (carriesBody.test(word)) return words[i + 1] ?? null
    if (carriesBodyAtOnce.test(word)) return word.replace(carriesBodyAtOnce, '')
  }
  return null
}

const escapes: { [letter: string]: string } = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' }

/** A command line taken apart into words, quotes undone. */
function shellWords(line: string): string[] {
  const words: string[] = []
  let word: string | null = null
  const rest = (from: number) => line.slice(from)
  for (let i = 0; i < line.length; ) {
    const at = line[i] ?? ''
    const continued = rest(i).match(/^[\\^`]\r?\n/)
    if (continued) {
      i += continued[0].length
    } else if (/\s/.test(at)) {
      if (word !== null) words.push(word)
      word = null
      i++
    } else if (at === "'") {
      const end = line.indexOf("'", i + 1)
      word = (word ?? '') + line.slice(i + 1, end < 0 ? undefined : end)
      i = end < 0 ? line.length : end + 1
    } else if (rest(i).startsWith("$'")) {
      const [all = '', inner = ''] = rest(i).match(/^\$'((?:[^'\\]|\\[\s\S])*)'?/) ?? []
      word = (word ?? '') + ansi(inner)
      i += all.length
    } else if (at === '"') {
      const [all = '', inner = ''] = rest(i).match(/^"((?:[^"\\]|\\[\s\S])*)"?/) ?? []
      word = (word ?? '') + inner.replace(/\\([\\"$`]|\n)/g, (_, one) => (one === '\n' ? '' : one))
      i += all.length
    } else if (at === '\\') {
      word = (word ?? '') + (line[i + 1] ?? '')
      i += 2
    } else {
      word = (word ?? '') + at
      i++
    }
  }
  return word === null ? words : [...words, word]
}

/** The escapes of `$'…'`, as browsers write them when a request is copied as curl. */
const ansi = (text: string) =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, unicode, hex, one) =>
    unicode || hex ? String.fromCharCode(Number.parseInt(unicode ?? hex, 16)) : (escapes[one] ?? `\\${one}`),
  )
