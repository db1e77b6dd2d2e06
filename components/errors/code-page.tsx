import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Fact, Facts } from '#components/guidance/fact.tsx'
import { Guidance } from '#components/guidance/guidance-view.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import type { Guidance as GuidanceData } from '#lib/guidance/codes.ts'
import { foretoldBy } from '#lib/guidance/foretold-codes.ts'
import { callsTold } from '#lib/guidance/guidance-entry.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { CopyAddress } from './copy-address.tsx'
import { WhereTheyStand } from './where-they-stand.tsx'

/** The page of one code: its name, what stands below, and a way back to the list. */
export function CodePage({ name, locale, children }: { name: string; locale: Locale; children: ReactNode }) {
  const { errors } = messagesIn(locale)
  return (
    <main id="content" className="mx-auto flex w-full max-w-240 flex-col gap-4 p-4 desktop:p-6">
      <Link
        href="/errors"
        className="-ml-1 inline-flex items-center gap-1 self-start rounded-control text-control text-ink-2 hover:text-ink"
      >
        <ChevronLeft size={16} strokeWidth={1.5} aria-hidden />
        {errors.code.back}
      </Link>
      <h1 className="flex items-center gap-2 text-heading font-semibold">
        <span className={/^\d/.test(name) ? 'font-mono tabular-nums' : ''}>{name}</span>
        <CopyAddress />
      </h1>
      {children}
      <WhereTheyStand locale={locale} />
    </main>
  )
}

/** Every meaning of a code; where it has several, each under the call it belongs to. */
export function Meanings({ meanings, locale }: { meanings: readonly GuidanceData[]; locale: Locale }) {
  const { errors } = messagesIn(locale)
  return meanings.map((guidance, i) => {
    const before = foretoldBy(guidance)
    const calls = callsTold(guidance)
      .map((call) => errors.on[call])
      .join(locale === 'en' ? ', ' : '、')
    return (
      <section
        key={guidance.means.en}
        // Of several meanings on one call each has an address of its own.
        id={`meaning-${i + 1}`}
        aria-label={calls}
        className="rounded-panel border border-line bg-surface p-4 desktop:p-6"
      >
        {meanings.length > 1 && <h2 className="mb-2 text-control text-ink-2">{calls}</h2>}
        <Guidance guidance={guidance} />
        <Facts className="mt-4 border-t border-line pt-4">
          <Fact name={errors.code.says}>
            <span lang="en" className="font-mono text-note break-words">
              {guidance.msg}
            </span>
          </Fact>
          <Fact name={errors.code.call}>{calls}</Fact>
          {before && <Fact name={errors.code.before}>{before.how[locale]}</Fact>}
          <Fact name={errors.code.source}>
            <OutsideLink href={guidance.source} className="break-all">
              {guidance.source.replace('https://', '')}
            </OutsideLink>
          </Fact>
        </Facts>
      </section>
    )
  })
}
