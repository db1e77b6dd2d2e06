import * as z from 'zod/mini'

const person = z.object({
  id: z.string(),
  name: z.string(),
  /** What they are called in another language. */
  other: z.optional(z.string()),
  /** What else they are found by, in small letters: a Chinese name by its sounds, `linxiao`, and their first letters, `lx`. */
  keys: z.optional(z.array(z.string())),
})
/** Somebody a reply can mention. */
export type MentionablePerson = z.infer<typeof person>

/** The people of a chat, as they travel to the page; `all`: whether nobody is missing. */
export const mentionable = z.object({ members: z.array(person), all: z.boolean() })
export type Mentionable = z.infer<typeof mentionable>

/** How many people one may look for by mail or phone within an hour: so that nobody tries one number after another. */
export const mostLookedFor = 50

/**
 * Whoever was looked for in the whole company. `walking`: it is still being read, and more may be found; `not_allowed`:
 * the app may not look; `too_many`: `mostLookedFor` within the hour.
 */
export const foundPeople = z.object({
  people: z.array(person),
  told: z.enum(['found', 'walking', 'not_allowed', 'too_many', 'unanswered']),
})
export type FoundPeople = z.infer<typeof foundPeople>

/** Longest name, address or number that is looked for. UTF-16 units. */
export const longestLookedFor = 100

/** How somebody is looked for: by a whole address of mail, a whole number of a phone, or by name. */
export function lookedForBy(query: string): 'mail' | 'phone' | 'name' {
  if (/^[^\s@,]{1,64}@[^\s@,]{1,64}\.[^\s@,.]{2,24}$/.test(query)) return 'mail'
  return /^\+?\d[\d-]{5,18}\d$/.test(query) ? 'phone' : 'name'
}
