import type { Problem } from '#lib/protocol/problems.ts'
import type { Target } from '#lib/protocol/target.ts'

const none: Problem[] = []

/**
 * What is known beforehand to have a reply to this message refused: nobody knows it, it was recalled. What could not be
 * asked is no problem.
 */
export function targetProblems(target: Target | null): Problem[] {
  const why =
    target?.status === 'unseen' ? target.reason === 'not_found' && 'unknown' : target?.deleted ? 'recalled' : null
  if (!target || !why) return none
  return [{ kind: 'target', why, message_id: target.message_id, severity: 'refused', path: [] }]
}
