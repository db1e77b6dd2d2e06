'use client'

import { useMessages } from '#components/messages.tsx'
import type { ElementOf } from '#lib/protocol/card/elements.ts'
import { isWeb } from '../inline-view.tsx'
import { IconView } from './icon.tsx'
import { useWords } from './text.tsx'

/** A button calls nobody from here: hovering tells what a click would do, and only web addresses can be followed. */
export function ButtonView({ element }: { element: ElementOf<'button'> }) {
  const { preview } = useMessages()
  const { type, size, width, icon, disabled, opens, calls_back } = element
  const label = useWords(element.text)
  const tips = useWords((disabled && element.disabled_tips) || element.hover_tips)
  const title = [tips, opens && preview.leadsTo(opens), calls_back && preview.callsBack(calls_back)]
    .filter(Boolean)
    .join('\n')
  const props = {
    className: 'fs-button',
    'data-look': type,
    'data-size': size,
    title: title || undefined,
    style: width === 'fill' ? { width: '100%' } : width?.endsWith('px') ? { width } : undefined,
  }
  const face = (
    <>
      {icon && <IconView icon={icon} />}
      {label && <span>{label}</span>}
    </>
  )
  return opens && isWeb(opens) && !disabled ? (
    <a {...props} href={opens} target="_blank" rel="noreferrer noopener">
      {face}
    </a>
  ) : (
    <button {...props} type="button" disabled={disabled}>
      {face}
    </button>
  )
}
