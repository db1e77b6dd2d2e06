'use client'

import type { CSSProperties } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { Element, ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { ClickArea } from '../../message/click-area.tsx'
import { ground, type OwnColours } from '../../message/colours.ts'
import { marginOf } from '../box.ts'
import { useCard } from '../card-context.tsx'
import { CardElement } from '../card-element.tsx'
import { tipOf } from '../controls/tips.tsx'
import { useInteractions } from '../controls/would-call.tsx'
import { flexAlign } from '../stack.tsx'

/** Columns side by side; on narrow screens as `flex_mode` says. Clicked as a whole where it leads somewhere. */
export function ColumnSetView({ element }: { element: ElementOf<'column_set'> }) {
  const { version, config } = useCard()
  const drawing = useMessagesOf(drawingWords)
  const { elements: words } = useMessagesOf(cardWords)
  const { act } = useInteractions()
  const { flex_mode, background_style, horizontal_spacing, horizontal_align, columns, action } = element
  const gap = horizontal_spacing ?? 8
  const rows = flex_mode === 'flow' || flex_mode === 'bisect' || flex_mode === 'trisect'
  const background = ground(background_style, config.style.color)
  const set = (
    <div
      className={rows ? 'fs-columns fs-rows' : 'fs-columns'}
      data-flex={flex_mode}
      data-ground={background ? '' : undefined}
      style={{ gap, justifyContent: flexAlign[horizontal_align], background }}
    >
      {columns.map((column) => (
        <div
          key={column.place.path}
          className="fs-column"
          data-tag={column.tag === '@unpreviewed' ? column.written : column.tag}
          data-path={column.place.path}
          style={{
            ...shareOf(column, flex_mode, gap),
            ...(column.tag === 'column' && standing(column, version, config.style.color)),
          }}
        >
          <CardElement element={column} />
        </div>
      ))}
    </div>
  )
  if (!action) return set
  return (
    <ClickArea
      className="fs-columns-click"
      label={words.columns}
      tip={tipOf(drawing.leadsTo(action))}
      onPress={() => act({ opens: action })}
    >
      {set}
    </ClickArea>
  )
}

/** The ground a column stands on, and its distance from the others. */
const standing = (
  { background_style, margin }: ElementOf<'column'>,
  version: 1 | 2,
  own: OwnColours,
): CSSProperties => ({
  background: ground(background_style, own),
  margin: version === 2 ? marginOf(margin, 2) : undefined,
})

/** How much of the row a column takes. */
function shareOf(column: Element, flex_mode: ElementOf<'column_set'>['flex_mode'], gap: number): CSSProperties {
  switch (flex_mode) {
    case 'stretch':
      return { flex: '1 1 0' }
    case 'bisect':
      return { flex: `0 0 calc(50% - ${gap / 2}px)` }
    case 'trisect':
      return { flex: `0 0 calc(${100 / 3}% - ${(gap * 2) / 3}px)` }
    case 'flow':
      return { flex: '0 1 auto', maxWidth: '100%' }
    case 'none':
      if (column.tag !== 'column') return { flex: '1 1 0' }
      if (column.width === 'weighted') return { flex: `${column.weight ?? 1} 1 0` }
      if (column.width === 'auto') return { flex: '0 1 auto' }
      return { flex: `0 1 ${Math.min(600, Math.max(16, Number.parseFloat(column.width)))}px` }
  }
}
