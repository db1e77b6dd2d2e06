'use client'

import Link from 'next/link'
import { MessageShown } from '#components/history/message-shown.tsx'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { ShortId } from '#components/ui/short-id.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { sandboxWords } from '#lib/i18n/sandbox.ts'
import type { MessageSeen } from '#lib/model/sandbox-seen.ts'
import { invisibleIn } from '#lib/shown/invisible.ts'

type Props = { message: MessageSeen; parent: MessageSeen | null }

/** One message of the sandbox: who, when, what is special about it, as Feishu shows it, and its id. */
export function MessageRow({ message, parent }: Props) {
  const { sandbox } = useMessagesOf(sandboxWords)
  const { composer } = useMessages()
  const words = sandbox.chats
  const { message_id, parent_id, sender, at, msg_type, content, thread_id, recalled, arrived } = message
  // Drawn as Feishu draws it, which shows none of them.
  const unseen = invisibleIn(unescaped(content))
  const answered = parent ? parent.sender || words.you : parent_id
  return (
    <li data-message-id={message_id} className="flex min-w-0 flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-control font-semibold">{sender || words.you}</span>
        <span className="text-note text-ink-2">
          <LocalTime at={at} />
        </span>
        {answered && <span className="min-w-0 text-note break-all text-ink-2">{words.inReplyTo(answered)}</span>}
        {arrived && <Tag tone="accent">{words.isReply}</Tag>}
        {thread_id && <Tag>{words.thread}</Tag>}
        {recalled && <Tag tone="warn">{words.recalled}</Tag>}
        {msg_type === 'system' && <Tag>{words.system}</Tag>}
        {message.refuses && <Tag tone="warn">{words.refuses(message.refuses)}</Tag>}
        {message.refusesThread && <Tag tone="warn">{words.refusesThread(message.refusesThread)}</Tag>}
      </div>
      {recalled || msg_type === 'system' ? (
        <p className="text-control text-ink-2">{recalled ? words.recalledBody : systemWords(content)}</p>
      ) : (
        <div className="min-w-0 overflow-x-auto">
          <MessageShown msg_type={msg_type} content={content} place={`message:${message_id}`} />
          {unseen.length > 0 && <p className="mt-1 text-note text-warn">{composer.invisible(unseen.join(', '))}</p>}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-1 text-note text-ink-2">
        <ShortId id={message_id} />
        <Copy text={message_id} label={words.copyId} />
        <Link
          href={`/?message_id=${message_id}`}
          aria-label={words.replyTo(message_id)}
          className="ml-1 text-accent underline-offset-2 hover:underline"
        >
          {words.reply}
        </Link>
      </div>
    </li>
  )
}

/** With characters in place of their escapes. */
function unescaped(content: string): string {
  try {
    return JSON.stringify(JSON.parse(content))
  } catch {
    return content
  }
}

/** A system message is a template and the names that fill it. */
function systemWords(content: string): string {
  const parts: Record<string, unknown> = JSON.parse(content)
  return String(parts.template ?? '').replace(/\{(\w+)\}/g, (_, name) => [parts[name]].flat().join(', '))
}
