import Link from 'next/link'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { chooserWords } from '#lib/i18n/chooser.ts'
import { NotReadError, type Unread } from './read.ts'

/** Why there is nothing to read, and what can be done about it. */
export function NotRead({ error, call, onAgain }: { error: unknown; call: 'chats' | 'list'; onAgain(): void }) {
  const words = useMessagesOf(chooserWords)
  const unread: Unread = error instanceof NotReadError ? error.unread : { reason: 'failed' }
  return (
    <div role="alert" className="flex flex-col items-start gap-2 p-4 text-control">
      <p>{words.notRead[unread.reason]}</p>
      {'scopes' in unread && unread.scopes.length > 0 && (
        <p className="text-note break-all text-ink-2">{words.scopes(unread.scopes.join(', '))}</p>
      )}
      {'code' in unread && unread.code !== null && (
        <p className="flex flex-wrap gap-x-3 text-note text-ink-2">
          <Link href={`/errors/${call}/${unread.code}`} target="_blank" className={linkClass}>
            {words.about(unread.code)}
          </Link>
          {unread.log_id && <span className="font-mono break-all">log_id {unread.log_id}</span>}
        </p>
      )}
      <Button onClick={onAgain}>{words.again}</Button>
    </div>
  )
}
