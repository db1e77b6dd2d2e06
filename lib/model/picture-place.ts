/**
 * Where a picture stands that a page of ours shows, by which its reader may see it: a draft of their own, an attempt, a
 * request for approval, a row of a job (`job:ID/ROW`), a message of a chat. What they uploaded themselves they see anywhere.
 */
export type PicturePlace = 'draft' | `${'attempt' | 'request' | 'job' | 'message'}:${string}`

/** Where a page asks for a picture: it may be seen in one place and not in another. */
export const pictureAddress = (image_key: string, place: PicturePlace): string =>
  `/images/${encodeURIComponent(image_key)}?in=${encodeURIComponent(place)}`

const places = ['attempt', 'request', 'job', 'message'] as const

/** @param asked as an address has it; null where it is no place */
export function readPlace(asked: string | null): { of: 'draft' } | { of: (typeof places)[number]; id: string } | null {
  if (asked === 'draft') return { of: 'draft' }
  const of = places.find((place) => asked?.startsWith(`${place}:`))
  const id = asked?.slice((of?.length ?? 0) + 1)
  return of && id ? { of, id } : null
}

/** Whether a content has a key in it, and not only one that begins or ends like it. */
export function hasKey(content: string, key: string): boolean {
  for (let at = content.indexOf(key); at >= 0; at = content.indexOf(key, at + 1))
    if (!isOfKey(content[at - 1]) && !isOfKey(content[at + key.length])) return true
  return false
}

const isOfKey = (sign: string | undefined) => sign !== undefined && /[A-Za-z0-9_-]/.test(sign)
