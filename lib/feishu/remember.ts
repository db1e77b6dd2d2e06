/**
 * A small memory of look-ups: the same key asks once, until it is forgotten or pushed out by newer ones.
 * @param keep_ms how long an answer holds; one that found nothing holds a tenth of it
 */
export function remember<Value>(
  look: (key: string) => Promise<Value | null>,
  { now, keep_ms, most }: { now: () => number; keep_ms: number; most: number },
): (key: string) => Promise<Value | null> {
  const known = new Map<string, { value: Promise<Value | null>; until: number }>()
  return (key) => {
    const found = known.get(key)
    if (found && now() < found.until) return found.value
    const entry = { value: look(key), until: now() + keep_ms }
    known.delete(key)
    known.set(key, entry)
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
    void entry.value.then((value) => {
      if (value === null) entry.until = Math.min(entry.until, now() + keep_ms / 10)
    })
    return entry.value
  }
}
