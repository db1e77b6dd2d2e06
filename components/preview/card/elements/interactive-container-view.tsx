'use client'

import type { CSSProperties } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { ClickArea } from '../../message/click-area.tsx'
import { frame, ground } from '../../message/colours.ts'
import { CutOff } from '../../message/fitting.tsx'
import { paddingOf } from '../box.ts'
import { useCard } from '../card-context.tsx'
import { tipOf } from '../controls/tips.tsx'
import { useInteractions } from '../controls/would-call.tsx'
import { CardStack } from '../stack.tsx'
import { useWords } from './card-text.tsx'

/** A box that is clicked as a whole, or only a frame where it names no behaviors. */
export function InteractiveContainerView({ element }: { element: ElementOf<'interactive_container'> }) {
  const { version, config } = useCard()
  const drawing = useMessagesOf(drawingWords)
  const { elements: words } = useMessagesOf(cardWords)
  const { act } = useInteractions()
  const { height, background_style, has_border, border_color, corner_radius, disabled, elements } = element
  const { opens, calls_back, confirm, padding, width } = element
  const tips = useWords((disabled && element.disabled_tips) || element.hover_tips)
  const own = config.style.color
  const style: CSSProperties = {
    height: height ?? undefined,
    overflow: height === null ? undefined : 'hidden',
    width: width?.endsWith('px') ? width : undefined,
    padding: paddingOf(padding ?? [4, 12, 4, 12], version),
    background: background_style === 'laser' ? 'var(--fs-laser)' : ground(background_style, own),
    border: has_border ? `1px solid ${frame(border_color, own)}` : undefined,
    borderRadius: corner_radius ?? undefined,
  }
  const stack =
    version === 2 ? (
      <CardStack elements={elements} flow={element} gap={4} />
    ) : (
      <CardStack elements={elements} gap={12} />
    )
  // What a fixed height cuts off leaves a sign.
  const inside = height === null ? stack : <CutOff style={{ height: '100%' }}>{stack}</CutOff>
  const leads = !disabled && [opens && drawing.leadsTo(opens), calls_back && drawing.callsBack(calls_back)]
  const tip = tipOf(tips, ...(leads || []))
  if (!opens && !calls_back)
    return (
      <div className="fs-container" {...tip} data-disabled={disabled || undefined} style={style}>
        {inside}
      </div>
    )
  return (
    <ClickArea
      className="fs-container"
      label={tips || words.container}
      tip={tip}
      disabled={disabled}
      style={style}
      onPress={() =>
        act({ confirm, opens, action: calls_back ? { tag: element.tag, value: JSON.parse(calls_back) } : null })
      }
    >
      {inside}
    </ClickArea>
  )
}
