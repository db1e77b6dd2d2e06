'use client'

import { useEffect, useRef, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { OutcomeActions } from './outcome-panel.tsx'
import { ResendButton } from './resend-button.tsx'

/** Counts down in sight, sends with the same uuid, and can be called off. */
export function WaitAndSend({ seconds, actions }: { seconds: number; actions: OutcomeActions }) {
  const { outcome } = useMessagesOf(outcomeWords)
  const { remedy } = outcome
  const [left, setLeft] = useState<number | null>(null)
  // Typing meanwhile draws anew; the second that runs must not begin again for it.
  const send = useRef(actions.sendAgain)
  send.current = actions.sendAgain
  useEffect(() => {
    if (left === null) return
    if (left === 0) return send.current()
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  if (left === null)
    return (
      <ResendButton actions={actions} onClick={() => setLeft(seconds)}>
        {remedy.wait_and_send}
      </ResendButton>
    )
  return (
    <>
      <span className="text-control tabular-nums">{remedy.waiting(left)}</span>
      <Button onClick={() => setLeft(null)}>{remedy.stop}</Button>
    </>
  )
}
