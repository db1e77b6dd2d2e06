import type { Outcome, Unanswered } from './outcome.ts'

/**
 * Whether a reply may stand in the chat: accepted, or nobody knows. Refused ones and those that never left are not there.
 */
export function mayBeDelivered(outcome: Outcome | null): boolean {
  if (outcome?.status === 'unanswered') return !neverLeft(outcome)
  return outcome?.status !== 'refused'
}

/** Whether nothing of it left this machine. */
export const neverLeft = ({ reason }: Pick<Unanswered, 'reason'>): boolean =>
  reason === 'unreachable' || reason === 'called_off'
