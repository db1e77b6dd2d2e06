import { Isolated } from '#components/ui/isolated.tsx'
import { auditWords } from '#lib/i18n/audit.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import type { ChainReport } from '#lib/model/audit.ts'

/** Whether the record is what was put there, and where it is not; null: too long to be checked while one waits. */
export function ChainState({ report, locale }: { report: ChainReport | null; locale: Locale }) {
  const { chain: words } = auditWords[locale]
  const faults = report?.faults ?? []
  return (
    <section
      aria-label={words.title}
      className="flex flex-col gap-2 rounded-panel border border-line bg-surface p-4 text-control"
    >
      <h2 className="text-heading font-semibold">{words.title}</h2>
      {report === null ? (
        <p>{words.long}</p>
      ) : faults.length === 0 ? (
        <p className="text-good">{words.whole(report.seq)}</p>
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
                {words.faults[what]}
              </li>
            ))}
          </ul>
          {report.more && <p>{words.more}</p>}
        </div>
      )}
      {report !== null && report.blanked > 0 && <p>{words.blanked(report.blanked)}</p>}
      {report !== null && (
        <p className="text-note text-ink-2">
          {words.head}: <code className="font-mono break-all">{report.hash}</code>
          <br />
          {words.keep}
        </p>
      )}
    </section>
  )
}
