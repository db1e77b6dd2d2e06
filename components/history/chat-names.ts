import { type Attempt, chatOf } from '#lib/model/attempt.ts'

/**
 * One name for each chat of a list, by its id: that of the newest attempt that knows one. A record keeps the name its
 * sender saw, which is another in another language, and before the chat was renamed.
 *
 * @param attempts the newest first
 */
export function chatNames(attempts: readonly Pick<Attempt, 'answered' | 'outcome'>[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of attempts.map(chatOf)) if (id && name && !names.has(id)) names.set(id, name)
  return names
}
