'use client'

import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import type { Trigger } from './popover.tsx'

/** A popover, open from the start: it was pressed before it came. */
export function Floating({ trigger, label, children }: { trigger: Trigger; label: string; children: ReactNode }) {
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          sideOffset={8}
          collisionPadding={16}
          className="appear z-40 max-h-[60dvh] w-[min(420px,calc(100vw-32px))] overflow-auto rounded-panel border border-line bg-raised p-4 text-control text-ink shadow-float outline-none"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
