import { isPersonId } from './person-id.ts'
import type { Inline, Style } from './tree.ts'

/** Why Feishu shows a text as typed instead of reading its markup. */
export type AsTyped = { why: 'tags'; tag: string } | { why: 'link'; href: string }

export type TextMarkup = { nodes: Inline[]; as_typed: AsTyped | null }

const tags: { [tag: string]: Style } = { b: 'bold', i: 'italic', u: 'underline', s: 'strike' }

/** What begins with each letter that begins anything. */
const mention = /<at\s+user_id\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')\s*>([^<]*)<\/at>/y
const styleTag = /<(\/?)([bius])>/y
const link = /\[([^[\]\n]+)\]\(((?:[^()\s]|\([^()\s]*\))*)\)/y
const address = /https?:\/\/[^\s<>"'()[\]，。；！？、（）【】《》]+/y

type Token = { index: number; all: string } & (
  | { is: 'mention'; id: string; name: string }
  | { is: 'style'; closes: boolean; tag: string }
  | { is: 'link'; label: string; href: string }
  | { is: 'address' }
)

function* tokensIn(text: string): Generator<Token> {
  const begins = /[<[h]/g
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    const token = tokenAt(text, begin.index)
    if (!token) continue
    yield token
    begins.lastIndex = token.index + token.all.length
  }
}

function tokenAt(text: string, index: number): Token | null {
  const read = (kind: RegExp) => {
    kind.lastIndex = index
    return kind.exec(text)
  }
  switch (text[index]) {
    case '[': {
      const [all, label = '', href = ''] = read(link) ?? []
      return all === undefined ? null : { is: 'link', index, all, label, href }
    }
    case '<': {
      const [tagged, slash, tag = ''] = read(styleTag) ?? []
      if (tagged !== undefined) return { is: 'style', index, all: tagged, closes: slash !== '', tag }
      const [all, double, single, name = ''] = read(mention) ?? []
      const id = double ?? single ?? ''
      // Of a name, or of what only stands in messages read back, nothing comes but what was typed.
      return all === undefined || !isPersonId(id) ? null : { is: 'mention', index, all, id, name }
    }
    default: {
      const [all] = read(address) ?? []
      return all === undefined ? null : { is: 'address', index, all }
    }
  }
}

/**
 * A text message as Feishu reads it: mentions, four nested styles, links, addresses.
 * One style tag without its partner, or one illegal link, and Feishu sends the whole text as typed; mentions
 * are older than both and still count.
 *
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (text)
 */
export function readText(text: string): TextMarkup {
  const as_typed = faultIn(text)
  const root: Inline[] = []
  const open: { tag: string; children: Inline[]; style: Style }[] = []
  const here = () => open.at(-1)?.children ?? root
  let done = 0
  for (const token of tokensIn(text)) {
    if (token.is !== 'mention' && as_typed) continue
    addText(here(), text.slice(done, token.index))
    done = token.index + token.all.length
    switch (token.is) {
      case 'mention':
        here().push({ type: 'at', ids: [token.id], name: token.name || null })
        break
      case 'link':
        here().push({ type: 'link', href: token.href, children: [{ type: 'text', text: token.label }] })
        break
      case 'address':
        here().push({ type: 'link', href: token.all, children: [{ type: 'text', text: token.all }] })
        break
      case 'style':
        if (token.closes) {
          const closed = open.pop()
          if (closed) here().push({ type: 'style', style: closed.style, children: closed.children })
        } else open.push({ tag: token.tag, children: [], style: tags[token.tag] ?? 'bold' })
    }
  }
  addText(here(), text.slice(done))
  return { nodes: root, as_typed }
}

/** The first breach of the page's rules, or null. */
function faultIn(text: string): AsTyped | null {
  const open: string[] = []
  for (const token of tokensIn(text)) {
    if (token.is === 'link' && !isLegalLink(token.href)) return { why: 'link', href: token.href }
    if (token.is !== 'style') continue
    const { closes, tag } = token
    if (!closes) open.push(tag)
    else if (open.pop() !== tag) return { why: 'tags', tag: `</${tag}>` }
  }
  const left = open.at(-1)
  return left === undefined ? null : { why: 'tags', tag: `<${left}>` }
}

/** Whether a link of a text leads anywhere; Feishu lets no other scheme be followed. */
export const isLegalLink = (href: string): boolean =>
  /^(https?:\/\/[^/\s]|mailto:|tel:|lark:|feishu:)/i.test(href) && !/\s/.test(href) && URL.canParse(href)

function addText(nodes: Inline[], text: string) {
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) nodes.push({ type: 'break' })
    if (line) nodes.push({ type: 'text', text: line })
  }
}
