'use client'

import type { ReactNode } from 'react'
import { useMessages } from '#components/shell/use-messages.tsx'

type Props = {
  saved: boolean
  again: string | null
  turnedOff: boolean
  replaced: boolean
  /** Whether these words have gone out before: in answer to this message, or to another. */
  sentBefore: 'here' | 'elsewhere' | null
  /** What a remedy has just done. */
  mended: ReactNode
  onBringBack(): void
  onAfresh(): void
}

/** Notices about the draft: where its words come from, whether they are persisted. */
export function Notices({ saved, again, turnedOff, replaced, sentBefore, mended, onBringBack, onAfresh }: Props) {
  const { composer } = useMessages()
  const { draft } = composer
  return (
    <div className="flex flex-wrap gap-x-4 text-note text-ink-2 empty:hidden" aria-live="polite">
      {mended}
      {turnedOff && <p className="text-good">{composer.thread.turnedOff}</p>}
      {again && <p>{draft.again(again.slice(0, 8))}</p>}
      {sentBefore && (
        <p className="text-warn">
          {draft.sentBefore[sentBefore]}{' '}
          <button type="button" className="text-accent hover:underline" onClick={onAfresh}>
            {draft.afresh}
          </button>
        </p>
      )}
      {replaced && (
        <button type="button" className="text-accent hover:underline" onClick={onBringBack}>
          {draft.bringBack}
        </button>
      )}
      {!saved && <p className="text-warn">{draft.notSaved}</p>}
    </div>
  )
}
