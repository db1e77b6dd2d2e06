'use client'

import { useCallback, useEffect, useState } from 'react'
import { ownKey } from '#components/shell/own-key.ts'

/** What an operator keeps for tests by an app (null: the only one) in this browser, as they typed it; '' where nothing. */
export function useTestTarget(operator_id: string, app: string | null): [string, (typed: string) => void] {
  const key = ownKey(app === null ? 'test-target' : `test-target:${app}`, operator_id)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    try {
      setTyped(localStorage.getItem(key) ?? '')
    } catch {
      // A browser that keeps nothing is asked for it each time.
    }
  }, [key])
  const keep = useCallback(
    (typed: string) => {
      setTyped(typed)
      try {
        localStorage.setItem(key, typed.slice(0, longest))
      } catch {
        // See above.
      }
    },
    [key],
  )
  return [typed, keep]
}

/** More than any link to a message. */
const longest = 2000
