'use client'

import type { ElementOf } from '#lib/protocol/card/elements.ts'
import { CardStack, flexAlign } from './stack.tsx'

export function ColumnView({ element }: { element: ElementOf<'column'> }) {
  const { padding, vertical_align, elements } = element
  return (
    <div
      style={{
        display: 'flex',
        height: '100%',
        boxSizing: 'border-box',
        flexDirection: 'column',
        justifyContent: flexAlign[vertical_align],
        padding: padding?.map((side) => `${Math.max(0, side)}px`).join(' '),
      }}
    >
      <CardStack elements={elements} flow={element} gap={8} />
    </div>
  )
}
