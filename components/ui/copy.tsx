'use client'

import { Check, Copy as CopyIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '#components/shell/use-messages.tsx'
import { Button, IconButton } from './buttons.tsx'

/** Copies a text and answers in place. */
export function Copy({ text, label }: { text: string; label?: string }) {
  const { common } = useMessages()
  const [copied, setCopied] = useCopied()
  return (
    <span className="relative inline-flex items-center gap-1">
      <IconButton
        label={label ?? common.copy}
        className="size-6! touch:size-9!"
        onClick={() => copyText(text).then(setCopied)}
      >
        {copied ? <Check size={14} strokeWidth={1.5} /> : <CopyIcon size={14} strokeWidth={1.5} />}
      </IconButton>
      <span aria-live="polite" className={copied ? 'text-note text-good' : 'sr-only'}>
        {copied ? common.copied : ''}
      </span>
    </span>
  )
}

/** The same with its name in sight, for texts put together for somebody else. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const { common } = useMessages()
  const [copied, setCopied] = useCopied()
  return (
    <span className="inline-flex items-center gap-2">
      <Button onClick={() => copyText(text).then(setCopied)}>{children}</Button>
      <span aria-live="polite" className={copied ? 'text-note text-good' : 'sr-only'}>
        {copied ? common.copied : ''}
      </span>
    </span>
  )
}

/** Whether something was copied a moment ago. */
function useCopied() {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1600)
    return () => clearTimeout(timer)
  }, [copied])
  return [copied, setCopied] as const
}

/** The clipboard is withheld on plain http; the old command still works there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.style.position = 'fixed'
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}
