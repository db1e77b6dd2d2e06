'use client'

import type { ElementOf } from '#lib/protocol/card/elements.ts'
import { inLanguage } from '#lib/protocol/shown-locales.ts'
import { MarkdownView } from '../markdown-view.tsx'
import { useScene } from '../scene.tsx'
import { useCard } from './card-context.tsx'
import { IconView } from './icon.tsx'
import { textSize } from './sizes.ts'

export function MarkdownElementView({ element }: { element: ElementOf<'markdown'> }) {
  const { language, device } = useScene()
  const { version, config } = useCard()
  const { text_align, text_size, icon, variables } = element
  const prose = (
    <MarkdownView
      source={inLanguage(element.content, language) ?? ''}
      dialect={version === 1 ? 'markdown_1' : 'markdown_2'}
      colours={config.style.color}
      variables={variables}
    />
  )
  return (
    <div
      className={icon ? 'fs-with-icon' : undefined}
      style={{ ...textSize(text_size, device, config.style.text_size), textAlign: text_align }}
    >
      {icon && <IconView icon={icon} />}
      {prose}
    </div>
  )
}
