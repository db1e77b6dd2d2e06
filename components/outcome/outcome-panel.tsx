'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import type { Mending } from '#components/remedies/mending.ts'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, IconButton, linkClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import type { Spot } from '#lib/card/refusal/spots.ts'
import type { Guidance } from '#lib/guidance/codes.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import { problemsWords } from '#lib/i18n/problems.ts'
import type { SendResult } from '#lib/model/send-result.ts'
import type { Cloud } from '#lib/protocol/chat-link.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import type { AboutTarget } from '#lib/protocol/problems.ts'
import type { Remedy } from '#lib/protocol/remedies.ts'
import type { Target } from '#lib/protocol/target.ts'
import { Held } from './held.tsx'
import { Panel } from './outcome-frame.tsx'
import { RefusedOutcome } from './refused.tsx'
import { ResendButton } from './resend-button.tsx'
import { SentOutcome } from './sent.tsx'
import { UnansweredOutcome } from './unanswered.tsx'

/** What the composer can do about an outcome. */
export type OutcomeActions = {
  /** Why the operator may not send; null where they may. */
  whyNot: string | null
  /** The same bytes with the same uuid. */
  sendAgain(): void
  /** The same bytes with the same uuid, once somebody else has approved them. */
  askForApproval(): void
  /** The same words with a new uuid. */
  replyAgain(): void
  /** Nothing written, the same target. */
  newReply(): void
  turnOffThread(): void
  /** Selects a place of the draft. @param focus goes there, too */
  showSpot(spot: Spot, focus: boolean): void
  /** Writes another JSON in the place of the draft's; one undo away. */
  write(json: string, remedy: Remedy): void
  /** Another uuid for the same words. */
  newUuid(): void
  /** The same words to another message. */
  answer(message_id: string): void
  /** Keeps Send back for some seconds. */
  hold(seconds: number): void
  release(): void
  dismiss(): void
}

type Props = {
  outcome: Outcome
  guidance: Guidance | null
  attempt_id: string
  /** False where the outcome could not be put on record yet. */
  recorded?: false | undefined
  /** Whether it tried the draft out, which goes on as it is. */
  test: boolean
  cloud: Cloud
  /** The message it answers, as far as it is known. */
  target: Target | null
  mending: Mending
  actions: OutcomeActions
}

/** What came of it: sent, refused or unanswered, and what to do next. */
export function OutcomePanel({ recorded, ...props }: Props) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  return (
    <>
      <OutcomeSaid {...props} />
      {recorded === false && (
        <p role="alert" className="border-t border-r border-line bg-warn-soft px-4 py-2 text-control text-ink">
          {words.unrecordedNote}
        </p>
      )}
    </>
  )
}

function OutcomeSaid({
  outcome,
  guidance,
  attempt_id,
  test,
  cloud,
  target,
  mending,
  actions,
}: Omit<Props, 'recorded'>) {
  const { common } = useMessages()
  const close = (
    <IconButton label={common.close} onClick={actions.dismiss} className="-mt-1 -mr-2">
      <X size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  )
  switch (outcome.status) {
    case 'sent':
      return (
        <SentOutcome
          outcome={outcome}
          target={target}
          attempt_id={attempt_id}
          test={test}
          cloud={cloud}
          actions={actions}
          close={close}
        />
      )
    case 'refused':
      return (
        <RefusedOutcome
          outcome={outcome}
          guidance={guidance}
          attempt_id={attempt_id || null}
          mending={mending}
          close={close}
        />
      )
    case 'unanswered':
      return <UnansweredOutcome outcome={outcome} attempt_id={attempt_id} actions={actions} close={close} />
  }
}

/** The console's own server did not answer, or would not take what it was given. */
export function ConsoleFailure({
  kind,
  actions,
}: {
  kind: 'failed' | 'invalid' | 'no_record'
  actions: OutcomeActions
}) {
  const { outcome } = useMessagesOf(outcomeWords)
  const { common } = useMessages()
  return (
    <Panel role="alert" tone="warn" title={outcome[kind].title}>
      <p>{outcome[kind].body}</p>
      <div className="flex gap-2">
        {kind !== 'invalid' && <ResendButton actions={actions}>{outcome.unanswered.sendAgain}</ResendButton>}
        <Button onClick={actions.dismiss}>{common.close}</Button>
      </div>
    </Panel>
  )
}

/** Looked at once more when Send was pressed, the message cannot be answered any more. */
export function TargetGone({
  why,
  message_id,
  actions,
}: {
  why: AboutTarget
  message_id: string
  actions: OutcomeActions
}) {
  const { outcome } = useMessagesOf(outcomeWords)
  const { problems } = useMessagesOf(problemsWords)
  const { common } = useMessages()
  const words = outcome.target_gone
  return (
    <Panel role="alert" tone="warn" title={words.title}>
      <p>
        <Isolated text={problems.target[why](message_id)} />
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={actions.dismiss}>{common.close}</Button>
        <ResendButton actions={actions} look="danger">
          {words.send}
        </ResendButton>
      </div>
    </Panel>
  )
}

type NotTaken = Extract<SendResult, { status: 'too_fast' | 'no_entry' | 'not_by_rule' | 'other_operator' }>

/** Nothing was sent, because of who asks: not any more, without the role, not there, too fast, or somebody else by now. */
export function NotLetThrough({
  result,
  held,
  actions,
}: {
  result: NotTaken
  /** How long Send is held, in seconds; null: it is free. */
  held: number | null
  actions: OutcomeActions
}) {
  const { outcome } = useMessagesOf(outcomeWords)
  const { common } = useMessages()
  const words = outcome.notLetThrough
  // It goes on by itself, once the person is signed in again: nothing to be alarmed at.
  const waits = result.status === 'no_entry' && result.code === 'no_session'
  const { title, body } = saidOf(result, words)
  return (
    <Panel role={waits ? 'status' : 'alert'} tone="warn" title={<Isolated text={title} />}>
      <p>{body}</p>
      {result.status === 'no_entry' && actions.whyNot !== null && <p>{actions.whyNot}</p>}
      <div className="flex flex-wrap items-center gap-2">
        {result.status === 'too_fast' && <Held seconds={result.seconds} held={held} actions={actions} />}
        {(result.status === 'other_operator' || (result.status === 'no_entry' && !waits)) && (
          <Button look="primary" onClick={() => location.reload()}>
            {common.reload}
          </Button>
        )}
        <Button onClick={actions.dismiss}>{waits ? words.callOff : common.close}</Button>
      </div>
    </Panel>
  )
}

function saidOf(
  result: NotTaken,
  words: (typeof outcomeWords)['en']['outcome']['notLetThrough'],
): { title: string; body: string } {
  switch (result.status) {
    case 'no_entry':
      return words.no_entry[result.code]
    case 'not_by_rule':
      return words.not_by_rule[result.why]
    case 'too_fast':
      return words.too_fast(result.seconds)
    case 'other_operator':
      return words.other_operator(result.name)
  }
}

/** The uuid typed by hand belongs to another reply. */
export function UuidTaken({ attempt_id, onRenew, onKeep }: { attempt_id: string; onRenew(): void; onKeep(): void }) {
  const { outcome } = useMessagesOf(outcomeWords)
  const { common } = useMessages()
  const { taken } = outcome
  return (
    <Panel role="alert" tone="warn" title={taken.title}>
      <p>{taken.body}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="primary" onClick={onRenew}>
          {taken.renew}
        </Button>
        <Button onClick={onKeep}>{common.close}</Button>
        <Link href={`/history/${attempt_id}`} className={linkClass}>
          {taken.other}
        </Link>
      </div>
    </Panel>
  )
}

/** Feishu may have forgotten this uuid; a person decides. */
export function StaleUuid({ when, actions, onSend }: { when: string; actions: OutcomeActions; onSend(): void }) {
  const { outcome } = useMessagesOf(outcomeWords)
  const { stale } = outcome
  return (
    <Panel role="alert" tone="warn" title={stale.title}>
      <p>{stale.body(when)}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={actions.dismiss}>{stale.keep}</Button>
        <ResendButton actions={actions} look="danger" onClick={onSend}>
          {stale.send}
        </ResendButton>
      </div>
    </Panel>
  )
}
