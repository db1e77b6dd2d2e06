import { useRef } from 'react'

/**
 * While one types, a content is often no JSON for a key: what was known of it stays until it can be read again.
 *
 * @param of what is not to be mixed up: of another, nothing is known yet
 */
export function useLastKnown<Known>(of: string, now: Known | null): Known | null {
  const last = useRef({ of, known: now })
  if (now !== null || last.current.of !== of) last.current = { of, known: now }
  return last.current.known
}
