import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClass } from '#components/ui/buttons.tsx'
import { messagesIn } from '#lib/i18n/translations.ts'
import { readLocale } from './request-locale.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesIn(await readLocale()).failure.notFound }
}

/** Next draws it with every page, to have it at hand: it asks for nobody and says nothing of anybody’s. */
export default async function NotFound() {
  const { failure } = messagesIn(await readLocale())
  return (
    <main id="content" className="flex flex-1 flex-col items-start gap-3 p-6">
      <h1 className="text-matter font-semibold">{failure.notFound}</h1>
      <p className="text-ink-2">{failure.notFoundBody}</p>
      <Link href="/" className={buttonClass('plain')}>
        {failure.home}
      </Link>
    </main>
  )
}
