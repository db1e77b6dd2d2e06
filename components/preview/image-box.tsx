'use client'

import type { CSSProperties } from 'react'
import { useMessages } from '#components/messages.tsx'

/** A grey field of the picture's size, with the end of its key: pictures are not fetched. */
export function ImageBox({ img_key, label = '', style }: { img_key: string; label?: string; style?: CSSProperties }) {
  const { preview } = useMessages()
  const small = typeof style?.width === 'number' && style.width < 64
  return (
    <span
      role="img"
      className="fs-image"
      style={style ?? { width: 240, height: 135 }}
      aria-label={label || preview.image}
      title={[label, preview.imageHint(img_key)].filter(Boolean).join('\n')}
    >
      {small ? '' : `${preview.image} …${img_key.slice(-8)}`}
    </span>
  )
}
