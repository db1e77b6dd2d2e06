'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { CopyButton } from '#components/ui/copy.tsx'
import { remediesWords } from '#lib/i18n/remedies.ts'
import type { Mending } from './mending.ts'

/** Copies all that somebody needs who looks into a refusal, and says what that is. */
export function CopyIncident({ report }: Pick<Mending, 'report'>) {
  const { remedies: words } = useMessagesOf(remediesWords)
  return (
    <span title={words.incidentAbout}>
      <CopyButton text={report(words.incident)}>{words.labels.copy_incident}</CopyButton>
    </span>
  )
}
