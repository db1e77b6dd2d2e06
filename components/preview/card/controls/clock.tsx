'use client'

import { useEffect, useRef } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { cardWords } from '#lib/i18n/card.ts'

const upTo = (n: number) => Array.from({ length: n }, (_, i) => String(i).padStart(2, '0'))
const hours = upTo(24)
const minutes = upTo(60)

/** Two columns to pick a time from: `HH:mm`. */
export function Clock({ value, onPick }: { value: string; onPick: (time: string) => void }) {
  const { controls } = useMessagesOf(cardWords)
  const [hour = '', minute = ''] = value.split(':')
  return (
    <div className="fs-clock">
      <Column
        label={controls.hours}
        of={hours}
        value={hour}
        first
        onPick={(next) => onPick(`${next}:${minute || '00'}`)}
      />
      <Column
        label={controls.minutes}
        of={minutes}
        value={minute}
        onPick={(next) => onPick(`${hour || '00'}:${next}`)}
      />
    </div>
  )
}

type Props = { label: string; of: string[]; value: string; first?: boolean; onPick: (value: string) => void }

function Column({ label, of, value, first = false, onPick }: Props) {
  const column = useRef<HTMLDivElement>(null)
  const at = of.includes(value) ? value : (of[0] ?? '')
  useEffect(() => {
    const line = column.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (column.current && line) column.current.scrollTop = line.offsetTop - column.current.offsetTop
  }, [])
  return (
    <div
      ref={column}
      role="listbox"
      aria-label={label}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        const next = of[(of.indexOf(at) + step + of.length) % of.length]
        if (step === 0 || next === undefined) return
        event.preventDefault()
        onPick(next)
        column.current?.querySelector<HTMLElement>(`[data-value="${next}"]`)?.focus()
      }}
    >
      {of.map((one) => (
        <button
          key={one}
          type="button"
          role="option"
          aria-selected={one === value}
          tabIndex={one === at ? 0 : -1}
          data-value={one}
          data-first={(first && one === at) || undefined}
          className="fs-line"
          onClick={() => onPick(one)}
        >
          {one}
        </button>
      ))}
    </div>
  )
}
