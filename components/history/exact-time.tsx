'use client'

import { useSyncExternalStore } from 'react'
import { useLocale } from '#components/shell/use-messages.tsx'

type Props = {
  /** UTC, ISO 8601. */
  at: string
  /** The time of day alone, where the day is known. */
  timeOnly?: boolean
}

/**
 * A moment to the second in the reader's own time zone, which it names. The server does not know the zone:
 * until the page runs, and where it cannot, the moment stands in UTC.
 */
export function ExactTime({ at, timeOnly = false }: Props) {
  const locale = useLocale()
  const running = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <time dateTime={at} title={at} className="tabular-nums">
      {new Intl.DateTimeFormat(locale, {
        ...(timeOnly ? time : dateAndTime),
        ...(!running && { timeZone: 'UTC' }),
      }).format(new Date(at))}
    </time>
  )
}

const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
const dateAndTime = { ...time, year: 'numeric', month: 'short', day: 'numeric', timeZoneName: 'short' } as const
const never = () => () => {}
