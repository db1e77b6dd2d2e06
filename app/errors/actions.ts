'use server'

import type { PasteState } from '#components/errors/paste-answer.tsx'
import { explainPasted } from '#lib/guidance/explain-pasted.ts'
import { mask } from '#lib/protocol/mask.ts'
import { requireOwnPage } from '#lib/server.ts'

/** Reads a pasted answer. It is neither kept nor logged, and comes back with its tokens blotted out. */
export async function explain(_: PasteState, form: FormData): Promise<PasteState> {
  await requireOwnPage()
  const pasted = form.get('pasted')
  const text = typeof pasted === 'string' ? pasted : ''
  return { pasted: mask(text), explained: explainPasted(text) }
}
