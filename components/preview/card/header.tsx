'use client'

import type { Header } from '#lib/protocol/card/header.ts'
import type { Text } from '#lib/protocol/card/shapes.ts'
import { pill } from '../colours.ts'
import { useScene } from '../scene.tsx'
import { IconView } from './icon.tsx'
import { LarkMd, useWords } from './text.tsx'

/** The band at the card's top: title, subtitle, at most three text tags. */
export function HeaderView({ header }: { header: Header }) {
  const { language } = useScene()
  const { template, icon, place } = header
  const hasTitle = useWords(header.title) !== ''
  // A subtitle alone is drawn as the title.
  const [title, subtitle] = hasTitle ? [header.title, header.subtitle] : [header.subtitle, null]
  const tags = header.i18n_text_tag_list[language] ?? header.text_tag_list
  const [top, right, bottom, left] = header.padding ?? [12, 12, 12, 12]
  const plain = template === 'default'
  return (
    <div
      className="fs-header"
      data-tag="header"
      data-path={place.path}
      style={{
        padding: `${top}px ${right}px ${bottom}px ${left}px`,
        background: plain ? undefined : `var(--fs-band-${template})`,
        color: plain ? undefined : `var(--fs-band-${template}-ink)`,
      }}
    >
      {icon && (
        <span className="fs-title">
          <IconView icon={icon} />
        </span>
      )}
      <div>
        <div className="fs-title fs-clamp" style={{ WebkitLineClamp: 4 }}>
          <span>
            <Words text={title} />
          </span>
          {tags.slice(0, 3).map((tag, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tag is its place in the header
            <span key={i} className="fs-pill" data-tag="text_tag" style={pill(tag?.color ?? null, 'blue')}>
              <Words text={tag?.text ?? null} />
            </span>
          ))}
        </div>
        {subtitle && (
          <div className="fs-subtitle">
            <Words text={subtitle} />
          </div>
        )}
      </div>
    </div>
  )
}

function Words({ text }: { text: Text | null }) {
  const words = useWords(text)
  return text?.tag === 'lark_md' ? <LarkMd source={words} /> : words
}
