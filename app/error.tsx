'use client'

import Link from 'next/link'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, buttonClass } from '#components/ui/buttons.tsx'
import { storeWords } from '#lib/i18n/store.ts'
import { unreadableStore } from '#lib/model/unreadable-store.ts'

/** A bug of ours, or a database that cannot be read, met a reader. Drafts live in the browser's storage and are not touched by it. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset(): void }) {
  const { failure } = useMessages()
  const store = useMessagesOf(storeWords)
  const isStore = error.digest === unreadableStore
  const { title, body } = isStore ? store : failure
  return (
    <main id="content" role="alert" className="flex flex-1 flex-col items-start gap-3 p-6">
      <h1 className="text-matter font-semibold">{title}</h1>
      <p className="max-w-[640px] text-ink-2">{body}</p>
      {isStore && (
        <ol className="flex max-w-[640px] list-decimal flex-col gap-1 pl-5 text-ink-2">
          {store.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {error.digest && !isStore && <code className="font-mono text-note text-ink-2">{error.digest}</code>}
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
