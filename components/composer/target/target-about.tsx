'use client'

import { useId } from 'react'
import { useApp } from '#components/shell/use-app.tsx'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { targetWords } from '#lib/i18n/target.ts'
import type { Pasted } from '#lib/protocol/message-id.ts'
import { isMsgType } from '#lib/protocol/messages.ts'
import type { Target } from '#lib/protocol/target.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { useTarget } from './use-target.ts'

type Props = {
  text: string
  pasted: Pasted
  message_id: string | null
  seen: Target | null
  pending: boolean
  /** How many characters a paste had that was too long to be kept whole. */
  shortened: number | null
  /** Opens a chat or a thread to choose a message in; null where that is not allowed. */
  onOpen: ((id: string, name: string | null) => void) | null
}

/** What was found in a paste, and what is known of the message. */
export function TargetAbout({ text, pasted, message_id, seen, pending, shortened, onOpen }: Props) {
  const words = useMessagesOf(targetWords)
  return (
    <>
      {shortened !== null && <p className="text-warn">{words.shortened(shortened.toLocaleString('en'))}</p>}
      {pasted.found === 'other' && (
        <p className="text-danger">{pasted.instead ? words.instead[pasted.instead](pasted.what) : words.none}</p>
      )}
      {onOpen && pasted.found === 'other' && (pasted.instead === 'chat' || pasted.instead === 'thread') && (
        <button type="button" className={linkClass} onClick={() => onOpen(pasted.what, null)}>
          {words.openChat}
        </button>
      )}
      {pasted.found === 'cut' && <p className="text-warn break-all">{words.cut(pasted.what)}</p>}
      {pasted.found === 'one' && text.trim() !== pasted.message_id && (
        <span className="break-all">{words.found(pasted.message_id)}</span>
      )}
      {message_id && pending && pasted.found !== 'several' && (
        <span className="appear [animation-delay:200ms] [animation-fill-mode:both]">{words.looking}</span>
      )}
      {message_id && seen && pasted.found !== 'several' && (
        <div className="flex max-w-full min-w-0 flex-wrap items-center gap-x-2 desktop:flex-nowrap">
          <Seen target={seen} />
          {onOpen && seen.status === 'seen' && seen.chat_id !== null && (
            <Around target={seen} chat_id={seen.chat_id} onOpen={onOpen} />
          )}
        </div>
      )}
    </>
  )
}

type AroundProps = {
  target: Extract<Target, { status: 'seen' }>
  chat_id: string
  onOpen(id: string, name: string | null): void
}

/** To the thread the message stands in, or to its chat. */
function Around({ target, chat_id, onOpen }: AroundProps) {
  const { before } = useMessagesOf(targetWords)
  return (
    <button
      type="button"
      className={`${linkClass} shrink-0 text-note`}
      onClick={() => onOpen(target.thread_id ?? chat_id, target.chat_name)}
    >
      {before}
    </button>
  )
}

type ChoicesProps = {
  pasted: Extract<Pasted, { found: 'several' }>
  /** Which of them is meant. */
  chosen: string | null
  onChoose(message_id: string): void
}

/** The ids found, to choose from. */
export function Choices({ pasted, chosen, onChoose }: ChoicesProps) {
  const words = useMessagesOf(targetWords)
  const id = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="text-control">{words.several(pasted.message_ids.length)}</legend>
      <div role="radiogroup" aria-label={words.choices} className="flex max-h-48 flex-col gap-1 overflow-y-auto">
        {pasted.message_ids.slice(0, offered).map((each) => (
          <Choice
            key={each}
            message_id={each}
            name={`${id}-choice`}
            chosen={each === chosen}
            onChoose={() => onChoose(each)}
          />
        ))}
        {pasted.message_ids.length > offered && <p className="text-note text-ink-2">{words.onlyFirst(offered)}</p>}
      </div>
    </fieldset>
  )
}

/** So many are looked up and offered: nobody chooses among more, and each asks Feishu. */
const offered = 8

type ChoiceProps = { message_id: string; name: string; chosen: boolean; onChoose(): void }

/** One of several ids: who wrote what where tells the operator which is meant. */
function Choice({ message_id, name, chosen, onChoose }: ChoiceProps) {
  const { looking } = useMessagesOf(targetWords)
  const { target, pending } = useTarget(message_id, useApp())
  return (
    <label className="flex items-start gap-2 rounded-control px-1 py-0.5 text-note hover:bg-hover">
      <input type="radio" name={name} checked={chosen} onChange={onChoose} className="mt-0.5 shrink-0 accent-accent" />
      <span className="flex min-w-0 flex-col text-ink-2">
        <span className="font-mono text-ink break-all">{message_id}</span>
        {pending ? <span>{looking}</span> : target && <Seen target={target} />}
      </span>
    </label>
  )
}

/** Who wrote it, where and when, and how it begins; or why that cannot be seen. */
function Seen({ target }: { target: Target }) {
  const { type } = useMessages().composer
  const { seen, unseen } = useMessagesOf(targetWords)
  if (target.status === 'unseen')
    return (
      <p>
        {unseen[target.reason]}
        {target.code !== null && <span className="tabular-nums"> ({target.code})</span>}
      </p>
    )
  const sender = target.sender.name ?? target.sender.id ?? seen.someone
  const chat = target.chat_name ?? (target.chat_mode === 'p2p' ? seen.p2p : (target.chat_id ?? seen.someChat))
  return (
    <p className="min-w-0 truncate">
      <span className="text-ink">{seen.from(isolated(sender), isolated(chat))}</span>
      {target.create_time && (
        <>
          {' · '}
          <LocalTime at={Number(target.create_time)} />
        </>
      )}
      {target.deleted ? <span className="text-danger"> · {seen.recalled}</span> : null}
      {' · '}
      {target.summary ? (
        <Isolated text={target.summary} />
      ) : (
        seen.noWords(isMsgType(target.msg_type) ? type[target.msg_type] : target.msg_type)
      )}
    </p>
  )
}
