'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { askedOf } from '#components/shell/use-app.tsx'
import type { Target } from '#lib/protocol/target.ts'

/** What Feishu shows an app (null: the only one) of the message with this id; asked once a minute at most. `target` is null while it is asked. */
export function useTarget(message_id: string | null, app: string | null): { target: Target | null; pending: boolean } {
  const { data, isPending, isError } = useQuery({
    queryKey: ['target', app, message_id],
    enabled: message_id !== null,
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Target> => {
      const answer = await ownFetch(askedOf(app, `/targets/${encodeURIComponent(message_id ?? '')}`), { signal })
      if (!answer.ok) throw new Error(`targets: HTTP ${answer.status}`)
      return answer.json()
    },
  })
  // The same object as long as it says the same, so that a key draws nothing of it anew.
  const failed = useMemo(
    (): Target | null =>
      message_id === null
        ? null
        : { status: 'unseen', message_id, reason: 'unanswered', code: null, msg: null, log_id: null },
    [message_id],
  )
  if (message_id === null) return { target: null, pending: false }
  return { target: data ?? (isError ? failed : null), pending: isPending }
}
