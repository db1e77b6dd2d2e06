import { CircleAlert, CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Locale } from '#lib/i18n/locale.ts'
import { statusWords } from '#lib/i18n/status.ts'
import type { State } from '#lib/model/readiness.ts'

const marks = {
  good: [CircleCheck, 'text-good'],
  poor: [CircleAlert, 'text-warn'],
  bad: [CircleX, 'text-danger'],
  unknown: [CircleHelp, 'text-ink-2'],
} as const

type Props = { state: State; name: string; locale: Locale; children: ReactNode }

/** One thing a reply depends on: how it stands, by sign and word, and what that means. */
export function StatusLine({ state, name, locale, children }: Props) {
  const [Mark, color] = marks[state]
  return (
    <li className="flex gap-3 border-t border-line px-4 py-3 first:border-t-0">
      <Mark size={16} strokeWidth={1.5} aria-hidden className={`mt-1 shrink-0 ${color}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <h3 className="font-semibold">
          {name}
          <span className={`ml-2 text-note font-normal ${color}`}>{statusWords[locale].states[state]}</span>
        </h3>
        <div className="flex flex-col gap-2 text-control break-words text-ink-2">{children}</div>
      </div>
    </li>
  )
}
