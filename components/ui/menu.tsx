'use client'

import { cloneElement, type ReactNode, useState } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import type { Trigger } from './popover.tsx'

const floating = lazyCode(() => import('./floating-menu.tsx').then(({ FloatingMenu }) => ({ FloatingMenu })))

export type MenuProps = {
  trigger: Trigger
  /** A line above the items. */
  heading?: string
  /** `goOn`: puts the focus where work goes on; without it the button has it again. */
  items: { key: string; face: ReactNode; onSelect(): void; goOn?: () => void }[]
}

/** A menu below a button, or above it where there is room only there. It comes when it is first opened. */
export function Menu(props: MenuProps) {
  const [press, setPress] = useState<{ byKeyboard: boolean } | null>(null)
  const loaded = useLazyCode(floating, press)
  if (loaded && press) return <loaded.FloatingMenu {...props} byKeyboard={press.byKeyboard} />
  return cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: floating.bring,
    onClick: ({ detail }) => setPress({ byKeyboard: detail === 0 }),
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      setPress({ byKeyboard: true })
    },
  })
}
