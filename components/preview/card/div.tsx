'use client'

import type { ElementOf } from '#lib/protocol/card/elements.ts'
import { CardElement } from './card-element.tsx'
import { IconView } from './icon.tsx'
import { TextView } from './text.tsx'

export function DivView({ element: { text, icon, width, fields, extra } }: { element: ElementOf<'div'> }) {
  const [beside] = extra
  const words = (
    <div>
      {text && (
        <div className={icon ? 'fs-with-icon' : undefined}>
          {icon && <IconView icon={icon} />}
          <TextView text={text} />
        </div>
      )}
      {fields.length > 0 && (
        <div className="fs-fields">
          {fields.map((field, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place in the grid
            <div key={i} className={field?.is_short ? undefined : 'fs-wide'}>
              {field?.text && <TextView text={field.text} />}
            </div>
          ))}
        </div>
      )}
    </div>
  )
  const fixed = width?.endsWith('px') ? { width, maxWidth: '100%' } : undefined
  if (!beside) return <div style={fixed}>{words}</div>
  return (
    <div className="fs-with-extra" style={fixed}>
      {words}
      <div
        data-tag={beside.tag === '@unpreviewed' ? beside.written : beside.tag}
        data-path={beside.place.path}
        style={beside.tag === 'img' ? { width: 80 } : undefined}
      >
        <CardElement element={beside} />
      </div>
    </div>
  )
}
