'use client'

import type { ElementOf } from '#lib/protocol/card/elements.ts'
import { inLanguage } from '#lib/protocol/shown-locales.ts'
import { ImageBox } from '../image-box.tsx'
import { useScene } from '../scene.tsx'
import { TextView, useWords } from './text.tsx'

/** A field of the picture's size. Where the picture would give it, 16:9 of the width stands in. */
export function ImgView({
  element: { img_key, alt, title, corner_radius, size, max_width },
}: {
  element: ElementOf<'img'>
}) {
  const { language } = useScene()
  const label = useWords(alt)
  const shape = size
    ? { width: size.width, height: size.height }
    : { width: '100%', aspectRatio: '16 / 9', maxWidth: max_width ?? '100%' }
  return (
    <div>
      {title && <TextView text={title} />}
      <ImageBox
        img_key={inLanguage(img_key, language) ?? ''}
        label={label}
        style={{ ...shape, borderRadius: corner_radius ?? undefined }}
      />
    </div>
  )
}
