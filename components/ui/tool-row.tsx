'use client'

import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from './buttons.tsx'

export type Tool = {
  name: string
  label: string
  /** The label with its keys. */
  title?: string
  Icon: LucideIcon
  /** Of what is on or off. */
  pressed?: boolean
  onPress(): void
}

/** A toolbar: one stop of the Tab key; arrow keys walk inside. */
export function ToolRow({ label, tools }: { label: string; tools: readonly Tool[] }) {
  const [at, setAt] = useState(0)
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="flex shrink-0 flex-wrap items-center border-b border-line px-1"
      onKeyDown={({ key, currentTarget }) => {
        const step = { ArrowRight: 1, ArrowLeft: tools.length - 1 }[key]
        if (step === undefined) return
        const next = (at + step) % tools.length
        setAt(next)
        ;(currentTarget.children[next] as HTMLElement).focus()
      }}
    >
      {tools.map(({ name, label, title = label, Icon, pressed, onPress }, i) => (
        <IconButton
          key={name}
          label={label}
          title={title}
          aria-pressed={pressed}
          className="aria-pressed:bg-press aria-pressed:text-ink"
          tabIndex={i === at ? 0 : -1}
          onFocus={() => setAt(i)}
          onClick={onPress}
        >
          <Icon size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      ))}
    </div>
  )
}
