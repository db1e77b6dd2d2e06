'use client'

import type { CSSProperties } from 'react'
import { useId } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { useScene } from '../../scene.tsx'
import { paddingOf } from '../box.ts'
import { useCard } from '../card-context.tsx'
import { tipOf } from '../controls/tips.tsx'
import { useControl } from '../controls/use-control.ts'
import { ButtonView } from './button-view.tsx'
import { TextView, useWords } from './card-text.tsx'

const most = 3

/** A box to tick, its words, and at most three buttons. Without behaviors it ticks and tells nobody. */
export function CheckerView({ element }: { element: ElementOf<'checker'> }) {
  const drawing = useMessagesOf(drawingWords)
  const { controls } = useMessagesOf(cardWords)
  const { device } = useScene()
  const { version } = useCard()
  const id = useId()
  const { value, inForm, choose } = useControl(element, element.checked)
  const { text, overall_checkable, button_area, checked_style, padding, disabled, calls_back, confirm, place } = element
  const words = useWords(text)
  const hint = useWords(device === 'pc' ? element.hover_tips : null)
  const whyNot = useWords(element.disabled_tips)
  const toggle = () => {
    if (!disabled) choose(!value)
  }
  const look: CSSProperties = value
    ? {
        textDecoration: checked_style.show_strikethrough ? 'line-through' : undefined,
        opacity: checked_style.opacity === 1 ? undefined : checked_style.opacity,
      }
    : {}
  const tip = tipOf(
    (disabled && whyNot) || hint,
    !disabled && !inForm && calls_back !== null && drawing.callsBack(calls_back),
    !disabled && !inForm && confirm && controls.confirmFirst,
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the box within does the same
    <div
      className="fs-checker"
      data-clicks=""
      data-whole={(overall_checkable && !disabled) || undefined}
      data-disabled={disabled || undefined}
      data-rule={button_area?.pc_display_rule}
      style={{ padding: padding ? paddingOf(padding, version) : undefined }}
      onClick={(event) => {
        const inner = event.target instanceof Element && event.target.closest('button, a')
        if (overall_checkable && !inner) toggle()
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: drawn as Feishu draws it, and a no to a question leaves it alone */}
      <button
        type="button"
        role="checkbox"
        aria-checked={value}
        aria-disabled={disabled || undefined}
        aria-labelledby={words ? id : undefined}
        aria-label={words ? undefined : controls.tick}
        className="fs-tick"
        data-on={value || undefined}
        {...tip}
        onClick={toggle}
      />
      <div id={id} className="fs-checker-words" style={look}>
        {text && <TextView text={text} />}
      </div>
      {button_area && button_area.buttons.length > 0 && (
        <div className="fs-checker-buttons">
          {button_area.buttons.slice(0, most).map((button, i) => {
            const path = `${place.path}/button_area/buttons/${i}`
            return (
              <div key={path} data-tag="button" data-path={path}>
                <ButtonView element={{ ...button, tag: 'button', place: { ...place, path } }} />
              </div>
            )
          })}
        </div>
      )}
    </div>
  )
}
