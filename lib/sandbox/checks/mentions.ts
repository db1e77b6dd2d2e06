import { findPerson, tenantKey } from '../world/people.ts'

export type Mention = { key: string; id: string; id_type: 'open_id'; name: string; tenant_key: string }

/** Numbers the people a message mentions: the first is @_user_1. */
export function mentionList() {
  const mentions: Mention[] = []
  const known = new Map<string, string>()
  return {
    mentions,
    /** The name of the person a key stands for; empty for everyone. */
    nameOf: (key: string): string => mentions[Number(key.slice('@_user_'.length)) - 1]?.name ?? '',
    /** The key that stands for a person in the stored content. */
    key(id: string, written = ''): string {
      if (id === 'all') return '@_all'
      const person = findPerson(id)
      const open_id = person?.open_id ?? id
      const before = known.get(open_id)
      if (before !== undefined) return before
      const key = `@_user_${mentions.length + 1}`
      known.set(open_id, key)
      const name = person?.name ?? (written || id)
      mentions.push({ key, id: open_id, id_type: 'open_id', name, tenant_key: tenantKey })
      return key
    },
  }
}
export type MentionList = ReturnType<typeof mentionList>

/** A tag ends at its own end or where the next one begins. */
export const atTag = /<at\s+user_id\s*=\s*["']?([^"'<>\s]+)["']?\s*>((?:[^<]|<(?!\/at>|at\s))*)<\/at>/g
