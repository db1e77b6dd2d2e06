'use client'

import { useCallback, useEffect, useState } from 'react'
import * as z from 'zod/mini'

const recents = z.array(z.object({ message_id: z.string(), words: z.string() }))
export type RecentTarget = z.infer<typeof recents>[number]

const key = 'recent-targets'
const offered = 5

/** The last five messages replied to from this browser, newest first. */
export function useRecentTargets() {
  const [targets, setTargets] = useState<RecentTarget[]>([])
  useEffect(() => setTargets(read()), [])
  const remember = useCallback((target: RecentTarget) => {
    const next = [target, ...read().filter(({ message_id }) => message_id !== target.message_id)].slice(0, offered)
    setTargets(next)
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing offers nothing; the reply does not depend on it.
    }
  }, [])
  return { targets, remember }
}

function read(): RecentTarget[] {
  try {
    return recents.parse(JSON.parse(localStorage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}
