'use client'

import { useMessages } from '#components/messages.tsx'
import { colour } from '../colours.ts'
import { ImageBox } from '../image-box.tsx'
import { useCard } from './card-context.tsx'

type Props = { icon: { tag: string; token: string | null; img_key: string | null; color: string | null } }

/** Feishu's glyphs are not ours to ship: a neutral mark that tells the token. */
export function IconView({ icon: { tag, token, img_key, color } }: Props) {
  const { preview } = useMessages()
  const { config } = useCard()
  const name = token ?? img_key ?? ''
  return (
    <span
      className="fs-icon"
      role="img"
      aria-label={preview.icon(name)}
      title={preview.icon(name)}
      style={{ color: colour(color, config.style.color) }}
    >
      {tag === 'custom_icon' ? <ImageBox img_key={name} style={{ width: 16, height: 16, padding: 0 }} /> : <i />}
    </span>
  )
}
