import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { OperatorName } from '#components/shell/operator-name.tsx'
import { useApp } from '#components/shell/use-app.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { chooserWords } from '#lib/i18n/chooser.ts'
import type { MentionShown } from '#lib/model/bot-mention.ts'
import type { NotRead as Unread } from '#lib/protocol/conversation.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { Choose, type Choosing, MessageRow, RowHead, useWriterName } from './message-row.tsx'
import { CodeAndScopes, NotRead } from './not-read.tsx'
import { readMentions } from './read.ts'

type Props = Choosing & {
  /** To what was said around it. */
  onOpen(chat: { id: string; name: string | null }): void
}

/** The messages that mentioned the bot, newest first. Each page is read once while the dialog is open, or when asked. */
export function Mentions(props: Props) {
  const words = useMessagesOf(chooserWords)
  const app = useApp()
  const client = useQueryClient()
  const queryKey = ['mentions', app]
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => readMentions({ app, before: pageParam, signal }),
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
  })
  // From its beginning, and not page by page what was turned to: each message is a call of Feishu.
  const readAgain = () => client.resetQueries({ queryKey })
  if (error && !data) return <NotRead error={error} call="get" onAgain={readAgain} />
  const mentions = data?.pages.flatMap(({ mentions }) => mentions) ?? []
  const isSetUp = data?.pages.at(-1)?.set_up ?? true
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      aria-label={words.mentions}
      className="min-h-0 flex-1 overflow-y-auto"
    >
      {!isSetUp && <p className="p-4 text-control text-ink-2">{words.mentionsNotSetUp}</p>}
      {data && isSetUp && mentions.length === 0 && <p className="p-4 text-control text-ink-2">{words.noMentions}</p>}
      <ol className="divide-y divide-line">
        {mentions.map((mention) => (
          <Row key={mention.message_id} mention={mention} {...props} />
        ))}
      </ol>
      <div role="status" className="flex flex-wrap justify-center gap-2 border-t border-line p-2 text-note text-ink-2">
        {hasNextPage && (
          <Button look="quiet" aria-busy={isFetching} onClick={() => fetchNextPage()}>
            {words.earlier}
          </Button>
        )}
        <Button look="quiet" aria-busy={isFetching} onClick={readAgain}>
          {isFetching ? words.loading : words.readAgain}
        </Button>
      </div>
    </section>
  )
}

function Row({ mention, onOpen, ...choosing }: Props & { mention: MentionShown }) {
  const { said } = mention
  const about = (
    <>
      <Where mention={mention} onOpen={onOpen} />
      <AnsweredTag answered={mention.answered} />
    </>
  )
  return said.status === 'read' ? (
    <MessageRow message={said.message} within="" about={about} {...choosing} />
  ) : (
    <UnreadRow mention={mention} unread={said} about={about} {...choosing} />
  )
}

/** The chat it stands in, which leads there. */
function Where({ mention, onOpen }: Pick<Props, 'onOpen'> & { mention: MentionShown }) {
  const words = useMessagesOf(chooserWords)
  const { chat_id, chat_type, chat_name, writer } = mention
  const person = useWriterName(writer)
  const name = chat_type === 'p2p' ? words.directWith(isolated(person)) : chat_name
  return (
    <button
      type="button"
      className={`${linkClass} text-note`}
      onClick={() => onOpen({ id: chat_id, name: chat_type === 'p2p' ? words.directWith(person) : chat_name })}
    >
      {name === null ? words.openChat : <Isolated text={name} />}
    </button>
  )
}

/** That this console has answered it, when, and by whom where the reader may know. */
function AnsweredTag({ answered }: Pick<MentionShown, 'answered'>) {
  const words = useMessagesOf(chooserWords)
  if (answered === null) return null
  const { at, by } = answered
  const when = <LocalTime at={Date.parse(at)} />
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-note text-ink-2">
      <Tag tone="good">{words.answered}</Tag>
      {by === null ? (
        when
      ) : (
        <Link href={`/history/${by.attempt_id}`} target="_blank" className={`${linkClass} text-note`}>
          <OperatorName operator={by.operator} />
          {' · '}
          {when}
        </Link>
      )}
    </span>
  )
}

type UnreadProps = Choosing & { mention: MentionShown; unread: Unread; about: ReactNode }

/** One that cannot be read: why not, and that it can be answered all the same where it is there. */
function UnreadRow({ mention, unread, about, current, picked, onChoose }: UnreadProps) {
  const words = useMessagesOf(chooserWords)
  const { message_id, writer, at } = mention
  const name = useWriterName(writer)
  return (
    <li
      data-message-id={message_id}
      aria-current={message_id === current}
      className="flex min-w-0 flex-col gap-2 px-4 py-3 aria-current:bg-accent-soft"
    >
      <RowHead name={name} at={Date.parse(at)} isCurrent={message_id === current}>
        {about}
      </RowHead>
      <p className="text-control text-ink-2">{words.messageNotRead[unread.reason]}</p>
      <CodeAndScopes call="get" {...unread} />
      {unread.reason !== 'not_found' && message_id !== current && (
        <div>
          <Choose
            message_id={message_id}
            picked={picked}
            onChoose={onChoose}
            label={words[picked ? 'pickOf' : 'answerTo'](isolated(name), message_id)}
          />
        </div>
      )}
    </li>
  )
}
