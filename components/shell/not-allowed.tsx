'use client'

import Link from 'next/link'
import { buttonClass } from '#components/ui/buttons.tsx'
import { rolesWords } from '#lib/i18n/roles.ts'
import { useMessages, useMessagesOf } from './use-messages.tsx'

/** Why somebody who is signed in does not see a page, and whom to ask. */
export function NotAllowed({ contact }: { contact: string | null }) {
  const { forbidden } = useMessagesOf(rolesWords)
  const { failure } = useMessages()
  return (
    <main id="content" className="flex flex-1 flex-col items-start gap-3 p-6">
      <h1 className="text-matter font-semibold">{forbidden.title}</h1>
      <p className="max-w-[640px] text-ink-2">{forbidden.body}</p>
      <p className="max-w-[640px] text-ink-2">{forbidden.ask(contact)}</p>
      <Link href="/" className={buttonClass('plain')}>
        {failure.home}
      </Link>
    </main>
  )
}
