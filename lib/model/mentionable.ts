import * as z from 'zod/mini'

const person = z.object({
  id: z.string(),
  name: z.string(),
  /** What they are called in another language. */
  other: z.optional(z.string()),
  /** How a Chinese name sounds, in small letters, a blank between two sounds: `lin xiao`. */
  sounds: z.optional(z.string()),
})
/** Somebody a reply can mention. */
export type MentionablePerson = z.infer<typeof person>

/** Whether somebody's name has what was typed, in either language, or sounds so: `lin`, `linx` and `lx` of `lin xiao`. */
export function isCalled({ name, other = '', sounds }: MentionablePerson, query: string): boolean {
  const wanted = query.toLowerCase().replaceAll(' ', '')
  if ([name, other].some((one) => one.toLowerCase().replaceAll(' ', '').includes(wanted))) return true
  const each = wanted.length <= longestSounds ? (sounds?.split(' ') ?? []) : []
  return each.some((_, from) => soundsFrom(each, from, wanted))
}

/** No name sounds longer. UTF-16 units. */
const longestSounds = 60

/** Whether what was typed is made of the beginnings of sounds, one after the other. */
function soundsFrom(sounds: readonly string[], from: number, wanted: string): boolean {
  /** How much of it the sounds up to here can account for. */
  let ends = new Set([0])
  for (const sound of sounds.slice(from)) {
    const next = new Set<number>()
    for (const end of ends)
      for (let n = 1; n <= sound.length && wanted[end + n - 1] === sound[n - 1]; n++) next.add(end + n)
    if (next.has(wanted.length)) return true
    ends = next
  }
  return wanted === ''
}

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
