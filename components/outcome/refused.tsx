'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { type ReactNode, useEffect } from 'react'
import { Meaning } from '#components/guidance/guidance-view.tsx'
import { CopyIncident } from '#components/remedies/copy-incident.tsx'
import type { Mending } from '#components/remedies/mending.ts'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import type { Guidance } from '#lib/guidance/codes.ts'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { Refused } from '#lib/protocol/outcome.ts'
import { Panel } from './outcome-frame.tsx'
import { Refusal } from './refusal.tsx'

// It knows what a card may hold, which nobody needs before something is sent.
const mendingArea = () => import('#components/remedies/mending-area.tsx')
const MendingArea = lazyPart(dynamic(() => retriedImport(mendingArea), { ssr: false }))

/** Asks for what a refusal offers while the reply is on its way: coming later, it would move the panel under a press. */
export function useMendingSoon(isSending: boolean): void {
  useEffect(() => {
    if (isSending) mendingArea().catch(() => undefined)
  }, [isSending])
}

type Props = {
  outcome: Refused
  guidance: Guidance | null
  /** Its record; null: it was pasted. */
  attempt_id: string | null
  mending: Mending
  close: ReactNode
}

/** Feishu says no: what it means, where in the draft, what can be done there, and Feishu's own words. */
export function RefusedOutcome({ outcome, guidance, attempt_id, mending, close }: Props) {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const refused = words.refusedTitle(outcome.code)
  return (
    <Panel
      role="alert"
      tone="danger"
      eyebrow={guidance && refused}
      title={guidance ? <Meaning guidance={guidance} /> : refused}
      close={close}
    >
      <MendingArea outcome={outcome} guidance={guidance} mending={mending} />
      <Refusal
        outcome={outcome}
        guidance={guidance && without(guidance, mending.scopes_page)}
        titled
        copies={<CopyIncident report={mending.report} />}
      >
        {attempt_id !== null && (
          <Link href={`/history/${attempt_id}`} className={linkClass}>
            {words.openAttempt}
          </Link>
        )}
      </Refusal>
    </Panel>
  )
}

/** A page that is offered as a remedy is not named once more among Feishu’s. */
function without(guidance: Guidance, page: string | null): Guidance {
  const [first, ...more] = guidance.links.filter(({ href }) => href !== page)
  return first ? { ...guidance, links: [first, ...more] } : guidance
}
