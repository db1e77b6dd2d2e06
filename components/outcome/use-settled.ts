'use client'

import { useQuery } from '@tanstack/react-query'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { settledMs } from '#components/shell/timing.ts'
import type { Progress } from '#lib/model/send-result.ts'

type Known = Pick<Progress, 'settled' | 'in_hand'>

/** What a reply nobody answered for came to, asked again for as long as the console sees to it. */
export function useSettled(attempt_id: string, enabled: boolean): Known {
  const { data } = useQuery<Known>({
    queryKey: ['settled', attempt_id],
    enabled,
    refetchInterval: ({ state }) => (state.data?.in_hand === false ? false : settledMs),
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Known> => {
      const answer = await ownFetch(`/attempts/${attempt_id}`, { signal, cache: 'no-store' })
      const progress: Progress | null = answer.ok ? await answer.json() : null
      return { settled: progress?.settled ?? null, in_hand: progress?.in_hand ?? false }
    },
  })
  return data ?? { settled: null, in_hand: false }
}
