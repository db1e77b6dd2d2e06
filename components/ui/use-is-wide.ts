'use client'

import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * Whether an element is at least so wide, in px. Not by a container query: Chromium drops what such a container holds
 * when its height changes together with what stands in it, and the editor is blank until the next resize.
 */
export function useIsWide(element: RefObject<HTMLElement | null>, from: number): boolean {
  const [wide, setWide] = useState(false)
  useLayoutEffect(() => {
    const frame = element.current
    if (!frame) return
    const look = () => setWide(frame.clientWidth >= from)
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(frame)
    return () => sizes.disconnect()
  }, [element, from])
  return wide
}
