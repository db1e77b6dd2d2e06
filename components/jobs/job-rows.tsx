'use client'

import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { type ReactNode, useEffect, useState } from 'react'
import { CodeWords } from '#components/guidance/code-words.tsx'
import { MessageShown } from '#components/history/message-shown.tsx'
import { Section } from '#components/history/section.tsx'
import { jobRowsMs } from '#components/shell/timing.ts'
import { AppProvider } from '#components/shell/use-app.tsx'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { ShortId } from '#components/ui/short-id.tsx'
import { jobsWords } from '#lib/i18n/jobs.ts'
import { type Job, type JobActions, type JobRowTold, type RowState, rowStates } from '#lib/model/job.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { RowStateTag } from './job-state-tag.tsx'
import { NotSignedIn, readJob } from './read-job.ts'

type Props = {
  job: Job
  /** Its app, where there are several. */
  app: string | null
} & Pick<JobActions, 'lookAtJobRow'>

const pageSize = 50

/** The rows of a job, all or those in one state, a page at a time. */
export function JobRows({ job, app, lookAtJobRow }: Props) {
  const { table: words, rows: states } = useMessagesOf(jobsWords)
  const [only, setOnly] = useState<RowState | null>(null)
  const isMoving = job.counts.waiting + job.counts.sending > 0 && job.state === 'running'
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['job-rows', job.id, only],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => readJob({ id: job.id, after: pageParam, only, limit: pageSize }, signal),
    getNextPageParam: ({ next }) => next,
    refetchInterval: isMoving ? jobRowsMs : false,
    gcTime: 0,
  })
  // Once it stands still, the rows are asked for with each change.
  const client = useQueryClient()
  const still = isMoving ? null : JSON.stringify(job.counts)
  useEffect(() => {
    if (still !== null) void client.invalidateQueries({ queryKey: ['job-rows', job.id] })
  }, [still, client, job.id])
  const rows = data?.pages.flatMap(({ rows }) => rows) ?? []
  return (
    <Section
      title={words.label}
      beside={
        <select
          aria-label={words.filter}
          value={only ?? ''}
          onChange={({ target }) => setOnly(rowStates.find((state) => state === target.value) ?? null)}
          className="h-8 rounded-control border border-edge bg-surface px-2 text-control text-ink"
        >
          <option value="">{words.all(job.rows)}</option>
          {rowStates.map((state) => (
            <option key={state} value={state}>
              {words.only(states[state], job.counts[state])}
            </option>
          ))}
        </select>
      }
    >
      {error && !(error instanceof NotSignedIn) && <Unread />}
      {data && rows.length === 0 && <p className="text-control text-ink-2">{words.none}</p>}
      {rows.length > 0 && (
        <table aria-label={words.label} className="-mx-4 block text-left text-control">
          <thead className="sr-only tablet:not-sr-only tablet:block">
            <tr className={`grid gap-x-3 border-b border-line px-4 py-1 text-note text-ink-2 ${columns}`}>
              <Head>{words.n}</Head>
              <Head>{words.came}</Head>
              <Head>{words.says}</Head>
              <Head>{words.to}</Head>
              <Head>{words.record}</Head>
            </tr>
          </thead>
          <tbody className="block divide-y divide-line">
            {rows.map((row) => (
              <Row key={row.n} job={job} app={app} row={row} lookAtJobRow={lookAtJobRow} />
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button className="self-start" aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.further}
        </Button>
      )}
    </Section>
  )
}

const columns = 'tablet:grid-cols-[48px_136px_minmax(0,1fr)_152px_64px]'

function Unread() {
  const { unread } = useMessagesOf(jobsWords)
  return <p className="text-control text-warn">{unread}</p>
}

function Head({ children }: { children: string }) {
  return (
    <th scope="col" className="block font-normal">
      {children}
    </th>
  )
}

type RowProps = Props & { row: JobRowTold }

function Row({ job, app, row, lookAtJobRow }: RowProps) {
  const all = useMessagesOf(jobsWords)
  const locale = useLocale()
  const { table: words, leftOut } = all
  const [isOpen, setIsOpen] = useState(false)
  const { n, state, outcome, summary, chat_name, chat_id, message_id, attempt_id, left_out } = row
  const refused = outcome?.status === 'refused' ? outcome : null
  return (
    <tr className={`grid grid-cols-[48px_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 px-4 py-2 ${columns}`}>
      <Cell className="text-ink-2 tabular-nums">{n}</Cell>
      <Cell>
        <RowStateTag state={state} code={refused?.code ?? null} words={all} />
      </Cell>
      <Cell className="max-tablet:order-last max-tablet:col-span-3">
        <button
          type="button"
          aria-expanded={isOpen}
          title={isOpen ? words.hide(n) : words.show(n)}
          onClick={() => setIsOpen(!isOpen)}
          className="block w-full truncate rounded-control text-left hover:underline"
        >
          {summary ? <Isolated text={summary} /> : <span className="text-ink-2">{words.keyed}</span>}
        </button>
        {refused && (
          <p className="text-note wrap-anywhere text-ink-2">
            {row.means ? <CodeWords text={row.means[locale]} /> : words.unknown(isolated(refused.msg))}
          </p>
        )}
        {left_out && <p className="text-note wrap-anywhere text-warn">{leftOut[left_out]}</p>}
        {isOpen && <Says job={job} app={app} n={n} lookAtJobRow={lookAtJobRow} />}
      </Cell>
      <Cell className="max-tablet:order-last max-tablet:col-span-3">
        <span className="block truncate">
          {chat_name !== null ? <Isolated text={chat_name} /> : chat_id !== null && <ShortId id={chat_id} />}
        </span>
        <span className="block text-note text-ink-2">
          <ShortId id={message_id} />
        </span>
      </Cell>
      <Cell>
        {attempt_id !== null && state !== 'waiting' && (
          <Link
            href={`/history/${encodeURIComponent(attempt_id)}`}
            prefetch={false}
            aria-label={words.recordOf(n)}
            className={linkClass}
          >
            {words.record}
          </Link>
        )}
      </Cell>
    </tr>
  )
}

const Cell = ({ className = '', children }: { className?: string; children: ReactNode }) => (
  <td className={`block min-w-0 ${className}`}>{children}</td>
)

/** What a row says, as Feishu shows it. */
function Says({ job, app, n, lookAtJobRow }: Props & { n: number }) {
  const { data, isError } = useQuery({
    queryKey: ['job-row', job.id, n],
    queryFn: () => lookAtJobRow({ id: job.id, n }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (isError || (data && data.status !== 'seen')) return <Unread />
  if (!data) return null
  return (
    <div className="mt-2 overflow-x-auto rounded-panel border border-line p-2">
      <AppProvider value={app}>
        <MessageShown msg_type={data.msg_type} content={data.content} place={`job:${job.id}/${n}`} />
      </AppProvider>
    </div>
  )
}
