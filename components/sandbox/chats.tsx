'use client'

import { Tabs } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { sandboxWords } from '#lib/i18n/sandbox.ts'
import type { ChatSeen, SandboxSeen } from '#lib/model/sandbox-seen.ts'
import { MessageRow } from './message-row.tsx'
import { Panel } from './sandbox-panel.tsx'
import { arrivedIn, useSandbox } from './seen.ts'

/** The sandbox's chats with what arrived in them, newest first, fresh while one watches. */
export function Chats({ start }: { start: SandboxSeen }) {
  const { sandbox } = useMessagesOf(sandboxWords)
  const words = sandbox.chats
  const { chats, isStale } = useSandbox(start)
  const [chosen, choose] = useState(() => liveliest(start.chats))
  const list = useRef<HTMLDivElement>(null)
  // A link from a sent reply names its chat.
  useEffect(() => {
    const named = start.chats.find(({ chat_id }) => `#${chat_id}` === location.hash)
    if (named) choose(named.chat_id)
  }, [start])
  // On a phone the chats stand in a row: the one that is open must be in sight.
  useEffect(() => {
    const open = list.current?.querySelector<HTMLElement>('[data-state=active]')
    if (list.current && open) list.current.scrollLeft = open.offsetLeft - list.current.offsetLeft - 8
  }, [])
  return (
    <Panel title={words.title}>
      {isStale && (
        <p role="status" className="px-4 pb-2 text-note text-warn">
          {words.stale}
        </p>
      )}
      <Tabs.Root
        value={chosen}
        onValueChange={choose}
        orientation="vertical"
        className="grid border-t border-line tablet:grid-cols-[200px_minmax(0,1fr)]"
      >
        <Tabs.List
          ref={list}
          aria-label={words.label}
          className="flex overflow-x-auto border-b border-line p-2 tablet:flex-col tablet:border-r tablet:border-b-0"
        >
          {chats.map((chat) => (
            <Tab key={chat.chat_id} chat={chat} />
          ))}
        </Tabs.List>
        {chats.map((chat) => (
          <Tabs.Content key={chat.chat_id} value={chat.chat_id} className="min-w-0">
            <Conversation chat={chat} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Panel>
  )
}

function Tab({ chat }: { chat: ChatSeen }) {
  const { sandbox } = useMessagesOf(sandboxWords)
  const { kinds, dissolved, arrived } = sandbox.chats
  const locale = useLocale()
  const count = arrivedIn([chat])
  return (
    <Tabs.Trigger
      value={chat.chat_id}
      className="flex shrink-0 flex-col items-start gap-1 rounded-control px-2 py-1 text-left text-control hover:bg-hover data-[state=active]:bg-press"
    >
      <span>{chat.name[locale]}</span>
      <span className="flex items-center gap-2 text-note text-ink-2">
        {chat.dissolved ? dissolved : kinds[chat.kind]}
        {count > 0 && <Tag tone="accent">{arrived(count)}</Tag>}
      </span>
    </Tabs.Trigger>
  )
}

function Conversation({ chat }: { chat: ChatSeen }) {
  const { sandbox } = useMessagesOf(sandboxWords)
  const locale = useLocale()
  const newestFirst = [...chat.messages].reverse()
  return (
    <>
      <p className="px-4 py-3 text-note text-ink-2">{chat.about[locale]}</p>
      {newestFirst.length === 0 ? (
        <p className="px-4 pb-4 text-control text-ink-2">{sandbox.chats.empty}</p>
      ) : (
        <ol className="divide-y divide-line border-t border-line">
          {newestFirst.map((message) => {
            const parent = chat.messages.find(({ message_id }) => message_id === message.parent_id)
            return <MessageRow key={message.message_id} message={message} parent={parent ?? null} />
          })}
        </ol>
      )}
    </>
  )
}

/** The chat to open first: where the last reply arrived, else the first. */
function liveliest(chats: ChatSeen[]): string {
  const last = (chat: ChatSeen) => chat.messages.findLast(({ arrived }) => arrived)?.at ?? ''
  const [first] = [...chats].sort((a, b) => last(b).localeCompare(last(a)))
  return first?.chat_id ?? ''
}
