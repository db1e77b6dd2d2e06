'use client'

import type { CSSProperties, MouseEvent, ReactNode } from 'react'
import { isolated } from '#lib/shown/invisible.ts'

type Props = {
  /** What it is or does, for whoever does not see it. */
  label: string
  onPress: () => void
  /** What hovering tells. */
  tip?: { [name: string]: string | undefined }
  expanded?: boolean
  /** The id of what it opens. */
  controls?: string | undefined
  disabled?: boolean
  className?: string
  style?: CSSProperties
  children: ReactNode
}

const clickable = 'a, button, input, select, textarea, label, summary, [data-clicks]'

/**
 * A part of a message that is clicked as a whole. What can be clicked inside it comes first, as in Feishu; its own
 * button is there for the keyboard, since a button may not hold another.
 */
export function ClickArea({
  label,
  onPress,
  tip,
  expanded,
  controls,
  disabled,
  className = '',
  style,
  children,
}: Props) {
  const press = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest(clickable) === event.currentTarget) onPress()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button within does the same
    <div
      className={`fs-click ${className}`}
      data-clicks={disabled ? 'disabled' : ''}
      {...tip}
      style={style}
      onClick={disabled ? undefined : press}
    >
      <button
        type="button"
        className="fs-click-key"
        aria-label={isolated(label)}
        aria-expanded={expanded}
        aria-controls={controls}
        disabled={disabled}
        onClick={onPress}
      />
      {children}
    </div>
  )
}
