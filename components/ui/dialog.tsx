'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { isolated } from '#lib/shown/invisible.ts'

type Props = { label: string; onClose: () => void; children: ReactNode; className?: string }

/** What the console itself says about a message, above the whole page: it wears the console's colours, not Feishu's. */
export function PageDialog({ label, onClose, children, className = 'w-[min(440px,calc(100vw-32px))]' }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      aria-label={isolated(label)}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      className={`appear m-auto max-h-[90dvh] rounded-panel border border-line bg-raised p-0 text-control text-ink shadow-float backdrop:bg-black/40 ${className}`}
    >
      <div className="flex flex-col gap-4 p-4">{children}</div>
    </dialog>,
    document.body,
  )
}
