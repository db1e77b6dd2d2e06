import { KB } from './size.ts'

/**
 * Twice what Feishu takes of a card or post, and of a text: whoever is a little over still sees it. UTF-16 units, so
 * never more bytes than Feishu would count.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (content)
 */
const longest: { [msg_type: string]: number } = { text: 300 * KB }
const otherwise = 60 * KB

/** Objects in one message. A card of 200 components, with all that belongs to them, has some thousand. */
const mostObjects = 6000

/**
 * Whether a content is more than is worth drawing: Feishu refuses it, and a browser would stand still over it. What
 * is below this is read, checked and drawn while one waits for a letter to appear.
 */
export function tooMuchToDraw(msg_type: string, content: string): boolean {
  if (content.length > (longest[msg_type] ?? otherwise)) return true
  let objects = 0
  for (let at = content.indexOf('{'); at >= 0; at = content.indexOf('{', at + 1)) objects++
  return msg_type !== 'text' && objects > mostObjects
}
