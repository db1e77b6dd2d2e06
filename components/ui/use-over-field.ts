'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Keeps what is drawn over or under a text field in its place: letters that wrap and scroll as those of the field do.
 *
 * @param layer in a box of the field’s size that cuts off what is outside
 * @param isDrawn whether there is anything in it
 */
export function useOverField(
  field: RefObject<HTMLTextAreaElement | null>,
  layer: RefObject<HTMLElement | null>,
  isDrawn: boolean,
) {
  useEffect(() => {
    const [area, drawn] = [field.current, layer.current]
    if (!area || !drawn || !isDrawn) return
    const follow = () => {
      drawn.style.transform = `translateY(${-area.scrollTop}px)`
      // Without its scroll bar.
      drawn.style.width = `${area.clientWidth}px`
    }
    follow()
    const sizes = new ResizeObserver(follow)
    sizes.observe(area)
    area.addEventListener('scroll', follow)
    area.addEventListener('input', follow)
    return () => {
      sizes.disconnect()
      area.removeEventListener('scroll', follow)
      area.removeEventListener('input', follow)
    }
  }, [field, layer, isDrawn])
}
