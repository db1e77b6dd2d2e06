'use client'

import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { postEditorWords } from '#lib/i18n/post-editor.ts'
import type { Told } from './paste.ts'

type Props = { told: Told; onRead(): void; onKeep(): void; onClose(): void }

/** What became of a paste, or what may be made of it. */
export function PasteBar({ told, onRead, onKeep, onClose }: Props) {
  const { paste } = useMessagesOf(postEditorWords)
  const { common } = useMessages()
  const lost = told.kind === 'pasted' ? told.lost.map((loss) => paste.losses[loss]) : []
  return (
    <div role="status" className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line px-3 py-2 text-note">
      <p className="min-w-0 flex-1 basis-48 text-ink-2">
        {told.kind === 'markdown' ? paste.markdown : lost.length > 0 && paste.lost(lost)}{' '}
        {told.leftOut > 0 && <span className="text-warn">{common.leftOut(told.leftOut.toLocaleString('en'))}</span>}
      </p>
      {told.kind === 'markdown' && (
        <>
          <Button onClick={onRead}>{paste.asStyles}</Button>
          <Button onClick={onKeep}>{paste.asBlock}</Button>
        </>
      )}
      <Button look="quiet" onClick={onClose}>
        {paste.close}
      </Button>
    </div>
  )
}
