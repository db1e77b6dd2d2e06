import { atTag, type Mention, type MentionList, mentionList } from './checks/mentions.ts'
import { simplified } from './stored-card.ts'
import { storedPost } from './stored-post.ts'
import { isObject, readStrictly } from './strict-json.ts'

export type Stored = { content: string; mentions: Mention[] }

/**
 * What Feishu keeps of a content and reads back: mentions numbered, styles dropped, a post without its
 * language and its md taken apart, a card simplified.
 */
export function stored(msg_type: string, sent: string): Stored {
  const read = readStrictly(sent)
  const content = 'value' in read && isObject(read.value) ? read.value : null
  if (!content) return { content: sent, mentions: [] }
  const list = mentionList()
  const kept = () => {
    switch (msg_type) {
      case 'text':
        return { ...content, text: storedText(String(content.text), list) }
      case 'post':
        return storedPost(content, list)
      case 'interactive':
        return simplified(content)
      case 'file':
      case 'media':
        return { ...content, file_name: 'attachment', ...(msg_type === 'media' && { duration: 0 }) }
      case 'audio':
        return { ...content, duration: 0 }
      default:
        return null
    }
  }
  const value = kept()
  return { content: value ? JSON.stringify(value) : sent, mentions: list.mentions }
}

function storedText(text: string, list: MentionList): string {
  return withoutStyles(text.replace(atTag, (_, id: string, name: string) => list.key(id, name)))
}

/** Balanced styles go; with one tag too many or crossed, Feishu keeps the text as it was written. */
function withoutStyles(text: string): string {
  const open: string[] = []
  for (const [, closes, tag = ''] of text.matchAll(/<(\/?)([bius])>/g)) {
    if (!closes) open.push(tag)
    else if (open.pop() !== tag) return text
  }
  return open.length ? text : text.replace(/<\/?[bius]>/g, '')
}
