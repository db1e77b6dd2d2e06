'use client'

import { type ButtonHTMLAttributes, cloneElement, type ReactElement, type ReactNode, useState } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'

export type Trigger = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>

const floating = lazyCode(() => import('./floating.tsx').then(({ Floating }) => ({ Floating })))

/**
 * What floats beside a button: an explanation, a list. Escape closes it and gives focus back. All that makes it float
 * comes when it is first opened; until then the button is a button.
 */
export function Popover({ trigger, label, children }: { trigger: Trigger; label: string; children: ReactNode }) {
  const [presses, setPresses] = useState(0)
  const loaded = useLazyCode(floating, presses)
  if (loaded && presses > 0)
    return (
      <loaded.Floating trigger={trigger} label={label}>
        {children}
      </loaded.Floating>
    )
  return cloneElement(trigger, {
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
    onPointerEnter: floating.bring,
    onClick: () => setPresses(presses + 1),
  })
}
