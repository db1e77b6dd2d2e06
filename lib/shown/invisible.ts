/**
 * Characters that show nothing and change what stands beside them: marks and overrides of writing direction, spaces
 * and joiners without width, soft hyphens, byte order marks. Not among them are joiners that do what they are for:
 * between the parts of an emoji, and behind letters of a script that is written with them.
 * @see https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
export const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Khmer}\p{sc=Mongolian}])[\u200c\u200d]|(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?!\p{Extended_Pictographic})/gu

/** A stretch of a text as it is, or the name of one character nobody would see, such as `U+202E`. */
export type Part = { text: string } | { code: string }

/** A text, with the characters apart that would deceive whoever reads it. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let done = 0
  for (const { 0: character, index } of text.matchAll(invisible)) {
    if (index > done) parts.push({ text: text.slice(done, index) })
    parts.push({ code: nameOf(character.charCodeAt(0)) })
    done = index + 1
  }
  if (done < text.length || parts.length === 0) parts.push({ text: text.slice(done) })
  return parts
}

/** `U+202E`: the name by which a character can be looked up. */
export const nameOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`

/** The invisible characters of a text by name, each once. */
export function invisibleIn(text: string): string[] {
  return [...new Set(partsOf(text).flatMap((part) => ('code' in part ? [part.code] : [])))]
}

/** Parts as one text, with names in brackets: `ad[U+200B]min`. */
export const writtenOut = (parts: readonly Part[]): string =>
  parts.map((part) => ('code' in part ? `[${part.code}]` : part.text)).join('')

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const [isolate, end] = ['\u2068', '\u2069']

/**
 * A name or text for the middle of a sentence or a tooltip, where no element can hold it: what is invisible is written
 * out, and what runs from right to left does not turn the words around it.
 */
export function isolated(text: string): string {
  const written = writtenOut(partsOf(text))
  return rightToLeft.test(written) ? isolate + written + end : written
}
