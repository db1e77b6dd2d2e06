import { type QueryFunctionContext, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { lookUpMs } from './timing.ts'
import { useApp } from './use-app.tsx'

type LookUp<Answer> = {
  /** What is looked up, as the first part of its key. */
  of: string
  /** @param context.app see use-app.tsx */
  ask(key: string, context: Pick<QueryFunctionContext, 'signal'> & { app: string | null }): Promise<Answer>
  /** Milliseconds an answer is believed. */
  believed(answer: Answer): number
}

/**
 * What a route of ours answers to a key; undefined until it does, and for no key. Shared by all who want the same, and
 * asked for only when the key has stood for a moment: while it is typed every letter would make another. What failed
 * is tried again.
 */
export function useLookUp<Answer>({ of, ask, believed }: LookUp<Answer>, key: string | null): Answer | undefined {
  const settled = useSettled(key)
  const app = useApp()
  const { data } = useQuery({
    queryKey: [of, app, key],
    enabled: key !== null && settled === key,
    queryFn: ({ signal }) => ask(key ?? '', { signal, app }),
    staleTime: ({ state }) => (state.data === undefined ? 0 : believed(state.data)),
    retry: 2,
  })
  return key === null ? undefined : data
}

/** A key once it has not changed for a while. */
function useSettled(key: string | null): string | null {
  const [settled, setSettled] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), lookUpMs)
    return () => clearTimeout(timer)
  }, [key])
  return settled
}
