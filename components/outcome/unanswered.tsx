'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { historyWords } from '#lib/i18n/history.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import { neverLeft } from '#lib/protocol/may-be-delivered.ts'
import type { Unanswered } from '#lib/protocol/outcome.ts'
import { Facts } from './facts.tsx'
import { Panel } from './outcome-frame.tsx'
import type { OutcomeActions } from './outcome-panel.tsx'
import { ResendButton } from './resend-button.tsx'
import { useSettled } from './use-settled.ts'

type Props = { outcome: Unanswered; attempt_id: string; actions: OutcomeActions; close: ReactNode }

/** Neither success nor failure: what is known, what is not, the step that is safe either way; then what it came to. */
export function UnansweredOutcome({ outcome, attempt_id, actions, close }: Props) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const { unanswered } = words
  const { settled: settledWords } = useMessagesOf(historyWords).history.attempt
  const { reason, http, log_id, excerpt } = outcome
  const never = neverLeft(outcome)
  const isCalledOff = reason === 'called_off'
  const { settled, in_hand } = useSettled(attempt_id, !never)
  const verdict = settled?.verdict
  const title =
    verdict === 'delivered'
      ? unanswered.deliveredTitle
      : verdict === 'not_delivered'
        ? unanswered.notDeliveredTitle
        : isCalledOff
          ? unanswered.calledOffTitle
          : never
            ? unanswered.unreachableTitle
            : unanswered.title
  return (
    <Panel role="alert" tone={verdict === 'delivered' ? 'good' : 'warn'} title={title} close={close}>
      {/* Before what is known: it must be in sight on a small screen. */}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {verdict === 'delivered' ? (
          <Button onClick={actions.newReply}>{words.newReply}</Button>
        ) : (
          <ResendButton actions={actions}>{unanswered.sendAgain}</ResendButton>
        )}
        {in_hand && <CallOff attempt_id={attempt_id} />}
        <Link href={`/history/${attempt_id}`} className={linkClass}>
          {words.openAttempt}
        </Link>
      </div>
      {settled ? (
        <p className="wrap-anywhere">
          {settled.verdict === 'delivered'
            ? settledWords.delivered(settled.message_id ?? '')
            : settledWords[settled.verdict]}{' '}
          {settled.verdict === 'cannot_tell'
            ? settled.why && settledWords.why[settled.why]
            : settledWords.how[settled.how]}
        </p>
      ) : (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
          <dt className="text-ink-2">{unanswered.known}</dt>
          <dd>
            {unanswered.reasons[reason]}
            {http !== undefined && <span className="tabular-nums">{unanswered.http(http)}</span>}
          </dd>
          <dt className="text-ink-2">{unanswered.unknown}</dt>
          <dd>{isCalledOff ? unanswered.nothing : never ? unanswered.doubtNone : unanswered.doubt}</dd>
          <dt className="text-ink-2">{unanswered.next}</dt>
          <dd>
            {in_hand && <p>{unanswered.inHand}</p>}
            {unanswered.safe}
          </dd>
        </dl>
      )}
      <Facts facts={{ log_id, [unanswered.excerpt]: excerpt }} />
    </Panel>
  )
}

/** It goes out no more by itself; whether it arrived is still looked for. */
function CallOff({ attempt_id }: { attempt_id: string }) {
  const { outcome } = useMessagesOf(outcomeWords)
  const { mutate, isPending, isSuccess } = useMutation({
    mutationFn: async () => {
      const { ok } = await ownFetch(`/attempts/${attempt_id}/stop`, { method: 'POST' })
      if (!ok) throw new Error('Not called off')
    },
  })
  const { callOff, calledOff } = outcome.unanswered
  if (isSuccess) return <span className="text-control text-ink-2">{calledOff}</span>
  return (
    <Button look="quiet" busy={isPending} onClick={() => mutate()}>
      {callOff}
    </Button>
  )
}
