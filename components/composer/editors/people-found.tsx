'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { mentionWords } from '#lib/i18n/mention.ts'
import { lookedForBy } from '#lib/model/mentionable.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { useFoundPeople } from './use-found-people.ts'
import { useMembers } from './use-members.ts'
import { fitting } from './whom.ts'

/** People of the chat whose name has what was typed, and of the company once they are looked for; a press takes their id. */
export function PeopleFound({ query, onTake }: { query: string; onTake(open_id: string): void }) {
  const words = useMessagesOf(mentionWords)
  const wanted = query.trim()
  const { people, author, told } = useMembers()
  const company = useFoundPeople(wanted)
  const here = fitting(people, wanted, author?.id ?? null)
  const beyond = company.found === null || company.found === 'looking' ? [] : company.found.people
  const found = [...here, ...beyond.filter((one) => !here.some(({ id }) => id === one.id))]
  return (
    <div className="flex flex-wrap items-center gap-2">
      {found.map(({ id, name }) => (
        <Button key={id} onClick={() => onTake(id)}>
          <bdi>{isolated(name)}</bdi>
        </Button>
      ))}
      {company.can && (
        <Button look="quiet" onClick={company.look}>
          {words.search[lookedForBy(wanted)](wanted)}
        </Button>
      )}
      {(told !== 'all' || found.length === 0 || company.found !== null) && (
        <p className="text-note text-ink-2" aria-live="polite">
          {company.found === 'looking'
            ? words.company.looking
            : company.found && (company.found.told !== 'found' || beyond.length === 0)
              ? words.company[company.found.told]
              : told === 'all' || (told === 'some' && found.length === 0)
                ? found.length === 0 && words.nobody
                : words[told]}
        </p>
      )}
    </div>
  )
}
