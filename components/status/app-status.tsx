'use client'

import { useActionState, useId } from 'react'
import { Guidance } from '#components/guidance/guidance-view.tsx'
import { ExactTime } from '#components/history/exact-time.tsx'
import { Facts } from '#components/outcome/facts.tsx'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import type { Guidance as GuidanceData } from '#lib/guidance/guidance-entry.ts'
import { statusWords } from '#lib/i18n/status.ts'
import { type Line, worstOf } from '#lib/model/readiness.ts'
import { StatusLine } from './status-line.tsx'

/** A line with what is known of its refusal, and the page of the app where it is mended. */
export type LineShown = Line & { guidance: GuidanceData | null; page: string | null }
export type Checked = { status: 'checked'; at: string; lines: LineShown[] } | { status: 'no_entry' | 'no_record' }
export type CheckStatus = (before: Checked | null, form: FormData) => Promise<Checked>

type Props = { app: { app_id: string; name: string }; check: CheckStatus }

/** Whether one app can reply; asked when somebody presses the button, also without scripts. */
export function AppStatus({ app, check }: Props) {
  const words = useMessagesOf(statusWords)
  const locale = useLocale()
  const [checked, act, busy] = useActionState(check, null)
  const id = useId()
  const lines = checked?.status === 'checked' ? checked.lines : []
  const verdict = worstOf(lines)
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-panel border border-line bg-surface">
      <form action={act} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 p-4">
        <input type="hidden" name="app" value={app.app_id} />
        <div className="min-w-0">
          <h2 id={id} className="text-heading font-semibold">
            <Isolated text={app.name} />
          </h2>
          <p aria-live="polite" className="text-note text-ink-2">
            {busy ? (
              words.checking
            ) : checked?.status === 'checked' ? (
              <>
                <strong className="text-control text-ink">{words.verdict[verdict]}</strong>{' '}
                <ExactTime at={checked.at} timeOnly />
              </>
            ) : checked ? (
              words.refused[checked.status]
            ) : (
              words.never
            )}
          </p>
        </div>
        <Button type="submit" look="primary" busy={busy}>
          {checked === null ? words.check : words.again}
        </Button>
      </form>
      {lines.length > 0 && (
        <ul aria-busy={busy} className="border-t border-line">
          {lines.map((line) => (
            <StatusLine
              key={line.what === 'scope' ? line.feature : line.what}
              state={line.state}
              name={line.what === 'scope' ? words.features[line.feature].name : words.lines[line.what]}
              locale={locale}
            >
              <Said line={line} />
            </StatusLine>
          ))}
        </ul>
      )}
    </section>
  )
}

function Said({ line }: { line: LineShown }) {
  const words = useMessagesOf(statusWords)
  const page = line.page && (
    <p>
      <OutsideLink href={line.page}>{line.what === 'scope' ? words.scopePage : words.botPage}</OutsideLink>
    </p>
  )
  if ('refused' in line) {
    const { code, msg, log_id, http } = line.refused
    return (
      <>
        {line.guidance ? <Guidance guidance={line.guidance} /> : line.what === 'scopes' && <p>{words.scopesUnknown}</p>}
        <Facts facts={{ code, msg, log_id, http }} />
        {page}
      </>
    )
  }
  if ('unanswered' in line) {
    const { reason, http, log_id } = line.unanswered
    return (
      <>
        <p>{words.unreached[reason]}</p>
        <Facts facts={{ http, log_id }} />
      </>
    )
  }
  switch (line.what) {
    case 'reach':
      return <p>{words.reached(line.ms)}</p>
    case 'credentials':
      return <p>{words.credentialsGood}</p>
    case 'bot':
      return (
        <>
          <p>
            {line.name && (
              <>
                <Isolated text={line.name} />
                {' · '}
              </>
            )}
            {line.bot === null ? words.botUnknown : words.bot[line.bot]}
          </p>
          {page}
        </>
      )
    case 'clock':
      return <p>{line.state === 'good' ? words.clockGood : words.clockOff(line.off_s)}</p>
    case 'scope':
      return line.state === 'good' ? (
        <p>{words.scopeHere}</p>
      ) : (
        <>
          <p>{words.features[line.feature].lacking}</p>
          <p className="font-mono text-note text-ink">{line.needs.join(' · ')}</p>
          {page}
        </>
      )
  }
}
