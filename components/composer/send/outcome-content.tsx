'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import {
  ConsoleFailure,
  NotLetThrough,
  type OutcomeActions,
  OutcomePanel,
  StaleUuid,
  UuidTaken,
} from '#components/outcome/outcome-panel.tsx'
import { Running } from '#components/outcome/running.tsx'
import { useLocale, useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton, linkClass } from '#components/ui/buttons.tsx'
import { localTime } from '#components/ui/local-time.tsx'
import { historyWords } from '#lib/i18n/history.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { SendRequest } from '#lib/model/send-result.ts'
import type { Cloud } from '#lib/protocol/chat-link.ts'
import type { Reading } from '../draft/reading.ts'
import type { Sending, Settled } from './use-send.ts'

export type OutcomeContentProps = {
  sending: Sending
  reading: Reading
  cloud: Cloud
  actions: OutcomeActions
  onStop(): void
  onSendAfterHour(): void
}

/** Over the draft, where the eye already is: the reply on its way, then what came of it. */
export function OutcomeContent({ sending, reading, ...rest }: OutcomeContentProps) {
  const settled = sending.state === 'settled' ? sending : null
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
          <Came result={settled.result} {...rest} />
        ) : (
          <Earlier request={settled.request} result={settled.result} onDismiss={rest.actions.dismiss} />
        ))}
    </>
  )
}

/** Whether the draft still is what was sent: its buttons act on what one sees. */
const isAbout = ({ message_id, content, uuid }: SendRequest, reading: Reading) =>
  message_id === reading.message_id && content === reading.content && uuid === reading.uuid

function Came({
  result,
  cloud,
  actions,
  onSendAfterHour,
}: { result: Settled } & Omit<OutcomeContentProps, 'sending' | 'reading'>) {
  const locale = useLocale()
  switch (result.status) {
    case 'done':
      return <OutcomePanel key={result.attempt_id} {...result} cloud={cloud} actions={actions} />
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
    case 'failed':
    case 'no_record':
    case 'invalid':
      return <ConsoleFailure kind={result.status} actions={actions} />
  }
}

/** The draft has moved on: one line about the reply before it, without buttons that would send other words. */
function Earlier({ request, result, onDismiss }: { request: SendRequest; result: Settled; onDismiss(): void }) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const { history } = useMessagesOf(historyWords)
  const { common } = useMessages()
  const { message_id, attempt_id } = request
  const waits = result.status === 'no_entry' && result.code === 'no_session'
  const onRecord = result.status === 'done' || result.status === 'failed'
  return (
    <div className="flex items-center gap-4 rounded-t-panel border border-b-0 border-line bg-raised px-4 py-1 text-control shadow-float">
      <p className="min-w-0 flex-1 truncate">
        {words.earlier(
          message_id,
          result.status === 'done' ? history.outcome[result.outcome.status] : waits ? words.waits : words.notSent,
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
