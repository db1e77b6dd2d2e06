'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { mentionWords } from '#lib/i18n/mention.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { useMembers } from './use-members.ts'
import { fitting } from './whom.ts'

/** People of the chat whose name has what was typed; a press takes their id. */
export function PeopleFound({ query, onTake }: { query: string; onTake(open_id: string): void }) {
  const words = useMessagesOf(mentionWords)
  const { people, author, told } = useMembers()
  const found = fitting(people, query.trim(), author?.id ?? null)
  return (
    <div className="flex flex-wrap items-center gap-2">
      {found.map(({ id, name }) => (
        <Button key={id} onClick={() => onTake(id)}>
          <bdi>{isolated(name)}</bdi>
        </Button>
      ))}
      {(told !== 'all' || found.length === 0) && (
        <p className="text-note text-ink-2" aria-live="polite">
          {told === 'all' || (told === 'some' && found.length === 0) ? words.nobody : words[told]}
        </p>
      )}
    </div>
  )
}
