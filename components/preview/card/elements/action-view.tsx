'use client'

import type { ElementOf } from '#lib/card/elements.ts'
import { CardElement } from '../card-element.tsx'

export function ActionView({ element: { layout, actions } }: { element: ElementOf<'action'> }) {
  return (
    <div className="fs-actions" data-layout={layout ?? undefined}>
      {actions.map((child) => (
        <div
          key={child.place.path}
          className={'width' in child && child.width === 'fill' ? 'fs-item fs-whole' : 'fs-item'}
          data-tag={child.tag === '@unpreviewed' ? child.written : child.tag}
          data-path={child.place.path}
        >
          <CardElement element={child} />
        </div>
      ))}
    </div>
  )
}
