import type { Outcome } from '#lib/protocol/outcome.ts'

/** Tries for one press of Send, the first included. */
export const maxTries = 4
/** From the first try to the last answer, milliseconds. */
export const maxTotal = 30_000
/** A try that could not run at least this long is not begun. */
export const minRoom = 1000

export type Tried = {
  outcome: Outcome
  /** Seconds the gateway asked to wait, also where its body was not readable. */
  reset_s?: number | undefined
  /** Time spent since the first try began. */
  spent_ms: number
  /** Tries made, this one included. */
  tries: number
}

/**
 * How long to wait before the same bytes go out again with the same uuid, or null: no repeat.
 *
 * Only what passes by itself is repeated. A timeout is not: it already cost the operator the whole limit, and
 * "send again" with the same uuid is one click away.
 *
 * @param random 0 to 1, for jitter: several consoles must not knock in step
 * @returns milliseconds
 * @see https://open.feishu.cn/document/server-docs/api-call-guide/frequency-control
 */
export function waitBeforeRepeat({ outcome, reset_s, spent_ms, tries }: Tried, random: () => number): number | null {
  if (tries >= maxTries) return null
  const wait = waitFor(outcome, reset_s, tries, random)
  return wait !== null && spent_ms + wait + minRoom <= maxTotal ? Math.round(wait) : null
}

function waitFor(outcome: Outcome, reset_s: number | undefined, tries: number, random: () => number): number | null {
  const backoff = random() * 1000 * 2 ** (tries - 1)
  const asked = reset_s === undefined ? backoff : reset_s * 1000 * (1 + random() / 10)
  switch (outcome.status) {
    case 'sent':
      return null
    case 'refused':
      // The month's quota is used up: no wait brings it back.
      if (outcome.code === 99991403) return null
      if (outcome.http === 429 || outcome.code === 99991400) return asked
      if (outcome.code === 230020) return backoff
      return outcome.code === 230049 ? 2000 + random() * 3000 : null
    case 'unanswered':
      if (outcome.reason === 'unreachable' || outcome.reason === 'network') return backoff
      if (outcome.reason !== 'unreadable') return null
      if (outcome.http === 429) return asked
      return (outcome.http ?? 0) >= 500 ? backoff : null
  }
}
