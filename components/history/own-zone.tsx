'use client'

import { useSyncExternalStore } from 'react'

/** Tells a form whose days are meant: the reader's own. Where the page does not run, they are those of UTC. */
export function OwnZone() {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  )
  return zone ? <input type="hidden" name="zone" value={zone} /> : null
}

const never = () => () => {}
