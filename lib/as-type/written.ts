import { isLegalLink } from '#lib/markdown/text-markup.ts'
import type { Block, Inline } from '#lib/markdown/tree.ts'
import { type Losses, lose, type Said, type SaidBlock } from './said.ts'

/** A content of another type, and what it does not say any more. `empty`: nothing is left to say. */
export type Written = { content: string; losses: Losses; empty: boolean }

/** What was said, as a text: words, four styles, links, mentions. */
export function asText({ title, blocks, lost }: Said): Written {
  const losses: Losses = new Map(lost)
  if (title.length > 0) lose(losses, 'title')
  const lines = [...(title.length > 0 ? [taggedText(title, losses)] : []), ...blocks.flatMap(textLines(losses, ''))]
  const text = trimmed(lines).join('\n')
  return { content: JSON.stringify({ text }), losses, empty: text === '' }
}

/** Lines that say nothing, at either end. */
function trimmed(lines: string[]): string[] {
  const isEmpty = (line: string | undefined) => line?.trim() === ''
  let [from, to] = [0, lines.length]
  while (from < to && isEmpty(lines[from])) from++
  while (to > from && isEmpty(lines[to - 1])) to--
  return lines.slice(from, to)
}

const textLines =
  (losses: Losses, indent: string) =>
  (block: SaidBlock): string[] => {
    switch (block.type) {
      case 'paragraph':
        return taggedText(block.children, losses)
          .split('\n')
          .map((line) => indent + line)
      case 'heading':
        lose(losses, 'headings')
        return [`${indent}<b>${taggedText(block.children, losses, true)}</b>`]
      case 'list':
        lose(losses, 'lists')
        return block.items.flatMap((item, i) => {
          const [first = '', ...rest] = item.flatMap(textLines(losses, `${indent}    `))
          return [`${indent}${block.ordered ? `${block.start + i}.` : '•'} ${first.trim()}`, ...rest]
        })
      case 'quote':
        lose(losses, 'quotes')
        return block.children.flatMap(textLines(losses, indent))
      case 'code':
        lose(losses, 'code')
        return block.text.split('\n')
      case 'rule':
        lose(losses, 'rules')
        return [`${indent}———`]
      case 'table':
        lose(losses, 'tables')
        return [block.head, ...block.rows].map(
          (row) => indent + row.map((cell) => taggedText(cell, losses)).join(' | '),
        )
      case 'picture':
        lose(losses, 'pictures')
        return []
    }
  }

const textTags = { bold: 'b', italic: 'i', underline: 'u', strike: 's' } as const

/** @param bold whether it stands in bold already: a tag within itself would show all of them as typed */
function taggedText(nodes: Inline[], losses: Losses, bold = false): string {
  const written = (node: Inline): string => {
    switch (node.type) {
      case 'text':
      case 'as_typed':
        return node.text
      case 'break':
        return '\n'
      case 'style': {
        const inner = taggedText(node.children, losses, bold || node.style === 'bold')
        const tag = textTags[node.style]
        return inner === '' || (bold && tag === 'b') ? inner : `<${tag}>${inner}</${tag}>`
      }
      case 'code':
        lose(losses, 'code')
        return node.text
      case 'link': {
        const label = taggedText(node.children, losses, true).replace(/<[^<>]*>/g, '')
        return label === node.href || label === '' ? node.href : `[${label.replace(/[[\]\n]/g, ' ')}](${node.href})`
      }
      case 'at':
        return node.ids.map((id) => `<at user_id="${id}">${(node.name ?? '').replace(/[<>]/g, '')}</at>`).join(' ')
      case 'emoji':
        lose(losses, 'emoji')
        return `[${node.key}]`
      case 'image':
        lose(losses, 'pictures')
        return node.alt
      case 'font':
      case 'text_tag':
        lose(losses, 'colours')
        return taggedText(node.children, losses, bold)
      case 'tag':
        lose(losses, 'other')
        return taggedText(node.children, losses, bold)
    }
  }
  return nodes.map(written).join('')
}

type PostElement = { tag: string; [field: string]: unknown }
const postStyles = { bold: 'bold', italic: 'italic', underline: 'underline', strike: 'lineThrough' } as const

/** What was said, as a post of one language. */
export function asPost({ title, blocks, lost }: Said, language: string): Written {
  const losses: Losses = new Map(lost)
  const content = blocks.flatMap((block) => postLines(block, losses))
  const plain = plainWords(title)
  const empty = plain === '' && content.every((line) => line.every(({ text }) => text === ''))
  return { content: JSON.stringify({ [language]: { title: plain, content } }), losses, empty }
}

function postLines(block: SaidBlock, losses: Losses): PostElement[][] {
  switch (block.type) {
    case 'paragraph':
      return byBreaks(block.children).map((line) => postElements(line, [], losses))
    case 'heading':
    case 'list':
    case 'quote':
    case 'table':
      return [[{ tag: 'md', text: markdown([block], 'user_id', losses) }]]
    case 'code':
      return [
        [{ tag: 'code_block', ...(block.language && { language: block.language.toUpperCase() }), text: block.text }],
      ]
    case 'rule':
      return [[{ tag: 'hr' }]]
    case 'picture':
      return [[{ tag: 'img', image_key: block.img_key }]]
  }
}

function byBreaks(nodes: Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const node of nodes)
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  return lines
}

function postElements(nodes: Inline[], style: string[], losses: Losses): PostElement[] {
  const styled = style.length > 0 ? { style: [...new Set(style)] } : {}
  const written = (node: Inline): PostElement[] => {
    switch (node.type) {
      case 'text':
      case 'as_typed':
        return [{ tag: 'text', text: node.text, ...styled }]
      case 'break':
        return [{ tag: 'text', text: '\n', ...styled }]
      case 'style':
        return postElements(node.children, [...style, postStyles[node.style]], losses)
      case 'code':
        lose(losses, 'code')
        return [{ tag: 'text', text: node.text, ...styled }]
      case 'link':
        if (!isLegalLink(node.href)) {
          lose(losses, 'links')
          return postElements(node.children, style, losses)
        }
        return [{ tag: 'a', text: plainWords(node.children) || node.href, href: node.href, ...styled }]
      case 'at':
        return node.ids.map((user_id) => ({
          tag: 'at',
          user_id,
          ...(node.name && { user_name: node.name }),
          ...styled,
        }))
      case 'emoji':
        return [{ tag: 'emotion', emoji_type: node.key }]
      case 'image':
        lose(losses, 'pictures')
        return node.alt ? [{ tag: 'text', text: node.alt, ...styled }] : []
      case 'font':
      case 'text_tag':
        lose(losses, 'colours')
        return postElements(node.children, style, losses)
      case 'tag':
        lose(losses, 'other')
        return postElements(node.children, style, losses)
    }
  }
  return nodes.flatMap(written)
}

const plainWords = (nodes: Inline[]): string =>
  nodes
    .map((node) =>
      'children' in node
        ? plainWords(node.children)
        : 'text' in node
          ? node.text
          : node.type === 'at'
            ? `@${node.name ?? node.ids.join(', ')}`
            : '',
    )
    .join('')

/** What was said, as a card of version 2.0. */
export function asCard({ title, blocks, lost }: Said): Written {
  const losses: Losses = new Map(lost)
  const elements: PostElement[] = []
  let words: Block[] = []
  const end = () => {
    const content = trimmed(markdown(words, 'id', losses).split('\n')).join('\n')
    if (content) elements.push({ tag: 'markdown', content })
    words = []
  }
  for (const block of blocks)
    if (block.type === 'picture' || block.type === 'rule') {
      end()
      elements.push(
        block.type === 'rule'
          ? { tag: 'hr' }
          : { tag: 'img', img_key: block.img_key, alt: { tag: 'plain_text', content: '' } },
      )
    } else words.push(block)
  end()
  const plain = plainWords(title)
  return {
    content: JSON.stringify({
      schema: '2.0',
      ...(plain && { header: { title: { tag: 'plain_text', content: plain }, template: 'blue' } }),
      body: { elements },
    }),
    losses,
    empty: plain === '' && elements.length === 0,
  }
}

/** @param mention the attribute the dialect names people by */
function markdown(blocks: Block[], mention: 'id' | 'user_id', losses: Losses): string {
  const inline = (nodes: Inline[]): string => markdownLine(nodes, mention, losses)
  const written = (block: Block): string => {
    switch (block.type) {
      case 'paragraph':
        return inline(block.children)
      case 'heading':
        return `${'#'.repeat(block.depth)} ${inline(block.children)}`
      case 'list':
        return block.items
          .map((item, i) => {
            const [first = '', ...rest] = markdown(item, mention, losses).split('\n')
            const sign = block.ordered ? `${block.start + i}.` : '-'
            return [`${sign} ${first}`, ...rest.map((line) => `    ${line}`)].join('\n')
          })
          .join('\n')
      case 'quote':
        return markdown(block.children, mention, losses)
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n')
      case 'code':
        return `\`\`\`${block.language}\n${block.text}\n\`\`\``
      case 'rule':
        return '---'
      case 'table': {
        const row = (cells: Inline[][]) =>
          `| ${cells.map((cell) => inline(cell).replace(/\|/g, '&#124;').replace(/\n/g, ' ')).join(' | ')} |`
        return [
          row(block.head),
          row(block.head.map(() => [{ type: 'text', text: '---' }])),
          ...block.rows.map(row),
        ].join('\n')
      }
    }
  }
  return blocks.map(written).join('\n')
}

const signs = { bold: '**', italic: '*', underline: '', strike: '~~' } as const

function markdownLine(nodes: Inline[], mention: 'id' | 'user_id', losses: Losses): string {
  const inner = (children: Inline[]) => markdownLine(children, mention, losses)
  const written = (node: Inline): string => {
    switch (node.type) {
      case 'text':
        return mention === 'id' ? unread(node.text) : node.text
      case 'as_typed':
        return node.text
      case 'break':
        return '\n'
      case 'style': {
        const sign = node.style === 'underline' && mention === 'user_id' ? '~' : signs[node.style]
        if (sign === '') lose(losses, 'styles')
        return `${sign}${inner(node.children)}${sign}`
      }
      case 'code':
        return `\`${node.text}\``
      case 'link':
        return `[${inner(node.children) || node.href}](${node.href})`
      case 'at':
        return mention === 'id'
          ? node.ids.map((id) => `<at id=${id}></at>`).join('')
          : node.ids.map((id) => `<at user_id="${id}">${(node.name ?? '').replace(/[<>]/g, '')}</at>`).join('')
      case 'emoji':
        return `:${node.key}:`
      case 'image':
        return `![${node.alt}](${node.img_key})`
      case 'font':
        if (mention === 'id') return `<font color='${node.color}'>${inner(node.children)}</font>`
        lose(losses, 'colours')
        return inner(node.children)
      case 'text_tag':
        lose(losses, 'colours')
        return inner(node.children)
      case 'tag':
        lose(losses, 'other')
        return inner(node.children)
    }
  }
  return nodes.map(written).join('')
}

/** Letters a card would read as signs, in the spelling it shows as letters. */
const unread = (text: string) => text.replace(/[*~`[\]<_]/g, (sign) => `&#${sign.charCodeAt(0)};`)
