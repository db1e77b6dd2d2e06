'use client'

import { useEffect, useRef } from 'react'
import { chartMs } from '#components/shell/timing.ts'
import type { ChartSpec } from '#lib/card/read/chart-spec.ts'
import { useScene } from '../../scene.tsx'
import type { DrawnChart } from './chart-engine.ts'
import { type ColourTheme, chartLook } from './chart-look.ts'

export type ChartFailure = { engine: string } | 'not_loaded'

type Props = { spec: ChartSpec; color_theme: ColourTheme; onDrawn: () => void; onFail: (why: ChartFailure) => void }

/** The picture itself. The engine comes with the first one, and leaves nothing behind when a chart goes. */
export function ChartCanvas({ spec, color_theme, onDrawn, onFail }: Props) {
  const { scheme } = useScene()
  const box = useRef<HTMLDivElement>(null)
  const tell = useRef({ onDrawn, onFail })
  const first = useRef(true)
  // Every keystroke makes new objects; only another text is another chart.
  const written = JSON.stringify(spec)

  useEffect(() => {
    tell.current = { onDrawn, onFail }
  })

  useEffect(() => {
    const inside = box.current
    if (!inside) return
    let gone = false
    let drawn: DrawnChart | null = null
    let engine: typeof import('./chart-engine.ts') | null = null
    const size = () => ({ width: Math.floor(inside.clientWidth), height: Math.floor(inside.clientHeight) })

    function draw() {
      const { width, height } = size()
      // In a folded panel there is no room yet; the observer calls again when there is.
      if (gone || !inside || !engine || width < 1 || height < 1) return
      if (drawn) return drawn.resize(width, height)
      const onLater = (words: string) => !gone && tell.current.onFail({ engine: words })
      try {
        const look = chartLook(inside, color_theme, scheme)
        drawn = engine.drawChart(inside, JSON.parse(written), { width, height, look, onFail: onLater })
        tell.current.onDrawn()
      } catch (error) {
        tell.current.onFail({ engine: error instanceof Error ? error.message : String(error) })
      }
    }

    const observer = new ResizeObserver(draw)
    const timer = setTimeout(
      async () => {
        try {
          engine = await import('./chart-engine.ts')
        } catch {
          if (!gone) tell.current.onFail('not_loaded')
          return
        }
        if (!gone) observer.observe(inside)
      },
      first.current ? 0 : chartMs,
    )
    first.current = false
    return () => {
      gone = true
      clearTimeout(timer)
      observer.disconnect()
      drawn?.release()
    }
  }, [written, color_theme, scheme])

  return <div ref={box} className="fs-chart-canvas" />
}
