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
  TargetGone,
  UuidTaken,
} from '#components/outcome/outcome-panel.tsx'
import { useMendingSoon } from '#components/outcome/refused.tsx'
import { Running } from '#components/outcome/running.tsx'
import { SecondPerson } from '#components/outcome/second-person.tsx'
import { useSentHeadline } from '#components/outcome/sent-headline.ts'
import type { Mending } from '#components/remedies/mending.ts'
import { sentRowMs } from '#components/shell/timing.ts'
import { useLocale, useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton, linkClass } from '#components/ui/buttons.tsx'
import { localTime } from '#components/ui/local-time.tsx'
import { isAboutContent } from '#lib/card/refusal/about.ts'
import { historyWords } from '#lib/i18n/history.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { SendRequest } from '#lib/model/send-result.ts'
import { appPages } from '#lib/protocol/app-pages.ts'
import type { Cloud } from '#lib/protocol/chat-link.ts'
import { incidentReport } from '#lib/protocol/incident.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { encodeReply } from '#lib/protocol/reply.ts'
import type { Target } from '#lib/protocol/target.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { isAbout, type Reading } from '../draft/reading.ts'
import type { RecentTarget } from '../target/use-recent-targets.ts'
import type { Sending, Settled } from './use-send.ts'

export type OutcomeContentProps = {
  sending: Sending
  reading: Reading
  /** The message the draft answers, as far as it is known. */
  target: Target | null
  cloud: Cloud
  /** What may be answered instead, as far as this browser knows. */
  recents: readonly RecentTarget[]
  /** The app that replies. */
  app_id: string | null
  /** Of this console. */
  version: string
  /** How long Send is held, in seconds; null: it is free. */
  held: number | null
  actions: OutcomeActions
  onStop(): void
  /** Nobody needs it any more. */
  onGone(): void
  onSendAfterHour(): void
}

/** Over the draft, where the eye already is: the reply on its way, then what came of it. */
export function OutcomeContent({ sending, reading, target, recents, app_id, version, ...rest }: OutcomeContentProps) {
  const locale = useLocale()
  const settled = sending.state === 'settled' ? sending : null
  useMendingSoon(sending.state === 'running')
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
        (isAboutDraft(settled.request, reading) || staysBeside(settled, reading) ? (
          <Came
            result={settled.result}
            test={settled.request.test === true}
            target={answered.current}
            mending={{
              ...mendingOf(settled, reading),
              others: othersOf(settled.request.message_id, answered.current, recents),
              scopes_page: scopesPage(settled, rest.cloud, app_id),
              report: (words) => reportOf(settled, { cloud: rest.cloud, app_id, locale, version }, words),
              held: rest.held,
              show: rest.actions.showSpot,
              write: rest.actions.write,
              turnOffThread: rest.actions.turnOffThread,
              newUuid: rest.actions.newUuid,
              answer: rest.actions.answer,
              hold: rest.actions.hold,
              release: rest.actions.release,
            }}
            {...rest}
          />
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

type CameProps = { result: Settled; test: boolean; mending: Mending } & Omit<
  OutcomeContentProps,
  'sending' | 'reading' | 'recents' | 'app_id' | 'version'
>

function Came({ result, test, mending, cloud, target, held, actions, onSendAfterHour }: CameProps) {
  const locale = useLocale()
  switch (result.status) {
    case 'done':
      return (
        <OutcomePanel
          key={result.attempt_id}
          {...result}
          test={test}
          cloud={cloud}
          target={target}
          mending={mending}
          actions={actions}
        />
      )
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
      return <NotLetThrough result={result} held={held} actions={actions} />
    case 'needs_second_person':
    case 'asked':
    case 'asks_too_fast':
    case 'too_many_waiting':
    case 'not_needed':
      return <SecondPerson result={result} actions={actions} />
    case 'target_gone':
      return <TargetGone {...result} actions={actions} />
    case 'failed':
    case 'no_record':
    case 'invalid':
      return <ConsoleFailure kind={result.status} actions={actions} />
  }
}

/** A test answers another message, with a uuid of its own. */
const isAboutDraft = (request: SendRequest, reading: Reading) =>
  request.test ? request.content === reading.content : isAbout(request, reading)

type SettledSending = Extract<Sending, { state: 'settled' }>

const refusedIn = ({ result }: SettledSending) =>
  result.status === 'done' && result.outcome.status === 'refused' ? result.outcome : null

/**
 * Whether a refusal stays beside a draft that has changed since: it is about what the message says, so it is what one
 * mends by. One that was brought here stays until it is closed.
 */
function staysBeside(settled: SettledSending, reading: Reading): boolean {
  const refused = refusedIn(settled)
  if (settled.pinned) return refused !== null
  const { request } = settled
  const isSame = request.test || request.message_id === reading.message_id
  const sameMessage = isSame && request.msg_type === reading.msg_type
  return refused !== null && sameMessage && !reading.empty && isAboutContent(refused)
}

function mendingOf(settled: SettledSending, reading: Reading) {
  const { msg_type, source, content, measure } = reading
  return {
    msg_type,
    source: source ?? content,
    size: { bytes: measure.bytes, limit: measure.limit },
    changed: !isAboutDraft(settled.request, reading),
    pinned: settled.pinned === true,
  }
}

/** Messages of the same chat that this browser has answered; null where nobody knows the chat. */
function othersOf(message_id: string, target: Target | null, recents: readonly RecentTarget[]): Mending['others'] {
  const seen = target?.status === 'seen' ? target.chat_name : null
  const chat = seen ?? recents.find((one) => one.message_id === message_id)?.chat
  if (!chat) return null
  return { chat, messages: recents.filter((one) => one.chat === chat && one.message_id !== message_id) }
}

function scopesPage(settled: SettledSending, cloud: Cloud, app_id: string | null): string | null {
  const scopes = refusedIn(settled)?.scopes ?? []
  return app_id === null ? null : (appPages(cloud, app_id.replace(/@.*/, ''))?.scopes(scopes) ?? null)
}

function reportOf(
  settled: SettledSending,
  { cloud, app_id, locale, version }: { cloud: Cloud; app_id: string | null; locale: Locale; version: string },
  words: Parameters<Mending['report']>[0],
): string {
  const { request, result } = settled
  const outcome = refusedIn(settled)
  if (!outcome || result.status !== 'done') return ''
  return incidentReport(
    {
      outcome,
      means: result.guidance?.means[locale].replaceAll('`', '') ?? null,
      message_id: request.message_id,
      body: encodeReply({ ...request, msg_type: request.msg_type as MsgType }),
      platform: cloud === 'lark' ? 'https://open.larksuite.com' : 'https://open.feishu.cn',
      app_id: app_id?.replace(/@.*/, '') ?? null,
      attempt_id: result.attempt_id,
      versions: [`Reply Console ${version}`, navigator.userAgent],
    },
    words,
  )
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
          ? request.test
            ? words.testSent
            : sentHeadline(outcome.message, target)
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
