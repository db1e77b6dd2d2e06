import type { Latency } from '#lib/model/last-hour.ts'
import type { CallEnd, Endpoint, Outcome } from '#lib/protocol/outcome.ts'
import type { Metrics } from './metrics.ts'
import { spread } from './spread.ts'

export type Watched = {
  /** A call of Feishu has ended after so many milliseconds. */
  called(endpoint: Endpoint, ms: number, end: CallEnd): void
  /** A reply is on record, and goes out now. */
  begun(): void
  /** What came of it is known. */
  ended(outcome: Outcome): void
  /** A query has ended after so many milliseconds. */
  queried(ms: number, end: 'read' | 'failed'): void
  /** How many replies this process sends right now. */
  underWay(): number
  /** How long Feishu took within the last hour, as this process saw it. */
  latency(): Latency
}

/**
 * What this process sees of itself while it works, for whoever watches it. No ids, no words.
 * @param metrics where all of it is counted too; null: nowhere. It comes late, and loses nothing
 */
export function watched(metrics: Promise<Metrics> | null): Watched {
  const replies = spread()
  const others = spread()
  let sending = 0
  const count = (tell: (counts: Metrics) => void) => void metrics?.then(tell, () => {})
  return {
    called(endpoint, ms, end) {
      const times = endpoint === 'reply' ? replies : others
      times.add(ms)
      count((counts) => counts.called(endpoint, ms, end))
    },
    begun() {
      sending++
    },
    ended(outcome) {
      sending--
      count((counts) => counts.ended(outcome))
    },
    queried: (ms, end) => count((counts) => counts.queried(ms, end)),
    underWay: () => sending,
    latency: () => ({ replies: replies.read(), others: others.read() }),
  }
}
