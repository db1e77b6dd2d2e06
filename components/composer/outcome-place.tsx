'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { late, useLate } from '../late.tsx'
import { useMessages } from '../messages.tsx'
import { IconButton, linkClass } from '../ui/button.tsx'
import type { Sending, Settled } from './use-send.ts'
import type { WhatCameProps } from './what-came.tsx'

const whatCame = late(() => import('./what-came.tsx').then(({ WhatCame }) => ({ WhatCame })))

/** @param ready whether Send may be pressed: what tells of outcomes is brought before there is one */
export function OutcomePlace({ ready, ...props }: WhatCameProps & { ready: boolean }) {
  const { sending } = props
  const under = sending.state !== 'idle'
  const loaded = useLate(whatCame, under ? sending : ready)
  return (
    <div className="absolute inset-x-0 bottom-full flex max-h-[50dvh] flex-col desktop:right-1/2 desktop:max-h-[60dvh]">
      {loaded ? (
        <loaded.WhatCame {...props} />
      ) : (
        sending.state === 'settled' && <Bare sending={sending} onDismiss={props.actions.dismiss} />
      )}
    </div>
  )
}

type BareProps = { sending: Sending & { state: 'settled' }; onDismiss(): void }

/** An outcome in one sentence, where the rest of the page cannot be had: an outcome waits for nothing. */
function Bare({ sending: { request, result }, onDismiss }: BareProps) {
  const { composer, common } = useMessages()
  const words = composer.came
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    whatCame.bring().then(() => setFailed(whatCame.here() === null))
  }, [])
  if (!failed) return null
  const sent = result.status === 'done' && result.outcome.status === 'sent'
  return (
    <div
      role={sent ? 'status' : 'alert'}
      className={`flex gap-4 rounded-t-panel border-t-4 border-r border-line bg-raised p-4 shadow-float ${sent ? 'border-t-good-mark' : 'border-t-warn-mark'}`}
    >
      <div className="min-w-0 flex-1">
        <p className="font-semibold break-words">{inOneSentence(result, words)}</p>
        <p className="text-control text-ink-2">
          {words.bare}{' '}
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
