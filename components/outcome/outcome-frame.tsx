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

/** Rises from the send bar over the draft. An alert takes the focus, so that reading starts at the explanation. */
export function Panel({ role, tone, eyebrow, title, close, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (role === 'alert') heading.current?.focus()
  }, [role])
  return (
    <div
      role={role}
      className={`appear relative max-h-full overflow-auto rounded-t-panel border-t-4 border-r border-line bg-raised p-4 text-body shadow-float max-tablet:border-r-0 ${edges[tone]}`}
    >
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          {eyebrow && <p className="text-control text-ink-2 tabular-nums">{eyebrow}</p>}
          <h2 ref={heading} tabIndex={-1} className="text-matter font-semibold break-words outline-none">
            {title}
          </h2>
        </div>
        {close}
      </div>
      <div className="mt-3 flex flex-col gap-3">{children}</div>
    </div>
  )
}
