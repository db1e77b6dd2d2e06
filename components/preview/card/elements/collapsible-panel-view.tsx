'use client'

import { type CSSProperties, useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { ClickArea } from '../../message/click-area.tsx'
import { colour, frame, ground } from '../../message/colours.ts'
import { MarkdownView } from '../../message/rendered-markdown.tsx'
import { paddingOf } from '../box.ts'
import { useCard } from '../card-context.tsx'
import { CardStack, flexAlign } from '../stack.tsx'
import { LarkMd, useWords } from './card-text.tsx'
import { IconView } from './icon-view.tsx'

type Panel = ElementOf<'collapsible_panel'>

/** Opens and closes for whoever looks; the card only says how it begins. */
export function CollapsiblePanelView({ element }: { element: Panel }) {
  const { version, config } = useCard()
  const [open, setOpen] = useState(element.expanded)
  const body = useId()
  const { border, background_color, elements, padding } = element
  const own = config.style.color
  const framed = border !== null || ground(background_color, own) !== undefined
  const inside = padding ? paddingOf(padding, version) : framed ? '8px' : version === 2 ? '8px 0 0 0' : '8px'
  return (
    <div
      className="fs-panel"
      style={{
        background: ground(background_color, own),
        border: border ? `1px solid ${frame(border.color, own)}` : undefined,
        borderRadius: border ? (border.corner_radius ?? '5px') : undefined,
      }}
    >
      <PanelHeader element={element} framed={framed} open={open} body={body} onToggle={() => setOpen(!open)} />
      {open && (
        <div id={body} style={{ padding: inside }}>
          <CardStack elements={elements} flow={version === 2 ? element : upright(element)} gap={8} />
        </div>
      )}
    </div>
  )
}

/** Card JSON 1.0 knows only the gap. */
const upright = ({ vertical_spacing }: Panel) => ({ vertical_spacing })

type HeaderProps = { element: Panel; framed: boolean; open: boolean; body: string; onToggle: () => void }

function PanelHeader({ element: { header }, framed, open, body, onToggle }: HeaderProps) {
  const { elements } = useMessagesOf(cardWords)
  const { version, config } = useCard()
  const words = useWords(header.title)
  const { icon, icon_position, icon_expanded_angle, icon_size, width } = header
  const plain = version === 2 ? '0' : '8px 0'
  const own = version === 2 ? '4px 8px' : '8px'
  const shrunk = version === 2 && (width === 'auto' || (width === 'auto_when_fold' && !open))
  const style: CSSProperties = {
    padding: header.padding ? paddingOf(header.padding, version) : framed ? own : plain,
    background: ground(header.background_color, config.style.color),
    alignItems: flexAlign[header.vertical_align],
    width: shrunk ? 'fit-content' : undefined,
  }
  const arrow = icon && (
    <span className="fs-arrow" style={{ transform: open ? `rotate(${icon_expanded_angle}deg)` : undefined }}>
      <IconView icon={icon} size={icon_size} />
    </span>
  )
  return (
    <ClickArea
      className="fs-panel-head"
      label={words || elements.panel}
      expanded={open}
      controls={open ? body : undefined}
      onPress={onToggle}
      style={style}
    >
      {icon_position === 'left' && arrow}
      <div className="fs-panel-title" data-follow={icon_position === 'follow_text' || undefined}>
        <Title title={header.title} words={words} />
      </div>
      {icon_position !== 'left' && arrow}
    </ClickArea>
  )
}

function Title({ title, words }: { title: Panel['header']['title']; words: string }) {
  const { version, config } = useCard()
  if (!title || !words) return null
  switch (title.tag) {
    case 'plain_text':
      return (
        <span style={{ color: colour(title.text_color, config.style.color), whiteSpace: 'pre-wrap' }}>{words}</span>
      )
    case 'lark_md':
      return <LarkMd source={words} />
    case 'markdown':
      return (
        <MarkdownView
          source={words}
          dialect={version === 1 ? 'markdown_1' : 'markdown_2'}
          colours={config.style.color}
        />
      )
  }
}
