export type Whom = { id: string; name: string }

/** Those a query fits, whoever wrote the message first; at most so many. */
export function fitting(people: readonly Whom[], query: string, first: string | null, most = 8): Whom[] {
  const wanted = query.toLowerCase()
  return people
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.id === first) - Number(a.id === first) || a.name.localeCompare(b.name))
    .slice(0, most)
}

/** A mention as texts and the md of posts spell it; a name can end no tag. */
export const mentionTag = ({ id, name }: Whom): string =>
  id === 'all' ? '<at user_id="all"></at>' : `<at user_id="${id}">${name.replace(/[<>\n]/g, '').slice(0, 200)}</at>`
