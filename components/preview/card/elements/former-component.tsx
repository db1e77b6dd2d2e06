'use client'

import type { ReactNode } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { refusalOf } from '#lib/card/read/removed.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { useCard } from '../card-context.tsx'

/** What 2.0 no longer takes: there it stands under the words Feishu refuses the card with. */
export function FormerComponent({ tag, children }: { tag: string; children: ReactNode }) {
  const drawing = useMessagesOf(drawingWords)
  const { version } = useCard()
  const words = refusalOf(tag, version)
  if (words === null) return children
  return (
    <div className="fs-box" data-refused="200861">
      <b>{tag}</b> {drawing.refusedComponent(words)}
      <div className="fs-stack">
        <div className="fs-item fs-whole">{children}</div>
      </div>
    </div>
  )
}
