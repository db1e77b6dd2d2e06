import type { CSSProperties } from 'react'

/** `fill` or px, as a style; a control is never wider than what holds it. */
export const widthOf = (width: string | null): CSSProperties | undefined =>
  width === 'fill'
    ? { width: '100%', maxWidth: 'none' }
    : width?.endsWith('px')
      ? { width, maxWidth: '100%' }
      : undefined
