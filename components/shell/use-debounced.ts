import { startTransition, useEffect, useState } from 'react'

/** Longer than it is from key to key for whoever types fast: they are not disturbed by what they would not see. */
export const rest_ms = 120

/**
 * A value as it was when it last held still: what takes a while is worked out between keys, not with each of them.
 *
 * @param atOnce whether a change is not typing, and need not wait
 */
export function useRested<Value>(value: Value, atOnce?: (before: Value, after: Value) => boolean): Value {
  const [rested, setRested] = useState(value)
  const waits = value !== rested && !atOnce?.(rested, value)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(value)), rest_ms)
    return () => clearTimeout(timer)
  }, [value])
  return waits ? rested : value
}
