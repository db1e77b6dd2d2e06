'use client'

import type { ReactNode } from 'react'
import { useMessages } from '#components/shell/use-messages.tsx'
import type { Unpreviewed } from '#lib/card/elements.ts'
import { refusalOf } from '#lib/card/read/removed.ts'
import { useCard } from '../card-context.tsx'
import { CardStack } from '../stack.tsx'

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

/** What 2.0 no longer takes: there it stands under the words Feishu refuses the card with. */
export function FormerComponent({ tag, children }: { tag: string; children: ReactNode }) {
  const { preview } = useMessages()
  const { version } = useCard()
  const words = refusalOf(tag, version)
  if (words === null) return children
  return (
    <div className="fs-box" data-refused="200861">
      <b>{tag}</b> {preview.refusedComponent(words)}
      <div className="fs-stack">
        <div className="fs-item fs-whole">{children}</div>
      </div>
    </div>
  )
}
