import Link from 'next/link'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import { jobsWords } from '#lib/i18n/jobs.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import type { Approval } from '#lib/model/approval.ts'
import { jobIn } from '#lib/model/job.ts'
import { StateTag } from './state-tag.tsx'

type Props = { requests: readonly Approval[]; open: string | null; own: boolean; locale: Locale }

/** Requests in a line or two each: what, who or what came of it, when. */
export function RequestList({ requests, open, own, locale }: Props) {
  const words = approvalsWords[locale]
  return (
    <ol className="-mx-4 -mb-4 divide-y divide-line border-t border-line">
      {requests.map(({ id, at, asker, summary, answered, decided, message_id, body }) => (
        <li key={id}>
          <Link
            href={`/approvals?id=${id}`}
            aria-current={id === open ? 'true' : undefined}
            className={`flex flex-col gap-1 px-4 py-2 text-control hover:bg-hover ${id === open ? 'bg-press' : ''}`}
          >
            <span className="flex items-baseline justify-between gap-2">
              <span className="min-w-0 truncate font-semibold">
                <Isolated text={own ? (jobSaid(body, locale) ?? answered?.chat_name ?? message_id) : asker.name} />
              </span>
              <span className="shrink-0 text-note text-ink-2">
                <LocalTime at={at} />
              </span>
            </span>
            <span className="truncate text-ink-2">
              <Isolated
                text={[own ? null : jobSaid(body, locale), summary || message_id].filter(Boolean).join(' · ')}
              />
            </span>
            {(own || decided) && (
              <span>
                <StateTag decided={decided} words={words} />
              </span>
            )}
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** How many replies of a job go where; null where it is about one reply. */
function jobSaid(body: string, locale: Locale): string | null {
  const job = jobIn({ body })
  return job && jobsWords[locale].headline(job.rows, job.chats)
}
