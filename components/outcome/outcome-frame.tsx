'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type Tone = 'good' | 'danger' | 'warn'
const edges: { [Name in Tone]: string } = {
  good: 'border-t-good-mark',
  danger: 'border-t-danger-mark',
  warn: 'border-t-warn-mark',
}

type Props = {
  role: 'status' | 'alert'
  tone: Tone
  /** A small line above the title. */
  eyebrow?: ReactNode
  title: ReactNode
  close?: ReactNode
  children: ReactNode
}

/** Rises from the send bar. Takes the focus, so that reading starts at the explanation and the next step is at hand. */
export function Panel({ role, tone, eyebrow, title, close, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div
      role={role}
      className={`appear relative max-h-full scroll-pt-24 overflow-auto rounded-t-panel border-t-4 bg-raised px-4 pb-4 text-body shadow-float ${edges[tone]}`}
    >
      {/* Stays while the rest scrolls, unless the window is so low that it would cover the rest. */}
      <div className="top-0 z-10 -mx-4 flex items-start justify-between gap-4 bg-raised px-4 pt-4 pb-3 [@media(min-height:30rem)]:sticky">
        <div className="min-w-0">
          {eyebrow && <p className="text-control text-ink-2 tabular-nums">{eyebrow}</p>}
          <h2 ref={heading} tabIndex={-1} className="text-matter font-semibold break-words outline-none">
            {title}
          </h2>
        </div>
        {close}
      </div>
      <div className="flex flex-col gap-3">{children}</div>
    </div>
  )
}
