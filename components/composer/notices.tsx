'use client'

import MendedNote from '#components/remedies/mended-note.tsx'
import { useMessages } from '#components/shell/use-messages.tsx'
import type { Remedy } from '#lib/protocol/remedies.ts'

type Props = {
  saved: boolean
  again: string | null
  turnedOff: boolean
  replaced: boolean
  /** Whether these words have gone out before: in answer to this message, or to another. */
  sentBefore: 'here' | 'elsewhere' | null
  /** What a remedy has just done; null: nothing. */
  mended: Remedy | null
  onUndo(): void
  onBringBack(): void
  onAfresh(): void
}

/** Notices about the draft: where its words come from, whether they are persisted. */
export default function Notices(props: Props) {
  const { saved, again, turnedOff, replaced, sentBefore, mended, onBringBack, onAfresh, onUndo } = props
  const { composer } = useMessages()
  const { draft } = composer
  return (
    <>
      {mended && <MendedNote remedy={mended} onUndo={onUndo} />}
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
    </>
  )
}
