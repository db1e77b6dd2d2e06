import { documentedCodes } from './documented-codes.ts'

/**
 * A paste as somebody would have typed it: without what terminals, editors, web pages, addresses, dumps of languages,
 * input methods and the reading of screenshots put into it.
 * @param text at most a megabyte
 * @returns the same words; never longer than `text` but for what an address spells out
 */
export const asTyped = (text: string): string =>
  fromDump(fromAddress(fromTable(fromPage(narrow(clean(fromBase64(text)))))))
    .replace(misread, asDigits)
    .replace(apart, together)
    .replace(grouped, asOneNumber)
    .replace(fractional, asWhole)
    .replace(misreadName, '$1code')

/** `{"` in base64 begins so; a token of three parts has dots between them. UTF-16 units. */
const inBase64 = /^\s{0,20}eyJ[\w+/=\s-]{20,200000}$/

/** An answer as queues and headers carry it. */
function fromBase64(text: string): string {
  if (!inBase64.test(text)) return text
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/')), (char) =>
      char.charCodeAt(0),
    )
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}

/** Terminals colour, editors add byte order marks. */
const clean = (text: string) =>
  text
    .replaceAll('\u001b', '')
    .replace(/\[[\d;]{1,12}m/g, '')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')

/** Full-width digits and letters, as an input method for Chinese writes them. */
const narrow = (text: string) =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

const entities: { [name: string]: string } = {
  quot: '"',
  '#34': '"',
  '#39': "'",
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

/** The words of a piece of a web page; tags of messages, such as `<at>`, are none of a page's. */
function fromPage(text: string): string {
  const tagged = /<\/(?:b|body|code|div|html|li|p|pre|span|strong|t[dh])>/i.test(text)
  const rows = text.replace(/<\/t[dh]>/gi, ' | ').replace(/<tr(?:\s[^<>]{0,200})?>/gi, '\n| ')
  const words = tagged ? rows.replace(/<[/!]?[a-z][^<>]{0,500}>/gi, ' ').replace(/ {2,}/g, ' ') : text
  return words.includes('&')
    ? words.replace(/&(quot|#34|#39|apos|lt|gt|nbsp);/g, (_, name) => entities[name] ?? '').replaceAll('&amp;', '&')
    : words
}

/** A name the code of an answer has at the head of a table, and one of what else an answer says: alone it is any code. */
const codeColumn = /^(?:\w{0,20}_?code|errno|错误码|错误代码|返回码|业务码)$/i
const otherColumn = /msg|message|log_?id|reason|error|错误|信息|原因|描述/i

/**
 * Tables of Markdown and of a spreadsheet's export as lines of `name: value`, and no emphasis of Markdown on the code and
 * its name: `| code | msg |` over `| 230002 | … |`, `| code | 230002 |`, `time,code,msg`, `**code**: \`230002\``.
 */
function fromTable(text: string): string {
  const plain = text.replace(/\*\*([^*\n]{1,80})\*\*|`([\w.-]{1,40})`/g, (_, strong, code) => strong ?? code)
  if (!/code|errno|错误|返回|业务/i.test(plain)) return plain
  let names: string[] = []
  return plain
    .split('\n')
    .map((line) => {
      const cells = cellsOf(line)
      if (cells.length < 2) {
        if (line.trim() !== '') names = []
        return line
      }
      if (cells.every((cell) => /^:?-{1,}:?$/.test(cell))) return ''
      const code = cells.findIndex((cell) => codeColumn.test(cell))
      if (code >= 0 && cells.some((cell, i) => i !== code && otherColumn.test(cell))) {
        names = cells
        return line
      }
      if (names.length > 0 && cells.length === names.length)
        return names.map((name, i) => `${name}: ${cells[i]}`).join('\n')
      return line.trim().startsWith('|') && cells.length === 2 ? cells.join(': ') : line
    })
    .join('\n')
}

/** The cells of a row between bars, or between commas with quotes around what has one. */
function cellsOf(line: string): string[] {
  const row = line.trim().slice(0, 4000)
  if (row.startsWith('|'))
    return row
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim())
  if (!row.includes(',') || /[{}]/.test(row)) return []
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(([, quoted, bare]) =>
    (quoted?.replaceAll('""', '"') ?? bare ?? '').trim(),
  )
}

/** An answer as it stands in an address or a form, `code%3D230002`, without the percent signs. */
function fromAddress(text: string): string {
  if (
    !/code(?:%2[27])?(?:%20|\+){0,2}%3[ad]|[?&](?:err(?:or)?_?)?code=-?\d{4,9}&(?:err(?:or)?_?)?(?:msg|message)=/i.test(
      text,
    )
  )
    return text
  const decoded = text.replaceAll('+', ' ').replace(/(?:%[\da-f]{2}){1,1000}/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
  return decoded.replace(/&(?=\w{1,30}=)/g, '\n')
}

/**
 * Keys and values without what PHP, Rust, Swift and Erlang write around them when they dump an answer:
 * `["code"]=> int(230002)`, `[code] => 230002`, `string(11) "Bad Request"`, `Some("Bad Request")`,
 * `<<"Bad Request">>`; and letters as Python shows the bytes of them, `\\xe5\\xba\\x94`.
 */
const fromDump = (text: string) =>
  text
    .replace(/\["?(\w{1,60})"?(?::[\w":]{1,80})?\]\s{0,8}=>\s{0,40}/g, '"$1": ')
    .replace(/\b(?:int|float|bool|Some|Optional)\(([\w.-]{1,40})\)/g, '$1')
    .replace(/\b(?:Some|Optional)\(("[^"\n]{0,2000}")\)/g, '$1')
    .replace(/<<("[^"\n]{0,2000}")>>/g, '$1')
    .replace(/(?:\\x[\da-f]{2}){2,1000}/gi, fromBytes)
    .replace(/\bstring\(\d{1,9}\) (?=")/g, '')
    .replace(/\b(?:array|object)\([\w\\]{1,80}\)(?:#\d{1,9} \(\d{1,9}\))? \{/g, '{')

/** Bytes of UTF-8; others stay as they are. */
function fromBytes(escaped: string): string {
  try {
    return decodeURIComponent(escaped.replaceAll('\\x', '%'))
  } catch {
    return escaped
  }
}

/** A code that a screenshot or a spreadsheet took apart: `"code": 23 0002`, `错误码 230,002`. */
const apart = /(code["']?\s{0,3}[:：=]?\s{0,3}["']?|码[:：=]?\s{0,3})(\d{1,4}(?:[ ,]\d{1,4}){1,3})(?![\w.])/gi

function together(written: string, label: string, parts: string): string {
  const code = Number(parts.replace(/[ ,]/g, ''))
  return code >= 100_000 && documentedCodes.has(code) ? `${label}${code}` : written
}

/** A number in which a screenshot was read as letters, `23OOO2`. */
const misread = /(?<![A-Za-z0-9_])[0-9OoIl]{6,8}(?![A-Za-z0-9_])/g

function asDigits(read: string): string {
  const digits = read.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
  return (read.match(/\d/g)?.length ?? 0) >= 3 && documentedCodes.has(Number(digits)) ? digits : read
}

/** A number in groups of digits, as spreadsheets show it and a screenshot is read: `230,002`, `99 991 663`. */
const grouped = /(?<![\w.,])\d{1,3}(?:,\d{3}){1,2}(?![\w,])|(?<![\w.,] ?)\d{1,3}(?: \d{3}){1,2}(?! ?\w)/g

function asOneNumber(written: string): string {
  const digits = written.replace(/[, ]/g, '')
  return documentedCodes.has(Number(digits)) ? digits : written
}

/** A number as languages print it that keep all of JSON's as fractions: Go's `9.9991663e+07`, `230002.0`. */
const fractional = /(?<![\w.])\d(?:\.\d{1,9})?e\+?0?\d(?![\w.])|(?<![\w.])\d{4,9}\.0{1,6}(?![\w.])/gi

const asWhole = (written: string) => (documentedCodes.has(Number(written)) ? String(Number(written)) : written)

/** The name in which a screenshot's letter was read as a digit. */
const misreadName = /\b(err(?:or)?_?)?c0de\b/gi
