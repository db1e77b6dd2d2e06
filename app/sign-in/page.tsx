import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LanguageSwitch } from '#components/shell/language-switch.tsx'
import { buttonClass } from '#components/ui/buttons.tsx'
import { returnAddress } from '#lib/auth/return-address.ts'
import { signInWords } from '#lib/i18n/sign-in.ts'
import { messagesIn } from '#lib/i18n/translations.ts'
import { server } from '#lib/server.ts'
import { readLocale } from '../request-locale.ts'

type Asked = { searchParams: Promise<{ [name: string]: string | string[] | undefined }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: signInWords[await readLocale()].title }
}

/** Where one signs in. `?to=` is where one wanted to go; only addresses of our own are believed. */
export default async function SignInPage({ searchParams }: Asked) {
  const { to, signed_out, ended } = await searchParams
  const { settings } = server()
  const wanted = returnAddress(typeof to === 'string' ? to : null)
  if (!server().auth.provider) redirect(wanted)
  const locale = await readLocale()
  const words = signInWords[locale]
  const { app } = messagesIn(locale)
  return (
    <main id="content" className="flex flex-1 flex-col items-center justify-center gap-4 p-6">
      <div className="flex w-full max-w-96 flex-col gap-4 rounded-panel border border-line bg-surface p-6">
        <div className="flex flex-col gap-2">
          <h1 className="text-matter font-semibold">{app.name}</h1>
          <p role="status" className="text-ink-2">
            {signed_out ? words.signedOut : ended ? words.ended : words.about}
          </p>
        </div>
        {/* Not a Link: it leads away, and must not be fetched before it is asked for. */}
        <a href={`/sign-in/go?${new URLSearchParams({ to: wanted })}`} className={buttonClass('primary', 'h-10!')}>
          {words.button}
        </a>
        {settings.auth.contact !== null && <p className="text-note text-ink-2">{words.ask(settings.auth.contact)}</p>}
      </div>
      <LanguageSwitch />
    </main>
  )
}
