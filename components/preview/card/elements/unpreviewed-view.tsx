'use client'

import { useMessages } from '#components/shell/use-messages.tsx'
import type { Unpreviewed } from '#lib/card/elements.ts'
import { useCard } from '../card-context.tsx'
import { CardStack } from '../stack.tsx'

/** What no card has, by its tag, with what it holds. */
export function UnpreviewedView({ element: { written, children } }: { element: Unpreviewed }) {
  const { preview } = useMessages()
  const { version } = useCard()
  return (
    <div className="fs-box" data-unpreviewed={written}>
      <b>{written || preview.noTag}</b> {preview.noComponent[version]}
      {children.length > 0 && <CardStack elements={children} gap={8} />}
    </div>
  )
}
