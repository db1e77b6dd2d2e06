'use client'

import { createContext, type KeyboardEvent, type ReactNode, useContext, useId } from 'react'

type Choice = { id: string; value: string; onChange(value: string): void }

const Choosing = createContext<Choice>({ id: '', value: '', onChange: () => {} })

type TabsProps<Value extends string> = { value: Value; onChange(value: Value): void; children: ReactNode }

/**
 * Panes of one thing: `TabRow` chooses among them, each `TabPane` is one. Draws nothing of its own around them.
 * Radix's tabs do the same for 6 KB more of the first load, and the switch for 5: room that is kept for what only a library can do.
 */
export function Tabs<Value extends string>({ value, onChange, children }: TabsProps<Value>) {
  const id = useId()
  return <Choosing value={{ id, value, onChange: (value) => onChange(value as Value) }}>{children}</Choosing>
}

/** Which pane is in sight, and a way to another. */
export const useTabs = () => useContext(Choosing)

const tabId = (id: string, value: string) => `${id}-tab-${value}`
const paneId = (id: string, value: string) => `${id}-pane-${value}`

type RowProps = { label: string; tabs: readonly { value: string; label: string }[]; className?: string }

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function TabRow({ label, tabs, className = '' }: RowProps) {
  const { id, value: chosen, onChange } = useTabs()
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ value }) => value === chosen)
    const goal = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    const next = goal === undefined ? undefined : tabs.at(goal % tabs.length)
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    document.getElementById(tabId(id, next.value))?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className={`flex border-b border-line bg-surface px-4 ${className}`}>
      {tabs.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={tabId(id, value)}
          tabIndex={value === chosen ? 0 : -1}
          aria-selected={value === chosen}
          aria-controls={paneId(id, value)}
          onClick={() => onChange(value)}
          onKeyDown={onKeyDown}
          className="h-10 border-b-2 border-transparent px-3 text-control text-ink-2 aria-selected:border-accent aria-selected:text-ink"
        >
          {label}
        </button>
      ))}
    </div>
  )
}

/** Stays mounted while another is chosen, so that nothing in it is lost; hide it by `data-[state=inactive]`. */
export function TabPane({ value, className, children }: { value: string; className: string; children: ReactNode }) {
  const { id, value: chosen } = useTabs()
  return (
    <div
      role="tabpanel"
      id={paneId(id, value)}
      aria-labelledby={tabId(id, value)}
      data-state={value === chosen ? 'active' : 'inactive'}
      className={className}
    >
      {children}
    </div>
  )
}
