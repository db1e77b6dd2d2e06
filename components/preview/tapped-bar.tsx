'use client'

import { X } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, IconButton } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { useTabs } from '#components/ui/tabs.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import type { Tapped } from './follow.ts'
import { useNarrowPage } from './use-narrow-page.ts'
import { useSelection } from './use-selection.tsx'

type Props = {
  /** What was pressed last in the preview; null: nothing that is written. */
  tapped: Tapped | null
  /** Nobody asks for it any more. */
  onGone(): void
}

/**
 * On a phone what is written stands in another tab than what is drawn: above the bar of Send it names what was pressed,
 * and leads to where that is written.
 */
export function TappedBar({ tapped, onGone }: Props) {
  const { tapped: words } = useMessagesOf(drawingWords)
  const { common } = useMessages()
  const selection = useSelection()
  const tabs = useTabs()
  const isInSight = useNarrowPage() && tabs.value === 'preview'
  const leave = useEffectEvent(onGone)
  useEffect(() => {
    if (!isInSight) leave()
  }, [isInSight])
  const bars = isInSight && document.querySelector('[data-bars]')
  if (!bars) return null
  const edit = ({ path, writes }: Tapped) => {
    // What is out of sight takes no focus, and a phone shows its keys only while the press is being heard.
    flushSync(() => tabs.onChange('compose'))
    selection?.showRequest({ path, by: 'preview', focus: true, writes })
  }
  return createPortal(
    <section
      aria-label={words.label}
      className={
        tapped
          ? 'order-first flex min-h-12 items-center gap-2 border-t border-line bg-raised px-4 py-1 text-control shadow-float'
          : 'sr-only'
      }
    >
      <p aria-live="polite" className="min-w-0 flex-1 truncate">
        {tapped && (
          <>
            <span className="font-mono text-note">
              <Isolated text={tapped.tag} />
            </span>{' '}
            <span className="text-ink-2">
              <Isolated text={tapped.writes.words} />
            </span>
          </>
        )}
      </p>
      {tapped && (
        <>
          <Button onClick={() => edit(tapped)}>{words.edit}</Button>
          <IconButton label={common.close} onClick={onGone}>
            <X size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        </>
      )}
    </section>,
    bars,
  )
}
