/** What became of the replies of some time, by what is on record. */
export type Recent = {
  sent: number
  refused: number
  unanswered: number
  /** Without an outcome on record: on their way, or left behind by a process that was ended. */
  waiting: number
  /** Whether there were more than were counted. */
  more: boolean
}

/** How long calls took: how many there were, and in which time half and 95 of 100 of them were through. */
export type Spread = { calls: number; p50_ms: number; p95_ms: number }

/** How long Feishu took to answer, as one process saw it; null where there was no such call. */
export type Latency = { replies: Spread | null; others: Spread | null }
