import { type RefObject, useEffect, useState } from 'react'

/** As high as every row is drawn, in px. */
export const rowPx = 28
/** Drawn beyond the edge, so that scrolling finds them there; rows come and go by as many. */
const spare = 10

/**
 * Which rows of a long list are in sight, with some to spare. Those that are not are not drawn: each costs a little
 * with every frame, and a card has hundreds.
 *
 * @returns the first row to draw, and the one after the last
 */
export function useRowsInSight(scroller: RefObject<HTMLElement | null>, count: number): [from: number, to: number] {
  const [[from, to], set] = useState<[number, number]>([0, 3 * spare])
  const isLong = count > 3 * spare
  useEffect(() => {
    const frame = scroller.current
    if (!frame || !isLong) return
    const look = () => {
      const first = Math.floor(frame.scrollTop / rowPx / spare) * spare
      const last = Math.ceil((frame.scrollTop + frame.clientHeight) / rowPx / spare) * spare
      const seen: [number, number] = [Math.max(0, first - spare), last + spare]
      set((known) => (known[0] === seen[0] && known[1] === seen[1] ? known : seen))
    }
    look()
    frame.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(frame)
    return () => {
      frame.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [scroller, isLong])
  return isLong ? [Math.min(from, count), Math.min(to, count)] : [0, count]
}

/** Scrolls as little as brings a row into sight. */
export function bringRowIntoSight(frame: HTMLElement, row: number) {
  const top = row * rowPx
  if (top < frame.scrollTop) frame.scrollTop = top
  else if (top + 2 * rowPx > frame.scrollTop + frame.clientHeight)
    frame.scrollTop = top + 2 * rowPx - frame.clientHeight
}
