import { useInfiniteQuery } from '@tanstack/react-query'
import { AtSign, Search } from 'lucide-react'
import { useId, useState } from 'react'
import { useApp } from '#components/shell/use-app.tsx'
import { useDebounced } from '#components/shell/use-debounced.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { chooserWords } from '#lib/i18n/chooser.ts'
import { NotRead } from './not-read.tsx'
import { readChats } from './read.ts'

/** What is being read: a chat or a thread, by its id, and its name where one is known; or what mentioned the bot. */
export type Opened = { id: string; name: string | null } | 'mentions'

type Props = { opened: Opened | null; onOpen(chat: Opened): void }

const rowClass =
  'flex w-full items-center gap-2 rounded-control px-2 py-1.5 text-left text-control hover:bg-hover aria-current:bg-press'

/** The chats there are to choose from, and a field to find one. */
export function ChatList({ opened, onOpen }: Props) {
  const words = useMessagesOf(chooserWords)
  const app = useApp()
  const id = useId()
  const [typed, setTyped] = useState('')
  const query = useDebounced(typed).trim()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['chats', app, query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => readChats({ app, page_token: pageParam, signal }, query),
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
  })
  const chats = data?.pages.flatMap(({ chats }) => chats) ?? []
  const direct = data?.pages[0]?.direct ?? []
  const row = (chat_id: string, name: string, marks: string[] = []) => (
    <li key={chat_id}>
      <button
        type="button"
        aria-current={opened !== 'mentions' && opened?.id === chat_id}
        onClick={() => onOpen({ id: chat_id, name })}
        className={rowClass}
      >
        <span className="min-w-0 flex-1 truncate">
          <Isolated text={name} />
        </span>
        {marks.map((mark) => (
          <Tag key={mark}>{mark}</Tag>
        ))}
      </button>
    </li>
  )
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />
        <input
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          maxLength={60}
          // What a dialog that opens gives the focus to; React knows the attribute, and does not write it.
          ref={(input) => {
            if (opened === null) input?.setAttribute('autofocus', '')
          }}
          onChange={({ target }) => setTyped(target.value)}
          className="h-10 min-w-0 flex-1 bg-transparent text-control outline-none placeholder:text-ink-2"
        />
      </div>
      <nav aria-label={words.chats} className="min-h-0 flex-1 overflow-y-auto p-2">
        <button
          type="button"
          aria-current={opened === 'mentions'}
          onClick={() => onOpen('mentions')}
          className={`${rowClass} mb-2`}
        >
          <AtSign size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />
          {words.mentions}
        </button>
        {error && !data ? (
          <NotRead error={error} call="chats" onAgain={() => refetch()} />
        ) : !data ? (
          <p role="status" className="p-2 text-note text-ink-2">
            {words.loading}
          </p>
        ) : (
          <>
            <h3 id={`${id}-groups`} className="px-2 py-1 text-note text-ink-2">
              {query ? words.found : words.groups}
            </h3>
            {chats.length === 0 && (
              <p className="px-2 py-1 text-control">{query ? words.noneFound(query) : words.noChats}</p>
            )}
            <ul aria-labelledby={`${id}-groups`}>
              {chats.map(({ chat_id, name, external, dissolved }) =>
                row(chat_id, name ?? words.nameless, [
                  ...(external ? [words.external] : []),
                  ...(dissolved ? [words.dissolved] : []),
                ]),
              )}
            </ul>
            {hasNextPage && (
              <Button look="quiet" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
                {isFetchingNextPage ? words.loading : words.more}
              </Button>
            )}
            {direct.length > 0 && !query && (
              <>
                <h3 id={`${id}-direct`} className="px-2 pt-3 pb-1 text-note text-ink-2">
                  {words.direct}
                </h3>
                <ul aria-labelledby={`${id}-direct`}>
                  {direct.map(({ chat_id, person }) => row(chat_id, words.directWith(person)))}
                </ul>
              </>
            )}
          </>
        )}
      </nav>
    </div>
  )
}
