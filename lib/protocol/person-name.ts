/** Somebody's name, as far as the app may know it. Their picture stands on another server and is never loaded. */
export type Person = { name: string; en_name: string | null }

export type IdType = 'open_id' | 'union_id' | 'user_id'

/** What kind of id somebody is named by; null where it names nobody: everyone, a mail address, a variable. */
export function idTypeOf(id: string): IdType | null {
  if (/^ou_[\w-]{1,64}$/.test(id)) return 'open_id'
  if (/^on_[\w-]{1,64}$/.test(id)) return 'union_id'
  return id !== 'all' && /^[A-Za-z0-9][\w.-]{0,63}$/.test(id) ? 'user_id' : null
}
