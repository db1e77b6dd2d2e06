'use client'

import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { isolated } from '#lib/shown/invisible.ts'

/** What a control tells on hover and to a screen reader: lines, or nothing. */
export const tipOf = (...lines: (string | null | undefined | false)[]) => {
  const tip = lines.filter(Boolean).join('\n')
  const seen = isolated(tip)
  return tip ? { 'data-tip': seen, 'aria-description': seen } : {}
}

/** One dark bubble for everything below that carries `data-tip`; in the top layer, so that no card cuts it off. */
export function Tips({ children }: { children: ReactNode }) {
  const bubble = useRef<HTMLDivElement>(null)
  const hide = () => {
    if (bubble.current?.matches(':popover-open')) bubble.current.hidePopover()
  }
  // What it spoke of may be gone with the next drawing, and then nothing is left to lose the focus.
  useEffect(() => hide())
  const show = (target: Element) => {
    const holder = target.closest<HTMLElement>('[data-tip]')
    const at = bubble.current
    if (!holder?.dataset.tip || !at?.showPopover) return hide()
    const { left, bottom, top, width } = holder.getBoundingClientRect()
    at.textContent = holder.dataset.tip
    at.showPopover()
    const room = window.innerHeight - bottom > at.offsetHeight + 12
    const middle = left + width / 2 - at.offsetWidth / 2
    at.style.left = `${Math.max(4, Math.min(window.innerWidth - at.offsetWidth - 4, middle))}px`
    at.style.top = `${room ? bottom + 6 : top - at.offsetHeight - 6}px`
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it watches its controls, and is none itself
    <div
      className="fs-contents"
      onPointerOver={(event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'mouse') show(event.target as Element)
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={({ target }: FocusEvent<HTMLElement>) => {
        // A menu that opens moves the focus before it has opened, and nothing else may open meanwhile.
        requestAnimationFrame(() => {
          if (target.matches(':focus-visible')) show(target)
        })
      }}
      onBlur={hide}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hide()
      }}
    >
      {children}
      <div ref={bubble} popover="manual" role="tooltip" className="fs-tip" />
    </div>
  )
}
