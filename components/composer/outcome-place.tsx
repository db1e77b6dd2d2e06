'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { late, useLate } from '../late.tsx'
import { useMessages } from '../messages.tsx'
import { linkClass } from '../ui/button.tsx'
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
      {loaded ? <loaded.WhatCame {...props} /> : sending.state === 'settled' && <Bare sending={sending} />}
    </div>
  )
}

/** An outcome in one sentence, where the rest of the page cannot be had: an outcome waits for nothing. */
function Bare({ sending: { request, result } }: { sending: Sending & { state: 'settled' } }) {
  const { composer } = useMessages()
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
      className={`rounded-t-panel border-t-4 border-r border-line bg-raised p-4 shadow-float ${sent ? 'border-t-good-mark' : 'border-t-warn-mark'}`}
    >
      <p className="font-semibold break-words">{inOneSentence(result, words)}</p>
      <p className="text-control text-ink-2">
        {words.bare}{' '}
        {'attempt_id' in result && (
          <Link href={`/history/${request.attempt_id}`} className={linkClass}>
            {words.record}
          </Link>
        )}
      </p>
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
