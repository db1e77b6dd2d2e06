'use client'

import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom'
import { type CSSProperties, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isolated } from '#lib/shown/invisible.ts'
import { useScene } from '../../scene.tsx'

type Props = {
  /** Width in px it would like; null for that of what opens it. */
  width: number | null
  /** What opens: a list has its own role inside, beside what it is searched with. */
  role: 'listbox' | 'menu' | 'dialog'
  label: string
  trigger: {
    className: string
    label?: string | undefined
    style?: CSSProperties | undefined
    disabled: boolean
    face: ReactNode
    role?: 'combobox'
    more?: { [attribute: `data-${string}` | `aria-${string}`]: string | boolean | undefined }
  }
  onOpen?: () => void
  onClose?: () => void
  /** What floats; asked for only while it does. */
  children: (close: () => void) => ReactNode
}

/**
 * A button and what it opens: in the top layer, so that no card cuts it off, yet with the preview's own scheme, and
 * no wider than the card. The browser closes it on Escape or a click elsewhere, and gives focus back.
 */
export function Popup({ width, role, label, trigger, onOpen, onClose, children }: Props) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const phone = useScene().device === 'phone'
  const place = useCallback(() => {
    if (!panel.current || !button.current) return
    if (phone) rise(panel.current, button.current)
    else void stand(panel.current, button.current, width)
  }, [width, phone])
  useEffect(() => {
    if (!open || !panel.current || !button.current) return
    // Also where a field of several grows while they are chosen.
    return autoUpdate(button.current, panel.current, place)
  }, [open, place])
  return (
    <>
      <button
        ref={button}
        type="button"
        role={trigger.role}
        className={trigger.className}
        style={trigger.style}
        aria-label={trigger.label && isolated(trigger.label)}
        aria-haspopup={role}
        aria-expanded={open}
        aria-controls={id}
        aria-disabled={trigger.disabled || undefined}
        popoverTarget={trigger.disabled ? undefined : id}
        {...trigger.more}
        onKeyDown={(event) => {
          if (trigger.disabled || open || !['ArrowDown', 'ArrowUp'].includes(event.key)) return
          event.preventDefault()
          panel.current?.showPopover()
        }}
      >
        {trigger.face}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys walk the lines it holds */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        {...(role !== 'listbox' && { role, 'aria-label': isolated(label) })}
        className="fs-popup"
        data-sheet={phone || undefined}
        data-clicks=""
        onBeforeToggle={({ newState }) => {
          if (newState === 'closed') return onClose?.()
          place()
          onOpen?.()
          // Drawn before it is shown, so that the browser has where to put the focus, and no key is lost.
          flushSync(() => setOpen(true))
          first(panel.current)?.setAttribute('autofocus', '')
        }}
        onToggle={({ newState, currentTarget }) => {
          // Not before: the browser gives focus back from what it still finds there.
          if (newState === 'closed') setOpen(false)
          if (newState === 'open' && !currentTarget.contains(document.activeElement)) first(currentTarget)?.focus()
        }}
        onKeyDown={(event) => {
          if (role !== 'dialog') walk(event.currentTarget, event)
        }}
      >
        {open && phone && (
          <div className="fs-sheet-top" aria-hidden>
            {label}
          </div>
        )}
        {open &&
          children(() => {
            panel.current?.hidePopover()
            button.current?.focus()
          })}
      </div>
    </>
  )
}

const margin = 8

/** Below what opened it, or above where there is more room; never over the edge of the card or the window. */
async function stand(panel: HTMLElement, button: HTMLElement, wanted: number | null) {
  const edge = { boundary: button.closest('.fs-card') ?? document.body, padding: margin }
  const { left, right } = edge.boundary.getBoundingClientRect()
  const most = Math.min(right, window.innerWidth) - Math.max(left, 0) - 2 * margin
  panel.style.width = `${Math.min(wanted ?? Math.max(button.getBoundingClientRect().width, 200), most)}px`
  const { x, y } = await computePosition(button, panel, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(4),

      flip({ padding: margin, fallbackStrategy: 'bestFit' }),
      shift(edge),
      size({
        padding: margin,
        apply: ({ availableHeight }) => {
          panel.style.maxHeight = `${Math.max(120, Math.min(420, availableHeight))}px`
        },
      }),
    ],
  })
  Object.assign(panel.style, { left: `${x}px`, top: `${y}px`, bottom: 'auto' })
}

/** The least a sheet is given above the lower edge it rises from. */
const leastRoom = 320

/** On a phone: from below, as wide as the phone; from the window's lower edge where the phone's is out of sight. */
function rise(panel: HTMLElement, button: HTMLElement) {
  const phone = (button.closest('[data-device="phone"]') ?? document.body).getBoundingClientRect()
  const left = Math.max(0, phone.left)
  const lower = Math.min(window.innerHeight, Math.max(phone.bottom, phone.top + leastRoom, leastRoom))
  Object.assign(panel.style, {
    width: `${Math.min(phone.right, window.innerWidth) - left}px`,
    left: `${left}px`,
    top: 'auto',
    bottom: `${window.innerHeight - lower}px`,
    maxHeight: `${Math.round(Math.min(lower - margin, window.innerHeight * 0.7))}px`,
  })
}

const stops = '[role="option"], [role="menuitem"]'

/** Where the keyboard begins: what says so, what is chosen, or the first. */
const first = (panel: HTMLElement | null) =>
  panel?.querySelector<HTMLElement>('[data-first]') ??
  panel?.querySelector<HTMLElement>('[aria-selected="true"]') ??
  panel?.querySelector<HTMLElement>(`input, ${stops}, button`)

/** Arrow keys, Home and End walk the lines of a menu; a letter goes to the next line that begins with it. */
function walk(panel: HTMLElement, event: React.KeyboardEvent) {
  const lines = [...panel.querySelectorAll<HTMLElement>(stops)].filter((line) => !line.hidden)
  const now = lines.indexOf(document.activeElement as HTMLElement)
  const typing = document.activeElement instanceof HTMLInputElement
  const goal = (): HTMLElement | undefined => {
    switch (event.key) {
      case 'ArrowDown':
        return lines[now + 1] ?? lines[0]
      case 'ArrowUp':
        return lines[now - 1] ?? lines.at(-1)
      case 'Home':
        return typing ? undefined : lines[0]
      case 'End':
        return typing ? undefined : lines.at(-1)
      default: {
        if (typing || event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey)
          return undefined
        const begins = (line: HTMLElement) => line.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase())
        return [...lines.slice(now + 1), ...lines].find(begins)
      }
    }
  }
  const next = goal()
  if (!next) return
  event.preventDefault()
  next.focus()
}
