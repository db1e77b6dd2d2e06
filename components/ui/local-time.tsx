'use client'

import { useSyncExternalStore } from 'react'
import { useLocale } from '#components/shell/use-messages.tsx'

/**
 * A moment in the reader's own time zone: the time, with the date when it is not today; exact on hover.
 * The server does not know that zone, so the words appear once the page runs.
 */
export function LocalTime({ at }: { at: string | number }) {
  const locale = useLocale()
  const running = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return null
  const iso = date.toISOString()
  if (!running)
    return (
      <time dateTime={iso} className="tabular-nums">
        <noscript>{iso.slice(0, 16).replace('T', ' ')} UTC</noscript>
      </time>
    )
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(date)
  return (
    <time dateTime={iso} title={exact} className="tabular-nums whitespace-nowrap">
      {localTime(date, locale)}
    </time>
  )
}

const never = () => () => {}

/** The time today, else date and time; the year only when it is another. */
export function localTime(date: Date, locale: string, now = new Date()): string {
  const today = date.toDateString() === now.toDateString()
  const sameYear = date.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(!today && { month: 'short', day: 'numeric' }),
    ...(!sameYear && { year: 'numeric' }),
  }).format(date)
}
