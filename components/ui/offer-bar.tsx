'use client'

import { type ReactNode, useId } from 'react'
import { Button } from './buttons.tsx'

type Act = { label: string; onPress(): void }

type Props = {
  /** What was noticed. */
  said: ReactNode
  /** What is offered; null: nothing can be done for them. */
  use: Act | null
  keep: Act
  /** What taking the offer would change. */
  children?: ReactNode
}

/** Over an editor: says calmly what was noticed, offers to do something about it, and waits. */
export function OfferBar({ said, use, keep, children }: Props) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="flex shrink-0 flex-col gap-2 border-b border-line bg-accent-soft px-3 py-2"
    >
      <div className="flex flex-wrap items-center gap-2">
        <div id={id} aria-live="polite" className="min-w-0 flex-1 basis-60 text-control [overflow-wrap:anywhere]">
          {said}
        </div>
        <div className="flex gap-2">
          {use && (
            <Button look="primary" className="h-7" onClick={use.onPress}>
              {use.label}
            </Button>
          )}
          <Button look="quiet" className="h-7" onClick={keep.onPress}>
            {keep.label}
          </Button>
        </div>
      </div>
      {children}
    </section>
  )
}
