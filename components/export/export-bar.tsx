'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { exportProgressMs } from '#components/shell/timing.ts'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { exportWords } from '#lib/i18n/export.ts'
import {
  type ExportBegun,
  type ExportedKind,
  type ExportProgress,
  type ExportRequest,
  exportFormats,
} from '#lib/model/export.ts'

type Props = {
  kind: ExportedKind
  /** The query of the page's address: what it is narrowed to; empty: everything. */
  search: string
  begin(request: ExportRequest): Promise<ExportBegun>
  stop(id: string): Promise<unknown>
}

/** Takes out all that the page would show, on however many pages, as a file; says how far it is, and stops it. */
export function ExportBar({ kind, search, begin, stop }: Props) {
  const words = useMessagesOf(exportWords)
  const label = useId()
  const beginning = useMutation({
    mutationFn: begin,
    onSuccess: (begun) => {
      if (begun.status === 'begun') download(`/exports/${begun.id}/file?${ownZone()}`)
    },
  })
  const begun = beginning.data
  const id = begun?.status === 'begun' ? begun.id : null
  const { data: progress, refetch } = useQuery<ExportProgress | null>({
    queryKey: ['export', id],
    enabled: id !== null,
    // One that is silent may be dead: it is looked at again when somebody comes back from their downloads.
    refetchInterval: ({ state }) => (hasEnded(state.data) || state.data?.state === 'silent' ? false : exportProgressMs),
    refetchOnWindowFocus: ({ state }) => !hasEnded(state.data),
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const answer = await ownFetch(`/exports/${id}`, { signal, cache: 'no-store' })
      return answer.ok ? answer.json() : null
    },
  })
  const stopping = useMutation({ mutationFn: stop, onSuccess: () => refetch() })
  const isRunning = beginning.isPending || (id !== null && progress !== null && !hasEnded(progress))
  return (
    <section aria-labelledby={label} className="flex flex-col gap-2 text-control">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={label} className="text-control text-ink-2">
          {search ? words.matching : words.everything}
        </h2>
        {exportFormats.map((format) => (
          <Button
            key={format}
            busy={isRunning && progress?.state !== 'silent'}
            onClick={() => beginning.mutate({ kind, format, search })}
          >
            {words.formats[format]}
          </Button>
        ))}
      </div>
      {id !== null && isRunning && (
        <Underway progress={progress ?? null}>
          <Button busy={stopping.variables === id && !stopping.isError} onClick={() => stopping.mutate(id)}>
            {words.stop}
          </Button>
        </Underway>
      )}
      <div role="status">{id !== null && progress && hasEnded(progress) && <Ended progress={progress} />}</div>
      {(beginning.isError || (begun && begun.status !== 'begun')) && (
        <p role="alert" className="text-danger">
          {words.refused[begun && begun.status !== 'begun' ? begun.status : 'failed']}
        </p>
      )}
    </section>
  )
}

const hasEnded = (progress: ExportProgress | null | undefined) =>
  progress?.state === 'done' || progress?.state === 'stopped' || progress?.state === 'failed'

/** How far it is; not read aloud with every row. */
function Underway({ progress, children }: { progress: ExportProgress | null; children: React.ReactNode }) {
  const words = useMessagesOf(exportWords)
  const locale = useLocale()
  const { rows = 0, total = null, state = 'waiting' } = progress ?? {}
  const number = (n: number) => n.toLocaleString(locale)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <progress
        aria-label={words.progress}
        className="h-1 w-40 accent-accent"
        {...(total !== null && { value: rows, max: Math.max(total, rows, 1) })}
      />
      <span className="tabular-nums">
        {state === 'waiting'
          ? words.waiting
          : total === null
            ? words.rows(rows, number(rows))
            : words.rowsOf(number(rows), number(Math.max(total, rows)))}
      </span>
      {children}
      {state === 'silent' && <p className="w-full text-warn">{words.silent}</p>}
    </div>
  )
}

function Ended({ progress }: { progress: ExportProgress }) {
  const words = useMessagesOf(exportWords)
  const rows = words.rows(progress.rows, progress.rows.toLocaleString(useLocale()))
  if (progress.state !== 'done')
    return (
      <p className={progress.state === 'failed' ? 'text-danger' : ''}>
        {words[progress.state === 'failed' ? 'failed' : 'stopped'](rows)}
      </p>
    )
  return (
    <>
      <p className="text-good">{words.done(rows)}</p>
      <p className="text-note text-ink-2">
        {words.head(progress.head.seq)} <code className="font-mono break-all">{progress.head.hash}</code>{' '}
        <Copy text={progress.head.hash} label={words.copyHead} />
      </p>
    </>
  )
}

/** A file is called by the day of whoever takes it. */
const ownZone = () => new URLSearchParams({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone })

/** The browser takes it into a file by itself, as fast as it can write it. */
function download(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
