import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { EntryList } from '#components/admin/entry-list.tsx'
import { Section } from '#components/admin/section.tsx'
import { SessionList, type SessionRow } from '#components/admin/session-list.tsx'
import { SettingList } from '#components/admin/setting-list.tsx'
import { shownSettings } from '#lib/auth/shown-settings.ts'
import { requireOperator, standingOf } from '#lib/entry.ts'
import { adminWords } from '#lib/i18n/admin.ts'
import { server } from '#lib/server.ts'
import { fromStore } from '../from-store.ts'
import { readLocale } from '../request-locale.ts'
import { endSession } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await readLocale()].title }
}

/** Who is signed in, who came and was refused, and how sign-in is set up; without a secret. */
export default async function AdminPage() {
  await requireOperator('administer')
  const locale = await readLocale()
  const words = adminWords[locale]
  const { settings, auth } = server()
  const sessions = await fromStore(openSessions())
  const entries = await fromStore(server().entries.newest(100))
  return (
    <main id="content" className="mx-auto flex w-full max-w-[1280px] flex-1 flex-col gap-4 p-4 desktop:p-6">
      <h1 className="text-heading font-semibold">{words.title}</h1>
      <Section
        title={words.sessions.title(sessions.length)}
        {...(sessions.length >= 500 && { about: words.sessions.most })}
      >
        {sessions.length > 0 ? (
          <SessionList sessions={sessions} end={endSession} />
        ) : (
          <p className="text-control text-ink-2">{auth.provider ? words.sessions.none : words.sessions.kept}</p>
        )}
      </Section>
      <div className="grid items-start gap-4 desktop:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="desktop:col-start-2">
          <Section title={words.settings.title} about={words.settings.about}>
            <SettingList settings={shownSettings(settings.auth, settings.public_url)} locale={locale} />
          </Section>
        </div>
        <div className="min-w-0 desktop:col-start-1 desktop:row-start-1">
          <Section title={words.entries.title} about={words.entries.about}>
            {entries.length > 0 ? (
              <EntryList entries={entries} locale={locale} />
            ) : (
              <p className="text-control text-ink-2">{words.entries.none}</p>
            )}
          </Section>
        </div>
      </div>
    </main>
  )
}

async function openSessions(): Promise<SessionRow[]> {
  const standing = await standingOf({ headers: await headers() })
  const own = standing.status === 'in' ? standing.session : null
  const open = server().auth.provider ? await server().sessions.open() : []
  return open.map(({ id_hash, identity, address, created_at, seen_at }) => ({
    id: id_hash,
    name: identity.name,
    email: identity.email?.address ?? null,
    address,
    since: created_at,
    seen: seen_at,
    own: id_hash === own,
  }))
}
