'use client'

import type { ElementOf } from '#lib/card/elements.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { ImageBox } from '../../message/image-box.tsx'
import { useScene } from '../../scene.tsx'
import { CardElement } from '../card-element.tsx'
import { TextView } from './card-text.tsx'

/** Small grey words and pictures in one flow, which wraps as a text does. */
export function NoteView({ element }: { element: ElementOf<'note'> }) {
  const { language } = useScene()
  return (
    <div className="fs-note">
      {element.elements.map((child) => (
        <div
          key={child.place.path}
          data-tag={child.tag === '@unpreviewed' ? child.written : child.tag}
          data-path={child.place.path}
        >
          {child.tag === 'plain_text' || child.tag === 'lark_md' ? (
            <TextView text={child} inherit />
          ) : child.tag === 'img' ? (
            <ImageBox
              img_key={inLanguage(child.img_key, language) ?? ''}
              style={{ width: 16, height: 16, padding: 0, borderRadius: 2 }}
            />
          ) : (
            <CardElement element={child} />
          )}
        </div>
      ))}
    </div>
  )
}
