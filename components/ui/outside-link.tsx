import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'

/** A link that leaves the console, in a tab of its own, telling the other side nothing. */
export function OutsideLink({
  href,
  children,
  className = '',
}: {
  href: string
  children: ReactNode
  className?: string
}) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className={`-my-1 inline-flex items-center gap-1 py-1 text-accent underline-offset-2 hover:underline ${className}`}
    >
      {children}
      <ExternalLink size={12} strokeWidth={1.5} aria-hidden className="shrink-0" />
    </a>
  )
}
