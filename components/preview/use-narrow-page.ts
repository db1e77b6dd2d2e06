import { useSyncExternalStore } from 'react'

/** Whether the page is as narrow as a phone: whoever holds one most likely asks how it looks there. */
export const useNarrowPage = (): boolean => useSyncExternalStore(whenTurned, isNarrow, () => false)

const narrow = '(max-width: 767px)'
const isNarrow = () => matchMedia(narrow).matches

function whenTurned(turned: () => void): () => void {
  const width = matchMedia(narrow)
  width.addEventListener('change', turned)
  return () => width.removeEventListener('change', turned)
}
