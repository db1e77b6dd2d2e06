'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { actionOf } from '#lib/card/read/controls.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { isWeb } from '../../message/leaving.tsx'
import { useScene } from '../../scene.tsx'
import { widthOf } from '../controls/control-width.ts'
import { useForm } from '../controls/form-context.ts'
import { tipOf } from '../controls/tips.tsx'
import { useInteractions } from '../controls/would-call.tsx'
import { useWords } from './card-text.tsx'
import { IconView } from './icon-view.tsx'

/** A button calls nobody from here: hovering tells what a click would do, and a click says it did. */
export function ButtonView({ element }: { element: ElementOf<'button'> }) {
  const drawing = useMessagesOf(drawingWords)
  const { controls } = useMessagesOf(cardWords)
  const { device } = useScene()
  const { act } = useInteractions()
  const form = useForm()
  const { type, size, width, icon, disabled, opens, calls_back, confirm, name } = element
  const does = form && element.does
  const label = useWords(element.text)
  const hint = useWords(device === 'pc' ? element.hover_tips : null)
  const whyNot = useWords(element.disabled_tips)
  const click = () => {
    if (disabled) return
    if (form && does) return form[does](element)
    act({ confirm, opens, action: calls_back === null ? null : actionOf(element) })
  }
  const deed = does
    ? does === 'submit'
      ? controls.submits
      : controls.resets
    : [
        opens && (isWeb(opens) ? drawing.leadsTo(opens) : drawing.deadLink(opens)),
        calls_back && drawing.callsBack(calls_back),
      ]
        .filter(Boolean)
        .join('\n')
  return (
    <button
      type="button"
      className="fs-button"
      data-clicks=""
      data-look={type}
      data-size={size}
      data-does={does ?? undefined}
      data-opens={opens ?? undefined}
      aria-disabled={disabled || undefined}
      aria-label={label ? undefined : isolated(hint || icon?.token || name || opens || element.tag)}
      style={widthOf(width)}
      {...tipOf((disabled && whyNot) || hint, !disabled && deed, !disabled && confirm && controls.confirmFirst)}
      onClick={click}
    >
      {icon && <IconView icon={icon} />}
      {label && <span>{label}</span>}
    </button>
  )
}
