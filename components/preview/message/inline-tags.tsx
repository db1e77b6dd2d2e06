'use client'

import type { ReactNode } from 'react'
import { type Attributes, type Inline, wordsOf } from '#lib/markdown/tree.ts'
import { AudioFace } from '../card/elements/audio-view.tsx'
import { useScene } from '../scene.tsx'
import { colour, type OwnColours, pill } from './colours.ts'
import { isWeb, LeavingLink } from './leaving.tsx'
import { momentWords } from './moment-words.ts'
import { Person } from './person-name.tsx'

type Props = { node: Extract<Inline, { type: 'tag' }>; colours?: OwnColours; children: ReactNode }

/** Feishu's own tags inside Markdown: somebody, a moment, a number, a sound. */
export function InlineTag({ node, colours, children }: Props) {
  const { tag, attributes } = node
  switch (tag) {
    case 'person':
      return (
        <span data-tag="person">
          <Person
            id={attributes.id ?? ''}
            avatar={attributes.show_avatar !== 'false'}
            named={attributes.show_name !== 'false'}
            capsule={attributes.style === 'capsule'}
          />
        </span>
      )
    case 'local_datetime':
      return <LocalDatetime attributes={attributes} />
    case 'number_tag':
      return (
        <Leading href={attributes.pc_url || attributes.url}>
          <span
            className="fs-number-tag"
            data-tag="number_tag"
            style={{
              background: colour(attributes.background_color ?? null, colours),
              color: colour(attributes.font_color ?? null, colours),
            }}
          >
            {above99(node) ? '99+' : children}
          </span>
        </Leading>
      )
    case 'audio':
      return (
        <span data-tag="audio">
          <AudioFace
            file_key={attributes.file_key ?? ''}
            show_time={attributes.show_time === 'true'}
            style={attributes.style === 'speak' ? 'speak' : 'normal'}
            background_color={attributes.background_color ?? null}
            fill_color={attributes.fill_color ?? null}
          />
        </span>
      )
    default:
      return (
        <span className="fs-pill" data-unpreviewed={tag} style={pill('neutral', 'neutral')}>
          {tag} {children}
        </span>
      )
  }
}

/** A badge has room for two figures. */
const above99 = ({ children }: Props['node']) => Number(wordsOf(children)) > 99

/** Without a moment of its own it is the moment of sending, for which now stands in. */
function LocalDatetime({ attributes }: { attributes: Attributes }) {
  const { language } = useScene()
  const written = attributes.millisecond ?? ''
  const at = written === '' ? Date.now() : Number(written)
  return (
    <Leading href={attributes.link}>
      <time data-tag="local_datetime" suppressHydrationWarning>
        {momentWords(at, attributes.format_type ?? '', language) ?? written}
      </time>
    </Leading>
  )
}

function Leading({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href || !isWeb(href)) return children
  return (
    <LeavingLink className="fs-link" href={href}>
      {children}
    </LeavingLink>
  )
}
