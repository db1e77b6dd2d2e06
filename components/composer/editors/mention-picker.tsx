'use client'

import { useQuery } from '@tanstack/react-query'
import { type RefObject, use, useEffect, useEffectEvent, useId, useState } from 'react'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { askedOf, useApp } from '#components/shell/use-app.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { mentionWords } from '#lib/i18n/mention.ts'
import { mentionable } from '#lib/model/mentionable.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { Answered, AnsweredMessage } from './answered.ts'
import { fitting, mentionOf, type Whom } from './mention-query.ts'

type Props = {
  area: RefObject<HTMLTextAreaElement | null>
  /** Where the @ stands, and what follows it. */
  at: { from: number; query: string }
  onClose(): void
}

const remembered = 5 * 60_000

/**
 * Whom an @ may mean: whoever wrote the message, then the people of its chat, then everyone. The keys stay in the field;
 * it takes the arrows, Enter and Escape while it is open.
 */
export function MentionPicker({ area, at, onClose }: Props) {
  const words = useMessagesOf(mentionWords)
  const id = useId()
  const app = useApp()
  const author = use(Answered)
  const message_id = use(AnsweredMessage)
  const { data, isPending } = useQuery({
    queryKey: ['members', app, message_id],
    enabled: message_id !== null,
    staleTime: remembered,
    retry: 1,
    queryFn: async ({ signal }) => {
      const answer = await ownFetch(askedOf(app, `/targets/${encodeURIComponent(message_id ?? '')}/members`), {
        signal,
      })
      return mentionable.parse(await answer.json())
    },
  })
  const people: Whom[] = [
    ...new Map([...(author ? [author] : []), ...(data?.members ?? [])].map((one) => [one.id, one])).values(),
  ]
  const everyone: Whom = { id: 'all', name: words.everyone }
  const found = [...fitting(people, at.query, author?.id ?? null), ...fitting([everyone], at.query, null)]
  const [chosen, setChosen] = useState(0)
  const index = Math.min(chosen, Math.max(0, found.length - 1))

  const take = useEffectEvent((whom: Whom) => {
    const field = area.current
    if (!field) return
    field.focus()
    field.setSelectionRange(at.from, field.selectionStart)
    // The browser's own editing, so that undo takes it back.
    document.execCommand('insertText', false, mentionOf(whom))
    onClose()
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // While a name is composed, Enter ends the composing.
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: found.length - 1 }[event.key]
    const isChoice = (event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey
    const whom = found[index]
    if (step !== undefined && found.length > 0) setChosen((index + step) % found.length)
    else if (isChoice && whom) take(whom)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const field = area.current
    field?.addEventListener('keydown', onKey)
    return () => field?.removeEventListener('keydown', onKey)
  }, [area])

  const option = found[index] ? `${id}-${index}` : null
  useEffect(() => {
    const field = area.current
    if (!field || option === null) return
    field.setAttribute('aria-controls', id)
    field.setAttribute('aria-activedescendant', option)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [area, id, option])

  return (
    <div className="absolute inset-x-2 bottom-2 z-20 overflow-hidden rounded-panel border border-line bg-raised shadow-float">
      <div id={id} role="listbox" tabIndex={-1} aria-label={words.label} className="max-h-56 overflow-y-auto p-1">
        {found.map((whom, i) => (
          <div
            key={whom.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === index}
            className={`flex cursor-pointer items-baseline gap-2 rounded-control px-2 py-1 text-control ${i === index ? 'bg-hover' : ''}`}
            onPointerMove={() => setChosen(i)}
            // Before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault()
              take(whom)
            }}
          >
            <bdi>{isolated(whom.name)}</bdi>
            {whom.id === author?.id && <span className="text-note text-ink-2">{words.author}</span>}
            {whom.id === 'all' && <span className="text-note text-warn">{words.everyoneHint}</span>}
          </div>
        ))}
      </div>
      <p className="border-t border-line px-3 py-1 text-note text-ink-2" aria-live="polite">
        {message_id === null
          ? words.noMessage
          : isPending
            ? words.loading
            : data && data.members.length === 0
              ? words.unknown
              : found.length === 0
                ? words.none
                : data && !data.all
                  ? words.some
                  : words.keys}
      </p>
    </div>
  )
}
