import * as z from 'zod/mini'
import { orNull, words } from './shapes.ts'

export type DataType = 'text' | 'lark_md' | 'markdown' | 'options' | 'number' | 'persons' | 'date'

export type Cell =
  | { type: 'text'; text: string }
  | { type: 'lark_md' | 'markdown'; source: string }
  | { type: 'options'; options: { text: string; color: string | null }[] }
  | { type: 'number'; value: number }
  | { type: 'persons'; ids: string[] }
  /** In ms since 1970. */
  | { type: 'date'; at: number }

const pill = z.object({ text: z.string(), color: words })

const options = z.union([
  z.pipe(
    z.string(),
    z.transform((text) => [{ text, color: null }]),
  ),
  z.pipe(
    // Feishu refuses an item of another shape; what it says is shown all the same.
    z.array(z.unknown()),
    z.transform((all) =>
      all.filter((one) => one !== null).map((one) => orNull(pill).parse(one) ?? { text: asWritten(one), color: null }),
    ),
  ),
])
const persons = z.union([
  z.pipe(
    z.string(),
    z.transform((id) => [id]),
  ),
  z.array(z.string()),
])

/** A cell as its column's type reads it. What does not fit the type is shown as written: Feishu refuses it (200914). */
export function cellOf(type: DataType, value: unknown): Cell {
  switch (type) {
    case 'lark_md':
    case 'markdown':
      if (typeof value === 'string') return { type, source: value }
      break
    case 'options': {
      const read = options.safeParse(value)
      if (read.success) return { type, options: read.data }
      break
    }
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return { type, value }
      break
    case 'persons': {
      const read = persons.safeParse(value)
      if (read.success) return { type, ids: read.data.filter(Boolean) }
      break
    }
    case 'date':
      if (typeof value === 'number' && Math.abs(value) <= lastMs) return { type, at: value }
      break
    case 'text':
  }
  return { type: 'text', text: asWritten(value) }
}

/** The furthest moment a Date can tell. */
const lastMs = 8.64e15

const asWritten = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : (JSON.stringify(value) ?? '')

export type NumberFormat = { precision: number | null; symbol: string | null; separator: boolean }

/** `-¥1,234.50`: symbol before the digits, thousands set off by commas, as many decimals as asked. */
export function numberText(value: number, { precision, symbol, separator }: NumberFormat): string {
  const digits = precision === null ? plainDigits(Math.abs(value)) : Math.abs(value).toFixed(precision)
  const [whole = '', decimals] = digits.split('.')
  const grouped = separator ? inThousands(whole) : whole
  const sign = value < 0 && Number(digits) !== 0 ? '-' : ''
  return `${sign}${[...(symbol ?? '')][0] ?? ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** Anything but digits alone, such as 1e+21, stays as it is. */
function inThousands(digits: string): string {
  if (!/^\d+$/.test(digits)) return digits
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return groups.join(',')
}

const plainDigits = (value: number) => (value < 1e21 ? value.toLocaleString('en-US', wide) : String(value))
const wide = { useGrouping: false, maximumFractionDigits: 20 }

/**
 * A moment in the reader's time zone.
 * @param format tokens YYYY MM DD HH mm ss (and single M D H m s); RFC 3339 where there is none
 * @param timeZone an IANA name; the reader's own where it is not given
 */
export function dateText(at: number, format: string | null, timeZone?: string): string {
  const parts: { [type: string]: string } = {}
  for (const { type, value } of clock(timeZone).formatToParts(at)) parts[type] = value
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts
  const padded = year.padStart(4, '0')
  if (!format) {
    const offset = (parts.timeZoneName ?? '').replace('GMT', '').replace(/^\+00:00$/, '') || 'Z'
    return `${padded}-${month}-${day}T${hour}:${minute}:${second}${offset}`
  }
  const tokens: { [token: string]: string } = {
    YYYY: padded,
    yyyy: padded,
    YY: padded.slice(-2),
    MM: month,
    M: String(Number(month)),
    DD: day,
    dd: day,
    D: String(Number(day)),
    HH: hour,
    H: String(Number(hour)),
    mm: minute,
    m: String(Number(minute)),
    ss: second,
    s: String(Number(second)),
  }
  return format.replace(/YYYY|yyyy|YY|MM|M|DD|dd|D|HH|H|mm|m|ss|s/g, (token) => tokens[token] ?? token)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** One formatter a zone: making one costs more than using it a hundred times. */
function clock(timeZone: string | undefined): Intl.DateTimeFormat {
  const key = timeZone ?? ''
  const made =
    clocks.get(key) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    })
  clocks.set(key, made)
  return made
}
