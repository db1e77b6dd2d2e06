'use client'

import { useCallback, useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { ownKey } from '#components/shell/own-key.ts'

const recents = z.array(z.object({ message_id: z.string(), words: z.string() }))
export type RecentTarget = z.infer<typeof recents>[number]

const offered = 5

/** The last five messages an operator replied to by an app (null: the only one) from this browser, newest first. */
export function useRecentTargets(operator_id: string, app: string | null) {
  const key = ownKey(app === null ? 'recent-targets' : `recent-targets:${app}`, operator_id)
  const [targets, setTargets] = useState<RecentTarget[]>([])
  useEffect(() => setTargets(read(key)), [key])
  const remember = useCallback(
    (target: RecentTarget) => {
      const next = [target, ...read(key).filter(({ message_id }) => message_id !== target.message_id)].slice(0, offered)
      setTargets(next)
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // A browser that keeps nothing offers nothing; the reply does not depend on it.
      }
    },
    [key],
  )
  return { targets, remember }
}

function read(key: string): RecentTarget[] {
  try {
    return recents.parse(JSON.parse(localStorage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}
