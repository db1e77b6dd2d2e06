'use client'

import * as z from 'zod/mini'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { askedOf } from '#components/shell/use-app.tsx'
import { useLookUp } from '#components/shell/use-look-up.ts'
import { idTypeOf, type Person } from '#lib/protocol/person-name.ts'
import { useScene } from '../scene.tsx'

const person = z.catch(z.nullable(z.object({ name: z.string(), en_name: z.nullable(z.string()) })), null)

const people = {
  of: 'person',
  ask: async (id: string, { signal, app }: { signal: AbortSignal; app: string | null }): Promise<Person | null> =>
    person.parse(await (await ownFetch(askedOf(app, `/people/${encodeURIComponent(id)}`), { signal })).json()),
  // The app may be given the right to know them while somebody watches.
  believed: (found: Person | null) => (found ? Number.POSITIVE_INFINITY : 60_000),
}

/**
 * Somebody's name in the reader's language, through the app's own rights; null while asked for, and where the app may
 * not know it: then the id stands for them.
 */
export function usePerson(id: string | null): { name: string | null } {
  const { language } = useScene()
  const found = useLookUp(people, id !== null && idTypeOf(id) ? id : null)
  if (!found) return { name: null }
  return { name: language.startsWith('zh') ? found.name : (found.en_name ?? found.name) }
}

/** What stands in an avatar, whose picture is never loaded: of a Chinese name its end, of others the initials. */
export function initialsOf(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return [...name].slice(-2).join('')
  const words = name.split(/[\s_-]+/).filter(Boolean)
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')
}
