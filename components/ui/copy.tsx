'use client'

import { Check, Copy as CopyIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { copyingWords } from '#lib/i18n/copying.ts'
import { Button, IconButton } from './buttons.tsx'

/** What came of the last try to copy, and what was tried; null: nothing was, or it worked a while ago. */
type Came = { status: 'copied' | 'failed'; text: string } | null

/** Copies a text and answers in place. */
export function Copy({ text, label }: { text: string; label?: string }) {
  const { common } = useMessages()
  const { came, copy } = useCopy()
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-1">
      <IconButton label={label ?? common.copy} className="size-6! touch:size-9!" onClick={() => copy(text)}>
        {came?.status === 'copied' ? <Check size={14} strokeWidth={1.5} /> : <CopyIcon size={14} strokeWidth={1.5} />}
      </IconButton>
      <WhatCame came={came} />
    </span>
  )
}

/** The same with its name in sight, for texts put together for somebody else. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const { came, copy } = useCopy()
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-2">
      <Button onClick={() => copy(text)}>{children}</Button>
      <WhatCame came={came} />
    </span>
  )
}

/**
 * Says what came of copying. What could not be copied is selected in a field: as a rule it stands nowhere in sight, or
 * shortened.
 */
export function WhatCame({ came }: { came: Came }) {
  const { common } = useMessages()
  const words = useMessagesOf(copyingWords)
  return (
    <>
      <span
        aria-live="polite"
        className={came ? `font-sans text-note whitespace-normal ${colours[came.status]}` : 'sr-only'}
      >
        {came && { copied: common.copied, failed: words.failedHere }[came.status]}
      </span>
      {came?.status === 'failed' && (
        <textarea
          ref={comeTo}
          readOnly
          aria-label={words.text}
          value={came.text}
          rows={came.text.length > inOneLine || came.text.includes('\n') ? 4 : 1}
          spellCheck={false}
          // Whoever comes to it has only the keys of copying left to press.
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="w-80 max-w-full basis-full resize-none rounded-control border border-line bg-surface px-2 py-1 font-mono text-note text-ink"
        />
      )}
    </>
  )
}

const comeTo = (field: HTMLTextAreaElement | null) => field?.focus()

const colours = { copied: 'text-good', failed: 'text-danger' }

/** Characters that fit in one line of the field. */
const inOneLine = 40

/** Copies, and knows what came of it: that it worked for a moment, that it did not until the next try. */
export function useCopy() {
  const [came, setCame] = useState<Came>(null)
  useEffect(() => {
    if (came?.status !== 'copied') return
    const timer = setTimeout(() => setCame(null), 1600)
    return () => clearTimeout(timer)
  }, [came])
  const copy = async (text: string) => {
    // What is said twice has to go in between, to be heard again.
    setCame(null)
    setCame({ status: (await copyText(text)) ? 'copied' : 'failed', text })
  }
  return { came, copy }
}

/**
 * The clipboard is withheld on plain http; the old command still works there.
 * @returns whether the text is on the clipboard
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const before = document.activeElement
    const area = document.createElement('textarea')
    area.value = text
    area.style.position = 'fixed'
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    if (before instanceof HTMLElement) before.focus()
    return done
  }
}
