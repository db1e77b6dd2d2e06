'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { Cloud } from '#lib/protocol/chat-link.ts'
import type { Sent } from '#lib/protocol/outcome.ts'
import type { Target } from '#lib/protocol/target.ts'
import { ChatLink } from './chat-link.tsx'
import { Facts } from './facts.tsx'
import { Panel } from './outcome-frame.tsx'
import type { OutcomeActions } from './outcome-panel.tsx'
import { useSentHeadline } from './sent-headline.ts'

type Props = {
  outcome: Sent
  /** The message it answers, as far as it is known. */
  target: Target | null
  attempt_id: string
  test: boolean
  cloud: Cloud
  actions: OutcomeActions
  close: ReactNode
}

/** Sent: where to and to whom, the new id, every field of the answer. */
export function SentOutcome({ outcome, target, attempt_id, test, cloud, actions, close }: Props) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const headline = useSentHeadline()
  const { message, again, log_id } = outcome
  return (
    <Panel
      role="status"
      tone="good"
      title={again ? words.againTitle : test ? words.testSent : headline(message, target)}
      close={close}
    >
      {again && <p>{words.againBody(message.message_id)}</p>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {!test && (
          <>
            <Button onClick={actions.newReply}>{words.newReply}</Button>
            <Button onClick={actions.replyAgain}>{words.replyAgain}</Button>
          </>
        )}
        <Link href={`/history/${attempt_id}`} className={linkClass}>
          {words.openAttempt}
        </Link>
        <ChatLink cloud={cloud} message={message} />
      </div>
      <p className="flex items-center gap-1 text-note text-ink-2">
        <span className="min-w-0 break-all">{words.sentAs(message.message_id)}</span>
        <Copy text={message.message_id} />
      </p>
      <details className="text-note">
        <summary className="-my-1 py-1 text-ink-2">{words.fields}</summary>
        <Facts facts={{ ...message, log_id }} />
      </details>
    </Panel>
  )
}
