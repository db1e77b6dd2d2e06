'use client'

import { useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useEffect } from 'react'
import { useLocale, useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { localTime } from '#components/ui/local-time.tsx'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { SendResult } from '#lib/model/send-result.ts'
import { Panel } from './outcome-frame.tsx'
import type { OutcomeActions } from './outcome-panel.tsx'
import { reasonsIn } from './reasons.ts'
import { ResendButton } from './resend-button.tsx'

type Result = Extract<
  SendResult,
  { status: 'needs_second_person' | 'asked' | 'asks_too_fast' | 'too_many_waiting' | 'not_needed' }
>

/** A reply that takes a second person: that it does, that it waits, may not be asked for now, or takes none any more. */
export function SecondPerson({ result, actions }: { result: Result; actions: OutcomeActions }) {
  const words = useMessagesOf(approvalsWords)
  const { outcome } = useMessagesOf(outcomeWords)
  const { common } = useMessages()
  const locale = useLocale()
  const client = useQueryClient()
  useEffect(() => {
    if (result.status === 'asked') void client.invalidateQueries({ queryKey: ['approvals'] })
  }, [client, result.status])
  switch (result.status) {
    case 'needs_second_person':
      return (
        <Panel role="alert" tone="warn" title={words.needed.title}>
          <p>{words.because + reasonsIn(result.why, words)}</p>
          <p>{words.needed.body}</p>
          <div className="flex flex-wrap items-center gap-2">
            <ResendButton actions={actions} onClick={actions.askForApproval}>
              {words.ask}
            </ResendButton>
            <Button onClick={actions.dismiss}>{common.close}</Button>
          </div>
        </Panel>
      )
    case 'asked':
      return (
        <Panel role="status" tone="warn" title={words.asked.title}>
          <p>{words.asked.body(localTime(new Date(result.expires_at), locale))}</p>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Button onClick={actions.newReply}>{outcome.newReply}</Button>
            <Button onClick={actions.dismiss}>{common.close}</Button>
            <Link href={`/approvals?id=${result.approval_id}`} className={linkClass}>
              {words.asked.open}
            </Link>
          </div>
        </Panel>
      )
    case 'asks_too_fast':
    case 'too_many_waiting': {
      const { title, body } =
        result.status === 'asks_too_fast' ? words.asksTooFast(result.seconds) : words.tooManyWaiting(result.most)
      return (
        <Panel role="alert" tone="warn" title={title}>
          <p>{body}</p>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <ResendButton actions={actions} onClick={actions.askForApproval}>
              {words.ask}
            </ResendButton>
            <Button onClick={actions.dismiss}>{common.close}</Button>
            {result.status === 'too_many_waiting' && (
              <Link href="/approvals" className={linkClass}>
                {words.yours}
              </Link>
            )}
          </div>
        </Panel>
      )
    }
    case 'not_needed':
      return (
        <Panel role="status" tone="good" title={words.notNeeded.title}>
          <p>{words.notNeeded.body}</p>
          <div className="flex gap-2">
            <Button onClick={actions.dismiss}>{common.close}</Button>
          </div>
        </Panel>
      )
  }
}
