import { useQueryClient } from '@tanstack/react-query'
import { ArrowLeft, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, IconButton } from '#components/ui/buttons.tsx'
import { PageDialog } from '#components/ui/dialog.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { chooserWords } from '#lib/i18n/chooser.ts'
import { ChatList, type Opened } from './chat-list.tsx'
import { Conversation } from './conversation.tsx'
import { Mentions } from './mentions.tsx'
import type { Choosing } from './message-row.tsx'

type Props = Choosing & {
  /** What to open with; null: the list of chats. */
  start: Opened | null
  onClose(): void
}

/** A chat, what was said in it, and the message to answer. On a phone one of the two is in sight at a time. */
export default function ChooserDialog({ start, onClose, ...choosing }: Props) {
  const words = useMessagesOf(chooserWords)
  const { common } = useMessages()
  const { picked } = choosing
  const [opened, setOpened] = useState(start)
  const title = useRef<HTMLHeadingElement>(null)
  const open = (chosen: Opened | null) => {
    setOpened(chosen)
    // On a phone what was pressed is out of sight now.
    requestAnimationFrame(() => {
      if (!document.activeElement?.closest('dialog *')?.checkVisibility()) title.current?.focus()
    })
  }
  // Opened again it is read again: something may have been answered or recalled meanwhile.
  const client = useQueryClient()
  useEffect(() => () => client.removeQueries({ queryKey: ['mentions'] }), [client])
  return (
    <PageDialog label={words.title} onClose={onClose} className="h-[min(760px,92dvh)] w-[min(960px,calc(100vw-16px))]">
      <div className="-m-4 flex h-[min(758px,calc(92dvh-2px))] min-h-0 flex-col">
        <header className="flex min-h-12 items-center gap-2 border-b border-line px-3">
          {opened && (
            <IconButton label={words.back} className="tablet:hidden!" onClick={() => open(null)}>
              <ArrowLeft size={16} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )}
          <h2 ref={title} tabIndex={-1} className="min-w-0 flex-1 truncate text-heading font-semibold outline-none">
            {words.title}
            {opened && (
              <span className="font-normal text-ink-2">
                {' · '}
                <Isolated text={nameOf(opened, words)} />
              </span>
            )}
          </h2>
          <IconButton label={common.close} onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
            <X size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        </header>
        <div className="grid min-h-0 flex-1 tablet:grid-cols-[280px_minmax(0,1fr)]">
          <div className={`min-h-0 flex-col border-line tablet:flex tablet:border-r ${opened ? 'hidden' : 'flex'}`}>
            <ChatList opened={opened} onOpen={open} />
          </div>
          <div className={`min-h-0 min-w-0 flex-col tablet:flex ${opened ? 'flex' : 'hidden'}`}>
            {opened === 'mentions' ? (
              <Mentions onOpen={open} {...choosing} />
            ) : opened ? (
              <Conversation key={opened.id} id={opened.id} {...choosing} />
            ) : (
              <p className="m-auto p-4 text-control text-ink-2">{words.pick}</p>
            )}
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2">
          <p className="min-w-0 flex-1 text-note text-ink-2">{words.kept}</p>
          {picked && (
            <Button look="primary" onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
              {words.picked(picked.length)}
            </Button>
          )}
        </div>
      </div>
    </PageDialog>
  )
}

const nameOf = (opened: Opened, words: Record<'mentions' | 'thread' | 'conversation', string>): string =>
  opened === 'mentions'
    ? words.mentions
    : (opened.name ?? (opened.id.startsWith('omt_') ? words.thread : words.conversation))
