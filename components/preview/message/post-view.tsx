'use client'

import { Play } from 'lucide-react'
import { type ComponentType, useMemo } from 'react'
import { useJsonReader } from '#components/shell/use-json-reader.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { readPost, type ShownElement, type ShownUnknown } from '#lib/shown/shown-post.ts'
import { useScene } from '../scene.tsx'
import { ImageBox } from './image-box.tsx'
import { At, Emoji, Inlines, Link, Styled } from './inline-view.tsx'
import { Note, Unreadable } from './notes.tsx'
import { CodeBlock, MarkdownView } from './rendered-markdown.tsx'

/** A post in its bubble, in the reader's language or the nearest there is. */
export function PostView({ content }: { content: string }) {
  const { language } = useScene()
  const readJson = useJsonReader()
  const post = useMemo(() => readPost(content, language, readJson), [content, language, readJson])
  if (post.form === 'unreadable') return <Unreadable of={post} content={content} msg_type="post" />
  return (
    <div className="fs-bubble" data-locale={post.locale || undefined}>
      {post.title && <div className="fs-title">{post.title}</div>}
      <div className="fs-prose" style={{ gap: 0 }}>
        {post.paragraphs.map((elements, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the post
          <div key={i} style={{ minHeight: elements.length ? undefined : '1lh' }}>
            {elements.map((element) => (
              <PostElement key={element.place.path} element={element} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

type View<T extends ShownElement['tag']> = ComponentType<{ element: Extract<ShownElement, { tag: T }> }>

const views: { [T in ShownElement['tag']]: View<T> } = {
  text: ({ element: { text, style, un_escape } }) => (
    <Styled styles={style}>
      <Inlines nodes={linesOf(un_escape ? unescaped(text) : text)} />
    </Styled>
  ),
  a: ({ element: { text, href, style } }) => (
    <Styled styles={style}>
      <Link href={href}>{text}</Link>
    </Styled>
  ),
  at: ({ element: { user_id, user_name, style } }) => (
    <Styled styles={style}>
      <At id={user_id || user_name} name={user_name || null} />
    </Styled>
  ),
  img: ({ element }) => <ImageBox img_key={element.image_key} />,
  media: Media,
  emotion: ({ element }) => <Emoji code={element.emoji_type} />,
  hr: () => <hr className="fs-hr" style={{ margin: '11px 0' }} />,
  code_block: ({ element: { text, language } }) => <CodeBlock language={language} text={text} />,
  md: ({ element }) => <MarkdownView source={element.text} dialect="post" />,
}

function Media({ element: { file_key, image_key } }: { element: Extract<ShownElement, { tag: 'media' }> }) {
  const drawing = useMessagesOf(drawingWords)
  return (
    <span className="fs-media">
      <ImageBox img_key={image_key || file_key} label={drawing.video} style={film} />
      <Play size={20} fill="currentColor" aria-hidden />
    </span>
  )
}

const film = { width: 240, height: 135, borderRadius: 4 }

const blocks = new Set(['img', 'media', 'hr', 'code_block', 'md', '@unpreviewed'])

function PostElement({ element }: { element: ShownElement | ShownUnknown }) {
  const drawing = useMessagesOf(drawingWords)
  const Root = blocks.has(element.tag) ? 'div' : 'span'
  if (element.tag === '@unpreviewed')
    return (
      <Note
        title={isolated(element.written) || drawing.noTag}
        mark={{ 'data-path': element.place.path, 'data-unpreviewed': element.written }}
      />
    )
  const View = views[element.tag] as ComponentType<{ element: ShownElement }>
  return (
    <Root data-tag={element.tag} data-path={element.place.path}>
      <View element={element} />
    </Root>
  )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .flatMap((line, i) => [...(i > 0 ? [{ type: 'break' as const }] : []), { type: 'text' as const, text: line }])

const named: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** `un_escape`: entities in the text are read. */
const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,6})|([a-z]+));/g, (all, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? all),
  )
