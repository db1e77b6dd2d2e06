import type { Locale } from '#lib/i18n/locale.ts'
import { statusWords } from '#lib/i18n/status.ts'
import type { Latency, Recent } from '#lib/model/last-hour.ts'
import { StatusLine } from './status-line.tsx'

type Props = {
  /** Null where the database cannot be read. */
  recent: Recent | null
  latency: Latency
  locale: Locale
}

/** What became of the replies of the last hour, and how long Feishu took; Feishu is not asked for it. */
export function LastHour({ recent, latency, locale }: Props) {
  const { hour } = statusWords[locale]
  const { replies, others } = latency
  return (
    <section aria-labelledby="hour" className="rounded-panel border border-line bg-surface">
      <h2 id="hour" className="p-4 text-heading font-semibold">
        {hour.title}
      </h2>
      <ul className="border-t border-line">
        <StatusLine state={stateOf(recent)} name={hour.replies} locale={locale}>
          <p>{recent === null ? hour.unread : hour.counts(recent)}</p>
          {recent?.more && <p>{hour.more}</p>}
          {recent !== null && recent.waiting > 0 && <p>{hour.waiting}</p>}
        </StatusLine>
        <StatusLine state={replies || others ? 'good' : 'unknown'} name={hour.latency} locale={locale}>
          {replies && <p>{hour.replyTimes(replies)}</p>}
          {others && <p>{hour.otherTimes(others)}</p>}
          {!replies && !others && <p>{hour.noCalls}</p>}
        </StatusLine>
      </ul>
    </section>
  )
}

const stateOf = (recent: Recent | null) =>
  recent === null ? 'unknown' : recent.unanswered + recent.waiting > 0 ? 'poor' : 'good'
