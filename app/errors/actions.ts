'use server'

import { redirect } from 'next/navigation'
import { asksFor, withoutScripts } from '#components/errors/asks-for.ts'
import type { PasteState } from '#components/errors/find-code.tsx'
import { entryForChange } from '#lib/entry.ts'
import { explainPasted } from '#lib/guidance/explain-pasted.ts'
import { mask } from '#lib/protocol/mask.ts'

/** Reads a pasted answer. It is neither kept nor logged, and comes back with its tokens blotted out. */
export async function explain(_: PasteState, form: FormData): Promise<PasteState> {
  const entry = await entryForChange('look')
  // Whoever calls it past the page may hand over anything.
  const pasted = form instanceof FormData ? form.get('pasted') : null
  const text = typeof pasted === 'string' ? pasted : ''
  if ('refused' in entry) return { pasted: text, explained: null, refused: entry.refused }
  const { list } = asksFor(text)
  if (list && form.has(withoutScripts)) redirect(`/errors?q=${encodeURIComponent(list)}`)
  return { pasted: mask(text), explained: explainPasted(text) }
}
