import type { Metadata } from 'next'
import Link from 'next/link'
import { ExportBar } from '#components/export/export-bar.tsx'
import { AttemptList } from '#components/history/attempt-list.tsx'
import { type HistoryFilter, historyHref, isNarrowed, readFilter, soughtBy } from '#components/history/filter.ts'
import { FilterForm } from '#components/history/filter-form.tsx'
import { Nothing } from '#components/history/nothing.tsx'
import { WrongFilterShown } from '#components/history/wrong-filter.tsx'
import { buttonClass } from '#components/ui/buttons.tsx'
import { requireOperator } from '#lib/entry.ts'
import { meaningsOf } from '#lib/guidance/codes.ts'
import { auditWords } from '#lib/i18n/audit.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { may } from '#lib/model/roles.ts'
import { server } from '#lib/server.ts'
import { beginExport, stopExport } from '../../exports/actions.ts'
import { fromStore } from '../../from-store.ts'
import { knownChain, tamperedIds } from '../../known-chain.ts'
import { readLocale } from '../../request-locale.ts'

type Props = { searchParams: Promise<{ [name: string]: string | string[] | undefined }> }

const pageSize = 50
const countedTo = 1000
const none: ReadonlySet<string> = new Set()

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesIn(await readLocale()).history.title }
}

/** Every attempt and what came of it, newest first. */
export default async function History({ searchParams }: Props) {
  const operator = await requireOperator('look')
  const own = may(operator.roles, 'see_all_history') ? undefined : operator.id
  const locale = await readLocale()
  const messages = messagesIn(locale)
  const { history } = messages
  const params = await searchParams
  const { filter: asked, wrong } = readFilter(params)
  // Whoever sees only their own has nobody to narrow it to.
  const filter = own === undefined ? asked : { ...asked, operator: undefined }
  const before = [params.before].flat()[0]
  const { all: apps } = server().apps
  const sought = { ...soughtBy(filter), operator_id: own }
  const { attempts, next, count } = wrong
    ? { attempts: [], next: null, count: 0 }
    : await fromStore(server().attempts.list({ ...sought, before, limit: pageSize, count_to: countedTo }))
  const zone = filter.from || filter.to ? (filter.zone ?? 'UTC') : null
  return (
    <main id="content" className="mx-auto flex w-full max-w-[1280px] flex-1 flex-col gap-4 p-4 desktop:p-6">
      <div>
        <h1 className="text-heading font-semibold">{history.title}</h1>
        {own === undefined ? (
          <Link href="/audit" className="text-note text-accent hover:underline">
            {auditWords[locale].title}
          </Link>
        ) : (
          <p className="text-note text-ink-2">{history.ownOnly}</p>
        )}
      </div>
      <FilterForm filter={filter} wrong={wrong} byOperator={own === undefined} apps={apps} messages={messages} />
      {wrong ? (
        <WrongFilterShown wrong={wrong} messages={messages} />
      ) : attempts.length > 0 ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p role="status" className="text-note text-ink-2 tabular-nums">
              {count > countedTo
                ? history.more(countedTo.toLocaleString(locale))
                : history.count(count.toLocaleString(locale))}
              {zone && ` · ${history.daysOf(zone)}`}
            </p>
            {own === undefined && (
              <ExportBar
                kind="attempts"
                search={historyHref(filter).split('?')[1] ?? ''}
                begin={beginExport}
                stop={stopExport}
              />
            )}
          </div>
          <AttemptList
            attempts={attempts}
            tampered={own === undefined ? await tampered() : none}
            hrefOf={(id) => historyHref(filter, before, id)}
            appNames={apps.length > 1 ? new Map(apps.map(({ app_id, name }) => [app_id, name])) : null}
            messages={messages}
          />
        </>
      ) : (
        <Nothing
          narrowed={isNarrowed(filter) || before !== undefined}
          instead={insteadOf(filter)}
          unknownCode={filter.code !== undefined && meaningsOf(filter.code).length === 0 ? filter.code : null}
          messages={messages}
        />
      )}
      {(next || before) && (
        <nav aria-label={history.title} className="flex justify-between gap-2">
          {before ? (
            <Link href={historyHref(filter)} className={buttonClass('quiet')}>
              {history.newest}
            </Link>
          ) : (
            <span />
          )}
          {next && (
            <Link href={historyHref(filter, next)} rel="next" className={buttonClass()}>
              {history.older}
            </Link>
          )}
        </nav>
      )}
    </main>
  )
}

/** A code or an id that was put into the field for words. */
function insteadOf({ text, ...filter }: HistoryFilter) {
  const value = text?.trim() ?? ''
  if (/^\d{3,9}$/.test(value) && filter.code === undefined)
    return { what: 'code' as const, value, href: historyHref({ ...filter, code: Number(value) }) }
  if (/^om_\w{8,80}$/.test(value) && filter.message_id === undefined)
    return { what: 'message_id' as const, value, href: historyHref({ ...filter, message_id: value }) }
  return null
}

/** Those the last check of the record found changed. */
const tampered = async (): Promise<ReadonlySet<string>> => tamperedIds(await fromStore(knownChain()))
