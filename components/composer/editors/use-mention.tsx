'use client'

import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { mentionQuery } from '#components/ui/mention-query.ts'
import type { Sought } from './mention-in-text.tsx'
import type { Whom } from './whom.ts'

const picker = lazyCode(() => import('./mention-in-text.tsx').then(({ MentionInText }) => ({ MentionInText })))

/**
 * An @ in a field opens whom it may mean; that comes with the first @.
 *
 * @param mentions of the field, where it has them as one thing; else whom it means stands there as their tag
 * @param spelling of that tag, by the place
 * @param find what is looked for before the caret
 * @returns look: to be called after each change of the field; picker: stands within the field's positioned box
 */
export function useMention(
  area: RefObject<HTMLTextAreaElement | null>,
  mentions: {
    has(at: number): boolean
    mention(field: HTMLTextAreaElement, from: number, to: number, whom: Whom): void
  } | null = null,
  spelling: 'id' | 'user_id' = 'user_id',
  find: (text: string, caret: number) => Sought | null = mentionQuery,
): { look(): void; picker: ReactNode } {
  const [at, setAt] = useState<Sought | null>(null)
  /** Where an @ stands whose list was closed: it stays so while one writes on there. */
  const left = useRef<number | null>(null)
  const look = useCallback(() => {
    const field = area.current
    const found = field && field.selectionStart === field.selectionEnd ? find(field.value, field.selectionStart) : null
    if (found?.from !== left.current) left.current = null
    setAt(left.current === null && found && !mentions?.has(found.from) ? found : null)
  }, [area, mentions, find])
  const code = useLazyCode(picker, at)
  const close = useCallback(() => {
    left.current = at?.from ?? null
    setAt(null)
  }, [at])
  return {
    look,
    picker: at && code && (
      <code.MentionInText
        area={area}
        at={at}
        spelling={spelling}
        onTake={mentions ? (...taken) => mentions.mention(...taken) : undefined}
        onClose={close}
      />
    ),
  }
}
