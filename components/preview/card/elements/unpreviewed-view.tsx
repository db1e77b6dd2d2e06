'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { Unpreviewed } from '#lib/card/elements.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { useCard } from '../card-context.tsx'
import { CardStack } from '../stack.tsx'

/** What no card has, by its tag, with what it holds. */
export function UnpreviewedView({ element: { written, children } }: { element: Unpreviewed }) {
  const drawing = useMessagesOf(drawingWords)
  const { version } = useCard()
  return (
    <div className="fs-box" data-unpreviewed={written}>
      <b>{written || drawing.noTag}</b> {drawing.noComponent[version]}
      {children.length > 0 && <CardStack elements={children} gap={8} />}
    </div>
  )
}
