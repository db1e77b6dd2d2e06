'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { historyWords } from '#lib/i18n/history.ts'
import type { SendRequest, SendResult } from '#lib/model/send-result.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'

type Props = {
  /** The reply as it went out before, byte for byte. */
  request: Omit<SendRequest, 'attempt_id'>
  /** Of the attempt that was not answered. */
  of: string
  /** Until when Feishu is sure to know the uuid; milliseconds since 1970. */
  until: number
  /** Why they may not; null where they may. */
  whyNot: string | null
  send(request: unknown): Promise<SendResult>
}

/** Sends an unanswered reply again, with its bytes and its uuid, while Feishu delivers that once at most; then goes to its record. */
export function SendAgain({ request, of, until, whyNot, send }: Props) {
  const { title, attempt } = useMessagesOf(historyWords).history
  const words = attempt.sendAgain
  const router = useRouter()
  const id = useId()
  const isOver = useIsOver(until)
  const [stopping, setStopping] = useState(false)
  const sending = useMutation({
    mutationFn: (attempt_id: string) => send({ ...request, attempt_id } satisfies SendRequest),
    onMutate: () => setStopping(false),
    onSuccess: (result) => {
      if (result.status === 'done' || result.status === 'already_running') router.push(`/history/${result.attempt_id}`)
    },
  })
  const { isPending, isError, data: result, variables } = sending
  const went = result?.status === 'done' || result?.status === 'already_running'
  if (isOver && !isPending && !result && !isError) return null
  const stop = () => {
    setStopping(true)
    ownFetch(`/attempts/${variables}/stop`, { method: 'POST' }).then(
      ({ ok }) => ok || setStopping(false),
      () => setStopping(false),
    )
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          aria-busy={isPending || went}
          aria-disabled={whyNot !== null || isPending || went || isOver}
          aria-describedby={id}
          onClick={() => {
            if (whyNot === null && !isPending && !went && !isOver) sending.mutate(mintNonce())
          }}
        >
          {isPending || went ? words.sending : words.button}
        </Button>
        {isPending && (
          <Button onClick={stop} busy={stopping}>
            {stopping ? words.stopping : words.stop}
          </Button>
        )}
      </div>
      <p id={id} className="text-note text-ink-2">
        {whyNot ?? (
          <>
            {words.until} <LocalTime at={until} />
            {words.why}
          </>
        )}
      </p>
      {((result && !went) || isError) && (
        <p role="alert" className="text-control text-warn">
          {isError ? words.failed : words.notSent}{' '}
          <Link href={isError ? '/history' : `/?again=${encodeURIComponent(of)}`} className={linkClass}>
            {isError ? title : words.compose}
          </Link>
        </p>
      )}
    </div>
  )
}

function useIsOver(until: number): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), until - Date.now())
    return () => clearTimeout(timer)
  }, [until])
  return isOver
}
