'use client'

import type { CSSProperties } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ByLanguage } from '#lib/card/read/shapes.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { colour } from '../../message/colours.ts'
import { ImageBox } from '../../message/image-box.tsx'
import { useScene } from '../../scene.tsx'
import { useCard } from '../card-context.tsx'
import { drawingOf } from './icon-glyphs.ts'

type Props = {
  icon: {
    tag: string
    token: string | null
    img_key: string | null | ByLanguage
    color: string | null
  }
  /** A side in px, or both; else it is as high as the words beside it. */
  size?: number | { width: number; height: number } | null
}

/** A glyph for a token of Feishu's, or a picture in the place of one. */
export function IconView({ icon: { tag, token, img_key, color }, size = null }: Props) {
  const words = useMessagesOf(drawingWords)
  const { language } = useScene()
  const { config } = useCard()
  const key = typeof img_key === 'string' || img_key === null ? img_key : inLanguage(img_key, language)
  const custom = tag === 'custom_icon' || (!token && key !== null)
  const name = (custom ? (key ?? token) : token) ?? ''
  const box = typeof size === 'number' ? { width: size, height: size } : size
  const drawing = custom ? null : drawingOf(name)
  const ink = drawing?.look === 'colorful' ? undefined : colour(color, config.style.color)
  return (
    <span
      className="fs-icon"
      role="img"
      aria-label={words.icon(isolated(name))}
      title={words.icon(isolated(name))}
      data-icon={custom ? 'custom' : drawing ? drawing.look : 'unknown'}
      style={{ color: ink, ...(box && { ...box, fontSize: Math.min(box.width, box.height) / 1.15 }) }}
    >
      {custom ? <ImageBox img_key={name} style={box ?? pictureBox} /> : drawing ? <Glyph {...drawing} /> : <i />}
    </span>
  )
}

const pictureBox: CSSProperties = { width: '1.15em', height: '1.15em', padding: 0, fontSize: 'inherit' }

type Drawing = NonNullable<ReturnType<typeof drawingOf>>

/** Filled ones are told from outlined ones by a veil of their colour, so that what is inside stays to be seen. */
function Glyph({ glyph: Drawn, look, line }: Drawing) {
  return (
    <Drawn
      aria-hidden
      width="1.15em"
      height="1.15em"
      strokeWidth={look === 'filled' && line ? 3 : 2}
      fill={look === 'outlined' || line ? 'none' : 'currentColor'}
      fillOpacity={look === 'filled' ? 0.35 : 0.2}
    />
  )
}
