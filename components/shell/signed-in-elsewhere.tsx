'use client'

import Link from 'next/link'
import { useEffect } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { signInWords } from '#lib/i18n/sign-in.ts'
import { tellSignedIn } from './signed-in-channel.ts'

/** Tells the window that waits for it that somebody has signed in, and closes this one. */
export function SignedInElsewhere() {
  const words = useMessagesOf(signInWords)
  useEffect(() => {
    tellSignedIn()
    // A window that a script did not open stays; then its words are what there is.
    close()
  }, [])
  return (
    <main id="content" className="flex flex-1 flex-col items-center justify-center gap-3 p-6">
      <p role="status" className="text-center">
        {words.done}
      </p>
      <Link href="/" className={linkClass}>
        {words.toConsole}
      </Link>
    </main>
  )
}
