'use client'

import type { CSSProperties } from 'react'
import type { ElementOf } from '#lib/card/elements.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { ImageBox } from '../../message/image-box.tsx'
import { useScene } from '../../scene.tsx'
import { useCard } from '../card-context.tsx'
import { TextView, useWords } from './card-text.tsx'
import { Picture } from './zoomable-picture.tsx'

/** Where the picture would give the shape, 16:9 of the width stands in until it is there. */
export function ImgView({ element }: { element: ElementOf<'img'> }) {
  const { language } = useScene()
  const { version } = useCard()
  const { img_key, alt, title, corner_radius, size, ratio, fit, tall, bleeds, max_width, transparent, preview } =
    element
  const label = useWords(alt)
  const shape: CSSProperties = size ?? { width: '100%', aspectRatio: ratio ?? '16 / 9', maxWidth: max_width ?? '100%' }
  const Shown = preview ? Picture : ImageBox
  return (
    <div style={bleeds && version === 1 ? { margin: '0 -12px' } : undefined}>
      {title && <TextView text={title} />}
      <Shown
        img_key={inLanguage(img_key, language) ?? ''}
        label={label}
        fit={size || ratio ? fit : 'whole'}
        tall={tall}
        transparent={transparent}
        style={{ ...shape, borderRadius: corner_radius ?? undefined }}
      />
    </div>
  )
}
