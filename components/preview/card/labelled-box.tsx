'use client'

import type { ReactNode } from 'react'
import { useMessages } from '#components/messages.tsx'
import type { Unpreviewed } from '#lib/protocol/card/elements.ts'
import { useCard } from './card-context.tsx'
import { CardStack } from './stack.tsx'

/** What no card has, by its tag, with what it holds. */
export function UnpreviewedBox({ element: { written, children } }: { element: Unpreviewed }) {
  const { preview } = useMessages()
  const { version } = useCard()
  return (
    <div className="fs-box" data-unpreviewed={written}>
      <b>{written || preview.noTag}</b> {preview.noComponent[version]}
      {children.length > 0 && <CardStack elements={children} gap={8} />}
    </div>
  )
}

/** What was a component once: as it was drawn, under the words Feishu refuses the card with. */
export function RefusedBox({ tag, words, children }: { tag: string; words: string; children: ReactNode }) {
  const { preview } = useMessages()
  return (
    <div className="fs-box" data-refused="200861">
      <b>{tag}</b> {preview.refusedComponent(words)}
      <div className="fs-stack">
        <div className="fs-item fs-whole">{children}</div>
      </div>
    </div>
  )
}
