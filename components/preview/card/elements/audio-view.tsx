'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { colour, ground } from '../../message/colours.ts'
import { useScene } from '../../scene.tsx'
import { useCard } from '../card-context.tsx'

export function AudioView({ element }: { element: ElementOf<'audio'> }) {
  const { language } = useScene()
  const { file_key, ...look } = element
  return <AudioFace {...look} file_key={inLanguage(file_key, language) ?? ''} />
}

type Props = {
  file_key: string
  show_time: boolean
  style: 'normal' | 'speak'
  background_color: string | null
  fill_color: string | null
}

/** The face of a player, as tall as the words beside it. What it would play, and how long, is not known here. */
export function AudioFace({ file_key, show_time, style, background_color, fill_color }: Props) {
  const { elements } = useMessagesOf(cardWords)
  const { config } = useCard()
  return (
    <span
      className="fs-audio"
      role="img"
      aria-label={elements.audio}
      title={elements.audioHint(isolated(file_key))}
      data-look={style}
      style={{
        background: ground(background_color, config.style.color),
        color: colour(fill_color, config.style.color),
      }}
    >
      {style === 'speak' ? <Waves /> : <Triangle />}
      {show_time && <span className="fs-time">0:00</span>}
    </span>
  )
}

const Triangle = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="8" fill="currentColor" />
    <path d="M6.4 4.9v6.2L11.4 8z" fill="var(--fs-audio-ground)" />
  </svg>
)

const Waves = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
    <path d="M4 6.4a2.3 2.3 0 0 1 0 3.2M7 4.2a5.4 5.4 0 0 1 0 7.6M10 2a8.5 8.5 0 0 1 0 12" />
  </svg>
)
