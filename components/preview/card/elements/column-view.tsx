'use client'

import type { CSSProperties } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { ClickArea } from '../../message/click-area.tsx'
import { paddingOf } from '../box.ts'
import { useCard } from '../card-context.tsx'
import { tipOf } from '../controls/tips.tsx'
import { useInteractions } from '../controls/would-call.tsx'
import { CardStack, flexAlign } from '../stack.tsx'

/** What a column holds, moved within its height; clicked as a whole where it leads somewhere. */
export function ColumnView({ element }: { element: ElementOf<'column'> }) {
  const { version } = useCard()
  const drawing = useMessagesOf(drawingWords)
  const { elements: words } = useMessagesOf(cardWords)
  const { act } = useInteractions()
  const { padding, vertical_align, vertical_spacing, elements, action } = element
  const style: CSSProperties = {
    justifyContent: flexAlign[vertical_align],
    padding: padding ? paddingOf(padding, version) : undefined,
  }
  const held = <CardStack elements={elements} flow={version === 2 ? element : { vertical_spacing }} gap={8} />
  if (!action)
    return (
      <div className="fs-column-body" style={style}>
        {held}
      </div>
    )
  return (
    <ClickArea
      className="fs-column-body"
      label={words.column}
      tip={tipOf(drawing.leadsTo(action))}
      style={style}
      onPress={() => act({ opens: action })}
    >
      {held}
    </ClickArea>
  )
}
