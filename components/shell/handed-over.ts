import type { Guidance } from '#lib/guidance/guidance-entry.ts'
import type { Refused } from '#lib/protocol/outcome.ts'
import { ownKey } from './own-key.ts'

/** A refused reply that goes from one page to the composer, to be mended there. */
export type RefusedReply = {
  message_id: string
  msg_type: string
  content: string
  outcome: Refused
  guidance: Guidance | null
}

const key = (operator_id: string) => ownKey('to-mend', operator_id)

/** Leaves it in this tab for the composer. @returns false where the browser keeps nothing */
export function handOver(operator_id: string, reply: RefusedReply): boolean {
  try {
    sessionStorage.setItem(key(operator_id), JSON.stringify(reply))
    return true
  } catch {
    return false
  }
}

/** What was left, once. */
export function takeHandedOver(operator_id: string): RefusedReply | null {
  try {
    const left = sessionStorage.getItem(key(operator_id))
    sessionStorage.removeItem(key(operator_id))
    return JSON.parse(left ?? 'null')
  } catch {
    return null
  }
}
