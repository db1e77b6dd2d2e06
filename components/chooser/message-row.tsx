import { type ReactNode, useState } from 'react'
import { MessageShown } from '#components/history/message-shown.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { chooserWords } from '#lib/i18n/chooser.ts'
import type { ChatMessage, Writer } from '#lib/protocol/conversation.ts'
import { messages } from '#lib/protocol/messages.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { NotRead } from './not-read.tsx'
import { useConversation } from './use-conversation.ts'

/** What can be done with a message that is read. */
export type Choosing = {
  /** The message that is being answered, if any. */
  current: string | null
  /** Those chosen so far, where several are; null: the first is the one. */
  picked: readonly string[] | null
  onChoose(message_id: string): void
  /** A sticker that was received can be sent on; null: not here. */
  onSticker: ((file_key: string) => void) | null
}

type MessagesProps = Choosing & { messages: ChatMessage[]; within: string }

/** Messages of a chat or thread, as they stand there. */
export function Messages({ messages, within, ...rest }: MessagesProps) {
  return (
    <ol className="divide-y divide-line border-t border-line">
      {messages.map((message) => (
        <MessageRow key={message.message_id} message={message} within={within} {...rest} />
      ))}
    </ol>
  )
}

type RowProps = Choosing & {
  message: ChatMessage
  /** The chat or thread it is shown in. */
  within: string
  /** What else is known of it, behind who wrote it when. */
  about?: ReactNode
}

/** One message: who, when, as Feishu shows it, and what can be done with it. */
export function MessageRow({ message, within, about, ...row }: RowProps) {
  const words = useMessagesOf(chooserWords)
  const { current, picked, onChoose, onSticker } = row
  const { message_id, thread_id, writer, create_time, msg_type, content, summary, recalled } = message
  const [threadOpen, setThreadOpen] = useState(false)
  const isSystem = msg_type === 'system'
  const name = useWriterName(writer)
  const isCurrent = message_id === current
  const sticker = msg_type === 'sticker' && content !== null ? messages.sticker.draftOf(content).file_key : ''
  return (
    <li
      data-message-id={message_id}
      aria-current={isCurrent}
      className="flex min-w-0 flex-col gap-2 px-4 py-3 aria-current:bg-accent-soft"
    >
      <RowHead name={name} at={create_time === null ? null : Number(create_time)} isCurrent={isCurrent}>
        {about}
      </RowHead>
      {recalled || isSystem || content === null ? (
        <p className="text-control text-ink-2">
          {recalled ? words.recalled : isSystem ? `${summary} ${words.system}` : `[${msg_type}]`}
        </p>
      ) : (
        <div className="min-w-0 overflow-x-auto">
          <MessageShown msg_type={msg_type} content={content} place={`message:${message_id}`} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {!recalled && !isSystem && !isCurrent && (
          <Choose
            message_id={message_id}
            picked={picked}
            onChoose={onChoose}
            label={words[picked ? 'pickOf' : 'answerTo'](isolated(name), isolated(summary || `[${msg_type}]`))}
          />
        )}
        {sticker && onSticker && (
          <Button look="quiet" onClick={() => onSticker(sticker)}>
            {words.sendSticker}
          </Button>
        )}
        {thread_id && thread_id !== within && (
          <Button look="quiet" aria-expanded={threadOpen} onClick={() => setThreadOpen(!threadOpen)}>
            {threadOpen ? words.closeThread : words.openThread}
          </Button>
        )}
      </div>
      {threadOpen && thread_id && <Thread id={thread_id} first={message_id} {...row} />}
    </li>
  )
}

/** A thread in its place below its first message, which stands above already. */
function Thread({ id, first, ...rest }: Choosing & { id: string; first: string }) {
  const words = useMessagesOf(chooserWords)
  const { messages, hasEarlier, isReading, earlier, error, again } = useConversation(id)
  const others = messages.filter(({ message_id }) => message_id !== first)
  return (
    <section aria-label={words.thread} className="border-l-2 border-line pl-2">
      {error ? (
        <NotRead error={error} call="list" onAgain={again} />
      ) : (
        <>
          <Earlier hasEarlier={hasEarlier} isReading={isReading} count={others.length} onEarlier={earlier} />
          <Messages messages={others} within={id} {...rest} />
        </>
      )}
    </section>
  )
}

/** What whoever wrote a message is called. */
export function useWriterName(writer: Writer): string {
  const { writers } = useMessagesOf(chooserWords)
  return writer.is === 'person' ? (writer.name ?? writers.person) : writers[writer.is]
}

type HeadProps = {
  name: string
  /** Milliseconds since 1970; null where nobody knows. */
  at: number | null
  isCurrent: boolean
  children?: ReactNode
}

/** Who wrote a message, when, and what else is known of it. */
export function RowHead({ name, at, isCurrent, children }: HeadProps) {
  const { current } = useMessagesOf(chooserWords)
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-control font-semibold">
        <Isolated text={name} />
      </span>
      {at !== null && (
        <span className="text-note text-ink-2">
          <LocalTime at={at} />
        </span>
      )}
      {children}
      {isCurrent && <Tag tone="accent">{current}</Tag>}
    </div>
  )
}

type ChooseProps = Pick<Choosing, 'picked' | 'onChoose'> & {
  message_id: string
  /** For whoever hears the button alone. */
  label: string
}

/** Takes a message, or where several are chosen, takes it in or out again. */
export function Choose({ message_id, picked, onChoose, label }: ChooseProps) {
  const words = useMessagesOf(chooserWords)
  return (
    <Button
      aria-label={label}
      aria-pressed={picked?.includes(message_id)}
      className="aria-pressed:bg-accent-soft aria-pressed:text-accent-strong"
      onClick={() => onChoose(message_id)}
    >
      {picked ? (picked.includes(message_id) ? words.isPicked : words.pickIt) : words.answer}
    </Button>
  )
}

type EarlierProps = { hasEarlier: boolean; isReading: boolean; count: number; onEarlier(): void }

/** To what was said before; or that this is where it begins. */
export function Earlier({ hasEarlier, isReading, count, onEarlier }: EarlierProps) {
  const words = useMessagesOf(chooserWords)
  return (
    <div role="status" className="flex justify-center p-2 text-note text-ink-2">
      {isReading ? (
        words.loading
      ) : hasEarlier ? (
        <Button look="quiet" onClick={onEarlier}>
          {words.earlier}
        </Button>
      ) : count === 0 ? (
        words.nothing
      ) : (
        words.beginning
      )}
    </div>
  )
}
