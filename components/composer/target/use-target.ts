'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { targetQuery } from '#components/shell/target-query.ts'
import { askAgainMs, awaitLookUpMs, believeTargetMs } from '#components/shell/timing.ts'
import type { Target } from '#lib/protocol/target.ts'

/** What Feishu shows an app (null: the only one) of the message with this id; asked once a minute at most. `target` is null while it is asked. */
export function useTarget(message_id: string | null, app: string | null): { target: Target | null; pending: boolean } {
  const { data, isPending, isError } = useQuery({ ...targetQuery(message_id, app), enabled: message_id !== null })
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

/** `known`: before; `now`: as it was found, null where nothing came in time. */
export type LookedAgain = { known: Target | null; now: Target | null }

/**
 * Looks at a message once more before it is answered, where what is known of it is older than a minute, or not known yet:
 * for a moment only, since nothing may keep a reply from going out.
 * @returns null where nothing is to be waited for
 */
export function useLookAgain(app: string | null): (message_id: string) => Promise<LookedAgain> | null {
  const client = useQueryClient()
  return useCallback(
    (message_id) => {
      const asked = targetQuery(message_id, app)
      const state = client.getQueryState(asked.queryKey)
      const known = state?.data ?? null
      const isUnderWay = state === undefined || state.fetchStatus !== 'idle'
      const isYoung = known !== null && Date.now() - (state?.dataUpdatedAt ?? 0) < believeTargetMs
      if (!isUnderWay && (isYoung || known === null)) return null
      let timer: ReturnType<typeof setTimeout> | undefined
      const limit = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), known === null ? awaitLookUpMs : askAgainMs)
      })
      const found = client.fetchQuery(asked).catch(() => null)
      return Promise.race([found, limit]).then((now) => {
        clearTimeout(timer)
        return { known, now }
      })
    },
    [client, app],
  )
}
