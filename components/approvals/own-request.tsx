'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { Section } from '#components/history/section.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, buttonClass, linkClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import type { Decided, DecisionResult } from '#lib/model/approval.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { Came } from './decide.tsx'
import { StateTag } from './state-tag.tsx'

type Props = {
  id: string
  decided: Decided | null
  /** The attempt it went out as; null: none was begun. */
  record: string | null
  /** Whether it is a whole job, which has a page of its own. */
  isJob: boolean
  withdraw(given: unknown): Promise<DecisionResult>
}

/** What came of what one asked for, and what one can do about it: nothing one wrote is lost. */
export function OwnRequest({ id, decided, record, isJob, withdraw }: Props) {
  const words = useMessagesOf(approvalsWords)
  const router = useRouter()
  const client = useQueryClient()
  const withdrawing = useMutation({
    mutationFn: () => withdraw({ id }),
    onSuccess: () => router.refresh(),
    onSettled: () => client.invalidateQueries({ queryKey: ['approvals'] }),
  })
  const { data } = withdrawing
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // With the request its button is gone.
    if (data?.status === 'withdrawn' && decided) said.current?.focus()
  }, [data, decided])
  // Whoever approved it may still send it: that ends before it is written anew.
  const isUnsent = decided?.how === 'given' && record === null && !isJob
  return (
    <Section title={words.outcome} beside={<StateTag decided={decided} words={words} />}>
      {decided && (
        <p ref={said} tabIndex={-1} className="text-control wrap-anywhere outline-none">
          {cameOf(decided, words)}
        </p>
      )}
      {decided?.word && (
        <blockquote className="border-l-2 border-line pl-3 text-control wrap-anywhere">
          <Isolated text={decided.word} />
        </blockquote>
      )}
      {((data && data.status !== 'withdrawn') || withdrawing.isError) && <Came result={data ?? null} />}
      <div className="flex flex-wrap items-center gap-4">
        {(decided === null || isUnsent) && (
          <Button busy={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {words.withdraw}
          </Button>
        )}
        {decided !== null && !isUnsent && record === null && !isJob && (
          <Link href={`/?approval=${id}`} className={buttonClass('primary')}>
            {words.takeBack}
          </Link>
        )}
        {record !== null && (
          <Link href={`/history/${record}`} className={linkClass}>
            {words.record}
          </Link>
        )}
      </div>
    </Section>
  )
}

function cameOf({ how, by }: Decided, { came }: (typeof approvalsWords)['en']): string {
  const who = isolated(by?.name || came.somebody)
  return how === 'given' || how === 'declined' ? came[how](who) : came[how]
}
