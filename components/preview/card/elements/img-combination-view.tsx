'use client'

import type { ElementOf } from '#lib/card/elements.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { useScene } from '../../scene.tsx'
import { Picture } from './zoomable-picture.tsx'

/** Two, three, six or nine pictures in their arrangement; a place without a picture stays blank. */
export function ImgCombinationView({ element }: { element: ElementOf<'img_combination'> }) {
  const { language } = useScene()
  const { combination_mode, combination_transparent, corner_radius, img_list } = element
  return (
    <div className="fs-pictures" data-mode={combination_mode}>
      {img_list.map(({ img_key, transparent }, i) => (
        <Picture
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture is its place in the arrangement
          key={i}
          img_key={inLanguage(img_key, language) ?? ''}
          transparent={combination_transparent || transparent}
          style={{ borderRadius: corner_radius ?? undefined }}
        />
      ))}
    </div>
  )
}
