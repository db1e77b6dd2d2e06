'use client'

import { useCallback, useState } from 'react'

const key = 'card-outline'

/** Whether the outline stands beside the source: where there is room it does, until somebody says otherwise. */
export function useOutlineShown(): [shown: boolean, show: (shown: boolean) => void] {
  const [shown, setShown] = useState(() => {
    const said = remembered()
    return said === null ? matchMedia('(min-width: 1024px)').matches : said === 'shown'
  })
  const show = useCallback((shown: boolean) => {
    setShown(shown)
    try {
      localStorage.setItem(key, shown ? 'shown' : 'hidden')
    } catch {
      // A browser that keeps nothing shows it anew.
    }
  }, [])
  return [shown, show]
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
