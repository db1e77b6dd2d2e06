import type { Metadata } from 'next'
import Link from 'next/link'
import { CodeList } from '#components/errors/code-list.tsx'
import { FindCode } from '#components/errors/find-code.tsx'
import { requireOperator } from '#lib/entry.ts'
import { type CodeGroup, errorCodes, type Guidance, searchCodes } from '#lib/guidance/codes.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { readLocale } from '../request-locale.ts'
import { explain } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesIn(await readLocale()).errors.title }
}

/** Every code we can explain, by subject or by what is asked for in ?q=, and a box for whatever there is to ask. */
export default async function ErrorsPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  await requireOperator('look')
  const locale = await readLocale()
  const { errors } = messagesIn(locale)
  const asked = (await searchParams).q
  const query = (Array.isArray(asked) ? asked[0] : asked)?.trim().slice(0, 200) ?? ''
  const found = searchCodes(query)
  return (
    <main id="content" className="mx-auto flex w-full max-w-240 flex-col gap-6 p-4 tablet:p-6">
      <div>
        <h1 className="text-heading font-semibold">{errors.title}</h1>
        <p className="text-ink-2">{errors.about}</p>
      </div>
      <FindCode explain={explain} query={query} />
      <div className="flex flex-col gap-2">
        <p role="status" className="text-note text-ink-2 tabular-nums">
          {errors.search.count(found.length, searchCodes('').length)}
        </p>
        {query === '' ? <Groups locale={locale} /> : <Found found={found} query={query} locale={locale} />}
      </div>
    </main>
  )
}

function Groups({ locale }: { locale: Locale }) {
  const { errors } = messagesIn(locale)
  const groups = Object.entries(errorCodes) as [CodeGroup, Guidance[]][]
  return (
    <div className="mt-2 flex flex-col gap-6">
      {groups.map(([group, entries]) => (
        <section key={group} aria-labelledby={`group-${group}`} className="flex flex-col gap-2">
          <h2 id={`group-${group}`} className="font-semibold">
            {errors.groups[group]}
          </h2>
          <CodeList entries={entries} locale={locale} />
        </section>
      ))}
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
        <Link href={`/errors/${query}`} className="text-accent hover:underline">
          {errors.search.openCode(query)}
        </Link>
      )}
      <Link href="/errors" className="text-accent hover:underline">
        {errors.search.clear}
      </Link>
    </div>
  )
}
