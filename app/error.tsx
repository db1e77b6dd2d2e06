'use client'

import Link from 'next/link'
import { useMessages } from '#components/shell/use-messages.tsx'
import { Button, buttonClass } from '#components/ui/buttons.tsx'

/** A bug of ours met a reader. Drafts live in the browser's storage and are not touched by it. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset(): void }) {
  const { failure } = useMessages()
  return (
    <main id="content" role="alert" className="flex flex-1 flex-col items-start gap-3 p-6">
      <h1 className="text-matter font-semibold">{failure.title}</h1>
      <p className="text-ink-2">{failure.body}</p>
      {error.digest && <code className="font-mono text-note text-ink-2">{error.digest}</code>}
      <div className="flex gap-2">
        <Button look="primary" onClick={reset}>
          {failure.retry}
        </Button>
        <Link href="/" className={buttonClass('plain')}>
          {failure.home}
        </Link>
      </div>
    </main>
  )
}
