'use client'

import Link from 'next/link'
import { type ReactNode, useSyncExternalStore } from 'react'
import { linkClass } from '#components/ui/buttons.tsx'
import { historyHref } from './filter.ts'

/** Leads to all that somebody sent on the day of a moment: the reader's own day; where the page does not run, that of UTC. */
export function SameDay({ operator, at, children }: { operator: string; at: string; children: ReactNode }) {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
  // Swedish days are written as the address has them.
  const day = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date(at))
  return (
    <Link href={historyHref({ operator, from: day, to: day, zone })} className={linkClass}>
      {children}
    </Link>
  )
}

const never = () => () => {}
