import { minifyJson, type ReadJson } from '#lib/json/json.ts'
import { entryOf, type WordedType } from '#lib/protocol/messages.ts'
import { KB } from '#lib/protocol/size.ts'

/**
 * Twice what Feishu takes of a card or post, and a little more of a text: whoever is a little over still sees it, and a
 * text is laid out as a whole with every letter. UTF-16 units of what goes out, so never more bytes than Feishu would
 * count.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (content)
 */
const longest = { text: 160 * KB, post: 60 * KB, interactive: 60 * KB } satisfies Record<WordedType, number>
const longestOfOthers = 60 * KB

/** A source that many times longer than what goes out is nobody's; it is not even read. Nobody lays out a text's JSON. */
const mostLayout = { text: 1, post: 8, interactive: 8 } satisfies Record<WordedType, number>
const mostLayoutOfOthers = 8

/** Objects in one message. A card of 200 components, with all that belongs to them, has some thousand; a text is one. */
const mostObjects = { text: Infinity, post: 6000, interactive: 6000 } satisfies Record<WordedType, number>
const mostObjectsOfOthers = 6000

/**
 * Whether a content is more than is worth drawing: Feishu refuses it, and a browser would stand still over it. What
 * is below this is read, checked and drawn while one waits for a letter to appear.
 *
 * @param content the JSON text; its indentation and comments do not go out, and do not count
 */
export function tooMuchToDraw(msg_type: string, content: string, read?: ReadJson): boolean {
  const most = entryOf(longest, longestOfOthers, msg_type)
  if (content.length > entryOf(mostLayout, mostLayoutOfOthers, msg_type) * most) return true
  if (content.length > most && (minifyJson(content, read) ?? content).length > most) return true
  let objects = 0
  for (let at = content.indexOf('{'); at >= 0; at = content.indexOf('{', at + 1)) objects++
  return objects > entryOf(mostObjects, mostObjectsOfOthers, msg_type)
}
