'use client'

import { type ReactNode, useId } from 'react'
import { Button } from '#components/ui/buttons.tsx'
import type { OutcomeActions } from './outcome-panel.tsx'

type Props = { actions: OutcomeActions; onClick?(): void; look?: 'primary' | 'danger'; children: ReactNode }

/** Sends again, or says beside it why the operator may not. */
export function ResendButton({ actions, onClick = actions.sendAgain, look = 'primary', children }: Props) {
  const id = useId()
  const { whyNot } = actions
  return (
    <>
      <Button
        look={look}
        aria-disabled={whyNot !== null}
        aria-describedby={whyNot === null ? undefined : id}
        onClick={() => whyNot === null && onClick()}
      >
        {children}
      </Button>
      {whyNot !== null && (
        <span id={id} className="text-note text-ink-2">
          {whyNot}
        </span>
      )}
    </>
  )
}
