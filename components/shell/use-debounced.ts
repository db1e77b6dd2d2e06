import { startTransition, useEffect, useState } from 'react'
import { debounceMs } from './timing.ts'

/**
 * A value as it was when it last held still: what takes a while is worked out between keys, not with each of them.
 *
 * @param atOnce whether a change is not typing, and need not wait
 */
export function useDebounced<Value>(value: Value, atOnce?: (before: Value, after: Value) => boolean): Value {
  const [debounced, setDebounced] = useState(value)
  const waits = value !== debounced && !atOnce?.(debounced, value)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setDebounced(value)), debounceMs)
    return () => clearTimeout(timer)
  }, [value])
  return waits ? debounced : value
}
