'use client'

import type { Element, ElementOf } from '#lib/card/elements.ts'
import { useScene } from '../../scene.tsx'
import { useCard } from '../card-context.tsx'
import { CardElement } from '../card-element.tsx'
import { textSize } from '../sizes.ts'
import { TextView } from './card-text.tsx'
import { IconView } from './icon-view.tsx'

/** A text with its icon, a grid of fields, and in card JSON 1.0 one thing more at the right edge. */
export function DivView({ element: { text, icon, width, fields, extra } }: { element: ElementOf<'div'> }) {
  const { device } = useScene()
  const { version, config } = useCard()
  const [beside] = extra
  const words = (
    <div>
      {icon ? (
        <div className="fs-with-icon" style={textSize(text?.text_size ?? null, device, config.style.text_size)}>
          <IconView icon={icon} />
          {text && <TextView text={text} />}
        </div>
      ) : (
        text && <TextView text={text} />
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
  const fixed = version === 2 && width?.endsWith('px') ? { width: held(width), maxWidth: '100%' } : undefined
  if (!beside) return fixed ? <div style={fixed}>{words}</div> : words
  return (
    <div className="fs-with-extra" style={fixed}>
      {words}
      <div data-tag={beside.tag === '@unpreviewed' ? beside.written : beside.tag} data-path={beside.place.path}>
        <CardElement element={small(beside)} />
      </div>
    </div>
  )
}

const held = (width: string) => Math.min(999, Math.max(16, Number.parseFloat(width)))

/** A picture beside a text is a small square, where it does not say otherwise. */
const small = (element: Element): Element =>
  element.tag === 'img' && !element.size
    ? { ...element, size: { width: 80, height: 80 }, fit: element.fit === 'whole' ? 'cover' : element.fit }
    : element
