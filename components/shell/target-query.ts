import { queryOptions } from '@tanstack/react-query'
import type { Target } from '#lib/protocol/target.ts'
import { ownFetch } from './own-fetch.ts'
import { believeTargetMs } from './timing.ts'
import { askedOf } from './use-app.tsx'

/** What an app (null: the only one) is shown of the message with this id. Rejects where the console did not tell. */
export const targetQuery = (message_id: string | null, app: string | null) =>
  queryOptions({
    queryKey: ['target', app, message_id],
    staleTime: believeTargetMs,
    queryFn: async ({ signal }): Promise<Target> => {
      const answer = await ownFetch(askedOf(app, `/targets/${encodeURIComponent(message_id ?? '')}`), { signal })
      if (!answer.ok) throw new Error(`targets: HTTP ${answer.status}`)
      return answer.json()
    },
  })
