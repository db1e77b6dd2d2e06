import type { Inline, Style } from './tree.ts'

/** Why Feishu shows a text as typed instead of reading its markup. */
export type AsTyped = { why: 'tags'; tag: string } | { why: 'link'; href: string }

export type TextMarkup = { nodes: Inline[]; as_typed: AsTyped | null }

const tags: { [tag: string]: Style } = { b: 'bold', i: 'italic', u: 'underline', s: 'strike' }

const token =
  /<at\s+user_id\s*=\s*(?:"([^"]*)"|'([^']*)')\s*>([^<]*)<\/at>|<(\/?)([bius])>|\[([^[\]\n]+)\]\(((?:[^()\s]|\([^()\s]*\))*)\)|(https?:\/\/[^\s<>"'()[\]，。；！？、（）【】《》]+)/g

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
  for (const match of text.matchAll(token)) {
    const [all, doubleQuoted, singleQuoted, name, slash, tag, label, href, address] = match
    const id = doubleQuoted ?? singleQuoted
    if (id === undefined && as_typed) continue
    addText(here(), text.slice(done, match.index))
    done = match.index + all.length
    if (id !== undefined) here().push({ type: 'at', ids: [id], name: name || null })
    else if (label !== undefined)
      here().push({ type: 'link', href: href ?? '', children: [{ type: 'text', text: label }] })
    else if (address) here().push({ type: 'link', href: address, children: [{ type: 'text', text: address }] })
    else if (slash) {
      const closed = open.pop()
      if (closed) here().push({ type: 'style', style: closed.style, children: closed.children })
    } else if (tag) open.push({ tag, children: [], style: tags[tag] ?? 'bold' })
  }
  addText(here(), text.slice(done))
  return { nodes: root, as_typed }
}

/** The first breach of the page's rules, or null. */
function faultIn(text: string): AsTyped | null {
  const open: string[] = []
  for (const [, , , , slash, tag, label, href] of text.matchAll(token)) {
    if (label !== undefined && !isLegalLink(href ?? '')) return { why: 'link', href: href ?? '' }
    if (!tag) continue
    if (!slash) open.push(tag)
    else if (open.pop() !== tag) return { why: 'tags', tag: `</${tag}>` }
  }
  const left = open.at(-1)
  return left === undefined ? null : { why: 'tags', tag: `<${left}>` }
}

const isLegalLink = (href: string) => /^(https?:\/\/[^/]|mailto:|tel:|lark:|feishu:)/i.test(href) && URL.canParse(href)

function addText(nodes: Inline[], text: string) {
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) nodes.push({ type: 'break' })
    if (line) nodes.push({ type: 'text', text: line })
  }
}
