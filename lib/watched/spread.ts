import type { Spread } from '#lib/model/last-hour.ts'

/** So long a call counts, milliseconds. */
const hourMs = 3600_000
/** And no more of them than these, the newest. */
const most = 1000

/**
 * Remembers how long the calls of the last hour took, the newest thousand of them.
 * @param now milliseconds since 1970
 */
export function spread(now: () => number = Date.now) {
  let held: { at: number; ms: number }[] = []
  return {
    add(ms: number): void {
      held.push({ at: now(), ms })
      // Seldom, so that each call costs nothing that could be felt.
      if (held.length >= 2 * most) held = held.slice(-most)
    },
    /** Null where there was no call. */
    read(): Spread | null {
      const since = now() - hourMs
      const recent = held.slice(-most).flatMap(({ at, ms }) => (at > since ? [ms] : []))
      if (recent.length === 0) return null
      const sorted = recent.sort((a, b) => a - b)
      const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
      return { calls: sorted.length, p50_ms: at(0.5), p95_ms: at(0.95) }
    },
  }
}
