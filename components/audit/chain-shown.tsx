'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { checkProgressMs } from '#components/shell/timing.ts'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { auditWords } from '#lib/i18n/audit.ts'
import type { ChainReport, ChainState } from '#lib/model/audit.ts'
import { actsHref } from './act-filter.tsx'

/** Whether the record is what was put there, and where it is not; while it is being read, how far that is. */
export function ChainShown({ state: atFirst }: { state: ChainState }) {
  const { chain: words } = useMessagesOf(auditWords)
  const { data: state } = useQuery<ChainState>({
    queryKey: ['chain', atFirst.last?.at, atFirst.running !== null],
    initialData: atFirst,
    // What the page brought is fresh.
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.running ? checkProgressMs : false),
    queryFn: async ({ signal }) => {
      const answer = await ownFetch('/audit/check', { signal, cache: 'no-store' })
      if (!answer.ok) throw new Error(`The check answered ${answer.status}`)
      return answer.json()
    },
  })
  const { last, running, failed } = state
  return (
    <section
      aria-label={words.title}
      className="flex flex-col gap-2 rounded-panel border border-line bg-surface p-4 text-control"
    >
      <h2 className="text-heading font-semibold">{words.title}</h2>
      {last ? <Found report={last} /> : !failed && <p>{words.notYet}</p>}
      {failed && (
        <p role="alert" className="text-danger">
          {words.unread}
        </p>
      )}
      {running && <Checking {...running} />}
      {last && (
        <p className="text-note text-ink-2">
          {words.checked} <LocalTime at={last.at} /> {words.upTo(last.seq)} {words.ownCheck}
          <br />
          {words.head}: <code className="font-mono break-all">{last.hash}</code>{' '}
          <Copy text={last.hash} label={words.copyHead} />
          <br />
          {words.keep}
        </p>
      )}
    </section>
  )
}

/** The acts on what was changed, or those before and after an act. */
const around = (id: string | null, seq: number | null) =>
  id !== null ? actsHref({ subject: id }) : actsHref({}, (seq ?? 0) + 10)

function Checking({ done, of }: { done: number; of: number | null }) {
  const { chain: words } = useMessagesOf(auditWords)
  const locale = useLocale()
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <progress
        aria-label={words.progress}
        className="h-1 w-40 accent-accent"
        {...(of !== null && { value: done, max: Math.max(of, 1) })}
      />
      <span className="tabular-nums">
        {of === null ? words.checking : words.soFar(done.toLocaleString(locale), of.toLocaleString(locale))}
      </span>
    </div>
  )
}

function Found({ report: { seq, faults, more, blanked } }: { report: ChainReport }) {
  const { chain: words } = useMessagesOf(auditWords)
  return (
    <>
      {faults.length === 0 ? (
        <p className="text-good">{words.whole(seq)}</p>
      ) : (
        <div role="alert" className="text-danger">
          <p>{words.broken}</p>
          <ul className="list-disc pl-5">
            {faults.map(({ what, seq, id }) => (
              <li key={`${what} ${seq} ${id}`}>
                {seq !== null && `${words.act(seq)} `}
                {id !== null && (
                  <code className="font-mono text-note break-all">
                    <Isolated text={id} />
                  </code>
                )}{' '}
                {words.faults[what]}{' '}
                {(id !== null || seq !== null) && (
                  <Link href={around(id, seq)} prefetch={false} className={linkClass}>
                    {words.around}
                  </Link>
                )}
              </li>
            ))}
          </ul>
          {more && <p>{words.more}</p>}
        </div>
      )}
      {blanked > 0 && <p>{words.blanked(blanked)}</p>}
    </>
  )
}
