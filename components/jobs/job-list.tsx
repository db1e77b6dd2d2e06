import Link from 'next/link'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { jobsWords } from '#lib/i18n/jobs.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import type { Job } from '#lib/model/job.ts'
import { JobStateTag } from './job-state-tag.tsx'

type Props = { jobs: readonly Job[]; open: string | null; operator_id: string; locale: Locale }

/** Jobs in a line or two each: how many replies, whose where they are not one’s own, when, and how they stand. */
export function JobList({ jobs, open, operator_id, locale }: Props) {
  const words = jobsWords[locale]
  return (
    <ol className="-mx-4 -mb-4 divide-y divide-line border-t border-line">
      {jobs.map(({ id, at, operator, rows, chats, state }) => (
        <li key={id}>
          <Link
            href={`/jobs?id=${encodeURIComponent(id)}`}
            prefetch={false}
            aria-current={id === open ? 'true' : undefined}
            className={`flex flex-col gap-1 px-4 py-2 text-control hover:bg-hover ${id === open ? 'bg-press' : ''}`}
          >
            <span className="flex items-baseline justify-between gap-2">
              <span className="min-w-0 truncate font-semibold">{words.headline(rows, chats)}</span>
              <span className="shrink-0 text-note text-ink-2">
                <LocalTime at={at} />
              </span>
            </span>
            <span className="flex items-center justify-between gap-2">
              <JobStateTag state={state} words={words} />
              {operator.id !== operator_id && (
                <span className="min-w-0 truncate text-note text-ink-2">
                  <Isolated text={operator.name} />
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
