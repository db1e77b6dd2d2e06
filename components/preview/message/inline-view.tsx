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
export function Inlines({ nodes, ...rest }: Props) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a node is its place in the line
  return nodes.map((node, i) => <InlineNode key={`${i}${node.type}`} node={node} {...rest} />)
}

function InlineNode({ node, ...rest }: Omit<Props, 'nodes'> & { node: Inline }): ReactNode {
  switch (node.type) {
    case 'text':
      return <Spaces text={node.text} />
    case 'as_typed':
      return <AsTyped text={node.text} />
    case 'break':
      return <br />
    case 'style':
      return (
        <Styled styles={[node.style]}>
          <Inlines nodes={node.children} {...rest} />
        </Styled>
      )
    case 'code':
      return <code className="fs-code">{node.text}</code>
    case 'link': {
      const variable = rest.variables && node.href.startsWith('$') ? rest.variables[node.href.slice(1)] : undefined
      return (
        <Link href={variable ?? node.href}>
          {node.icon && rest.icon?.(node.icon)}
          <Inlines nodes={node.children} {...rest} />
        </Link>
      )
    }
    case 'at':
      return node.ids.map((id) => <At key={id} id={id} name={node.name} />)
    case 'font':
      return (
        <span className="fs-font" style={{ color: colour(node.color, rest.colours) }}>
          <Inlines nodes={node.children} {...rest} />
        </span>
      )
    case 'text_tag':
      return (
        <span className="fs-pill" data-tag="text_tag" style={pill(node.color || null, 'neutral')}>
          <Inlines nodes={node.children} {...rest} />
        </span>
      )
    case 'emoji':
      return <Emoji code={node.key} />
    case 'image':
      return <ImageBox img_key={node.img_key} label={node.alt} style={asWideAsWords} fit="whole" />
    case 'tag':
      return (
        <InlineTag node={node} colours={rest.colours}>
          <Inlines nodes={node.children} {...rest} />
        </InlineTag>
      )
  }
}

const asWideAsWords = { width: '100%', aspectRatio: '16 / 9' }

const looks: { [S in Style]: { tag: 'b' | 'i' | 'u' | 's'; weight?: number } } = {
  bold: { tag: 'b', weight: 600 },
  italic: { tag: 'i' },
  underline: { tag: 'u' },
  strike: { tag: 's' },
}

export function Styled({ styles, children }: { styles: Style[]; children: ReactNode }) {
  const [style, ...rest] = styles
  if (!style) return children
  const { tag: Tag, weight } = looks[style]
  return (
    <Tag style={weight ? { fontWeight: weight } : undefined}>
      <Styled styles={rest}>{children}</Styled>
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
function Spaces({ text }: { text: string }) {
  return text.includes('  ') || text.includes('\t') ? <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span> : text
}
