import Link from 'next/link'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { chooserWords } from '#lib/i18n/chooser.ts'
import type { NotRead as FeishusRefusal } from '#lib/protocol/conversation.ts'
import { NotReadError, type Unread } from './read.ts'

/** The call that was refused. */
type Call = 'chats' | 'list' | 'get'

/** Why there is nothing to read, and what can be done about it. */
export function NotRead({ error, call, onAgain }: { error: unknown; call: Call; onAgain(): void }) {
  const words = useMessagesOf(chooserWords)
  const unread: Unread = error instanceof NotReadError ? error.unread : { reason: 'failed' }
  return (
    <div role="alert" className="flex flex-col items-start gap-2 p-4 text-control">
      <p>{words.notRead[unread.reason]}</p>
      {'code' in unread && <CodeAndScopes call={call} {...unread} />}
      <Button onClick={onAgain}>{words.again}</Button>
    </div>
  )
}

type Told = Pick<FeishusRefusal, 'code' | 'log_id' | 'scopes'> & { call: Call }

/** Which scopes are wanting, and what the code means that Feishu gave. */
export function CodeAndScopes({ call, code, log_id, scopes }: Told) {
  const words = useMessagesOf(chooserWords)
  return (
    <>
      {scopes.length > 0 && <p className="text-note break-all text-ink-2">{words.scopes(scopes.join(', '))}</p>}
      {code !== null && (
        <p className="flex flex-wrap gap-x-3 text-note text-ink-2">
          <Link href={`/errors/${call}/${code}`} target="_blank" className={linkClass}>
            {words.about(code)}
          </Link>
          {log_id && <span className="font-mono break-all">log_id {log_id}</span>}
        </p>
      )}
    </>
  )
}
