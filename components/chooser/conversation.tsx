import { useInfiniteQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { MessageShown } from '#components/history/message-shown.tsx'
import { useApp } from '#components/shell/use-app.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { chooserWords } from '#lib/i18n/chooser.ts'
import type { ChatMessage } from '#lib/protocol/conversation.ts'
import { messages } from '#lib/protocol/messages.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { NotRead } from './not-read.tsx'
import { readConversation } from './read.ts'

type Props = {
  /** A chat or a thread. */
  id: string
  /** The message that is being answered, if any. */
  current: string | null
  /** Those chosen so far, where several are; null: the first is the one. */
  picked: readonly string[] | null
  onChoose(message_id: string): void
  /** A sticker that was received can be sent on; null: not here. */
  onSticker: ((file_key: string) => void) | null
}

/** What was said there, newest last; its end is in sight first, or the message that is being answered. */
export function Conversation({ id, ...row }: Props) {
  const words = useMessagesOf(chooserWords)
  const box = useRef<HTMLElement>(null)
  const { messages, hasEarlier, isReading, earlier, error, again } = useConversation(id)
  const count = messages.length

  // Until one moves, its end stays in sight: cards and pictures grow when they have come.
  const moved = useRef(false)
  useLayoutEffect(() => {
    const list = box.current?.querySelector('ol')
    if (!list || count === 0) return
    const settles = new ResizeObserver(() => {
      const element = box.current
      if (!element || moved.current) return
      const answered = element.querySelector('[aria-current=true]')
      if (answered) answered.scrollIntoView({ block: 'center' })
      else element.scrollTop = element.scrollHeight
    })
    settles.observe(list)
    return () => settles.disconnect()
  }, [count])

  // What is read before it must not push away what one looks at.
  const kept = useRef({ count: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (count > kept.current.count && kept.current.count > 0)
      element.scrollTop += element.scrollHeight - kept.current.height
    kept.current = { count, height: element.scrollHeight }
  }, [count])

  const onMove = () => {
    moved.current = true
  }

  if (error) return <NotRead error={error} call="list" onAgain={again} />
  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      aria-label={words.conversation}
      className="min-h-0 flex-1 overflow-y-auto"
      onWheel={onMove}
      onTouchMove={onMove}
      onPointerDown={onMove}
      onKeyDown={onMove}
    >
      <Earlier hasEarlier={hasEarlier} isReading={isReading} count={count} onEarlier={earlier} />
      <Messages messages={messages} within={id} {...row} />
    </section>
  )
}

/** A chat or thread, read from its end on; nothing of it is asked for again by itself. */
function useConversation(id: string) {
  const app = useApp()
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['conversation', app, id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => readConversation({ app, page_token: pageParam, signal }, id),
    getNextPageParam: ({ next }) => next,
    // Opened again it is read again, from its end: somebody may have answered meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return {
    messages: data ? data.pages.toReversed().flatMap(({ messages }) => messages) : [],
    hasEarlier: hasNextPage,
    isReading: isPending || isFetchingNextPage,
    earlier: () => fetchNextPage(),
    error: data ? null : error,
    again: () => refetch(),
  }
}

type EarlierProps = { hasEarlier: boolean; isReading: boolean; count: number; onEarlier(): void }

function Earlier({ hasEarlier, isReading, count, onEarlier }: EarlierProps) {
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

type MessagesProps = Omit<Props, 'id'> & { messages: ChatMessage[]; within: string }

function Messages({ messages, within, ...rest }: MessagesProps) {
  return (
    <ol className="divide-y divide-line border-t border-line">
      {messages.map((message) => (
        <Row key={message.message_id} message={message} within={within} {...rest} />
      ))}
    </ol>
  )
}

type RowProps = Omit<Props, 'id'> & { message: ChatMessage; within: string }

/** One message: who, when, as Feishu shows it, and what can be done with it. */
function Row({ message, within, ...row }: RowProps) {
  const words = useMessagesOf(chooserWords)
  const { current, picked, onChoose, onSticker } = row
  const { message_id, thread_id, writer, create_time, msg_type, content, summary, recalled } = message
  const [threadOpen, setThreadOpen] = useState(false)
  const isSystem = msg_type === 'system'
  const name = writer.is === 'person' ? (writer.name ?? words.writers.person) : words.writers[writer.is]
  const isCurrent = message_id === current
  const sticker = msg_type === 'sticker' && content !== null ? messages.sticker.draftOf(content).file_key : ''
  return (
    <li
      data-message-id={message_id}
      aria-current={isCurrent}
      className="flex min-w-0 flex-col gap-2 px-4 py-3 aria-current:bg-accent-soft"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-control font-semibold">
          <Isolated text={name} />
        </span>
        {create_time && (
          <span className="text-note text-ink-2">
            <LocalTime at={Number(create_time)} />
          </span>
        )}
        {isCurrent && <Tag tone="accent">{words.current}</Tag>}
      </div>
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
          <Button
            aria-label={words[picked ? 'pickOf' : 'answerTo'](isolated(name), isolated(summary || `[${msg_type}]`))}
            aria-pressed={picked?.includes(message_id)}
            className="aria-pressed:bg-accent-soft aria-pressed:text-accent-strong"
            onClick={() => onChoose(message_id)}
          >
            {picked ? (picked.includes(message_id) ? words.isPicked : words.pickIt) : words.answer}
          </Button>
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
function Thread({ id, first, ...rest }: Props & { first: string }) {
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
