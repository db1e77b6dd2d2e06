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
    <time dateTime={at} title={at} className="whitespace-nowrap tabular-nums">
      {moment(new Date(at), locale, timeOnly, running ? undefined : 'UTC')}
    </time>
  )
}

/** The zone stands last: in Chinese it would come between day and time. */
function moment(at: Date, locale: string, timeOnly: boolean, timeZone: string | undefined): string {
  const written = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...parts, timeZone })
  if (timeOnly) return written(time).format(at)
  const zone = written({ timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')
  return `${written(dateAndTime).format(at)} ${zone?.value ?? ''}`
}

const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
const dateAndTime = { ...time, year: 'numeric', month: 'short', day: 'numeric' } as const
const never = () => () => {}
