'use client'

import type { CSSProperties } from 'react'
import type { Element, ElementOf } from '#lib/protocol/card/elements.ts'
import { ground, type OwnColours } from '../colours.ts'
import { useCard } from './card-context.tsx'
import { CardElement } from './card-element.tsx'
import { flexAlign } from './stack.tsx'

export function ColumnSetView({ element }: { element: ElementOf<'column_set'> }) {
  const { version, config } = useCard()
  const { flex_mode, background_style, horizontal_spacing, horizontal_align, columns } = element
  const gap = horizontal_spacing ?? 8
  const rows = flex_mode === 'flow' || flex_mode === 'bisect' || flex_mode === 'trisect'
  return (
    <div
      className={`fs-columns ${rows ? 'fs-rows' : ''}`}
      data-flex={flex_mode}
      style={{
        gap,
        justifyContent: flexAlign[horizontal_align],
        background: ground(background_style, version, config.style.color),
      }}
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
}

/** The ground a column stands on, and its distance from the others. */
const standing = (
  { background_style, margin }: ElementOf<'column'>,
  version: 1 | 2,
  own: OwnColours,
): CSSProperties => ({
  background: ground(background_style, version, own),
  margin: margin?.map((side) => `${side}px`).join(' '),
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
      return { flex: column.width === 'auto' ? '0 1 auto' : `0 1 ${column.width}` }
  }
}
