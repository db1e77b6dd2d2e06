import Link from 'next/link'
import { CodeWords } from '#components/guidance/code-words.tsx'
import type { Guidance } from '#lib/guidance/codes.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { codeAddress } from './code-address.ts'

/** Codes in rows: number, one sentence, and on which call where that is not the reply. */
export function CodeList({ entries, locale }: { entries: readonly Guidance[]; locale: Locale }) {
  const { errors } = messagesIn(locale)
  return (
    <ul className="overflow-hidden rounded-panel border border-line bg-surface">
      {entries.map((entry) => {
        const { code, parent, endpoints, means } = entry
        const [call] = endpoints
        return (
          <li key={`${parent}/${code}/${call}`} className="border-line not-first:border-t">
            <Link
              href={codeAddress(entry)}
              prefetch={false}
              className="grid gap-x-4 px-4 py-2 -outline-offset-2 hover:bg-hover active:bg-press tablet:grid-cols-[9rem_minmax(0,1fr)]"
            >
              <span className="font-mono text-control leading-[1.6] tabular-nums">
                {parent && <span className="text-ink-2">{parent}/</span>}
                {code}
              </span>
              <span className="min-w-0 leading-[1.6]">
                <CodeWords text={means[locale]} />
                {!endpoints.includes('reply') && <span className="text-ink-2"> ({errors.on[call]})</span>}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
