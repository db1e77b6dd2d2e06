'use client'

import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'

type Props = {
  /** Each in an element of its own. */
  children: ReactNode
  /** In px; what stands below is left out. Null where there is no limit. */
  height: number | null
  className: string
  style?: CSSProperties
  strung?: boolean
}

/** Items in lines that wrap: as many as there is room for, and how many there are besides. */
export function Fitting({ children, height, className, style, strung }: Props) {
  const { moreOf } = useMessagesOf(drawingWords)
  const box = useRef<HTMLDivElement>(null)
  const sign = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const [all, more] = [box.current, sign.current]
    if (!all || !more || height === null) return
    let width = -1
    const fit = () => {
      if (all.clientWidth === width) return
      width = all.clientWidth
      leaveOut(all, more, height, moreOf)
    }
    const observer = new ResizeObserver(fit)
    observer.observe(all)
    // Names come later than ids, and are longer.
    const changes = new MutationObserver(() => leaveOut(all, more, height, moreOf))
    for (const item of all.children)
      if (item !== more) changes.observe(item, { subtree: true, childList: true, characterData: true })
    width = all.clientWidth
    leaveOut(all, more, height, moreOf)
    return () => {
      observer.disconnect()
      changes.disconnect()
    }
  })
  return (
    <div
      ref={box}
      className={`${className} fs-fitting`}
      data-strung={strung || undefined}
      style={{ ...style, maxHeight: height ?? undefined }}
    >
      {children}
      {height !== null && <span ref={sign} className="fs-more" role="img" hidden />}
    </div>
  )
}

/** Hides from the end what stands lower than the box is high, until the sign has room as well. */
function leaveOut(box: HTMLElement, sign: HTMLElement, height: number, words: (count: number) => string) {
  const items = [...box.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child !== sign,
  )
  for (const item of items) item.hidden = false
  sign.hidden = true
  box.removeAttribute('data-narrow')
  const top = box.getBoundingClientRect().top
  const isBelow = (item: HTMLElement) => item.getBoundingClientRect().bottom - top > height + 1
  const last = items.at(-1)
  if (!last || !isBelow(last)) return
  let shown = items.findIndex(isBelow)
  const show = (count: number) => {
    const left = items.length - count
    sign.textContent = `+${left}`
    sign.setAttribute('aria-label', words(left))
    for (const [i, item] of items.entries()) item.hidden = i >= count
  }
  sign.hidden = false
  show(shown)
  while (shown > 1 && isBelow(sign)) {
    shown -= 1
    show(shown)
  }
  // Beside the sign there is not room for one: its name gives way.
  box.toggleAttribute('data-narrow', isBelow(sign))
}

/** What is cut off at a height ends in a sign. */
export function CutOff({
  children,
  className = '',
  style,
}: Omit<Props, 'height' | 'strung' | 'className'> & { className?: string }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => element.toggleAttribute('data-cut', element.scrollHeight > element.clientHeight + 1)
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  })
  return (
    <div ref={box} className={`fs-cut-off ${className}`} style={style}>
      {children}
    </div>
  )
}
