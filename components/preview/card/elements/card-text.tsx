'use client'

import { type CSSProperties, useMemo } from 'react'
import type { Text } from '#lib/card/read/shapes.ts'
import { readMarkdownLine } from '#lib/markdown/read-markdown.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { colour } from '../../message/colours.ts'
import { Inlines } from '../../message/inline-view.tsx'
import { useScene } from '../../scene.tsx'
import { useCard } from '../card-context.tsx'
import { textSize } from '../sizes.ts'

/** The words of a text object, in the reader's language. */
export function useWords(text: Pick<Text, 'content'> | null): string {
  const { language } = useScene()
  return (text && inLanguage(text.content, language)) ?? ''
}

type Props = {
  text: Pick<Text, 'content' | 'text_size' | 'text_color' | 'text_align' | 'lines'> & { tag: string }
  /** Where the surroundings give the size, as in a header or a note. */
  inherit?: boolean
}

/** A plain_text or lark_md. */
export function TextView({ text, inherit = false }: Props) {
  const { device } = useScene()
  const { config } = useCard()
  const words = useWords(text)
  if (!words) return null
  const style: CSSProperties = {
    ...(!inherit && textSize(text.text_size, device, config.style.text_size)),
    textAlign: text.text_align === 'left' ? undefined : text.text_align,
    WebkitLineClamp: text.lines ?? undefined,
  }
  if (text.tag === 'plain_text') {
    const ink = colour(text.text_color, config.style.color)
    return (
      <div
        data-text="plain_text"
        className={text.lines ? 'fs-clamp' : undefined}
        style={{ ...style, color: ink, whiteSpace: 'pre-wrap' }}
      >
        {words}
      </div>
    )
  }
  return (
    <div data-text="lark_md" className={text.lines ? 'fs-clamp' : undefined} style={style}>
      <LarkMd source={words} />
    </div>
  )
}

export function LarkMd({ source }: { source: string }) {
  const { config } = useCard()
  const nodes = useMemo(() => readMarkdownLine(source, 'lark_md'), [source])
  return <Inlines nodes={nodes} colours={config.style.color} />
}
