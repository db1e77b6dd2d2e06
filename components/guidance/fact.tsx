import type { ReactNode } from 'react'

/** Names and what they stand for: side by side, one below the other on a phone. */
export function Facts({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <dl className={`grid gap-x-4 gap-y-2 text-control tablet:grid-cols-[8rem_minmax(0,1fr)] ${className}`}>
      {children}
    </dl>
  )
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="tablet:contents">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}
