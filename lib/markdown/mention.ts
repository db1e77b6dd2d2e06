import { isPersonId } from './person-id.ts'
import { readTag } from './tags.ts'

/** Whom `<at user_id="…">` names, as texts and posts spell it, in quotation marks; null for every other spelling. */
export function namedByUserId(tag: string): string | null {
  const [, double, single] = /^<at\s+user_id\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')\s*>$/.exec(tag) ?? []
  return double ?? single ?? null
}

/** Whom `<at id=…>`, `<at ids=…,…>` or `<at email=…>` names, as cards spell it; null for every other spelling. */
export function namedInCard(tag: string): { by: 'id' | 'email'; whom: string[] } | null {
  const { id, ids, email } = (/^<at\s/.test(tag) && readTag(tag)?.attributes) || {}
  // Only `ids` names several: an id with a comma in it is nobody’s.
  if (ids !== undefined) return { by: 'id', whom: ids.split(',').map((one) => one.trim()) }
  const written = id ?? email
  return written === undefined ? null : { by: id === undefined ? 'email' : 'id', whom: [written.trim()] }
}

/** Whether an opening tag mentions somebody in the spelling of a kind of text; of any other only what was typed is shown. */
export function isMention(tag: string, spelling: 'id' | 'user_id'): boolean {
  if (spelling === 'user_id') return isPersonId(namedByUserId(tag) ?? '')
  const named = namedInCard(tag)
  return named?.whom.every(named.by === 'id' ? isPersonId : isEmail) ?? false
}

/** A card names people by their address, too. */
export const isEmail = (text: string): boolean => /^[^\s@,]+@[^\s@,]+$/.test(text)

const tags = /<at\s[^<>\n]{1,300}>(?:([^<>\n]{0,200})<\/at>)?/g

/**
 * A text with the mentions of the other spelling turned over: those of cards become those of texts and posts, or the
 * other way round. One by e-mail has no other spelling, and stays.
 *
 * @param spelling of the place the text is for
 */
export const withMentionsAs = (text: string, spelling: 'id' | 'user_id'): string =>
  text.replace(tags, (written: string, name: string | undefined) => {
    const opening = written.slice(0, written.indexOf('>') + 1)
    if (spelling === 'id') {
      const id = namedByUserId(opening)
      return id !== null && isPersonId(id) ? `<at id=${id}></at>` : written
    }
    const named = namedInCard(opening)
    if (named?.by !== 'id' || !named.whom.every(isPersonId)) return written
    return named.whom
      .map((id) => `<at user_id="${id}">${named.whom.length === 1 && id !== 'all' ? (name ?? '') : ''}</at>`)
      .join(' ')
  })
