'use client'

import { type ComponentType, memo } from 'react'
import { useMessages } from '#components/messages.tsx'
import type { Element, Unpreviewed } from '#lib/protocol/card/elements.ts'
import { CardStack } from './stack.tsx'
import { views } from './views.tsx'

/** One element of a card: its view by its tag, or a labelled box. Nothing is dropped. */
export const CardElement = memo(function CardElement({ element }: { element: Element }) {
  if (element.tag === '@unpreviewed') return <UnpreviewedBox element={element} />
  const View = views[element.tag] as ComponentType<{ element: Element }>
  return <View element={element} />
})

function UnpreviewedBox({ element: { written, children } }: { element: Unpreviewed }) {
  const { preview } = useMessages()
  return (
    <div className="fs-box" data-unpreviewed={written}>
      <b>{written || preview.noTag}</b> {preview.notPreviewed}
      {children.length > 0 && <CardStack elements={children} gap={8} />}
    </div>
  )
}
