import type { Metadata } from 'next'
import Link from 'next/link'
import { CodeList } from '#components/errors/code-list.tsx'
import { FindCode } from '#components/errors/find-code.tsx'
import { WhereTheyStand } from '#components/errors/where-they-stand.tsx'
import { requireOperator } from '#lib/entry.ts'
import { explainedCalls, type Guidance, searchCodes } from '#lib/guidance/codes.ts'
import { deedOf, deeds, isNear } from '#lib/guidance/deeds.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { readLocale } from '../request-locale.ts'
import { explain } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesIn(await readLocale()).errors.title }
}

/** What a reply can meet, by what there is to do; the other calls; or what is asked for in ?q=. And a box for whatever there is to ask. */
export default async function ErrorsPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const operator = await requireOperator('look')
  const locale = await readLocale()
  const { errors } = messagesIn(locale)
  const asked = (await searchParams).q
  const query = (Array.isArray(asked) ? asked[0] : asked)?.trim().slice(0, 200) ?? ''
  const all = searchCodes('')
  const found = query === '' ? all : searchCodes(query)
  return (
    <main id="content" className="mx-auto flex w-full max-w-240 flex-col gap-6 p-4 desktop:p-6">
      <div>
        <h1 className="text-heading font-semibold">{errors.title}</h1>
        <p className="text-ink-2">{errors.about}</p>
      </div>
      <div className="flex flex-col gap-2">
        <FindCode explain={explain} query={query} operator_id={operator.id} />
        <WhereTheyStand locale={locale} />
      </div>
      <div className="flex flex-col gap-2">
        <p role="status" className="text-note text-ink-2 tabular-nums">
          {errors.search.count(found.length, all.length)}
        </p>
        {query === '' ? <Groups all={all} locale={locale} /> : <Found found={found} query={query} locale={locale} />}
      </div>
    </main>
  )
}

function Groups({ all, locale }: { all: readonly Guidance[]; locale: Locale }) {
  const { errors } = messagesIn(locale)
  const near = all.filter(isNear)
  return (
    <div className="mt-2 flex flex-col gap-6">
      {deeds.map((deed) => {
        const entries = near.filter((entry) => deedOf(entry) === deed)
        return (
          entries.length > 0 && (
            <section key={deed} aria-labelledby={`deed-${deed}`} className="flex flex-col gap-2">
              <h2 id={`deed-${deed}`} className="font-semibold">
                {errors.deeds[deed]}
              </h2>
              <CodeList entries={entries} locale={locale} />
            </section>
          )
        )
      })}
      <section aria-labelledby="calls" className="flex flex-col gap-2">
        <h2 id="calls" className="font-semibold">
          {errors.search.byCall}
        </h2>
        <p className="text-ink-2">{errors.search.byCallAbout}</p>
        <ul className="grid gap-x-4 rounded-panel border border-line bg-surface p-4 tablet:grid-cols-2">
          {[...explainedCalls].map(([call, count]) => (
            <li key={call}>
              <Link href={`/errors/${call}`} prefetch={false} className="text-accent underline underline-offset-2">
                {errors.on[call]}
              </Link>{' '}
              <span className="text-note text-ink-2 tabular-nums">{errors.search.codes(count)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Found({ found, query, locale }: { found: Guidance[]; query: string; locale: Locale }) {
  const { errors } = messagesIn(locale)
  if (found.length > 0) return <CodeList entries={found} locale={locale} />
  return (
    <div className="flex flex-col items-start gap-2 rounded-panel border border-line bg-surface p-4">
      <p className="break-all">{errors.search.none(query)}</p>
      {/^\d{3,9}$/.test(query) && (
        <Link href={`/errors/${query}`} className="text-accent underline underline-offset-2">
          {errors.search.openCode(query)}
        </Link>
      )}
      <Link href="/errors" className="text-accent hover:underline">
        {errors.search.clear}
      </Link>
    </div>
  )
}
