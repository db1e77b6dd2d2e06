'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { historyWords } from '#lib/i18n/history.ts'
import type { LookResult } from '#lib/model/settlement.ts'

type Props = {
  attempt_id: string
  /** Why they may not; null where they may. */
  whyNot: string | null
  look(request: unknown): Promise<LookResult>
}

/** Has the console look for a reply where it would stand; what it finds stands on the record then. */
export function LookFor({ attempt_id, whyNot, look }: Props) {
  const { lookFor: words } = useMessagesOf(historyWords).history.attempt
  const router = useRouter()
  const id = useId()
  const { mutate, isPending, isError, data } = useMutation({
    mutationFn: () => look({ id: attempt_id }),
    onSuccess: ({ status }) => {
      if (status === 'looked' || status === 'known') router.refresh()
    },
  })
  const failed = isError || data?.status === 'no_record' || data?.status === 'invalid'
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        aria-busy={isPending}
        aria-disabled={whyNot !== null || isPending}
        aria-describedby={id}
        onClick={() => {
          if (whyNot === null && !isPending) mutate()
        }}
      >
        {isPending ? words.looking : words.button}
      </Button>
      <p id={id} className="text-note text-ink-2">
        {whyNot ?? words.how}
      </p>
      <div aria-live="polite">
        {!isPending && failed && <p className="text-control text-warn">{words.failed}</p>}
        {!isPending && data?.status === 'no_entry' && <p className="text-control text-warn">{words.noEntry}</p>}
      </div>
    </div>
  )
}
