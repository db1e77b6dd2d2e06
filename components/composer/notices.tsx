'use client'

import { useMessages } from '../messages.tsx'

type Props = { saved: boolean; again: string | null; replaced: boolean; onBringBack(): void }

/** What the draft's keeper has to say: where its words come from, whether they are kept. */
export function Notices({ saved, again, replaced, onBringBack }: Props) {
  const { composer } = useMessages()
  const { draft } = composer
  if (saved && !again) return null
  return (
    <div className="flex flex-wrap gap-x-4 text-note text-ink-2">
      {again && <p>{draft.again(again.slice(0, 8))}</p>}
      {replaced && (
        <button type="button" className="text-accent hover:underline" onClick={onBringBack}>
          {draft.bringBack}
        </button>
      )}
      {!saved && <p className="text-warn">{draft.notSaved}</p>}
    </div>
  )
}
