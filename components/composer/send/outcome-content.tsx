'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import {
  ConsoleFailure,
  NotLetThrough,
  type OutcomeActions,
  OutcomePanel,
  StaleUuid,
  UuidTaken,
} from '#components/outcome/outcome-panel.tsx'
import { Running } from '#components/outcome/running.tsx'
import { SecondPerson } from '#components/outcome/second-person.tsx'
import { useSentHeadline } from '#components/outcome/sent-headline.ts'
import { sentRowMs } from '#components/shell/timing.ts'
import { useLocale, useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton, linkClass } from '#components/ui/buttons.tsx'
import { localTime } from '#components/ui/local-time.tsx'
import { historyWords } from '#lib/i18n/history.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { SendRequest } from '#lib/model/send-result.ts'
import type { Cloud } from '#lib/protocol/chat-link.ts'
import type { Target } from '#lib/protocol/target.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { isAbout, type Reading } from '../draft/reading.ts'
import type { Sending, Settled } from './use-send.ts'

export type OutcomeContentProps = {
  sending: Sending
  reading: Reading
  /** The message the draft answers, as far as it is known. */
  target: Target | null
  cloud: Cloud
  actions: OutcomeActions
  onStop(): void
  /** Nobody needs it any more. */
  onGone(): void
  onSendAfterHour(): void
}

/** Over the draft, where the eye already is: the reply on its way, then what came of it. */
export function OutcomeContent({ sending, reading, target, ...rest }: OutcomeContentProps) {
  const settled = sending.state === 'settled' ? sending : null
  // By now the draft may answer another message.
  const answered = useRef(target)
  if (sending.state !== 'idle' && target?.message_id === sending.request.message_id) answered.current = target
  return (
    <>
      {sending.state === 'running' && sending.progress && (
        <Running
          progress={sending.progress}
          stopping={sending.stopping}
          onStop={sending.canStop ? rest.onStop : null}
        />
      )}
      {settled &&
        (isAbout(settled.request, reading) ? (
          <Came result={settled.result} target={answered.current} {...rest} />
        ) : (
          <Earlier
            request={settled.request}
            result={settled.result}
            target={answered.current}
            onDismiss={rest.actions.dismiss}
            onGone={rest.onGone}
          />
        ))}
    </>
  )
}

function Came({
  result,
  cloud,
  target,
  actions,
  onSendAfterHour,
}: { result: Settled } & Omit<OutcomeContentProps, 'sending' | 'reading'>) {
  const locale = useLocale()
  switch (result.status) {
    case 'done':
      return <OutcomePanel key={result.attempt_id} {...result} cloud={cloud} target={target} actions={actions} />
    case 'ask_again_after_hour':
      return (
        <StaleUuid when={localTime(new Date(result.first_at), locale)} actions={actions} onSend={onSendAfterHour} />
      )
    case 'uuid_taken':
      return <UuidTaken attempt_id={result.attempt_id} onRenew={actions.replyAgain} onKeep={actions.dismiss} />
    case 'too_fast':
    case 'no_entry':
    case 'not_by_rule':
    case 'other_operator':
      return <NotLetThrough result={result} actions={actions} />
    case 'needs_second_person':
    case 'asked':
    case 'asks_too_fast':
    case 'too_many_waiting':
    case 'not_needed':
      return <SecondPerson result={result} actions={actions} />
    case 'failed':
    case 'no_record':
    case 'invalid':
      return <ConsoleFailure kind={result.status} actions={actions} />
  }
}

type EarlierProps = {
  request: SendRequest
  result: Settled
  target: Target | null
  onDismiss(): void
  onGone(): void
}

/** The draft has moved on: one line about the reply before it, without buttons that would send other words. Goes by itself where all is well. */
function Earlier({ request, result, target, onDismiss, onGone }: EarlierProps) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const { history } = useMessagesOf(historyWords)
  const { common } = useMessages()
  const sentHeadline = useSentHeadline()
  const row = useRef<HTMLDivElement>(null)
  const { message_id, attempt_id } = request
  const outcome = result.status === 'done' ? result.outcome : null
  const waits = result.status === 'no_entry' && result.code === 'no_session'
  const onRecord = result.status === 'done' || result.status === 'failed'
  const well = outcome?.status === 'sent' && result.status === 'done' && result.recorded !== false
  const edge = well
    ? 'border-t-good-mark'
    : outcome?.status === 'refused'
      ? 'border-t-danger-mark'
      : 'border-t-warn-mark'
  const whom = target?.status === 'seen' ? (target.sender.name ?? target.sender.id) : null
  const chat = target?.status === 'seen' ? target.chat_name : null

  useEffect(() => {
    if (!well) return
    // Not from under somebody's hand.
    const timer = setInterval(() => row.current?.matches(':hover, :focus-within') || onGone(), sentRowMs)
    return () => clearInterval(timer)
  }, [well, onGone])

  return (
    <div ref={row} className={`flex items-center gap-4 border-t-2 bg-raised px-4 py-1 text-control ${edge}`}>
      <p className="min-w-0 flex-1 break-words">
        {outcome?.status === 'sent'
          ? sentHeadline(outcome.message, target)
          : words.earlier(
              outcome ? history.outcome[outcome.status] : waits ? words.waits : words.notSent,
              whom ? words.writer(isolated(whom), chat && isolated(chat)) : message_id,
            )}
      </p>
      {onRecord && (
        <Link href={`/history/${attempt_id}`} className={linkClass}>
          {words.openAttempt}
        </Link>
      )}
      <IconButton label={waits ? words.notLetThrough.callOff : common.close} onClick={onDismiss}>
        <X size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </div>
  )
}
