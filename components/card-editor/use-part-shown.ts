'use client'

import { useCallback, useState } from 'react'

/**
 * Whether a part of the editor is in sight: as somebody said last, and until then as it is by itself.
 *
 * @param key it is remembered by
 * @returns `offer` shows it to whoever has said nothing of it
 */
export function usePartShown(
  key: string,
  byItself: () => boolean,
): [shown: boolean, show: (shown: boolean) => void, offer: () => void] {
  const [shown, setShown] = useState(() => {
    const said = remembered(key)
    return said === null ? byItself() : said === 'shown'
  })
  const show = useCallback(
    (shown: boolean) => {
      setShown(shown)
      try {
        localStorage.setItem(key, shown ? 'shown' : 'hidden')
      } catch {
        // A browser that keeps nothing shows it anew.
      }
    },
    [key],
  )
  const offer = useCallback(() => {
    if (remembered(key) === null) show(true)
  }, [key, show])
  return [shown, show, offer]
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
