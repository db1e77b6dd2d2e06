'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { askedOf, useApp } from '#components/shell/use-app.tsx'
import { type FoundPeople, foundPeople, longestLookedFor } from '#lib/model/mentionable.ts'

const remembered = 5 * 60_000

export type Search = {
  /** Whether that can be looked for. */
  can: boolean
  /** What came of it; null before anybody asked. */
  found: FoundPeople | 'looking' | null
  look(): void
}

/** People of the whole company: they are looked for when somebody asks, for each look is on record. */
export function useFoundPeople(query: string): Search {
  const app = useApp()
  const [asked, setAsked] = useState<string | null>(null)
  const isAsked = asked === query
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['people', app, query],
    enabled: isAsked,
    staleTime: remembered,
    retry: false,
    queryFn: async ({ signal }): Promise<FoundPeople> => {
      const body = JSON.stringify({ query })
      const answer = await ownFetch(askedOf(app, '/people/search'), { method: 'POST', body, signal }).catch(() => null)
      const read = answer?.ok ? foundPeople.safeParse(await answer.json().catch(() => null)) : null
      return read?.data ?? { people: [], told: 'unanswered' }
    },
  })
  const isEnd = data?.told === 'found' || data?.told === 'too_many' || data?.told === 'not_allowed'
  return {
    can: query.trim().length > 1 && query.length <= longestLookedFor && !(isAsked && (isFetching || isEnd)),
    found: !isAsked ? null : isFetching || !data ? 'looking' : data,
    look: () => {
      setAsked(query)
      if (isAsked) void refetch()
    },
  }
}
