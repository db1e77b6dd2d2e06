'use client'

import type { ReactNode } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { emojiCharacters, emojiGlyph, emojiKeys } from '#lib/markdown/emoji.ts'
import type { Inline, Style } from '#lib/markdown/tree.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { colour, type OwnColours, pill } from './colours.ts'
import { ImageBox } from './image-box.tsx'
import { InlineTag } from './inline-tags.tsx'
import { isWeb, LeavingLink } from './leaving.tsx'
import { usePerson } from './use-person.ts'

type Props = {
  nodes: Inline[]
  /** Colours the card declares. */
  colours?: OwnColours
  /** What `[text]($name)` leads to, in card JSON 1.0. */
  variables?: { [name: string]: string | null }
  /** The glyph before `<link icon=…>`. */
  icon?: (token: string) => ReactNode
}

/** What stands in a line. */
export function Inlines({ nodes, ...look }: Props) {
  return inlines(nodes, look)
}

type Look = Omit<Props, 'nodes'>

/**
 * The same as elements, where the surroundings are drawn by a function too: a card holds a thousand words and styles,
 * and each component more is felt while it is drawn.
 */
export function inlines(nodes: Inline[], look: Look): ReactNode[] {
  return nodes.map((node, i) => inline(node, `${i}${node.type}`, look))
}

/** @param key the place of the node in its line */
function inline(node: Inline, key: string, look: Look): ReactNode {
  switch (node.type) {
    case 'text':
      return spaced(node.text, key)
    case 'as_typed':
      return <AsTyped key={key} text={node.text} />
    case 'break':
      return <br key={key} />
    case 'style':
      return styled([node.style], inlines(node.children, look), key)
    case 'code':
      return (
        <code key={key} className="fs-code">
          {node.text}
        </code>
      )
    case 'link': {
      const variable = look.variables && node.href.startsWith('$') ? look.variables[node.href.slice(1)] : undefined
      return (
        <Link key={key} href={variable ?? node.href}>
          {node.icon && look.icon?.(node.icon)}
          {inlines(node.children, look)}
        </Link>
      )
    }
    case 'at':
      return node.ids.map((id) => <At key={`${key}${id}`} id={id} name={node.name} />)
    case 'font':
      return (
        <span key={key} className="fs-font" style={{ color: colour(node.color, look.colours) }}>
          {inlines(node.children, look)}
        </span>
      )
    case 'text_tag':
      return (
        <span key={key} className="fs-pill" data-tag="text_tag" style={pill(node.color || null, 'neutral')}>
          {inlines(node.children, look)}
        </span>
      )
    case 'emoji':
      return <Emoji key={key} code={node.key} />
    case 'image':
      return <ImageBox key={key} img_key={node.img_key} label={node.alt} style={asWideAsWords} fit="whole" />
    case 'tag':
      return (
        <InlineTag key={key} node={node} colours={look.colours}>
          {inlines(node.children, look)}
        </InlineTag>
      )
  }
}

const asWideAsWords = { width: '100%', aspectRatio: '16 / 9' }

const looks: { [S in Style]: { tag: 'b' | 'i' | 'u' | 's'; className?: string } } = {
  bold: { tag: 'b', className: 'fs-bold' },
  italic: { tag: 'i' },
  underline: { tag: 'u' },
  strike: { tag: 's' },
}

export const Styled = ({ styles, children }: { styles: Style[]; children: ReactNode }) => styled(styles, children)

function styled([style, ...rest]: Style[], children: ReactNode, key?: string): ReactNode {
  if (!style) return children
  const { tag: Tag, className } = looks[style]
  return (
    <Tag key={key} className={className}>
      {styled(rest, children)}
    </Tag>
  )
}

/** An address on the web can be followed into a tab of its own; where anything else leads is only told. */
export function Link({ href, children }: { href: string; children: ReactNode }) {
  const drawing = useMessagesOf(drawingWords)
  const web = isWeb(href)
  return web ? (
    <LeavingLink className="fs-link" href={href}>
      {children}
    </LeavingLink>
  ) : (
    <span className="fs-at" title={drawing.deadLink(isolated(href))}>
      {children}
    </span>
  )
}

/** Feishu shows the name people go by, whatever is written; where it may not be known, what is written, else the id. */
export function At({ id, name }: { id: string; name: string | null }) {
  const drawing = useMessagesOf(drawingWords)
  const all = id === 'all'
  const readBack = /^@_(?:user_\d+|all)$/.test(id)
  const found = usePerson(all || readBack ? null : id)
  if (readBack)
    return (
      <bdi className="fs-read-back" data-tag="at" data-read-back title={drawing.readBack}>
        {name ? `@${name}` : id}
      </bdi>
    )
  return (
    <bdi className="fs-at" data-tag="at" data-all={all || undefined} title={isolated(id)}>
      @{all ? drawing.everyone : found.name || name || id}
    </bdi>
  )
}

/** One of Feishu's emoji in its square: a character of like meaning, else a glyph; `[code]` of one there is not. */
export function Emoji({ code }: { code: string }) {
  if (!emojiKeys.has(code))
    return (
      <span className="fs-emoji-unknown" title={`:${isolated(code)}:`}>
        [{code}]
      </span>
    )
  const character = emojiCharacters[code]
  return (
    <span
      className="fs-emoji"
      role="img"
      aria-label={isolated(code)}
      title={`:${isolated(code)}:`}
      data-glyph={!character || undefined}
    >
      {character ?? emojiGlyph(code)}
    </span>
  )
}

/** All of a text that is too tangled to be read, and why it looks so. */
function AsTyped({ text }: { text: string }) {
  const drawing = useMessagesOf(drawingWords)
  return (
    <span data-as-typed>
      <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>
      <span className="fs-box" role="note" style={{ display: 'block' }}>
        {drawing.tangled}
      </span>
    </span>
  )
}

/** Runs of spaces stay as typed. */
function spaced(text: string, key: string): ReactNode {
  if (!text.includes('  ') && !text.includes('\t')) return text
  return (
    <span key={key} style={{ whiteSpace: 'pre-wrap' }}>
      {text}
    </span>
  )
}
