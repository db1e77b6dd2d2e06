import { useDeferredValue, useLayoutEffect, useRef } from 'react'
import { rest_ms } from '../use-rested.ts'

/** Half a frame: the other half is the browser's, for layout and paint. */
const quick_ms = 8
/** A collection of garbage is not a slow machine. */
const patience = 3
/** Between two keys there is time for this much, where the fingers rest. */
const bearable_ms = 40
/** More characters than a key types. */
const several = 100

/**
 * A value at once, in the frame of the key that changed it, as long as drawing what follows from it is quick; else
 * when there is time, so that typing never waits. What changes much at a time, as a paste does, is never drawn at once.
 *
 * @param size in characters
 */
export function useWhenQuick<Value>(value: Value, size: number): Value {
  const deferred = useDeferredValue(value)
  const last = useRef({ value, size, at: 0, atOnce: true, cost: 0, slow: 0 })
  const begun = performance.now()
  const { current: known } = last
  const rested = begun - known.at > rest_ms && known.cost < bearable_ms
  const typed = Math.abs(size - known.size) < several
  const atOnce = known.value === value ? known.atOnce : typed && (known.slow < patience || rested)
  useLayoutEffect(() => {
    if (last.current.value === value) return
    const end = performance.now()
    const cost = atOnce ? end - begun : last.current.cost
    const slow = atOnce ? (cost > quick_ms ? last.current.slow + 1 : 0) : last.current.slow
    // After a paste it is another card: what the one before took says nothing of it.
    last.current = { value, size, at: end, atOnce, ...(typed ? { cost, slow } : { cost: 0, slow: 0 }) }
  })
  return atOnce ? value : deferred
}
