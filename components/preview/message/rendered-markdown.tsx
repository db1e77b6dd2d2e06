'use client'

import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { useCopy } from '#components/ui/copy.tsx'
import { copyingWords } from '#lib/i18n/copying.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import type { Dialect } from '#lib/markdown/dialects.ts'
import { readMarkdown } from '#lib/markdown/read-markdown.ts'
import type { Block } from '#lib/markdown/tree.ts'
import { IconView } from '../card/elements/icon-view.tsx'
import type { OwnColours } from './colours.ts'
import { inlines } from './inline-view.tsx'
import { MarkdownTable } from './markdown-table.tsx'

type Look = {
  colours?: OwnColours
  variables?: { [name: string]: string | null }
  icon?: (token: string) => ReactNode
}

// Handed on, since the words of a plain text message stand in lines too and need no set of icons.
const linkIcon = (token: string) => <IconView icon={{ tag: 'standard_icon', token, img_key: null, color: null }} />

/**
 * A text in one of Feishu's Markdown dialects.
 * @param style of all of it
 */
export function MarkdownView({
  source,
  dialect,
  style,
  ...look
}: Look & { source: string; dialect: Dialect; style?: CSSProperties }) {
  const blocks = useMemo(() => readMarkdown(source, dialect), [source, dialect])
  return (
    <>
      {prose(blocks, 0, { icon: linkIcon, ...look }, style)}
      {dialect === 'post' && isNewer(blocks) && <NewerMarkdown />}
    </>
  )
}

/** Whether a post holds what older clients show as typed. */
function isNewer(blocks: Block[]): boolean {
  return blocks.some((block) => {
    switch (block.type) {
      case 'table':
      case 'heading':
        return true
      case 'paragraph':
        return block.children.some(({ type }) => type === 'image')
      case 'quote':
        return isNewer(block.children)
      case 'list':
        return block.items.some(isNewer)
      default:
        return false
    }
  })
}

function NewerMarkdown() {
  const drawing = useMessagesOf(drawingWords)
  return (
    <div className="fs-box" role="note" data-newer>
      {drawing.newerMarkdown}
    </div>
  )
}

// Elements, not components, as with what stands in a line.
const prose = (blocks: Block[], level: number, look: Look, style?: CSSProperties): ReactNode => (
  <div className="fs-prose" style={style}>
    {blocks.map((one, i) => block(one, `${i}${one.type}`, level, look))}
  </div>
)

/** The sizes are documented for headings of a 2.0 card, the lines are those of texts as large. */
const headings = [
  [26, 34],
  [22, 30],
  [20, 28],
  [18, 26],
  [17, 24],
  [14, 22],
].map(([fontSize, line]) => ({ fontSize, lineHeight: `${line}px` }))

/** @param key the place of the block in its text */
function block(block: Block, key: string, level: number, look: Look): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{inlines(block.children, look)}</p>
    case 'heading':
      // No heading of the page: it belongs to the message, whose levels are its own.
      return (
        <div key={key} style={{ ...headings[block.depth - 1], fontWeight: 600 }}>
          {inlines(block.children, look)}
        </div>
      )
    case 'list':
      return (
        <ul key={key} className="fs-items">
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
            <li className="fs-list" key={i}>
              <span className="fs-mark">
                {block.ordered ? `${counted(block.start + i, level)}.` : bullets[level % bullets.length]}
              </span>
              {prose(item, level + 1, look)}
            </li>
          ))}
        </ul>
      )
    case 'quote':
      return (
        <blockquote key={key} className="fs-quote">
          {prose(block.children, level, look)}
        </blockquote>
      )
    case 'code':
      return <CodeBlock key={key} language={block.language} text={block.text} />
    case 'rule':
      return <hr key={key} className="fs-hr" />
    case 'table':
      return <MarkdownTable key={key} block={block} {...look} />
  }
}

function CopyCode({ text }: { text: string }) {
  const { common } = useMessages()
  const words = useMessagesOf(copyingWords)
  const { came, copy } = useCopy()
  return (
    <>
      <span aria-live="polite">{came?.status === 'failed' && words.failed}</span>
      <button type="button" onClick={() => copy(text)}>
        {came?.status === 'copied' ? common.copied : common.copy}
      </button>
    </>
  )
}

const bullets = ['•', '◦', '▪']

/** 1, a, i by level. */
function counted(n: number, level: number): string {
  if (level % 3 === 1) return n <= 26 ? String.fromCharCode(96 + n) : String(n)
  if (level % 3 === 2) return roman[n - 1] ?? String(n)
  return String(n)
}
const roman = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

/** A program, under its language and a way to copy it. */
export function CodeBlock({ language, text }: { language: string; text: string }) {
  return (
    <div className="fs-block-code">
      <div className="fs-block-code-top">
        <span>{language}</span>
        <CopyCode text={text} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </div>
  )
}
