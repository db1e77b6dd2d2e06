import { documentedCodes } from './documented-codes.ts'

/**
 * A paste as somebody would have typed it: without what terminals, editors, web pages, addresses, dumps of languages,
 * input methods and the reading of screenshots put into it.
 * @param text at most a megabyte
 * @returns the same words; never longer than `text` but for what an address spells out
 */
export const asTyped = (text: string): string =>
  fromDump(fromAddress(fromPage(narrow(clean(text))))).replace(misread, asDigits)

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
  const tagged = /<\/(?:b|body|code|div|html|li|p|pre|span|strong|td)>/i.test(text)
  const words = tagged ? text.replace(/<[/!]?[a-z][^<>]{0,500}>/gi, ' ').replace(/ {2,}/g, ' ') : text
  return words.includes('&')
    ? words.replace(/&(quot|#34|#39|apos|lt|gt|nbsp);/g, (_, name) => entities[name] ?? '').replaceAll('&amp;', '&')
    : words
}

/** An answer as it stands in an address or a form, `code%3D230002`, without the percent signs. */
function fromAddress(text: string): string {
  if (!/code(?:%2[27])?(?:%20|\+){0,2}%3[ad]/i.test(text)) return text
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
 * Keys and values without what PHP, Rust, Swift and Erlang write around them when they dump an answer: `["code"]=> int(230002)`,
 * `[code] => 230002`, `string(11) "Bad Request"`, `Some("Bad Request")`,
 * `<<"Bad Request">>`.
 */
const fromDump = (text: string) =>
  text
    .replace(/\["?(\w{1,60})"?(?::[\w":]{1,80})?\]\s{0,8}=>\s{0,40}/g, '"$1": ')
    .replace(/\b(?:int|float|bool|Some|Optional)\(([\w.-]{1,40})\)/g, '$1')
    .replace(/\b(?:Some|Optional)\(("[^"\n]{0,2000}")\)/g, '$1')
    .replace(/<<("[^"\n]{0,2000}")>>/g, '$1')
    .replace(/\bstring\(\d{1,9}\) (?=")/g, '')
    .replace(/\b(?:array|object)\([\w\\]{1,80}\)(?:#\d{1,9} \(\d{1,9}\))? \{/g, '{')

/** A number in which a screenshot was read as letters, `23OOO2`. */
const misread = /(?<![A-Za-z0-9_])[0-9OoIl]{6,8}(?![A-Za-z0-9_])/g

function asDigits(read: string): string {
  const digits = read.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
  return (read.match(/\d/g)?.length ?? 0) >= 3 && documentedCodes.has(Number(digits)) ? digits : read
}
