'use client'

import {
  type ISpec,
  registerAreaChart,
  registerBarChart,
  registerCanvasTooltipHandler,
  registerCartesianBandAxis,
  registerCartesianCrossHair,
  registerCartesianLinearAxis,
  registerCartesianLogAxis,
  registerCartesianTimeAxis,
  registerCircularProgressChart,
  registerCommonChart,
  registerContinuousLegend,
  registerDataZoom,
  registerDiscreteLegend,
  registerFormatPlugin,
  registerFunnelChart,
  registerIndicator,
  registerLabel,
  registerLinearProgressChart,
  registerLineChart,
  registerMarkArea,
  registerMarkLine,
  registerMarkPoint,
  registerMediaQuery,
  registerPieChart,
  registerPolarBandAxis,
  registerPolarCrossHair,
  registerPolarLinearAxis,
  registerRadarChart,
  registerScatterChart,
  registerScrollBar,
  registerTitle,
  registerTooltip,
  registerTotalLabel,
  registerWordCloudChart,
  VChart,
} from '@visactor/vchart'
import { FormatterPlugin } from '@visactor/vchart/esm/plugin/chart/formatter/formatter.js'
import type { ChartSpec } from '#lib/card/read/chart-spec.ts'
import { calculate } from '../controls/calculate.ts'
import type { ChartLook } from './chart-look.ts'

// Of the engine, what a card can hold: a fifth of it stays out.
// biome-ignore lint/correctness/useHookAtTopLevel: no hook, for all its name
VChart.useRegisters([
  registerLineChart,
  registerAreaChart,
  registerBarChart,
  registerPieChart,
  registerFunnelChart,
  registerScatterChart,
  registerRadarChart,
  registerLinearProgressChart,
  registerCircularProgressChart,
  registerWordCloudChart,
  registerCommonChart,
  registerCartesianLinearAxis,
  registerCartesianBandAxis,
  registerCartesianTimeAxis,
  registerCartesianLogAxis,
  registerPolarBandAxis,
  registerPolarLinearAxis,
  registerDiscreteLegend,
  registerContinuousLegend,
  registerTitle,
  registerIndicator,
  registerLabel,
  registerTotalLabel,
  registerMarkLine,
  registerMarkArea,
  registerMarkPoint,
  registerCartesianCrossHair,
  registerPolarCrossHair,
  registerDataZoom,
  registerScrollBar,
  registerTooltip,
  registerCanvasTooltipHandler,
  registerFormatPlugin,
  registerMediaQuery,
])

// `{v:calc(v*100)}` in a label: the engine would write a program of it, which the page's policy forbids.
Object.assign(FormatterPlugin.prototype, {
  _calculateMathExpression: (expression: string, text: string) => calculate(expression) ?? text,
})

type Loads = { loadImage(url: string): Promise<object>; [other: string]: unknown }

/**
 * Pictures from elsewhere are never loaded, and the page's policy would not let them in; drawn ones travel as data.
 * The engine keeps what loads for it behind each stage, several of one class, so the class is what is changed, by
 * way of a chart nobody sees.
 */
function guard(): void {
  const probe = new VChart({ type: 'common', series: [] } as unknown as ISpec, {
    dom: document.createElement('div'),
    animation: false,
  })
  const stage: unknown = probe.getStage()
  const { envContribution } = (stage as { global: { envContribution: object } }).global
  const loads = Object.getPrototypeOf(envContribution) as Loads
  const load = loads.loadImage
  const none = async () => ({ data: null, loadState: 'fail' })
  const drawn = (url: string) => /^data:image\//.test(url)
  Object.assign(loads, {
    loadImage(this: Loads, url: string) {
      return drawn(url) ? load.call(this, url) : none()
    },
    loadSvg(this: Loads, svg: string) {
      return load.call(this, `data:image/svg+xml,${encodeURIComponent(svg)}`)
    },
    loadJson: none,
    loadBlob: none,
    loadArrayBuffer: none,
    loadFont: none,
  })
  probe.release()
}
guard()

export type DrawnChart = { resize(width: number, height: number): void; release(): void }

/**
 * Draws a spec into a box. Throws what the engine says where it cannot.
 * @param width of the box, px
 * @param onFail told once of what fails after it was first drawn
 */
export function drawChart(
  box: HTMLElement,
  spec: ChartSpec,
  { width, height, look, onFail }: { width: number; height: number; look: ChartLook; onFail: (why: string) => void },
): DrawnChart {
  let drawn = false
  const fail = (why: unknown) => {
    const words = why instanceof Error ? why.message : String(why)
    if (drawn) onFail(words)
    else throw new Error(words)
  }
  const chart = new VChart(
    {
      padding: 12,
      color: look.colours,
      ...spec,
      background: spec.background ?? 'transparent',
      theme: look.theme,
      width,
      height,
      autoFit: false,
      animation: false,
      tooltip: { ...objectIn(spec.tooltip), renderMode: 'canvas', confine: true },
    } as unknown as ISpec,
    { dom: box, onError: fail, logLevel: 0, animation: false, poptip: false },
  )
  const release = () => {
    try {
      chart.release()
    } catch {
      // What was never whole cannot be taken apart; the box goes all the same.
    }
    box.replaceChildren()
  }
  try {
    chart.renderSync()
  } catch (error) {
    release()
    throw error
  }
  drawn = true
  return {
    resize(nextWidth, nextHeight) {
      try {
        chart.resizeSync(nextWidth, nextHeight)
      } catch (error) {
        fail(error)
      }
    },
    release,
  }
}

const objectIn = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
