import type { Metadata } from 'next'
import { AppStatus } from '#components/status/app-status.tsx'
import { LastHour } from '#components/status/last-hour.tsx'
import { StatusLine } from '#components/status/status-line.tsx'
import { appsFor } from '#lib/chosen-app.ts'
import { requireOperator } from '#lib/entry.ts'
import { statusWords } from '#lib/i18n/status.ts'
import { server } from '#lib/server.ts'
import { version } from '#package.json'
import { readLocale } from '../request-locale.ts'
import { checkStatus } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: statusWords[await readLocale()].title }
}

/** Whether replies can be sent: what this console knows by itself, and what Feishu says when it is asked. */
export default async function StatusPage() {
  const operator = await requireOperator('look')
  const locale = await readLocale()
  const words = statusWords[locale]
  const ms = await databaseMs()
  const { unrecorded, settings, watched, lastHour } = server()
  const recent = await lastHour().catch(() => null)
  const waiting = unrecorded.count()
  return (
    <main id="content" className="mx-auto flex w-full max-w-180 flex-1 flex-col gap-4 p-4 desktop:p-6">
      <div>
        <h1 className="text-heading font-semibold">{words.title}</h1>
        <p className="text-note text-ink-2">{words.about}</p>
        {server().sandbox === null && <p className="text-note text-ink-2">{words.quota}</p>}
      </div>
      {appsFor(operator).map(({ app_id, name }) => (
        <AppStatus key={app_id} app={{ app_id, name }} check={checkStatus} />
      ))}
      <LastHour recent={recent} latency={watched.latency()} locale={locale} />
      <section aria-labelledby="here" className="rounded-panel border border-line bg-surface">
        <h2 id="here" className="p-4 text-heading font-semibold">
          {words.here}
        </h2>
        <ul className="border-t border-line">
          <StatusLine state={ms === null ? 'bad' : 'good'} name={words.lines.database} locale={locale}>
            <p>{ms === null ? words.noDatabase : words.database(engineOf(settings.database_url), ms)}</p>
          </StatusLine>
          <StatusLine state={waiting > 0 ? 'poor' : 'good'} name={words.lines.record} locale={locale}>
            <p>{waiting > 0 ? words.unrecorded(waiting) : words.recorded}</p>
          </StatusLine>
          <StatusLine state="good" name={words.lines.version} locale={locale}>
            <p>{words.version(version, process.versions.node)}</p>
          </StatusLine>
        </ul>
      </section>
    </main>
  )
}

/** How long the database takes to answer; null where it does not. */
async function databaseMs(): Promise<number | null> {
  const { audit, log } = server()
  const began = performance.now()
  try {
    await audit.head()
    return Math.round(performance.now() - began)
  } catch (err) {
    log.error({ err }, 'The database cannot be read')
    return null
  }
}

const engineOf = (database_url: string) => (/^postgres/.test(database_url) ? 'PostgreSQL' : 'SQLite')
