import { LRUCache } from 'lru-cache'

type Options = {
  /** Milliseconds since 1970. */
  now: () => number
  /** How long an answer holds. */
  keepMs: number
  /** How long one holds that found nothing; a tenth of it where nothing is said. */
  missMs?: number
  /** Answers held; the longest unused go first. */
  most: number
}

/** A small memory of look-ups: the same key asks once, until it is forgotten or pushed out. */
export function remember<Value extends object>(
  look: (key: string) => Promise<Value | null>,
  { now, keepMs, missMs = keepMs / 10, most }: Options,
): (key: string) => Promise<Value | null> {
  const known = new LRUCache<string, { value: Value | null }>({
    max: most,
    ttl: keepMs,
    ttlResolution: 0,
    perf: { now },
    fetchMethod: async (key, _, { options }) => {
      const value = await look(key)
      if (value === null) options.ttl = missMs
      return { value }
    },
  })
  return async (key) => (await known.fetch(key))?.value ?? null
}
