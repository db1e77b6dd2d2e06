'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useEffect, useId, useRef, useState } from 'react'
import { Section } from '#components/history/section.tsx'
import { reasonsIn } from '#components/outcome/reasons.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, buttonClass, linkClass } from '#components/ui/buttons.tsx'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import type { DecisionResult } from '#lib/model/approval.ts'
import { isolated } from '#lib/shown/invisible.ts'

type Act = (given: unknown) => Promise<DecisionResult>

type Props = {
  id: string
  /** Of what is shown: that is what they approve. */
  digest: string
  /** They approved it before, and nobody knows whether it arrived. */
  given: boolean
  /** Whether it can be told that they are not the one who asked. */
  may: 'may' | 'nobody_can_tell'
  approve: Act
  decline: Act
}

/** What an approver does about a request, and what came of it. */
export function Decide({ id, digest, given, may, approve, decline }: Props) {
  const words = useMessagesOf(approvalsWords)
  const [word, setWord] = useState('')
  const hint = useId()
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: ['approvals'] })
  const approving = useMutation({ mutationFn: () => approve({ id, seen: digest }), onSettled })
  const declining = useMutation({ mutationFn: () => decline({ id, word }), onSettled })
  const busy = approving.isPending || declining.isPending
  const last = approving.submittedAt > declining.submittedAt ? approving : declining
  const result = last.data
  const can = given ? again(result) : result ? after(result) : 'both'
  return (
    <Section title={words.decide}>
      {(result || last.isError) && !busy && <Came result={result ?? null} />}
      {given && !result && <p className="text-control text-warn">{words.results.unanswered}</p>}
      {may === 'nobody_can_tell' && <p className="text-control text-warn">{words.mayNot.nobody_can_tell}</p>}
      {can !== 'neither' && may === 'may' && (
        <>
          {can !== 'again' && (
            <label className="flex flex-col gap-1 text-note text-ink-2">
              {words.word}
              <textarea
                value={word}
                onChange={({ target }) => setWord(target.value)}
                maxLength={500}
                rows={2}
                placeholder={words.wordHint}
                className="w-full rounded-control border border-edge bg-surface px-2 py-1 text-control text-ink"
              />
            </label>
          )}
          <p id={hint} className="text-note text-ink-2">
            {words.decideHint}
          </p>
          <div className="flex flex-wrap gap-2">
            {can !== 'decline' && (
              <Button look="primary" aria-describedby={hint} busy={busy} onClick={() => approving.mutate()}>
                {approving.isPending ? words.approving : can === 'again' ? words.again : words.approve}
              </Button>
            )}
            {can !== 'again' && (
              <Button look="danger" busy={busy} onClick={() => declining.mutate()}>
                {declining.isPending ? words.declining : words.decline}
              </Button>
            )}
          </div>
        </>
      )}
      {result && !busy && (
        <div className="flex flex-wrap items-center gap-4">
          {can === 'neither' && (
            <Link href="/approvals" className={buttonClass()}>
              {words.back}
            </Link>
          )}
          {result.status === 'sent_off' && (
            <Link href={`/history/${result.attempt_id}`} className={linkClass}>
              {words.record}
            </Link>
          )}
        </div>
      )}
    </Section>
  )
}

/** What can still be done about what they approved before. */
const again = (result: DecisionResult | undefined): 'again' | 'neither' =>
  result && ['neither', 'decline'].includes(after(result)) ? 'neither' : 'again'

/** What can still be done. */
function after(result: DecisionResult): 'both' | 'decline' | 'again' | 'neither' {
  switch (result.status) {
    case 'sent_off':
      return result.outcome.status === 'sent' ? 'neither' : 'again'
    case 'declined':
    case 'withdrawn':
    case 'job_begun':
    case 'too_late':
      return 'neither'
    case 'own':
    case 'nobody_can_tell':
    case 'changed':
    case 'asker_may_not':
    case 'new_reasons':
    case 'uuid_taken':
      return 'decline'
    default:
      return 'both'
  }
}

/** What came of a decision. Null: the console did not answer. */
export function Came({ result }: { result: DecisionResult | null }) {
  const words = useMessagesOf(approvalsWords)
  const said = useRef<HTMLParagraphElement>(null)
  // The button that was pressed may be gone.
  useEffect(() => said.current?.focus(), [])
  const good =
    result?.status === 'declined' ||
    result?.status === 'withdrawn' ||
    result?.status === 'job_begun' ||
    (result?.status === 'sent_off' && result.outcome.status === 'sent')
  return (
    <p
      ref={said}
      tabIndex={-1}
      role={good ? 'status' : 'alert'}
      className={`text-control outline-none wrap-anywhere ${good ? 'text-good' : 'text-danger'}`}
    >
      {result === null ? words.results.failed : saidOf(result, words)}
    </p>
  )
}

function saidOf(result: DecisionResult, words: (typeof approvalsWords)['en']): string {
  const { results } = words
  switch (result.status) {
    case 'sent_off': {
      const { outcome, recorded } = result
      const said =
        outcome.status === 'sent'
          ? results.sent(outcome.message.message_id)
          : outcome.status === 'refused'
            ? results.refused(outcome.code, isolated(outcome.msg))
            : results.unanswered
      return recorded === false ? `${said} ${results.unrecorded}` : said
    }
    case 'too_late':
      return result.decided
        ? results.tooLateBy[result.decided.how](isolated(result.decided.by?.name || words.came.somebody))
        : results.tooLate
    case 'asker_may_not':
      return results.asker_may_not[result.why]
    case 'new_reasons':
      return results.new_reasons + reasonsIn(result.why, words)
    case 'no_entry':
      return results.no_entry[result.code]
    default:
      return results[result.status]
  }
}
