'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { remember } from '#components/shell/choice-cookie.ts'
import { leastSplit, mostSplit, splitAt, splitBy } from './split.ts'

type Props = {
  label: string
  /** The cookie the split is kept in; `--` before it, the property of the element around that the first part is as wide as. */
  name: string
  className?: string
}

/**
 * Between two parts that stand side by side: dragged or by arrow keys it moves, by a double click or Enter it goes back.
 * The width is written to the element around, past React: nothing is drawn anew while it is dragged.
 */
export function Splitter({ label, name, className = '' }: Props) {
  const self = useRef<HTMLDivElement>(null)
  const [now, setNow] = useState(50)

  const look = useCallback(() => {
    const around = self.current?.parentElement?.getBoundingClientRect()
    const here = self.current?.getBoundingClientRect()
    if (around && here && here.width > 0) setNow(splitAt(here.left + here.width / 2, around))
  }, [])
  useEffect(look, [look])

  const move = (percent: number | null) => {
    const style = self.current?.parentElement?.style
    if (percent === null) style?.removeProperty(`--${name}`)
    else style?.setProperty(`--${name}`, `${percent}%`)
    look()
    return percent
  }
  const moveAndKeep = (percent: number | null) => {
    move(percent)
    remember(name, percent === null ? '' : String(percent))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of text that moves nothing is not what stands here
    <div
      ref={self}
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={leastSplit}
      aria-valuenow={Math.round(now)}
      aria-valuemax={mostSplit}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.focus()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={({ currentTarget, pointerId, clientX }) => {
        if (!currentTarget.hasPointerCapture(pointerId) || !currentTarget.parentElement) return
        move(splitAt(clientX, currentTarget.parentElement.getBoundingClientRect()))
      }}
      onPointerUp={({ currentTarget, clientX }) => {
        if (currentTarget.parentElement)
          moveAndKeep(splitAt(clientX, currentTarget.parentElement.getBoundingClientRect()))
      }}
      onDoubleClick={() => moveAndKeep(null)}
      onKeyDown={(event) => {
        const next = splitBy(event, now)
        if (next === undefined) return
        event.preventDefault()
        moveAndKeep(next)
      }}
      className={`z-[5] -mx-1 w-2 shrink-0 cursor-col-resize touch-none after:mx-auto after:block after:h-full after:w-px hover:after:w-0.5 hover:after:bg-accent focus-visible:outline-none focus-visible:after:w-0.5 focus-visible:after:bg-accent ${className}`}
    />
  )
}
