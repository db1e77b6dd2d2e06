import Link from 'next/link'
import { buttonClass } from '#components/ui/buttons.tsx'
import type { Messages } from '#lib/i18n/translations.ts'

type Props = {
  narrowed: boolean
  /** The code asked for, where it is none of those known here. */
  unknownCode: number | null
  /** Where what was looked for as words is found as what it is: a code, or an id; null of mere words. */
  instead: { what: 'code' | 'message_id'; value: string; href: string } | null
  messages: Messages
}

/** An empty history says what will be here; an empty result says how to get out of it. */
export function Nothing({ narrowed, unknownCode, instead, messages: { history } }: Props) {
  const { title, body } = narrowed ? history.nothingFound : history.empty
  return (
    <div className="flex flex-col items-center gap-2 rounded-panel border border-line bg-surface px-4 py-16 text-center">
      <h2 className="text-heading font-semibold">{title}</h2>
      <p className="max-w-[480px] text-body text-ink-2">
        {unknownCode !== null && `${history.nothingFound.unknownCode(String(unknownCode))} `}
        {body}
      </p>
      {instead && (
        <Link href={instead.href} className={buttonClass('primary', 'mt-2')}>
          {history.nothingFound.instead[instead.what](instead.value)}
        </Link>
      )}
      {narrowed ? (
        <Link href="/history" className={buttonClass('plain', 'mt-2')}>
          {history.filters.clear}
        </Link>
      ) : (
        <Link href="/" className={buttonClass('primary', 'mt-2')}>
          {history.empty.first}
        </Link>
      )}
    </div>
  )
}
