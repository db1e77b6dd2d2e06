'use client'

import { useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { remediesWords } from '#lib/i18n/remedies.ts'
import type { OutcomeActions } from './outcome-panel.tsx'

type Props = { seconds: number; held: number | null; actions: Pick<OutcomeActions, 'hold' | 'release'> }

/** Counts down in sight and then leaves Send to whoever presses it; can be called off. */
export function Held({ seconds, held, actions }: Props) {
  const { remedies: words } = useMessagesOf(remediesWords)
  const [begun, begin] = useState(false)
  if (held !== null)
    return (
      <>
        <Button className="h-7" onClick={actions.release}>
          {words.stop}
        </Button>
        <span className="text-control tabular-nums">{words.waiting(held)}</span>
      </>
    )
  if (begun)
    return (
      <span role="status" className="text-control text-good">
        {words.waited}
      </span>
    )
  const start = () => {
    begin(true)
    actions.hold(seconds)
  }
  return (
    <Button look="primary" onClick={start}>
      {words.labels.wait}
    </Button>
  )
}
