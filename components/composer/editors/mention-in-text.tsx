'use client'

import type { RefObject } from 'react'
import { pickerFrame } from '#components/ui/floating-look.ts'
import { MentionPicker } from './mention-picker.tsx'
import { mentionOf, type Whom } from './whom.ts'

type Props = {
  area: RefObject<HTMLTextAreaElement | null>
  /** Where the @ stands, and what follows it. */
  at: { from: number; query: string }
  onClose(): void
}

/** Whom an @ in a text field may mean; taken, they stand there as the tag a text or Markdown knows. */
export function MentionInText({ area, at, onClose }: Props) {
  const field = area.current
  if (!field) return null
  const take = (whom: Whom) => {
    field.focus()
    field.setSelectionRange(at.from, field.selectionStart)
    // The browser's own editing, so that undo takes it back.
    document.execCommand('insertText', false, mentionOf(whom))
    onClose()
  }
  return (
    <div className={pickerFrame}>
      <MentionPicker field={field} query={at.query} onTake={take} onClose={onClose} />
    </div>
  )
}
