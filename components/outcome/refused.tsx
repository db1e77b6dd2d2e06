'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { Meaning } from '#components/guidance/guidance-view.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import type { Guidance, Remedy } from '#lib/guidance/codes.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { Refused } from '#lib/protocol/outcome.ts'
import { Panel } from './outcome-frame.tsx'
import type { OutcomeActions } from './outcome-panel.tsx'
import { Refusal } from './refusal.tsx'
import { ResendButton } from './resend-button.tsx'
import { WaitAndSend } from './wait-and-send.tsx'

type Props = {
  outcome: Refused
  guidance: Guidance | null
  attempt_id: string
  actions: OutcomeActions
  close: ReactNode
}

/** Feishu says no: what it means, what to do, the one click that does it, and Feishu's own words. */
export function RefusedOutcome({ outcome, guidance, attempt_id, actions, close }: Props) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const refused = words.refusedTitle(outcome.code)
  return (
    <Panel
      role="alert"
      tone="danger"
      eyebrow={guidance && refused}
      title={guidance ? <Meaning guidance={guidance} /> : refused}
      close={close}
    >
      <Refusal outcome={outcome} guidance={guidance} titled>
        {guidance?.remedy && <RemedyButton remedy={guidance.remedy} outcome={outcome} actions={actions} />}
        <Link href={`/history/${attempt_id}`} className={linkClass}>
          {words.openAttempt}
        </Link>
      </Refusal>
    </Panel>
  )
}

type RemedyProps = { remedy: Remedy; outcome: Refused; actions: OutcomeActions }

function RemedyButton({ remedy, outcome, actions }: RemedyProps) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const [missing, setMissing] = useState(false)
  const err_path = outcome.card?.err_path
  switch (remedy) {
    case 'turn_off_thread':
      return (
        <Button look="primary" onClick={actions.turnOffThread}>
          {words.remedy.turn_off_thread}
        </Button>
      )
    case 'check_again':
      return <ResendButton actions={actions}>{words.remedy.check_again}</ResendButton>
    case 'wait_and_send':
      return <WaitAndSend seconds={Math.min(60, Math.max(3, Math.ceil(outcome.reset_s ?? 0)))} actions={actions} />
    case 'show_size':
      return (
        <Button look="primary" onClick={actions.showSize}>
          {words.remedy.show_size}
        </Button>
      )
    case 'show_element':
      if (!err_path) return null
      return missing ? (
        <span className="text-control text-ink-2">{words.remedy.notFound}</span>
      ) : (
        <Button look="primary" onClick={() => setMissing(!actions.showElement(err_path))}>
          {words.remedy.show_element}
        </Button>
      )
  }
}
