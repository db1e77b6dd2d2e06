'use client'

import { type ComponentType, memo } from 'react'
import type { Element } from '#lib/protocol/card/elements.ts'
import { refusalOf } from '#lib/protocol/card/removed.ts'
import { useCard } from './card-context.tsx'
import { RefusedBox, UnpreviewedBox } from './labelled-box.tsx'
import { views } from './views.tsx'

/** One element of a card: its view by its tag, or a labelled box. Nothing is dropped. */
export const CardElement = memo(function CardElement({ element }: { element: Element }) {
  const { version } = useCard()
  if (element.tag === '@unpreviewed') return <UnpreviewedBox element={element} />
  const View = views[element.tag] as ComponentType<{ element: Element }>
  const refused = refusalOf(element.tag, version)
  return refused ? (
    <RefusedBox tag={element.tag} words={refused}>
      <View element={element} />
    </RefusedBox>
  ) : (
    <View element={element} />
  )
})
