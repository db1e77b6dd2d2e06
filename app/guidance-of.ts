import { type Guidance, guidanceFor } from '#lib/guidance/codes.ts'
import { factsIn } from '#lib/guidance/facts.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'

/** What to do about an outcome; looked up here, so that the browser gets one entry and not the table. */
export function guidanceOf(outcome: Outcome | null): Guidance | null {
  if (outcome?.status !== 'refused') return null
  const { code, endpoint, msg, card } = outcome
  return guidanceFor({ code, endpoint, msg, sub_code: card?.sub_code, facts: factsIn(outcome) })
}
