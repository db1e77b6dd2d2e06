'use client'

import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'

type Props = {
  field: HTMLElement
  /** Where what it belongs to stands in the window; asked again whenever that may have moved. */
  rectOf(): DOMRect
  children: ReactNode
}

const margin = 8

/** What floats at a place in a field that keeps the keys: below its line, or above where there is more room. */
export function CaretFrame({ field, rectOf, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const rect = useEffectEvent(rectOf)
  useEffect(() => {
    const { current } = frame
    if (!current) return
    const at = { getBoundingClientRect: () => rect(), contextElement: field }
    const place = async () => {
      const { x, y } = await computePosition(at, current, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [offset(4), flip({ padding: margin, fallbackStrategy: 'bestFit' }), shift({ padding: margin })],
      })
      Object.assign(current.style, { left: `${x}px`, top: `${y}px` })
    }
    return autoUpdate(at, current, place)
  }, [field])
  return (
    <div
      ref={frame}
      className="fixed top-0 left-0 z-40 w-96 max-w-[calc(100vw-16px)] overflow-hidden rounded-panel border border-line bg-raised shadow-float"
    >
      {children}
    </div>
  )
}

const copied = [
  'direction',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'line-height',
  'overflow-wrap',
  'padding',
  'tab-size',
  'text-align',
  'unicode-bidi',
  'white-space',
  'word-break',
]

/** Where a letter of a text area stands in the window: a browser tells it of no such field, so its text is laid out again. */
export function letterRect(field: HTMLTextAreaElement, at: number): DOMRect {
  const look = getComputedStyle(field)
  const drawn = document.createElement('div')
  for (const name of copied) drawn.style.setProperty(name, look.getPropertyValue(name))
  const box = field.getBoundingClientRect()
  Object.assign(drawn.style, {
    position: 'fixed',
    visibility: 'hidden',
    boxSizing: 'border-box',
    left: `${box.left + field.clientLeft}px`,
    top: `${box.top + field.clientTop - field.scrollTop}px`,
    width: `${field.clientWidth}px`,
  })
  const letter = document.createElement('span')
  letter.textContent = field.value.slice(at, at + 1) || ' '
  drawn.append(field.value.slice(0, at), letter)
  document.body.append(drawn)
  const found = letter.getBoundingClientRect()
  drawn.remove()
  return found
}
