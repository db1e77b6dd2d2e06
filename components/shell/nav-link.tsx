import Link from 'next/link'
import type { ReactNode } from 'react'

/** A page one can go to, in the header; where one is, it stays in sight: on a phone the links are wider than the screen. */
export function NavLink({ href, here, children }: { href: string; here: boolean; children: ReactNode }) {
  return (
    <Link
      href={href}
      ref={here ? intoSight : undefined}
      aria-current={here ? 'page' : undefined}
      className={`rounded-control px-2 py-1 text-control whitespace-nowrap max-desktop:px-1 touch:py-2 hover:bg-hover ${here ? 'bg-press text-ink' : 'text-ink-2'}`}
    >
      {children}
    </Link>
  )
}

const intoSight = (link: HTMLElement | null) => link?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
