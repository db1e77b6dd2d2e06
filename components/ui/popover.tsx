'use client'

import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/** What floats beside a button: an explanation, a list. Escape closes it and gives focus back. */
export function Popover({ trigger, label, children }: { trigger: ReactNode; label: string; children: ReactNode }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          sideOffset={8}
          collisionPadding={16}
          className="appear z-40 max-h-[60dvh] w-[min(420px,calc(100vw-32px))] overflow-auto rounded-panel border border-line bg-raised p-4 text-control text-ink shadow-float outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
