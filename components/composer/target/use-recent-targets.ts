'use client'

import { useCallback, useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { ownKey } from '#components/shell/own-key.ts'
import type { Target } from '#lib/protocol/target.ts'

const text = z.optional(z.string())
/** `at` in milliseconds since 1970. */
const recent = z.object({ message_id: z.string(), words: z.string(), chat: text, person: text, at: text })
const recents = z.array(recent)
export type RecentTarget = z.infer<typeof recent>

/** What is remembered of a message: who wrote what where and when, as far as it is known. */
export function recentOf(message_id: string, target: Target | null): RecentTarget {
  if (target?.status !== 'seen' || target.message_id !== message_id) return { message_id, words: '' }
  const { summary, chat_name, sender, create_time } = target
  return {
    message_id,
    words: summary,
    ...(chat_name && { chat: chat_name }),
    ...(sender.name && { person: sender.name }),
    ...(create_time && { at: create_time }),
  }
}

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

/** Those of an operator by any app, for pages where none is chosen. */
export function recentTargetsOf(operator_id: string): RecentTarget[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('recent-targets'))
    return keys.filter((key) => key === ownKey(key.split('@', 1)[0] ?? '', operator_id)).flatMap(read)
  } catch {
    return []
  }
}

function read(key: string): RecentTarget[] {
  try {
    return recents.parse(JSON.parse(localStorage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}
