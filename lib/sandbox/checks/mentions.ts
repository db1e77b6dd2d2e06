import { findPerson, tenantKey } from '../world/people.ts'

export type Mention = { key: string; id: string; id_type: 'open_id'; name: string; tenant_key: string }

/** Numbers the people a message mentions: the first is @_user_1. */
export function mentionList() {
  const mentions: Mention[] = []
  return {
    mentions,
    /** The key that stands for a person in the stored content. */
    key(id: string, written = ''): string {
      if (id === 'all') return '@_all'
      const person = findPerson(id)
      const open_id = person?.open_id ?? id
      const known = mentions.find((mention) => mention.id === open_id)
      if (known) return known.key
      const key = `@_user_${mentions.length + 1}`
      const name = person?.name ?? (written || id)
      mentions.push({ key, id: open_id, id_type: 'open_id', name, tenant_key: tenantKey })
      return key
    },
  }
}
export type MentionList = ReturnType<typeof mentionList>

export const atTag = /<at\s+user_id\s*=\s*["']?([^"'>\s]+)["']?\s*>(.*?)<\/at>/gs
