import type { Messages } from '#lib/i18n/translations.ts'
import type { Blanked } from '#lib/model/audit.ts'
import { ExactTime } from './exact-time.tsx'

/** Instead of what was sent, once it has been kept long enough. */
export function NotKept({ blanked, messages: { history } }: { blanked: Blanked; messages: Messages }) {
  const { since, until, why } = history.attempt.notKept
  return (
    <p>
      {since} <ExactTime at={blanked.at} />
      {until}
      <span className="mt-1 block text-note text-ink-2">{why}</span>
    </p>
  )
}
