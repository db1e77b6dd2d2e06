'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { panelMs } from '#components/shell/timing.ts'
import { useMessages } from '#components/shell/use-messages.tsx'
import { Button, IconButton, linkClass } from '#components/ui/buttons.tsx'
import type { OutcomeContentProps } from './outcome-content.tsx'
import type { Sending, Settled } from './use-send.ts'

const outcomeContent = lazyCode(() =>
  import('./outcome-content.tsx').then(({ OutcomeContent }) => ({ OutcomeContent })),
)

/** @param ready whether Send may be pressed: what tells of outcomes is brought before there is one */
export function OutcomeArea({ ready, ...props }: OutcomeContentProps & { ready: boolean }) {
  const { sending } = props
  const under = sending.state !== 'idle'
  const loaded = useLazyCode(outcomeContent, under ? sending : ready)
  return (
    <div className="flex max-h-[50dvh] low:max-h-none flex-col bg-surface tablet:col-start-1 tablet:row-start-2 tablet:max-h-[max(40dvh,min(50dvh,calc(100dvh-385px)))]">
      {loaded ? (
        <loaded.OutcomeContent {...props} />
      ) : (
        under && <Bare sending={sending} onDismiss={props.actions.dismiss} onStop={props.onStop} />
      )}
    </div>
  )
}

type BareProps = { sending: Exclude<Sending, { state: 'idle' }>; onDismiss(): void; onStop(): void }

/** An outcome in one sentence, where the rest of the page cannot be had: an outcome waits for nothing. */
function Bare({ sending, onDismiss, onStop }: BareProps) {
  const { composer, common } = useMessages()
  const words = composer.came
  const [wait, setWait] = useState<'short' | 'long' | 'in vain'>('short')
  useEffect(() => {
    const timer = setTimeout(() => setWait((wait) => (wait === 'short' ? 'long' : wait)), panelMs)
    outcomeContent.bring().then(() => outcomeContent.here() === null && setWait('in vain'))
    return () => clearTimeout(timer)
  }, [])
  if (wait === 'short') return null
  if (sending.state === 'running') {
    return (
      <div
        role="status"
        className="flex items-start justify-between gap-4 rounded-t-panel border border-b-0 border-line bg-raised p-4 text-control shadow-float"
      >
        <p className="font-semibold">{composer.send.sending}</p>
        <Button onClick={onStop} busy={sending.stopping}>
          {sending.stopping ? words.stopping : words.stop}
        </Button>
      </div>
    )
  }
  const { request, result } = sending
  const sent = result.status === 'done' && result.outcome.status === 'sent'
  return (
    <div
      role={sent ? 'status' : 'alert'}
      className={`flex gap-4 rounded-t-panel border-t-4 border-r border-line bg-raised p-4 shadow-float ${sent ? 'border-t-good-mark' : 'border-t-warn-mark'}`}
    >
      <div className="min-w-0 flex-1">
        <p className="font-semibold break-words">{inOneSentence(result, words)}</p>
        <p className="text-control text-ink-2">
          {wait === 'in vain' && words.bare}{' '}
          {(result.status === 'done' || result.status === 'failed') && (
            <Link href={`/history/${request.attempt_id}`} className={linkClass}>
              {words.record}
            </Link>
          )}
        </p>
      </div>
      <IconButton label={common.close} onClick={onDismiss} className="-mt-1 -mr-2">
        <X size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </div>
  )
}

function inOneSentence(result: Settled, words: ReturnType<typeof useMessages>['composer']['came']): string {
  if (result.status === 'failed') return words.failed
  if (result.status === 'too_fast') return words.tooFast(result.seconds)
  if (result.status === 'no_entry' && result.code === 'no_session') return words.signIn
  if (result.status !== 'done') return words.notSent
  const { outcome } = result
  switch (outcome.status) {
    case 'sent':
      return words.sent(outcome.message.message_id)
    case 'refused':
      return words.refused(outcome.code, outcome.msg)
    case 'unanswered':
      return words.unanswered
  }
}
