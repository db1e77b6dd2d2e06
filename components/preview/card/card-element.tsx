'use client'

import { type ComponentType, memo } from 'react'
import type { Element } from '#lib/card/elements.ts'
import { removedIn2 } from '#lib/card/read/removed.ts'
import { FormerComponent, UnpreviewedBox } from './controls/labelled-box.tsx'
import { views } from './element-views.tsx'

/** One element of a card: its view by its tag, or a labelled box. Nothing is dropped. */
export const CardElement = memo(function CardElement({ element }: { element: Element }) {
  if (element.tag === '@unpreviewed') return <UnpreviewedBox element={element} />
  const View = views[element.tag] as ComponentType<{ element: Element }>
  const drawn = <View element={element} />
  return removedIn2.has(element.tag) ? <FormerComponent tag={element.tag}>{drawn}</FormerComponent> : drawn
})
