import { isCalled, type MentionablePerson } from '#lib/model/mentionable.ts'

export type Whom = MentionablePerson

/** Those a query fits by a name or how it sounds, whoever wrote the message first; at most so many. */
export function fitting(people: readonly Whom[], query: string, first: string | null, most = 8): Whom[] {
  return people
    .filter((person) => isCalled(person, query))
    .sort((a, b) => Number(b.id === first) - Number(a.id === first) || a.name.localeCompare(b.name))
    .slice(0, most)
}

/** A mention as a card spells it, `id`, or as texts and the md of posts do; a name can end no tag. */
export function mentionTag({ id, name }: Whom, spelling: 'id' | 'user_id' = 'user_id'): string {
  if (spelling === 'id') return `<at id=${id}></at>`
  if (id === 'all') return '<at user_id="all"></at>'
  return `<at user_id="${id}">${name.replace(/[<>\n]/g, '').slice(0, 200)}</at>`
}
