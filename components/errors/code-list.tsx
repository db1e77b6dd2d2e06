import Link from 'next/link'
import { CodeWords } from '#components/guidance/code-words.tsx'
import type { Guidance } from '#lib/guidance/codes.ts'
import type { GuidedCall } from '#lib/guidance/guidance-entry.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { codeAddress } from './code-address.ts'

type Props = {
  entries: readonly Guidance[]
  locale: Locale
  /** The call they all belong to, where one was asked for. */
  call?: GuidedCall
}

/** Codes in rows: number, one sentence, and on which call where that is neither the reply nor `call`. */
export function CodeList({ entries, locale, call: asked }: Props) {
  const { errors } = messagesIn(locale)
  return (
    <ul className="overflow-hidden rounded-panel border border-line bg-surface">
      {entries.map((entry) => {
        const { code, parent, endpoints, when, means } = entry
        const [call] = endpoints
        const own = asked ?? 'reply'
        return (
          <li key={`${parent}/${code}/${call}/${when}`} className="border-line not-first:border-t">
            <Link
              href={codeAddress(asked ? { ...entry, endpoints: [asked] } : entry)}
              prefetch={false}
              className="grid gap-x-4 px-4 py-2 -outline-offset-2 hover:bg-hover active:bg-press tablet:grid-cols-[9rem_minmax(0,1fr)]"
            >
              <span className="font-mono text-control leading-[1.6] tabular-nums">
                {parent && <span className="text-ink-2">{parent}/</span>}
                {code}
              </span>
              <span className="min-w-0 leading-[1.6]">
                <CodeWords text={means[locale]} />
                {!endpoints.includes(own) && !parent && <span className="text-ink-2"> ({errors.on[call]})</span>}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
