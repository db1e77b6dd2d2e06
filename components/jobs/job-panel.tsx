'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Section } from '#components/history/section.tsx'
import { OperatorName } from '#components/shell/operator-name.tsx'
import { jobProgressMs, settledMs } from '#components/shell/timing.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { jobsWords } from '#lib/i18n/jobs.ts'
import { isHeld, isOver, type Job, type JobActions, type RowState, rowStates } from '#lib/model/job.ts'
import { jobResults } from '#lib/model/job-results.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { JobRows } from './job-rows.tsx'
import { JobStateTag } from './job-state-tag.tsx'
import { NotSignedIn, readAllRows, readJob } from './read-job.ts'
import { Steering } from './steering.tsx'

type Props = {
  /** As the server knew it. */
  job: Job
  /** Where there are several. */
  appName: string | null
  /** Whether whoever looks may steer it, and send what failed again. */
  steers: boolean
  repeats: boolean
  /** Whether they may let its operator go on with it that somebody else has stopped. */
  lifts: boolean
  actions: Omit<JobActions, 'startJob'>
}

/** A job while it goes out and afterwards: how far it is, what can be done about it, and each of its rows. */
export function JobPanel({ job: given, appName, steers, repeats, lifts, actions }: Props) {
  const words = useMessagesOf(jobsWords)
  const client = useQueryClient()
  const queryKey = ['job', given.id]
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => readJob({ id: given.id, limit: 0 }, signal).then(({ job }) => job),
    initialData: given,
    refetchInterval: ({ state }) => askAgainIn(state.data),
    refetchOnWindowFocus: 'always',
  })
  const job = data
  const router = useRouter()
  const { state } = job
  // The list beside it says the same.
  useEffect(() => {
    if (state !== given.state) router.refresh()
  }, [state, given.state, router])
  const refresh = (job: Job) => {
    client.setQueryData(queryKey, job)
    void client.invalidateQueries({ queryKey: ['job-rows', given.id] })
  }
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Section title={words.headline(job.rows, job.chats)} beside={<Standing job={job} />}>
        <p className="flex flex-wrap gap-x-2 text-note text-ink-2">
          <LocalTime at={job.at} />
          <span>
            {words.by} <OperatorName operator={job.operator} />
          </span>
          {appName !== null && <span>{words.as(isolated(appName))}</span>}
        </p>
        <Progress job={job} />
        <Paused job={job} />
        <Stopped job={job} repeats={repeats} />
        {error && !(error instanceof NotSignedIn) && <p className="text-control text-warn">{words.unread}</p>}
        {steers && <Steering job={job} repeats={repeats} lifts={lifts} actions={actions} onDone={refresh} />}
        <Results job={job} />
      </Section>
      <JobRows job={job} app={appName === null ? null : job.app_id} lookAtJobRow={actions.lookAtJobRow} />
    </div>
  )
}

/** How it stands; said when that changes, with what its rows came to once it is over. */
function Standing({ job }: { job: Job }) {
  const words = useMessagesOf(jobsWords)
  const came = rowStates.filter((state) => job.counts[state] > 0).map((state) => words.came(state, job.counts[state]))
  return (
    <span role="status">
      <JobStateTag state={job.state} words={words} />
      {isOver(job) && <span className="sr-only">{words.all(came)}</span>}
    </span>
  )
}

/** Milliseconds until it may be another; false where it changes no more by itself. */
function askAgainIn(job: Job | undefined): number | false {
  if (!job) return false
  if (['running', 'paused', 'asked'].includes(job.state) || job.counts.sending > 0) return jobProgressMs
  // What nobody answered for is settled by the console; what somebody else stopped they may let go on.
  return job.counts.unanswered > 0 || isHeld(job) ? settledMs : false
}

const tones: { [State in RowState]: string } = {
  sent: 'bg-good-mark',
  refused: 'bg-danger-mark',
  unanswered: 'bg-warn-mark',
  not_sent: 'bg-edge',
  stopped: 'bg-press',
  sending: 'bg-accent',
  waiting: 'bg-press',
}
/** By itself a dot of these would hardly be seen. */
const outline: { [State in RowState]?: string } = { stopped: 'border border-edge', waiting: 'border border-edge' }
/** From what is over to what is to come. */
const inOrder: RowState[] = ['sent', 'refused', 'unanswered', 'not_sent', 'sending', 'waiting', 'stopped']

function Progress({ job }: { job: Job }) {
  const words = useMessagesOf(jobsWords)
  const { rows, counts, left_ms } = job
  const done = rows - counts.waiting - counts.sending - counts.stopped
  return (
    <div className="flex flex-col gap-2">
      <div
        role="progressbar"
        aria-label={words.progress}
        aria-valuemin={0}
        aria-valuemax={rows}
        aria-valuenow={done}
        aria-valuetext={words.through(done, rows)}
        className="flex h-2 w-full overflow-hidden rounded-full bg-press"
      >
        {inOrder.map((state) => (
          <span key={state} className={tones[state]} style={{ width: `${(100 * counts[state]) / rows}%` }} />
        ))}
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-control tabular-nums">
        <span className="font-semibold">{words.through(done, rows)}</span>
        {left_ms !== null && <span className="text-ink-2">{leftIn(left_ms, words)}</span>}
        {job.ended_at !== null && (
          <span className="text-ink-2">
            {words.ended} <LocalTime at={job.ended_at} />
          </span>
        )}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-note text-ink-2 tabular-nums">
        {rowStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <li key={state} className="flex items-center gap-1">
              <span aria-hidden className={`size-2 rounded-full ${tones[state]} ${outline[state] ?? ''}`} />
              {words.came(state, counts[state])}
            </li>
          ))}
      </ul>
    </div>
  )
}

function leftIn(ms: number, words: (typeof jobsWords)['en']): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 90 ? words.leftSeconds(seconds) : words.leftMinutes(Math.round(seconds / 60))
}

/** Why it does not go on. */
function Paused({ job: { state, pause, id } }: { job: Job }) {
  const words = useMessagesOf(jobsWords)
  if (state === 'asked' || state === 'not_approved')
    return (
      <Link href={`/approvals?id=${encodeURIComponent(id)}`} className={`${linkClass} self-start`}>
        {words.approvals}
      </Link>
    )
  if (state !== 'paused' || !pause) return null
  const { paused } = words
  switch (pause.why) {
    case 'person':
      return (
        <p className="text-control">
          {paused.person} <OperatorName operator={pause.by} />
        </p>
      )
    case 'unreachable':
      return <p className="text-control text-warn">{paused.unreachable}</p>
    case 'sender':
      return <p className="text-control text-warn">{paused.sender[pause.what]}</p>
    case 'refused':
      return (
        <p className="text-control wrap-anywhere text-danger">
          {paused.refused(pause.code, isolated(pause.msg))}{' '}
          <Link href={`/errors/reply/${pause.code}`} target="_blank" className={linkClass}>
            {paused.refusedAbout(pause.code)}
          </Link>
          {pause.log_id && (
            <span className="block font-mono text-note text-ink-2">
              log_id <Isolated text={pause.log_id} />
            </span>
          )}
        </p>
      )
  }
}

/** Who stopped it, and whether its operator may go on all the same. */
function Stopped({ job, repeats }: Pick<Props, 'job' | 'repeats'>) {
  const { stopped: words } = useMessagesOf(jobsWords)
  const { stop } = job
  if (!stop || !(job.state === 'stopped' || isHeld(job))) return null
  return (
    <div className="flex flex-col gap-1 text-control">
      <p>
        {words.by} <OperatorName operator={stop.by} />
      </p>
      {stop.lifted_by && (
        <p>
          {words.liftedBy} <OperatorName operator={stop.lifted_by} />
        </p>
      )}
      {repeats && isHeld(job) && <p className="text-warn">{words.held}</p>}
    </div>
  )
}

/** What became of each row, as a file. */
function Results({ job: { id } }: { job: Job }) {
  const words = useMessagesOf(jobsWords)
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async () => {
      const file = new Blob([jobResults(await readAllRows(id))], { type: 'text/csv' })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = `job-${id.slice(0, 8)}.csv`
      link.click()
      URL.revokeObjectURL(link.href)
    },
  })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button aria-disabled={isPending} onClick={() => isPending || mutate()}>
        {words.results}
      </Button>
      {isError && (
        <p role="alert" className="text-note text-danger">
          {words.unread}
        </p>
      )}
    </div>
  )
}
