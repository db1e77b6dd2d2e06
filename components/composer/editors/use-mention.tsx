'use client'

import { type ReactNode, type RefObject, useCallback, useState } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { mentionQuery } from './mention-query.ts'

const picker = lazyCode(() => import('./mention-picker.tsx').then(({ MentionPicker }) => ({ MentionPicker })))

/**
 * An @ in a field opens whom it may mean; that comes with the first @.
 * @returns look: to be called after each change of the field; picker: stands within the field's positioned box
 */
export function useMention(area: RefObject<HTMLTextAreaElement | null>): { look(): void; picker: ReactNode } {
  const [at, setAt] = useState<ReturnType<typeof mentionQuery>>(null)
  const look = useCallback(() => {
    const field = area.current
    setAt(field && field.selectionStart === field.selectionEnd ? mentionQuery(field.value, field.selectionStart) : null)
  }, [area])
  const code = useLazyCode(picker, at)
  const close = useCallback(() => setAt(null), [])
  return { look, picker: at && code && <code.MentionPicker area={area} at={at} onClose={close} /> }
}
