import type { WordedType } from '#lib/protocol/messages.ts'
import { type Losable, losable, readSaid } from './said.ts'
import { asCard, asPost, asText } from './written.ts'

export type AsType = {
  msg_type: WordedType
  content: string
  /** What it cannot say of what was written, and how often; in the order of `losable`. */
  losses: { what: Losable; n: number }[]
}

/**
 * A draft as each of the other types. What is said keeps its order; what a type cannot say is counted, never dropped in
 * silence. Links, mentions and pictures keep their targets; the words of mentions keep their names where a type has room.
 *
 * @param content as it would be sent
 * @param language the one of a post or card in several that is read, and that a post is written in: zh_cn, en_us …
 * @returns without the types that have nothing left to say; empty where nothing can be read: broken JSON, or a card whose
 * body is kept at Feishu
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json
 */
export function asOtherTypes(msg_type: WordedType, content: string, language: string): AsType[] {
  const said = readSaid(msg_type, content, language)
  if (!said) return []
  const written = {
    text: () => asText(said),
    post: () => asPost(said, language),
    interactive: () => asCard(said),
  }
  return (Object.keys(written) as WordedType[])
    .filter((type) => type !== msg_type)
    .flatMap((type) => {
      const { content, losses, empty } = written[type]()
      const ordered = losable.flatMap((what) => (losses.has(what) ? [{ what, n: losses.get(what) ?? 0 }] : []))
      return empty ? [] : [{ msg_type: type, content, losses: ordered }]
    })
}
