'use client'

import { memo } from 'react'
import type { Header } from '#lib/card/read/read-header.ts'
import type { Box, Text } from '#lib/card/read/shapes.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { pill } from '../../message/colours.ts'
import { useScene } from '../../scene.tsx'
import { paddingOf } from '../box.ts'
import { useCard } from '../card-context.tsx'
import { LarkMd, useWords } from './card-text.tsx'
import { IconView } from './icon-view.tsx'

const usual: Box = [12, 12, 12, 12]

/** The band at the card's top: title, subtitle, at most three text tags. */
export const HeaderView = memo(function HeaderView({ header }: { header: Header }) {
  const { language } = useScene()
  const { version } = useCard()
  const { template, icon, place } = header
  const hasTitle = useWords(header.title) !== ''
  // A subtitle alone is drawn as the title.
  const [title, subtitle] = hasTitle ? [header.title, header.subtitle] : [header.subtitle, null]
  const [tags, from] = tagsOf(header, language)
  const plain = template === 'default'
  return (
    <div
      className="fs-header"
      data-tag="header"
      data-path={place.path}
      style={{
        padding: paddingOf(version === 2 ? (header.padding ?? usual) : usual, 2),
        background: plain ? undefined : `var(--fs-band-${template})`,
        color: plain ? undefined : `var(--fs-band-${template}-ink)`,
      }}
    >
      {icon && (
        <span className="fs-head-icon">
          <IconView icon={icon} size={20} />
        </span>
      )}
      <div>
        {(title || tags.length > 0) && (
          <div className="fs-title fs-clamp" style={{ WebkitLineClamp: 4 }}>
            {title && (
              <span>
                <Words text={title} />
              </span>
            )}
            {tags.slice(0, 3).map((tag, i) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a tag is its place in the header
                key={i}
                className="fs-pill"
                data-tag="text_tag"
                data-path={`${from}/${i}`}
                style={pill(tag?.color ?? null, 'blue')}
              >
                <Words text={tag?.text ?? null} />
              </span>
            ))}
          </div>
        )}
        {subtitle && (
          <div className="fs-subtitle">
            <Words text={subtitle} />
          </div>
        )}
      </div>
    </div>
  )
})

/** The tags in the reader's language, and where they stand in the header. */
function tagsOf({ text_tag_list, i18n_text_tag_list, place }: Header, language: string): [Tags, from: string] {
  const plain = text_tag_list.length > 0 ? text_tag_list : null
  const tags = inLanguage({ plain, languages: i18n_text_tag_list }, language) ?? []
  const locale = Object.keys(i18n_text_tag_list).find((key) => i18n_text_tag_list[key] === tags)
  return [tags, `${place.path}/${locale ? `i18n_text_tag_list/${locale}` : 'text_tag_list'}`]
}
type Tags = Header['text_tag_list']

function Words({ text }: { text: Text | null }) {
  const words = useWords(text)
  return text?.tag === 'lark_md' ? <LarkMd source={words} /> : words
}
