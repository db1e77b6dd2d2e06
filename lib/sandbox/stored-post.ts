import { atTag, type MentionList } from './checks/mentions.ts'
import { isObject } from './strict-json.ts'

type Element = Record<string, unknown>

/** One language of a post, without its key: Chinese where there is Chinese, else the first. */
export function storedPost(post: Record<string, unknown>, list: MentionList) {
  const language = isObject(post.zh_cn) ? post.zh_cn : Object.values(post).find(isObject)
  const paragraphs = Array.isArray(language?.content) ? language.content : []
  return {
    title: typeof language?.title === 'string' ? language.title : '',
    content: paragraphs.flatMap((paragraph) => storedParagraph(Array.isArray(paragraph) ? paragraph : [], list)),
  }
}

function storedParagraph(elements: unknown[], list: MentionList): Element[][] {
  const [first] = elements.filter(isObject)
  if (first?.tag === 'md') return fromMarkdown(String(first.text), list)
  return [elements.filter(isObject).map((element) => (element.tag === 'at' ? storedAt(element, list) : element))]
}

function storedAt({ user_id, user_name, style }: Element, list: MentionList): Element {
  const key = list.key(String(user_id), typeof user_name === 'string' ? user_name : '')
  const name = list.nameOf(key)
  return { tag: 'at', user_id: key, user_name: name, ...(style !== undefined && { style }) }
}

/** md comes back as other tags: a paragraph for each line, fences as code, lists and quotes as plain text. */
function fromMarkdown(text: string, list: MentionList): Element[][] {
  const paragraphs: Element[][] = []
  const pieces = splitAtFences(text)
  for (let i = 0; i < pieces.length; i += 3) {
    const lines = (pieces[i] ?? '').split('\n').filter((line) => line.trim() !== '')
    for (const line of lines) paragraphs.push(/^\s*---\s*$/.test(line) ? [{ tag: 'hr' }] : inline(line, list))
    const code = pieces[i + 2]
    if (code !== undefined)
      paragraphs.push([{ tag: 'code_block', language: pieces[i + 1] || 'PLAIN_TEXT', text: code }])
  }
  return paragraphs
}

/** What stands before the first fence, then of each its language, its code, and what stands behind it. */
function splitAtFences(text: string): string[] {
  const opening = /^```(\w*)\n/gm
  const closing = /```$/gm
  const pieces: string[] = []
  let done = 0
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    closing.lastIndex = opening.lastIndex
    const close = closing.exec(text)
    if (!close) break
    const code = text.slice(opening.lastIndex, close.index)
    pieces.push(text.slice(done, open.index), open[1] ?? '', code.endsWith('\n') ? code.slice(0, -1) : code)
    done = closing.lastIndex
    opening.lastIndex = done
  }
  return [...pieces, text.slice(done)]
}

const marks =
  /\*\*\*([^*]+)\*\*\*|\*\*((?:[^*]|\*(?!\*))+)\*\*|\*([^*]+)\*|~~((?:[^~]|~(?!~))+)~~|~([^~]+)~|\[([^[\]]+)\]\(([^()\s]+)\)/g
const styles = [['bold', 'italic'], ['bold'], ['italic'], ['lineThrough'], ['underline']]

function inline(line: string, list: MentionList): Element[] {
  const elements: Element[] = []
  const say = (text: string) => {
    let end = 0
    for (const match of text.matchAll(marks)) {
      if (match.index > end) elements.push({ tag: 'text', text: text.slice(end, match.index), style: [] })
      end = match.index + match[0].length
      const styled = styles.findIndex((_, i) => match[i + 1] !== undefined)
      elements.push(
        styled >= 0
          ? { tag: 'text', text: match[styled + 1], style: styles[styled] }
          : { tag: 'a', text: match[6], href: match[7], style: [] },
      )
    }
    if (end < text.length) elements.push({ tag: 'text', text: text.slice(end), style: [] })
  }
  let end = 0
  for (const match of line.matchAll(atTag)) {
    say(line.slice(end, match.index))
    elements.push(storedAt({ user_id: match[1], user_name: match[2], style: [] }, list))
    end = match.index + match[0].length
  }
  say(line.slice(end))
  return elements
}
