'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { Cloud } from '#lib/protocol/chat-link.ts'
import type { Sent } from '#lib/protocol/outcome.ts'
import { ChatLink } from './chat-link.tsx'
import { Facts } from './facts.tsx'
import { Panel } from './outcome-frame.tsx'
import type { OutcomeActions } from './outcome-panel.tsx'

type Props = { outcome: Sent; attempt_id: string; cloud: Cloud; actions: OutcomeActions; close: ReactNode }

/** Sent: the new id, the chat, every field of the answer. */
export function SentOutcome({ outcome, attempt_id, cloud, actions, close }: Props) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const { message, again, log_id } = outcome
  return (
    <Panel
      role="status"
      tone="good"
      title={again ? words.againTitle : words.sentTitle(message.message_id)}
      close={close}
    >
      {again && <p>{words.againBody(message.message_id)}</p>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button onClick={actions.newReply}>{words.newReply}</Button>
        <Button onClick={actions.replyAgain}>{words.replyAgain}</Button>
        <Link href={`/history/${attempt_id}`} className={linkClass}>
          {words.openAttempt}
        </Link>
        <ChatLink cloud={cloud} message={message} />
      </div>
      <details className="text-note">
        <summary className="text-ink-2">{words.fields}</summary>
        <Facts facts={{ ...message, log_id }} />
      </details>
    </Panel>
  )
}
