'use client'

import { Switch } from 'radix-ui'
import { useId } from 'react'
import { useMessages } from '../messages.tsx'

export function ThreadSwitch({ on, onChange }: { on: boolean; onChange(on: boolean): void }) {
  const { composer } = useMessages()
  const id = useId()
  return (
    <div className="flex items-center gap-2" title={composer.thread.hint}>
      <Switch.Root
        id={id}
        checked={on}
        onCheckedChange={onChange}
        className="h-5 w-9 shrink-0 rounded-full bg-edge p-0.5 transition-colors duration-80 data-[state=checked]:bg-accent"
      >
        <Switch.Thumb className="block size-4 rounded-full bg-surface transition-transform duration-80 data-[state=checked]:translate-x-4" />
      </Switch.Root>
      <label htmlFor={id} className="text-control whitespace-nowrap">
        {composer.thread.label}
      </label>
    </div>
  )
}
