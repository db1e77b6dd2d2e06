import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { adminWords } from '#lib/i18n/admin.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { isolated } from '#lib/shown/invisible.ts'

/** Somebody came in, went, or was not let in. */
export type EntryRow = {
  at: string
  kind: 'signed_in' | 'signed_out' | 'refused'
  /** A code, with more behind a space for some; empty where there is nothing to say. */
  why: string
  operator_id: string
  operator_name: string
  address: string
  asked: string
  request_id: string
}

const tones = { signed_in: 'good', signed_out: 'neutral', refused: 'warn' } as const

export function EntryList({ entries, locale }: { entries: EntryRow[]; locale: Locale }) {
  const { entries: words } = adminWords[locale]
  return (
    <ol className="-mx-4 -mb-4 divide-y divide-line border-t border-line">
      {entries.map(({ at, kind, why, operator_id, operator_name, address, asked, request_id }) => (
        <li
          key={`${request_id} ${at} ${kind} ${why}`}
          className="grid items-baseline gap-x-4 gap-y-1 px-4 py-2 text-control tablet:grid-cols-[7rem_6rem_minmax(0,1fr)]"
        >
          <span className="text-ink-2">
            <LocalTime at={at} />
          </span>
          <span>
            <Tag tone={tones[kind]}>{words.kinds[kind]}</Tag>
          </span>
          <div className="min-w-0">
            <p className="break-words">
              <span title={isolated(operator_id)}>
                {operator_name ? <Isolated text={operator_name} /> : <span className="text-ink-2">{words.nobody}</span>}
              </span>
              {why && <Why why={why} locale={locale} />}
            </p>
            <p className="font-mono text-note break-all text-ink-2">
              <Isolated text={[address, asked, request_id].filter(Boolean).join(' · ')} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Why({ why, locale }: { why: string; locale: Locale }) {
  const { entries: words } = adminWords[locale]
  const [code = '', ...rest] = why.split(' ')
  const known = words.why[code]
  const more = known === undefined ? why : rest.join(' ')
  return (
    <>
      {': '}
      {known}
      {more && (
        <>
          {' '}
          <code className="font-mono text-note break-all text-ink-2">
            <Isolated text={more} />
          </code>
        </>
      )}
    </>
  )
}
