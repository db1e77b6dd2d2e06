import { useDeferredValue, useLayoutEffect, useRef } from 'react'
import { debounceMs, drawAtOnceMs, drawInPauseMs } from '#components/shell/timing.ts'

/** A collection of garbage is not a slow machine. */
const patience = 3
/** More characters than a key types. */
const several = 100

/** How drawing has gone lately. */
export type Pace = {
  /** In characters. */
  size: number
  /** When it was last drawn, in ms. */
  at: number
  /** What drawing at once took the last time, in ms. */
  cost: number
  /** How often in a row that was more than half a frame. */
  slow: number
}

const isTyped = (pace: Pace, size: number) => Math.abs(size - pace.size) < several

/** Whether something of this size, at this moment, is drawn in the frame of the key that changed it. */
export const drawsAtOnce = (pace: Pace, size: number, now: number): boolean =>
  isTyped(pace, size) && (pace.slow < patience || (now - pace.at > debounceMs && pace.cost < drawInPauseMs))

/** @param cost what it took, in ms; null where it was not drawn at once, and nothing is learned */
export function paceAfter(pace: Pace, size: number, now: number, cost: number | null): Pace {
  // After a paste it is another card: what the one before took says nothing of it.
  if (!isTyped(pace, size)) return { size, at: now, cost: 0, slow: 0 }
  if (cost === null) return { ...pace, size, at: now }
  return { size, at: now, cost, slow: cost > drawAtOnceMs ? pace.slow + 1 : 0 }
}

/**
 * A value at once, in the frame of the key that changed it, as long as drawing what follows from it is quick; else
 * when there is time, so that typing never waits. What changes much at a time, as a paste does, is never drawn at once.
 *
 * @param size in characters
 */
export function useDrawnWhenQuick<Value>(value: Value, size: number): Value {
  const deferred = useDeferredValue(value)
  const last = useRef({ value, atOnce: true, pace: { size, at: 0, cost: 0, slow: 0 } })
  const begun = performance.now()
  const { current: known } = last
  const atOnce = known.value === value ? known.atOnce : drawsAtOnce(known.pace, size, begun)
  useLayoutEffect(() => {
    if (last.current.value === value) return
    const end = performance.now()
    last.current = { value, atOnce, pace: paceAfter(last.current.pace, size, end, atOnce ? end - begun : null) }
  })
  return atOnce ? value : deferred
}
