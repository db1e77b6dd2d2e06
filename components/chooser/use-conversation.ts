import { useInfiniteQuery } from '@tanstack/react-query'
import { useApp } from '#components/shell/use-app.tsx'
import { readConversation } from './read.ts'

/** A chat or thread, read from its end on; nothing of it is asked for again by itself. */
export function useConversation(id: string) {
  const app = useApp()
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['conversation', app, id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => readConversation({ app, page_token: pageParam, signal }, id),
    getNextPageParam: ({ next }) => next,
    // Opened again it is read again, from its end: somebody may have answered meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return {
    messages: data ? data.pages.toReversed().flatMap(({ messages }) => messages) : [],
    hasEarlier: hasNextPage,
    isReading: isPending || isFetchingNextPage,
    earlier: () => fetchNextPage(),
    error: data ? null : error,
    again: () => refetch(),
  }
}
