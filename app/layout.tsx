import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PaletteKey } from '#components/palette/palette-key.tsx'
import { Header } from '#components/shell/header.tsx'
import { QueryProvider } from '#components/shell/query-client.tsx'
import { QuietAnnouncer } from '#components/shell/quiet-announcer.tsx'
import { LanguageProvider } from '#components/shell/use-messages.tsx'
import { type Standing, standingOf } from '#lib/entry.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { waitingFor } from '#lib/second-person.ts'
import { server } from '#lib/server.ts'
import { readLocale } from './request-locale.ts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const { app } = messagesIn(await readLocale())
  return { title: { default: app.name, template: `%s · ${app.name}` }, description: app.description, robots: 'noindex' }
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function Layout({ children }: { children: ReactNode }) {
  // Pages ask for themselves; this shows who is there where somebody is, and nothing of anybody’s else.
  const standing = await standingOf({ headers: await headers() })
  const locale = await readLocale()
  const { app } = messagesIn(locale)
  const chosen = (await cookies()).get('theme')?.value
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : 'system'
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <LanguageProvider locale={locale}>
          {/* What was looked up for one operator is not kept for the next. */}
          <QueryProvider key={standing.status === 'in' ? standing.operator.id : ''}>
            <a
              href="#content"
              className="sr-only rounded-control bg-accent px-3 py-1 text-on-accent focus:not-sr-only focus:absolute focus:z-30"
            >
              {app.skipToContent}
            </a>
            {standing.status === 'in' && (
              <PaletteKey operator_id={standing.operator.id} sandbox={server().sandbox !== null} />
            )}
            {standing.status === 'in' && (
              <Header
                sandbox={server().sandbox !== null}
                operator={standing.operator}
                idle_ms={idleMs()}
                signs_in={server().auth.provider !== null}
                waiting={await waitingShown(standing)}
                theme={theme}
              />
            )}
            {children}
            <QuietAnnouncer />
          </QueryProvider>
        </LanguageProvider>
      </body>
    </html>
  )
}

/** What the header says of requests for approval; it is drawn all the same where the store does not answer. */
async function waitingShown({
  operator,
  party,
}: Extract<Standing, { status: 'in' }>): Promise<number | null | undefined> {
  if (!server().settings.rules?.second_person) return undefined
  return waitingFor(operator, party).catch(() => null)
}

function idleMs(): number | null {
  const { auth } = server().settings
  return 'session' in auth ? auth.session.idle_ms : null
}
