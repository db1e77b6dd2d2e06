'use client'

import { useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { useFieldList } from '#components/ui/use-field-list.ts'
import { mentionWords } from '#lib/i18n/mention.ts'
import { lookedForBy } from '#lib/model/mentionable.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { useFoundPeople } from './use-found-people.ts'
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

/** What can be chosen: somebody, or to look for them in the whole company. */
type Choice = { id: string; whom: Whom | null }

/** The choice that looks in the whole company. */
const search = 'search'

/**
 * Whom an @ may mean: whoever wrote the message, then the people of its chat, then everyone, then whoever is found in
 * the company. The keys stay in the field; it takes the arrows, Enter and Escape while it is open.
 */
export function MentionPicker({ field, query, onTake, onClose }: Props) {
  const words = useMessagesOf(mentionWords)
  const id = useId()
  const { people, author, told } = useMembers()
  const company = useFoundPeople(query)
  const beyond = company.found === null || company.found === 'looking' ? [] : company.found.people
  const everyone: Whom = { id: 'all', name: words.everyone }
  const written: Whom[] = /^o[un]_[\w-]{8,64}$/.test(query) ? [{ id: query, name: '' }] : []
  const here = [...fitting(people, query, author?.id ?? null), ...fitting([everyone], query, null), ...written]
  const found = [...here, ...beyond.filter((one) => !here.some(({ id }) => id === one.id))]
  const choices: Choice[] = [
    ...found.map((whom) => ({ id: whom.id, whom })),
    ...(company.can && written.length === 0 ? [{ id: search, whom: null }] : []),
  ]
  /** By id: who else fits changes with every letter. */
  const [chosen, setChosen] = useState<string | null>(null)
  const place = choices.findIndex((choice) => choice.id === chosen)
  // Everyone is told by nobody's accident: Enter takes them only once they were gone to.
  // Nor is anybody looked for by the Enter that came before the people of the chat did.
  const isEarly = told === 'loading' && choices[0]?.id === search && lookedForBy(query) === 'name'
  const index = place >= 0 ? place : choices[0]?.id === 'all' || isEarly ? -1 : 0
  // Of a chat whose people are not all known, nobody can tell.
  const isElsewhere = (id: string) =>
    told === 'all' && beyond.some((one) => one.id === id) && !people.some((one) => one.id === id)
  const choose = ({ whom }: Choice) => (whom ? onTake(whom.name ? whom : { ...whom, name: whom.id }) : company.look())

  useFieldList(field, id, choices[index] ? index : null, (event) => {
    // While a name is composed, Enter ends the composing.
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isChoice = (event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey
    const choice = choices[index]
    if (step !== undefined && choices.length > 0) setChosen(choices.at((index + step) % choices.length)?.id ?? null)
    else if (isChoice && choice) choose(choice)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  return (
    <>
      <div id={id} role="listbox" tabIndex={-1} aria-label={words.label} className="max-h-56 overflow-y-auto p-1">
        {choices.map((choice, i) => (
          <div
            key={choice.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === index}
            className={`flex cursor-pointer items-baseline gap-2 rounded-control px-2 py-1 text-control ${i === index ? 'bg-hover' : ''}`}
            onPointerMove={() => setChosen(choice.id)}
            // Before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault()
              choose(choice)
            }}
          >
            {choice.whom === null ? (
              <span className="text-accent [overflow-wrap:anywhere]">{words.search[lookedForBy(query)](query)}</span>
            ) : (
              <>
                <bdi>{isolated(choice.whom.name || choice.whom.id)}</bdi>
                {choice.whom.other && <bdi className="text-note text-ink-2">{isolated(choice.whom.other)}</bdi>}
                {choice.id === author?.id && <span className="text-note text-ink-2">{words.author}</span>}
                {choice.id === 'all' && <span className="text-note text-warn">{words.everyoneHint}</span>}
                {isElsewhere(choice.id) && <span className="text-note text-warn">{words.beyond}</span>}
              </>
            )}
          </div>
        ))}
      </div>
      <p className="border-t border-line px-3 py-1 text-note text-ink-2" aria-live="polite">
        {company.found === 'looking'
          ? words.company.looking
          : company.found && (company.found.told !== 'found' || beyond.length === 0)
            ? words.company[company.found.told]
            : told !== 'all' && told !== 'some'
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
