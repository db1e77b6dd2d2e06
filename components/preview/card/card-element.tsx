'use client'

import { type ComponentType, createContext, memo, type ReactNode, useContext } from 'react'
import type { Element, ElementOf, Tag, Unpreviewed } from '#lib/card/elements.ts'
import { removedIn2 } from '#lib/card/read/removed.ts'
import { FormerComponent } from './elements/former-component.tsx'

/** One view a component, and one for what no card has. The mapped type is the list of what is to be drawn. */
export type ElementViews = { [T in Tag]: ComponentType<{ element: ElementOf<T> }> } & {
  '@unpreviewed': ComponentType<{ element: Unpreviewed }>
}

// Containers draw what they hold by this map, and the map holds the containers: it is handed in from above.
const Views = createContext<ElementViews | null>(null)
export const ElementViewsProvider = Views.Provider

/** One element of a card: its view by its tag, or a labelled box. Nothing is dropped. */
export const CardElement = memo(({ element }: { element: Element }) => useDrawn(element))

/** The same, for a component that is redrawn with its element alone. */
export function useDrawn(element: Element): ReactNode {
  const View = useContext(Views)?.[element.tag] as ComponentType<{ element: Element }> | undefined
  if (!View) return null
  const drawn = <View element={element} />
  return removedIn2.has(element.tag) ? <FormerComponent tag={element.tag}>{drawn}</FormerComponent> : drawn
}
