import type { Metadata } from 'next'
import Link from 'next/link'
import { ActFilter, actsHref, actsSought, readShownActs } from '#components/audit/act-filter.tsx'
import { ActList } from '#components/audit/act-list.tsx'
import { ChainShown } from '#components/audit/chain-shown.tsx'
import { ExportBar } from '#components/export/export-bar.tsx'
import { buttonClass } from '#components/ui/buttons.tsx'
import { requireOperator } from '#lib/entry.ts'
import { auditWords } from '#lib/i18n/audit.ts'
import { recordForPage } from '#lib/on-record.ts'
import { server } from '#lib/server.ts'
import { beginExport, stopExport } from '../exports/actions.ts'
import { fromStore } from '../from-store.ts'
import { readLocale } from '../request-locale.ts'

type Props = { searchParams: Promise<{ [name: string]: string | string[] | undefined }> }

const pageSize = 50
/** So long the page waits for the check of the chain; after that it watches it. */
const patienceMs = 1500

export async function generateMetadata(): Promise<Metadata> {
  return { title: auditWords[await readLocale()].title }
}

/** Every act on record, newest first, and whether the record is whole. */
export default async function AuditPage({ searchParams }: Props) {
  const operator = await requireOperator('see_all_history')
  await recordForPage(operator, { act: 'audit_opened', subject: '/audit', result: 'done' })
  const locale = await readLocale()
  const words = auditWords[locale]
  const params = await searchParams
  const shown = readShownActs(params)
  const given = [params.before].flat()[0] ?? ''
  const before = /^\d{1,15}$/.test(given) ? Number(given) : undefined
  const { audit, chain } = server()
  const { acts, next } = await fromStore(audit.list({ ...actsSought(shown), before, limit: pageSize }))
  const state = await fromStore(chain.known(patienceMs))
  return (
    <main id="content" className="mx-auto flex w-full max-w-[1280px] flex-1 flex-col gap-4 p-4 desktop:p-6">
      <div>
        <h1 className="text-heading font-semibold">{words.title}</h1>
        <p className="text-note text-ink-2">{words.about}</p>
      </div>
      <ChainShown state={state} />
      <ActFilter shown={shown} locale={locale} />
      <ExportBar kind="acts" search={actsHref(shown).split('?')[1] ?? ''} begin={beginExport} stop={stopExport} />
      {acts.length > 0 ? (
        <ActList acts={acts} faulty={new Set(state.last?.faults.flatMap(({ seq }) => seq ?? []))} locale={locale} />
      ) : (
        <p className="text-control text-ink-2">{words.none}</p>
      )}
      {(next !== null || before !== undefined) && (
        <nav aria-label={words.title} className="flex justify-between gap-2">
          {before === undefined ? (
            <span />
          ) : (
            <Link href={actsHref(shown)} className={buttonClass('quiet')}>
              {words.newest}
            </Link>
          )}
          {next !== null && (
            <Link href={actsHref(shown, next)} rel="next" className={buttonClass()}>
              {words.older}
            </Link>
          )}
        </nav>
      )}
    </main>
  )
}
