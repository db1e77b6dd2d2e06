'use client'

import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { askedOf, useApp } from '#components/shell/use-app.tsx'
import { type Mentionable, mentionable } from '#lib/model/mentionable.ts'
import { Answered, AnsweredMessage } from './answered.ts'
import type { Whom } from './whom.ts'

const remembered = 5 * 60_000

export type Members = {
  /** Whoever wrote the message, and the people of its chat, as far as they are known. */
  people: Whom[]
  author: Whom | null
  told: 'no_message' | 'loading' | 'unknown' | 'some' | 'all'
}

/**
 * Who is in the chat of the message that is answered.
 * @param wanted whether anybody asks yet
 */
export function useMembers(wanted = true): Members {
  const app = useApp()
  const author = use(Answered)
  const message_id = use(AnsweredMessage)
  const { data, isPending } = useQuery({
    queryKey: ['members', app, message_id],
    enabled: wanted && message_id !== null,
    staleTime: remembered,
    retry: 1,
    queryFn: async ({ signal }): Promise<Mentionable> => {
      const address = `/targets/${encodeURIComponent(message_id ?? '')}/members`
      return mentionable.parse(await (await ownFetch(askedOf(app, address), { signal })).json())
    },
  })
  const all = [...(author ? [author] : []), ...(data?.members ?? [])]
  return {
    people: [...new Map(all.map((one) => [one.id, one])).values()],
    author,
    told:
      message_id === null
        ? 'no_message'
        : isPending
          ? 'loading'
          : !data?.members.length
            ? 'unknown'
            : data.all
              ? 'all'
              : 'some',
  }
}
