'use client'

import type { CSSProperties } from 'react'
import type { ElementOf } from '#lib/card/elements.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { MarkdownView } from '../../message/rendered-markdown.tsx'
import { useScene } from '../../scene.tsx'
import { useCard } from '../card-context.tsx'
import { textSize } from '../sizes.ts'
import { IconView } from './icon-view.tsx'

export function MarkdownElementView({ element }: { element: ElementOf<'markdown'> }) {
  const { language, device } = useScene()
  const { version, config } = useCard()
  const { text_align, text_size, icon, variables } = element
  const style: CSSProperties = { ...textSize(text_size, device, config.style.text_size), textAlign: text_align }
  const prose = (
    <MarkdownView
      source={inLanguage(element.content, language) ?? ''}
      dialect={version === 1 ? 'markdown_1' : 'markdown_2'}
      colours={config.style.color}
      variables={variables}
      style={icon ? undefined : style}
    />
  )
  if (!icon) return prose
  return (
    <div className="fs-with-icon" style={style}>
      <IconView icon={icon} />
      {prose}
    </div>
  )
}
