'use client'

import { useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { useFieldList } from '#components/ui/use-field-list.ts'
import { mentionWords } from '#lib/i18n/mention.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { useMembers } from './use-members.ts'
import { fitting, type Whom } from './whom.ts'

type Props = {
  /** Where the keys are. */
  field: HTMLElement
  /** What follows the @. */
  query: string
  onTake(whom: Whom): void
  onClose(): void
}

/**
 * Whom an @ may mean: whoever wrote the message, then the people of its chat, then everyone. The keys stay in the field;
 * it takes the arrows, Enter and Escape while it is open.
 */
export function MentionPicker({ field, query, onTake, onClose }: Props) {
  const words = useMessagesOf(mentionWords)
  const id = useId()
  const { people, author, told } = useMembers()
  const everyone: Whom = { id: 'all', name: words.everyone }
  const found = [...fitting(people, query, author?.id ?? null), ...fitting([everyone], query, null)]
  /** By id: who else fits changes with every letter. */
  const [chosen, setChosen] = useState<string | null>(null)
  const place = found.findIndex((whom) => whom.id === chosen)
  // Everyone is told by nobody's accident: Enter takes them only once they were gone to.
  const index = place >= 0 ? place : found[0]?.id === 'all' ? -1 : 0

  useFieldList(field, id, found[index] ? index : null, (event) => {
    // While a name is composed, Enter ends the composing.
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isChoice = (event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey
    const whom = found[index]
    if (step !== undefined && found.length > 0) setChosen(found.at((index + step) % found.length)?.id ?? null)
    else if (isChoice && whom) onTake(whom)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  return (
    <>
      <div id={id} role="listbox" tabIndex={-1} aria-label={words.label} className="max-h-56 overflow-y-auto p-1">
        {found.map((whom, i) => (
          <div
            key={whom.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === index}
            className={`flex cursor-pointer items-baseline gap-2 rounded-control px-2 py-1 text-control ${i === index ? 'bg-hover' : ''}`}
            onPointerMove={() => setChosen(whom.id)}
            // Before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault()
              onTake(whom)
            }}
          >
            <bdi>{isolated(whom.name)}</bdi>
            {whom.id === author?.id && <span className="text-note text-ink-2">{words.author}</span>}
            {whom.id === 'all' && <span className="text-note text-warn">{words.everyoneHint}</span>}
          </div>
        ))}
      </div>
      <p className="border-t border-line px-3 py-1 text-note text-ink-2" aria-live="polite">
        {told !== 'all' && told !== 'some'
          ? words[told]
          : found.length === 0
            ? words.none
            : told === 'some'
              ? words.some
              : words.keys}
      </p>
    </>
  )
}
