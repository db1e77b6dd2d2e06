import { type CellValue, dateToSerial } from 'hucre'
import { format } from 'numfmt'

/**
 * A cell of a workbook as Excel shows it: in English, without the blanks that only make columns even. Where its format
 * is none that can be read, what it holds.
 * @param pattern its number format, such as `¥#,##0.00;[Red](¥#,##0.00)`; undefined: none of its own
 * @param is1904 whether the workbook counts its days from 1904
 */
export function shownCell(value: CellValue, pattern = 'General', is1904 = false): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  // Without a format a day is a day, not the number Excel has for it.
  if (value instanceof Date && pattern === 'General') return value.toISOString().slice(0, 10)
  if (pattern.length > longestPattern) return plain(value)
  try {
    return format(ofNoCountry(pattern), value instanceof Date ? serialOf(value, pattern, is1904) : value).trim()
  } catch {
    return plain(value)
  }
}

/** Excel takes no longer one. */
const longestPattern = 255

/** Numbers have fifteen digits, as Excel computes. */
const plain = (value: string | number | Date) => {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  return typeof value === 'string' ? value : value.toISOString().slice(0, 10)
}

/** Excel parts thousands as the computer does, not as the country of a currency would. */
const ofNoCountry = (pattern: string) => pattern.replace(/\[\$([^\][-]+)-[^\][]*\]/g, '[$$$1]')

/** Days of a calendar are counted from 1900 here; hours that have passed (`[h]`) as the workbook counts. */
const serialOf = (date: Date, pattern: string, is1904: boolean) =>
  dateToSerial(date, is1904 && /\[[hms]+\]/i.test(pattern))
