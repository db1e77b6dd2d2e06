import { useEffect, useSyncExternalStore } from 'react'

/** How long a key must stand before it is asked for: while it is typed, every letter would be another. */
const settledMs = 300
const most = 500

type Answers<Answer> = {
  get(key: string): Answer | undefined
  ask(key: string): Promise<void>
  listen(listener: () => void): () => void
}

/** Answers of a route of ours, asked for once a page and shared by all who want them. */
export function answersOf<Answer>(ask: (key: string) => Promise<Answer>): Answers<Answer> {
  const answers = new Map<string, Answer>()
  const asked = new Set<string>()
  const listeners = new Set<() => void>()
  return {
    get: (key) => answers.get(key),
    async ask(key) {
      if (asked.has(key)) return
      asked.add(key)
      answers.set(key, await ask(key))
      for (const oldest of answers.keys()) {
        if (answers.size <= most) break
        answers.delete(oldest)
        asked.delete(oldest)
      }
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** The answer to a key, undefined until it is there; null as key asks nothing. */
export function useAnswer<Answer>(answers: Answers<Answer>, key: string | null): Answer | undefined {
  const answer = useSyncExternalStore(
    answers.listen,
    () => (key === null ? undefined : answers.get(key)),
    () => undefined,
  )
  useEffect(() => {
    if (key === null || answers.get(key) !== undefined) return
    const timer = setTimeout(() => void answers.ask(key), settledMs)
    return () => clearTimeout(timer)
  }, [answers, key])
  return answer
}
