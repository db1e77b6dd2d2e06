'use client'

import { useId } from 'react'

type Props = { label: string; hint: string; on: boolean; onChange(on: boolean): void }

/** One thing that is on or off, at once; its label switches it too. */
export function Switch({ label, hint, on, onChange }: Props) {
  const id = useId()
  return (
    <div className="flex items-center gap-2" title={hint}>
      <button
        type="button"
        id={id}
        role="switch"
        aria-checked={on}
        onClick={() => onChange(!on)}
        // Its edge is not seen: 24 px to hit, 20 px to see.
        className="group -ml-0.5 h-6 w-10 shrink-0 rounded-full border-2 border-transparent bg-edge bg-clip-padding p-0.5 transition-colors duration-80 aria-checked:bg-accent"
      >
        <span className="block size-4 rounded-full bg-surface transition-transform duration-80 group-aria-checked:translate-x-4" />
      </button>
      <label htmlFor={id} className="text-control whitespace-nowrap">
        {label}
      </label>
    </div>
  )
}
