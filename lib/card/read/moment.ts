import * as z from 'zod/mini'

/** A day as `yyyy-MM-dd`; null where there is no such day. */
function day(text: string): string | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null
}

const time = (text: string): string | null => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null)

const both = (text: string): string | null => {
  const [first = '', second = '', ...more] = text.split(' ')
  return more.length === 0 && day(first) && time(second) ? text : null
}

/** What a picker holds at first; empty where what is written is no such moment. */
const written = (read: (text: string) => string | null) =>
  z.pipe(
    z.catch(z.string(), ''),
    z.transform((text) => read(text.trim()) ?? ''),
  )

export const initialDate = written(day)
export const initialTime = written(time)
export const initialDatetime = written(both)

/** Where and when somebody picks: what Feishu adds to a picked moment. */
export type Zone = {
  /** `Asia/Shanghai` */
  timezone: string
  /** Minutes ahead of UTC at a local moment such as `2026-01-31T18:00`. */
  offsetAt: (local: string) => number
}

/** A picked moment as the callback says it: `2026-01-31 18:00 +0800`. */
export function withOffset(picked: string, zone: Zone): string {
  if (!picked) return ''
  const local = picked.includes('-') ? picked.replace(' ', 'T') : ''
  const minutes = zone.offsetAt(local.length === 10 ? `${local}T00:00` : local)
  const two = (n: number) => String(n).padStart(2, '0')
  const away = Math.abs(minutes)
  return `${picked} ${minutes < 0 ? '-' : '+'}${two(Math.floor(away / 60))}${two(away % 60)}`
}
