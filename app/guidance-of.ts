import { type Guidance, guidanceFor } from '#lib/guidance/codes.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'

/** What to do about an outcome; looked up here, so that the browser gets one entry and not the table. */
export function guidanceOf(outcome: Outcome | null): Guidance | null {
  if (outcome?.status !== 'refused') return null
  const { code, endpoint, msg, card, fields, troubleshooter } = outcome
  const holds = { fields: fields.length > 0, troubleshooter: troubleshooter !== undefined }
  return guidanceFor({ code, endpoint, msg, sub_code: card?.sub_code, holds })
}
