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
  const written = ids ?? id ?? email
  if (written === undefined) return null
  return { by: (ids ?? id) === undefined ? 'email' : 'id', whom: written.split(',').map((one) => one.trim()) }
}

/** Whether an opening tag mentions somebody in the spelling of a kind of text; of any other only what was typed is shown. */
export function isMention(tag: string, spelling: 'id' | 'user_id'): boolean {
  if (spelling === 'user_id') return isPersonId(namedByUserId(tag) ?? '')
  const named = namedInCard(tag)
  return named?.whom.every(named.by === 'id' ? isPersonId : isEmail) ?? false
}

/** A card names people by their address, too. */
export const isEmail = (text: string): boolean => /^[^\s@,]+@[^\s@,]+$/.test(text)
