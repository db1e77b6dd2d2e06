const dayMs = 24 * 3600_000

/** Whether a text is a day there is, of these centuries, written 2026-11-27. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** Whether it names a time zone, as `Europe/Berlin`. */
export function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text.slice(0, 100) }) !== null
  } catch {
    return false
  }
}

/**
 * When a day begins in a time zone; UTC, ISO 8601.
 * @param after so many days later
 */
export function dayIn(zone: string, day: string, after = 0): string {
  const wall = Date.parse(`${day}T00:00:00Z`) + after * dayMs
  // The clocks may have changed between the two: the second look is right.
  const first = wall - aheadOfUtc(zone, wall)
  return new Date(wall - aheadOfUtc(zone, first)).toISOString()
}

/** What the clocks of a zone show at a moment, to the minute, as a file may be called: 2026-11-27T1805. */
export function clockIn(zone: string, at: string): string {
  const moment = Date.parse(at)
  return new Date(moment + aheadOfUtc(zone, moment)).toISOString().slice(0, 16).replace(':', '')
}

/** By how many milliseconds the clocks of a zone are ahead of UTC's at a moment. */
function aheadOfUtc(zone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}
