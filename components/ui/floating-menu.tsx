'use client'

import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import type { MenuProps } from './menu.tsx'

/** A menu, open from the start: it was asked for before it came. */
export function FloatingMenu({ trigger, heading, items, byKeyboard }: MenuProps & { byKeyboard: boolean }) {
  // Radix sees keys only once it is here; the first opening by keyboard must lead to the first item all the same.
  const toFirst = useRef(byKeyboard)
  const then = useRef<(() => void) | undefined>(undefined)
  return (
    // What is around stays what it is for a screen reader, too; the menu stands in the landmark of its page.
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.Content
          ref={(content) => {
            if (!content || !toFirst.current) return
            toFirst.current = false
            setTimeout(() => content.querySelector<HTMLElement>('[role=menuitem]')?.focus())
          }}
          align="end"
          onCloseAutoFocus={(event) => {
            if (then.current) event.preventDefault()
            then.current?.()
            then.current = undefined
          }}
          sideOffset={4}
          className="appear z-40 max-w-[min(480px,calc(100vw-32px))] rounded-panel border border-line bg-raised p-1 text-ink shadow-float"
        >
          {heading &&
            (items.length > 0 ? (
              <DropdownMenu.Label className="px-2 py-1 text-note text-ink-2">{heading}</DropdownMenu.Label>
            ) : (
              <DropdownMenu.Item disabled className="px-2 py-1 text-note text-ink-2 outline-none">
                {heading}
              </DropdownMenu.Item>
            ))}
          {items.map(({ key, face, onSelect, goOn }) => (
            <DropdownMenu.Item
              key={key}
              onSelect={() => {
                then.current = goOn
                onSelect()
              }}
              className="flex cursor-pointer flex-col rounded-control px-2 py-1 text-control outline-none data-highlighted:bg-press"
            >
              {face}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
