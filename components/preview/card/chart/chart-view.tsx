'use client'

import { Maximize2, X } from 'lucide-react'
import { type CSSProperties, useRef, useState } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { chartWords } from '#lib/i18n/chart.ts'
import { problemsWords } from '#lib/i18n/problems.ts'
import type { ChartFault } from '#lib/protocol/problems.ts'
import { chartFaultWords } from '#lib/shown/chart-fault-words.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { useScene } from '../../scene.tsx'
import { ChartCanvas, type ChartFailure } from './chart-canvas.tsx'

/** A chart of as much room as it says, or a calm box of the same room with the reason why there is none. */
export function ChartView({ element }: { element: ElementOf<'chart'> }) {
  const { chart: words } = useMessagesOf(chartWords)
  const { device } = useScene()
  const { chart, color_theme, place } = element
  const { spec, kind, title, count, values, fault } = chart
  const [failed, setFailed] = useState<{ of: typeof spec; why: ChartFailure } | null>(null)
  const [drawn, setDrawn] = useState(false)
  const [large, setLarge] = useState(false)
  const room: CSSProperties = element.height
    ? { height: element.height }
    : { aspectRatio: (element.aspect_ratio ?? (device === 'pc' ? '16:9' : '1:1')).replace(':', ' / ') }
  const failure = failed?.of === spec ? failed.why : null
  if (!spec || !kind || fault || failure)
    return <NoChart room={room} path={`${place.path}/chart_spec`} fault={fault} failure={failure} />

  const name = words.name(words.kinds[kind], title && isolated(title))
  const said = values.join('; ') + (count > values.length ? '; …' : '')
  const label = count > 0 ? `${name}. ${words.values(count, isolated(said))}` : name
  const canvas = (
    <ChartCanvas
      spec={spec}
      color_theme={color_theme}
      onDrawn={() => setDrawn(true)}
      onFail={(why) => setFailed({ of: spec, why })}
    />
  )
  return (
    <div className="fs-chart" data-kind={kind} data-drawn={drawn || undefined}>
      <div role="img" aria-label={label} style={room}>
        {canvas}
      </div>
      {element.preview && (
        <button
          type="button"
          className="fs-enlarge"
          aria-label={words.enlarge}
          title={words.enlarge}
          onClick={() => setLarge(true)}
        >
          <Maximize2 size={14} aria-hidden />
        </button>
      )}
      {large && (
        <Enlarged label={label} title={words.kinds[kind]} onClose={() => setLarge(false)}>
          {canvas}
        </Enlarged>
      )}
    </div>
  )
}

type Enlarging = { label: string; title: string; onClose: () => void; children: React.ReactNode }

/** A window on a computer, the whole screen on a phone. */
function Enlarged({ label, title, onClose, children }: Enlarging) {
  const { common } = useMessages()
  const opened = useRef(false)
  return (
    <dialog
      className="fs-enlarged"
      aria-label={title}
      onClose={onClose}
      ref={(dialog) => {
        if (!dialog || opened.current) return
        opened.current = true
        dialog.showModal()
        return () => {
          opened.current = false
        }
      }}
    >
      <div className="fs-enlarged-top">
        <b>{title}</b>
        <button
          type="button"
          aria-label={common.close}
          title={common.close}
          onClick={(event) => event.currentTarget.closest('dialog')?.close()}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <div role="img" aria-label={label}>
        {children}
      </div>
    </dialog>
  )
}

type Missing = { room: CSSProperties; path: string; fault: ChartFault | null; failure: ChartFailure | null }

function NoChart({ room, path, fault, failure }: Missing) {
  const { chart: words } = useMessagesOf(chartWords)
  const { failed, engine, engineSilent, notLoaded, at } = words
  const { problems } = useMessagesOf(problemsWords)
  const why =
    failure === 'not_loaded'
      ? notLoaded
      : failure
        ? failure.engine
          ? engine(failure.engine)
          : engineSilent
        : fault && chartFaultWords(problems.chart, fault)
  return (
    <div
      className="fs-chart fs-no-chart"
      data-fault={failure ? 'engine' : fault?.why}
      style={{ minHeight: room.height, ...(!room.height && { aspectRatio: room.aspectRatio, maxHeight: 240 }) }}
    >
      <b>{failed}</b>
      <div>{why}</div>
      <div>
        <code>{at(path)}</code>
      </div>
    </div>
  )
}
