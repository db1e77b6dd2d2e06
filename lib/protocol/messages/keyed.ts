import * as z from 'zod/mini'
import type { MessageType } from './message-type.ts'

/** What a key names: something uploaded, somebody, or a chat. */
export type Keyed = 'picture' | 'file' | 'sticker' | 'chat' | 'person'
type Keys = { [name: string]: Keyed }

/**
 * A msg_type nothing is written in: its content names things kept elsewhere by their keys. What else stands in a
 * content that was read back (`file_name`, `duration`) Feishu fills in itself, and is left out.
 *
 * @param needed the keys of the content, in the order in which they are sent
 * @param also keys that may be missing
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json
 */
export function keyed<Needed extends Keys, Also extends Keys = Record<never, never>>(needed: Needed, also?: Also) {
  type Draft = Record<keyof (Needed & Also) & string, string>
  const fields = { ...needed, ...also } as Needed & Also
  const names = Object.keys(fields) as (keyof Draft)[]
  const each = <Value>(value: (name: keyof Draft) => Value) =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<keyof Draft, Value>
  const isNeeded = (name: string) => Object.hasOwn(needed, name)

  const content = z.looseObject(
    each((name) => (isNeeded(name) ? z.string().check(z.minLength(1)) : z.optional(z.string()))),
  )
  const blank: Draft = each(() => '')
  const draft = z.catch(
    z.object(each(() => z.catch(z.string(), ''))),
    blank as never,
  ) as unknown as z.ZodMiniType<Draft>
  const draftOf = (json: string) => {
    try {
      return draft.parse(JSON.parse(json))
    } catch {
      return blank
    }
  }
  const type: MessageType<Draft, z.infer<typeof content>> = {
    // The pages name a limit for texts, posts and cards only; a key or two is far from any.
    limit: null,
    holds: 'plain',
    content,
    draft,
    compose: (words) =>
      JSON.stringify(
        each((name) => words[name].trim()),
        (_, key) => (key === '' ? undefined : key),
      ),
    isEmpty: (words) => names.every((name) => words[name].trim() === ''),
    source: () => null,
    typed: (words) => words[names[0] as keyof Draft],
    draftOf,
    rewritten: (_, json) => draftOf(json),
    atLeast: () => [],
  }
  return { ...type, fields }
}
