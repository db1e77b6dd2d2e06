'use client'

import { useEffect, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { Try } from '#lib/model/attempt.ts'
import type { Progress } from '#lib/model/send-result.ts'

type Props = {
  progress: Progress
  stopping: boolean
  /** Null while there is nothing that could be stopped. */
  onStop: (() => void) | null
}

/** A reply on its way that takes its time: every try, when the next one comes, and a way to stop. */
export function Running({ progress, stopping, onStop }: Props) {
  const { outcome } = useMessagesOf(outcomeWords)
  const { running, unanswered } = outcome
  const { tries, waits } = progress
  const what = ({ outcome }: Try) =>
    outcome.status === 'refused'
      ? `${outcome.code} ${outcome.msg}`
      : outcome.status === 'unanswered'
        ? unanswered.reasons[outcome.reason]
        : outcome.message.message_id
  const last = tries.at(-1)
  return (
    <section
      aria-label={running.title}
      className="appear flex items-start justify-between gap-4 rounded-t-panel border border-b-0 border-line bg-raised p-4 text-control shadow-float"
    >
      <div className="min-w-0">
        <p className="font-semibold">{running.title}</p>
        {waits ? <Turn {...waits} /> : tries.length === 0 && <p className="text-ink-2">{running.slow}</p>}
        <ol className="text-ink-2">
          {tries.map((each, i) => (
            <li key={each.at} className="break-words">
              {running.tried(i + 1, what(each))}
            </li>
          ))}
        </ol>
        {!waits && last?.wait_ms != null && <NextTry at={Date.parse(last.at) + last.ms + last.wait_ms} />}
      </div>
      {onStop && (
        <Button onClick={onStop} busy={stopping}>
          {stopping ? running.stopping : running.stop}
        </Button>
      )}
    </section>
  )
}

/** Feishu’s limits are kept by waiting; what for, and how long. The time left comes anew with each look at the server. */
function Turn({ ms, waits_for }: NonNullable<Progress['waits']>) {
  const { outcome } = useMessagesOf(outcomeWords)
  const { waits_for: why, turn } = outcome.running
  return (
    <p className="text-ink-2">
      {why[waits_for]} <span className="tabular-nums">{turn(String(Math.ceil(ms / 1000)))}</span>
    </p>
  )
}

function NextTry({ at }: { at: number }) {
  const { outcome } = useMessagesOf(outcomeWords)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 200)
    return () => clearInterval(timer)
  }, [])
  const left = Math.max(0, at - now)
  return left > 0 ? <p className="tabular-nums">{outcome.running.next((left / 1000).toFixed(1))}</p> : null
}
